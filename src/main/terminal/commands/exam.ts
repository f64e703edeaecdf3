import { InvalidArgumentError, type Command } from 'commander'
import type { ExamPlan } from '../../../shared/exam'
import { TOPICS, type Topic } from '../../../shared/words'
import { counted, print, table } from '../output'
import type { OpenSession } from '../session'
import { percent } from './forecast'

interface CreateOptions {
  on: string
  target: number
  minutes?: number
  topics?: Topic[]
  readings?: string[]
  decks?: string[]
}

/** `exam list|create|plan|end|remove`. */
export function addExam(program: Command, open: OpenSession): void {
  const exam = program.command('exam').description('prepare for an exam on a day')
  exam
    .command('list')
    .description('list the exams')
    .action(async (_options, command: Command) => {
      const exams = await open(command, 'existing', ({ api }) => api.exams.list())
      print(command, { exams }, () => [
        ...table(exams.map(({ id, day, cards, endedAt, name }) => [id, day, counted(cards, 'card'), endedAt ? 'put away' : '', name])),
        ...(exams.length === 0 ? ['There is no exam.'] : []),
      ])
    })
  exam
    .command('create')
    .description('enter an exam')
    .argument('<name>', 'what it is called')
    .requiredOption('--on <date>', 'its day, e.g. 2026-06-30')
    .option('--target <share>', 'wanted recall on the day, 0.5 to 0.99', numberOf, 0.9)
    .option('--minutes <count>', 'minutes a day; without it, as many as the target takes', numberOf)
    .option('--topics <topics...>', 'only these topics', topicOf)
    .option('--readings <ids...>', 'only cards of these readings')
    .option('--decks <ids...>', 'only cards in these decks')
    .action(async (name: string, { on, target, minutes, topics, readings, decks }: CreateOptions, command: Command) => {
      const scope = { deckIds: decks ?? [], documentIds: readings ?? [], topics: topics ?? [] }
      const created = await open(command, 'existing', ({ api }) =>
        api.exams.create({ name, day: on, target, minutes: minutes ?? null, scope }),
      )
      print(command, { exam: created }, () => [`${created.id}  ${created.day}  ${created.name}`])
    })
  exam
    .command('plan')
    .description('print what to do until an exam, and what comes of it')
    .argument('<id>', 'the exam')
    .action(async (id: string, _options, command: Command) => {
      const plan = await open(command, 'existing', ({ api }) => api.exams.plan({ id }))
      print(command, plan, () => linesOf(plan))
    })
  exam
    .command('end')
    .description('put an exam away, so that cards come as without it')
    .argument('<id>', 'the exam')
    .action(async (id: string, _options, command: Command) => {
      const ended = await open(command, 'existing', ({ api }) => api.exams.end({ id }))
      print(command, { exam: ended }, () => [`${ended.name} is put away; undo takes it back.`])
    })
  exam
    .command('remove')
    .description('remove an exam')
    .argument('<id>', 'the exam')
    .action(async (id: string, _options, command: Command) => {
      const removed = await open(command, 'existing', ({ api }) => api.exams.remove({ id }))
      print(command, removed, () => ['Removed; undo brings it back.'])
    })
}

function numberOf(text: string): number {
  const number = Number(text)
  if (text.trim() === '' || !Number.isFinite(number)) throw new InvalidArgumentError('Give a number.')
  return number
}

function topicOf(text: string, before: Topic[] = []): Topic[] {
  const topic = TOPICS.find((one) => one === text)
  if (!topic) throw new InvalidArgumentError(`The topics are ${TOPICS.join(', ')}.`)
  return [...before, topic]
}

const linesOf = ({ exam, minutes, untouched, planned, topics, today, days, belowTarget }: ExamPlan): string[] => [
  `${exam.name}, ${exam.day}: ${percent(untouched)} without study, ${percent(planned)} with ${Math.round(minutes)} minutes a day`,
  `Today: ${counted(today.new, 'new card')}, ${counted(today.reviews, 'review')}, about ${Math.ceil(today.minutes)} minutes`,
  ...table(
    topics.map(({ topic, cards, untouched, planned }) => [topic, counted(cards, 'card'), `${percent(untouched)} to ${percent(planned)}`]),
  ),
  ...table(
    days.map((day) => [
      day.date,
      `${day.new} new`,
      `${day.reviews} reviews`,
      `${Math.round(day.minutes)} min`,
      day.lastPass ? 'last pass' : '',
    ]),
  ),
  ...(belowTarget > 0 ? [`${counted(belowTarget, 'card')} below the target of ${percent(exam.target)}`] : []),
]

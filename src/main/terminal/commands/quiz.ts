import { arrangedLine } from '../../../shared/arranged'
import { InvalidArgumentError, Option, type Command } from 'commander'
import { Blueprint, SPREADS, type Quiz } from '../../../shared/quiz'
import { TOPICS } from '../../../shared/words'
import { counted, print } from '../output'
import type { OpenSession } from '../session'

interface Options {
  count: number
  seed: number
  topics?: string[]
  spread: Blueprint['spread']
  mistakes?: boolean
  gift?: boolean
}

/** `quiz`: a quiz put together from the kept items, with its answers; the same seed makes the same quiz. */
export function addQuiz(program: Command, open: OpenSession): void {
  program
    .command('quiz')
    .description('put a quiz together from what was kept')
    .addOption(new Option('--topics <topics>', `only these, with commas between: ${TOPICS.join(', ')}`).argParser(listOf))
    .addOption(new Option('--count <n>', 'how many questions').default(10).argParser(wholeNumber))
    .addOption(new Option('--seed <n>', 'the same seed makes the same quiz').default(1).argParser(wholeNumber))
    .addOption(new Option('--spread <spread>', 'evenly over the topics, or what is weakly remembered').choices(SPREADS).default('even'))
    .option('--mistakes', 'only what was last answered wrongly')
    .option('--gift', 'print it in the GIFT format of Moodle and other course systems')
    .action(async ({ seed, topics = [], gift, ...rest }: Options, command: Command) => {
      const blueprint = Blueprint.safeParse({ ...rest, topics })
      if (!blueprint.success) command.error(`error: ${blueprint.error.issues[0]?.message ?? 'This is no blueprint.'}`, { exitCode: 2 })
      await open(command, 'existing', async ({ api }) => {
        const quiz = await api.quiz.build({ blueprint: blueprint.data, seed })
        if (!gift) return print(command, onTheWire(quiz), () => linesOf(quiz))
        const { text } = await api.quiz.gift({ name: `Quiz ${seed}`, questions: quiz.questions })
        print(command, { gift: text }, () => [text.trimEnd()])
      })
    })
}

/** DESIGN section 4. */
const onTheWire = ({ seed, questions }: Quiz) => ({
  seed,
  questions: questions.map(({ item }) => {
    const { id, factId, kind, topic, stem, key, accepted, options, pairs, sequence } = item
    return {
      ...{ itemId: id, factId, kind, topic, stem, key: key || arrangedLine(item), accepted },
      ...(options && { options }),
      ...(pairs && { pairs }),
      ...(sequence && { sequence }),
    }
  }),
})

const linesOf = ({ questions }: Quiz): string[] => [
  ...questions.flatMap(({ item: { stem, options = [] } }, index) => [
    `${index + 1}. ${stem}`,
    ...options.map((option, place) => `   ${String.fromCharCode(97 + place)}) ${option}`),
  ]),
  '',
  'Key',
  ...questions.map(({ item }, index) => `${index + 1}. ${item.key || arrangedLine(item)}`),
  '',
  counted(questions.length, 'question'),
]

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('A whole number is wanted.')
  return Number(text)
}

function listOf(text: string): string[] {
  const names = text.split(',').map((name) => name.trim())
  const unknown = names.find((name) => !(TOPICS as readonly string[]).includes(name))
  if (unknown !== undefined) throw new InvalidArgumentError(`There is no topic “${unknown}”.`)
  return names
}

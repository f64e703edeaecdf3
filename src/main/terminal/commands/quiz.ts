import { arrangedLine } from '../../../shared/arranged'
import { InvalidArgumentError, Option, type Command } from 'commander'
import { Blueprint, SPREADS, type Quiz } from '../../../shared/quiz'
import { DIFFICULTIES, QUESTION_KINDS, RELATIONS } from '../../../shared/question-kinds'
import { TOPICS } from '../../../shared/words'
import { readInput } from '../input'
import { apartLines, counted, print, writeOut } from '../output'
import type { OpenSession } from '../session'

interface Options {
  count: number
  seed: number
  topics?: string[]
  spread: Blueprint['spread']
  mistakes?: boolean
  gift?: boolean
  qti?: string
  save?: string
  kinds?: Blueprint['kinds']
  pairs?: Blueprint['relations']
  frameworks?: string[]
  exam?: string
  deck?: string
  reading?: string
  difficulty?: Blueprint['difficulty']
}

/** `quiz`: a quiz put together from the kept items, with its answers; the same seed makes the same quiz. */
export function addQuiz(program: Command, open: OpenSession): void {
  const quiz = program
    .command('quiz')
    .description('put a quiz together from what was kept')
    .addOption(new Option('--topics <topics>', `only these, with commas between: ${TOPICS.join(', ')}`).argParser(listOf(TOPICS)))
    .addOption(new Option('--kinds <kinds>', `only these, evenly: ${QUESTION_KINDS.join(', ')}`).argParser(listOf(QUESTION_KINDS)))
    .addOption(new Option('--pairs <relations>', `what to match or order: ${RELATIONS.join(', ')}`).argParser(listOf(RELATIONS)))
    .addOption(
      new Option('--frameworks <names>', 'only what is said of them').argParser((text) => text.split(',').map((name) => name.trim())),
    )
    .option('--exam <id>', 'only what that exam is about')
    .option('--deck <id>', 'only cards of that deck')
    .option('--reading <id>', 'only what is said in that reading')
    .addOption(new Option('--difficulty <difficulty>', 'by how well you know it now').choices(DIFFICULTIES))
    .addOption(new Option('--count <n>', 'how many questions').default(10).argParser(wholeNumber))
    .addOption(new Option('--seed <n>', 'the same seed makes the same quiz').default(1).argParser(wholeNumber))
    .addOption(new Option('--spread <spread>', 'evenly over the topics, or what is weakly remembered').choices(SPREADS).default('even'))
    .option('--mistakes', 'only what was last answered wrongly')
    .option('--gift', 'print it in the GIFT format of Moodle and other course systems')
    .option('--qti <file>', 'write it as a content package of QTI 2.1')
    .option('--save <file>', 'write it as a quiz file that another person can open')
    .action(async ({ seed, gift, qti, save, pairs, exam, deck, reading, ...rest }: Options, command: Command) => {
      const only = (id: string | undefined) => (id === undefined ? [] : [id])
      const blueprint = Blueprint.safeParse({ ...rest, relations: pairs, examId: exam, deckIds: only(deck), documentIds: only(reading) })
      if (!blueprint.success) command.error(`error: ${blueprint.error.issues[0]?.message ?? 'This is no blueprint.'}`, { exitCode: 2 })
      await open(command, 'existing', async ({ api }) => {
        const quiz = await api.quiz.build({ blueprint: blueprint.data, seed })
        const named = { name: `Quiz ${seed}`, questions: quiz.questions }
        const files = [
          ...(qti === undefined ? [] : [{ out: qti, content: await bytesOf(api.quiz.qti(named)) }]),
          ...(save === undefined
            ? []
            : [{ out: save, content: (await api.quiz.toFile({ ...named, author: '', rules: blueprint.data })).text }]),
        ]
        const written = files.map(({ out, content }) => writeOut(out, content))
        if (written.length > 0)
          return print(command, { written, questions: quiz.questions.length }, () => written.map((file) => `Written to ${file}.`))
        if (!gift) return print(command, onTheWire(quiz), () => linesOf(quiz))
        const { text } = await api.quiz.gift(named)
        print(command, { gift: text }, () => [text.trimEnd()])
      })
    })
  quiz
    .command('open')
    .description('begin a quiz that somebody saved as a file; it waits on the Quiz screen')
    .argument('<file>', 'a quiz file, or - for standard input')
    .action(async (path: string, _options, command: Command) => {
      const { content } = await readInput(path)
      const text = await content.text()
      const { id, name, marks } = await open(command, 'made', ({ api }) => api.quiz.openFile({ text }))
      print(command, { quiz: { id, name, questions: marks.total } }, () => [`Opened “${name}”: ${counted(marks.total, 'question')}.`])
    })
}

const bytesOf = async (content: Promise<Blob>) => new Uint8Array(await (await content).arrayBuffer())

/** DESIGN section 4. */
const onTheWire = ({ seed, questions }: Quiz) => ({
  seed,
  questions: questions.map(({ item, factIds, relation, outline }) => {
    const { id, factId, kind, topic, stem, key, accepted, options, pairs, sequence, rubric } = item
    return {
      ...{ itemId: id, factId, factIds, kind, topic, stem, key: key || arrangedLine(item), accepted },
      ...(relation && { relation }),
      ...(rubric && { rubric }),
      ...(outline && { outline }),
      ...(options && { options }),
      ...(pairs && { pairs }),
      ...(sequence && { sequence }),
    }
  }),
})

const linesOf = ({ questions }: Quiz): string[] => [
  ...questions.flatMap(({ item: { stem, options = [] } }, index) => [
    ...apartLines(stem).map((line, at) => (at === 0 ? `${index + 1}. ${line}` : `   ${line}`)),
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

const listOf =
  (known: readonly string[]) =>
  (text: string): string[] => {
    const names = text.split(',').map((name) => name.trim())
    const unknown = names.find((name) => !known.includes(name))
    if (unknown !== undefined) throw new InvalidArgumentError(`There is no “${unknown}”: choose from ${known.join(', ')}.`)
    return names
  }

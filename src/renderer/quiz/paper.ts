import type { Question } from '../../shared/quiz'
import { randomFrom, shuffled } from '../../shared/random'
import { askedIn } from '../../shared/setting'
import { lineAbove } from '../../shared/where-asked'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** A question as it stands on paper: what can be seen before answering, and what stands in the key. */
export interface Printed {
  kind: Question['item']['kind']
  /** Its setting, or which reading and heading it comes from, as far as that does not tell the answer. */
  from: string
  stem: string
  /** Choices with their letters; the right-hand side of a matching; the steps of an order, mixed. */
  lettered: { letter: string; text: string }[]
  /** The left-hand side of a matching. */
  left: string[]
  /** What is right, by the letters above where there are any. */
  answer: string
  why: string
  rubric: readonly string[]
}

export function printed(question: Question): Printed {
  const { item } = question
  const { kind, stem, options = [], pairs = [], sequence = [], key, rubric = [], rationale = '' } = item
  const named = (words: readonly string[]) => words.map((text, at) => ({ letter: LETTERS[at] ?? String(at + 1), text }))
  const base = { kind, from: lineAbove(question), stem: askedIn(stem), left: [], rubric: [], why: rationale }
  if (kind === 'mcq') {
    const lettered = named(options)
    return { ...base, lettered, answer: `${letterOf(lettered, key)}) ${key}` }
  }
  if (kind === 'matching') {
    const lettered = named(mixed([...new Set(pairs.map(({ right }) => right))], item.id))
    return {
      ...base,
      lettered,
      left: pairs.map(({ left }) => left),
      answer: pairs.map(({ right }, at) => `${at + 1}${letterOf(lettered, right)}`).join(', '),
      why: '',
    }
  }
  if (kind === 'ordering') {
    const lettered = named(mixed(sequence, item.id))
    return { ...base, lettered, answer: sequence.map((step) => letterOf(lettered, step)).join(', ') }
  }
  return { ...base, lettered: [], answer: key, rubric: kind === 'application' ? rubric : [], why: kind === 'application' ? '' : rationale }
}

const letterOf = (lettered: Printed['lettered'], text: string): string => lettered.find((one) => one.text === text)?.letter ?? '?'

/** Mixed the same each time, and not by chance in the right order. */
function mixed(words: readonly string[], seed: string): string[] {
  const order = shuffled(words, randomFrom(`paper ${seed}`))
  return words.length > 1 && order.every((word, at) => word === words[at]) ? [...order.slice(1), ...order.slice(0, 1)] : order
}

/** "Mock exam, part 1" as the name of a file. */
export const fileName = (title: string, ending: string): string =>
  `${
    title
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'quiz'
  }${ending}`

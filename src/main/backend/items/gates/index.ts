import { contentOf } from '../english/words'
import type { Seed } from '../templates/seed'
import { ANSWERS } from './answers'
import { LEFT_OPEN } from './left-open'
import { QUESTIONS } from './questions'
import { TOLD_BEFORE } from './told-before'
import { TORN } from './torn'

/** Something no reader would keep, by the name of what is wrong with it. The test has an example for each, and one that looks alike and is good. */
export interface Gate {
  name: string
  refuses(seed: Seed): boolean
  /** Holds for questions that quote the words of a note too. */
  ofNotes?: true
}

/** False for seeds that no reader would keep: fragments, answers given away or worth nothing, questions that lean on the text. */
export const isSound = (seed: Seed): boolean => whatIsWrong(seed) === null

/** What is too bare to be asked by itself, and can be answered beside its topic: "Budapest Memorandum: what did Mearsheimer argue?" */
export const BARE: ReadonlySet<string> = new Set([
  'could ask for anything somebody said or did',
  'says too little',
  'leaves a long gap behind a bare subject',
])

/** What cannot be known from a question alone, and can behind the sentence that comes before it in the text. */
export const OPEN: ReadonlySet<string> = new Set([
  'leaves a gap in what leans on the text',
  'leans on the text',
  'counts what was told before',
  'goes on from what was told before',
  'compares with what was told before',
  'calls what was told before by a noun alone',
  'adds one more to what was told before',
  'is a way out of what was told before',
])

/** What the sentences before explain: these gates are for questions that stand alone. */
const EXPLAINED: ReadonlySet<string> = new Set([...OPEN, ...[...LEFT_OPEN, ...TOLD_BEFORE].map(({ name }) => name)])

/** The name of the first gate that refuses a seed; null if all let it pass. */
export function whatIsWrong(seed: Seed): string | null {
  // A set has no key: its members were judged when it was put together.
  if (seed.kind === 'matching' || seed.kind === 'ordering') return null
  // "Which term means that …?" gives the meaning in the text's own words, whatever they are.
  const quotes = seed.asks === 'term' && seed.topic === 'definition'
  const gates = quotes
    ? [...ANSWERS, ...QUESTIONS.filter(({ ofNotes }) => ofNotes)]
    : [...ANSWERS, ...QUESTIONS, ...LEFT_OPEN, ...TOLD_BEFORE, ...TORN]
  const isExplained = seed.inPassage !== undefined && seed.kind === 'cloze'
  return (
    gates.find((gate) => !(isExplained && EXPLAINED.has(gate.name)) && gate.refuses(seed))?.name ??
    (givesAway(seed) ? 'gives its answer away' : null)
  )
}

function givesAway({ stem, key }: Seed): boolean {
  const answer = contentOf(key)
  return answer.length === 0 || ` ${contentOf(stem).join(' ')} `.includes(` ${answer.join(' ')} `)
}

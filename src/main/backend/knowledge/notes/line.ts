import type { Fact } from '../../../../shared/fact'
import type { Topic } from '../../../../shared/words'
import type { Reading } from '../extractors/reading'

/** In what shape a line of notes tells something; each shape has its own question. */
export type Shape =
  | 'chain'
  | 'members'
  | 'coined'
  | 'vote'
  | 'said-on'
  | 'part'
  | 'stand'
  | 'names'
  | 'differs'
  | 'one-word'
  | 'recommended'
  | 'role'
  | 'done-by'
  | 'outcome'

/** A line that tells one thing in a shape of its own; the slots named are words as they are spoken. */
export function lineFact(
  reading: Reading,
  topic: Topic,
  shape: Shape,
  at: { start: number; end: number },
  words: Record<string, string | null | undefined>,
  confidence = 0.86,
): Fact {
  const slot = (text: string) => [reading.slot(at.start, at.end, text)]
  const filled = Object.entries(words).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return reading.fact(
    topic,
    'line',
    { shape: slot(shape), ...Object.fromEntries(filled.map(([name, text]) => [name, slot(text)])) },
    at,
    confidence,
  )
}

/** Without brackets, without a mark at its end, on one line. */
export const plainly = (words: string): string =>
  words
    .replace(/\s*\([^()]*\)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;,:!]+$/, '')

export const wordsIn = (words: string): number => words.split(/\s+/).filter(Boolean).length

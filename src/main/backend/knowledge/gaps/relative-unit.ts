import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import { sure } from '../sure'
import type { Phrase } from '../tree'
import { pointersOf } from './pointers'
import type { Relative } from './relatives'
import { isTold, type Piece, type Unit } from './unit'

/** "an Interim Agreement which froze …" → "an Interim Agreement froze …"; "the Pact, by which Germany accepted …" → "by the Pact Germany accepted …". */
export function relativeUnit(reading: Reading, sentence: Sentence, { noun, clause, link }: Relative): Unit | null {
  const { tokens } = sentence
  const pointers = pointersOf(reading, sentence, clause.from, clause.to).filter((p) => p.from >= clause.from && p.from < clause.to)
  // "its", "his": of what the clause is about
  if (pointers.some((p) => p.by === null && !(link === '' && sure(tokens[p.from]).tag === 'PRP$'))) return null
  if (tokens.slice(clause.from, clause.to).some((t) => /^[?=→]$/.test(t.text))) return null
  const at = ({ from, to }: Phrase, before: readonly Piece[] = []): Piece[] =>
    Array.from({ length: to - from }, (_, n) => from + n).map((i) => ({
      at: i,
      text: pointers.find((p) => p.from === i && p.by !== null && !isTold(before, sure(tokens[i]), p.by))?.by ?? sure(tokens[i]).text,
      glued: i > 0 && tokens[i - 1]?.end === tokens[i]?.start,
    }))
  const named = at(noun)
  const pieces = [...named, ...at(clause, named)]
  const first = sure(pieces[0])
  first.glued = false
  if (first.text === 'The') first.text = 'the'
  if (link !== '') first.text = `${link} ${first.text}`
  return { sentence, from: noun.from, to: clause.to, pieces, asks: clause.from }
}

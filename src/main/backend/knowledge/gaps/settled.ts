import type { PointerAt } from '../coreference'
import type { Sentence } from '../analysis'
import { isGrammars } from '../coreference/grammars'
import type { Reading } from '../extractors/reading'
import { sure } from '../sure'
import type { Token } from '../tokens'
import type { Phrase } from '../tree'
import { countedNames } from './apposed'
import { isCleft } from './cleft'
import { pointersOf } from './pointers'
import { labelMeant, ownLabel, subjectOf } from './pointer-names'
import type { Unit } from './unit'

/** The pointing words of a clause, each with what the clause before it, its label or the text tells that it means, or null. */
export function settledPointers(
  reading: Reading,
  sentence: Sentence,
  { from, to }: Phrase,
  before: Phrase | null,
  last: Unit | undefined,
  told: number,
): readonly PointerAt[] {
  const { tokens } = sentence
  let pointers = pointersOf(reading, sentence, from, to).filter((p) => p.from !== told)
  // "the two states with most power, the United States and the Soviet Union": the sentence says which
  if (countedNames(tokens, { from, to })) pointers = pointers.filter((p) => !isCounted(tokens, p.from))
  // "Secret articles sketched these: a federated Germany, …"
  pointers = pointers.filter((p) => p.to - p.from > 1 || !/^(?:this|these)$/.test(sure(tokens[p.from]).lower) || tokens[p.to]?.text !== ':')
  // "This is the rally effect, and it is the reason …": the half in front tells, or nothing does
  if (isCleft(tokens, from, to)) pointers = pointers.filter((p) => p.from !== from)
  else settleOpening(reading, sentence, pointers, { from, to }, before, last)
  const { lower } = sure(tokens[from])
  // "he shocked his hosts": whoever the clause is about
  const opens = pointers.find((p) => p.from === from && p.by !== null)
  if (opens && HE.test(lower)) pointers = pointers.filter((p) => p === opens || p.by !== null || !HIS.test(sure(tokens[p.from]).lower))
  // "The prisoners stayed; India insisted that they had surrendered": who stayed
  for (const p of before ? pointers : [])
    if (p.by === null && p.from > from && sure(tokens[p.from]).label.startsWith('nsubj'))
      p.by = subjectOf(reading, sentence, p.from, before)
  return pointers
}

const HE = /^(?:he|she)$/
const HIS = /^(?:his|her)$/

function settleOpening(
  reading: Reading,
  sentence: Sentence,
  pointers: readonly PointerAt[],
  { from }: Phrase,
  before: Phrase | null,
  last: Unit | undefined,
): void {
  const { tokens } = sentence
  const { lower } = sure(tokens[from])
  const opening = pointers.find((p) => p.from === from)
  // "it is cheaper to purchase them": the grammar's, which means nothing
  if (!opening || (lower === 'it' && isGrammars(tokens, from))) return
  const isSame = last && before && last.from === before.from && sure(tokens[last.from]).lower === lower
  const same = isSame ? (last.pieces[0]?.text ?? null) : null
  if (before && !isGrammars(tokens, from) && /^(?:it|they)$/.test(lower)) opening.by = subjectOf(reading, sentence, from, before) ?? same
  else if (opening.by === null)
    opening.by =
      subjectOf(reading, sentence, from, before) ??
      ownLabel(reading, sentence, from) ??
      labelMeant(reading, sentence, from) ??
      (HE.test(lower) ? same : null)
}

const isCounted = (tokens: readonly Token[], the: number): boolean => tokens[the]?.lower === 'the' && tokens[the + 1]?.label === 'nummod'

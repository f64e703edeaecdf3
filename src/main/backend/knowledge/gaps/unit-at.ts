import type { Sentence } from '../analysis'
import { lowerFirst, type PointerAt } from '../coreference'
import type { Reading } from '../extractors/reading'
import { sure } from '../sure'
import type { Token } from '../tokens'
import { treeOf, type Phrase } from '../tree'
import { timeLead } from './branches'
import { closedSeries } from './closed-series'
import { isOrder, leansOnBefore } from './openings'
import { isClauseAt } from './parts'
import { tailStarts } from './tails'
import { asidesIn } from './asides-in'
import { scenesFor } from './pointer-scenes'
import { isProposition } from './proposition'
import { isInSomebodysAccount } from './segments'
import { settledPointers } from './settled'
import { isSurname } from './surnames'
import { isTold, type Piece, type Unit } from './unit'

/** Tokens of a unit. */
const LONGEST_UNIT = 60

/** The tokens `from` to `to` as a unit, without the one at `skip`; null where they say nothing by themselves. `told` is the "it" that the words before it explain. */
export function unitAt(
  reading: Reading,
  sentence: Sentence,
  from: number,
  to: number,
  before: Phrase | null,
  skip = -1,
  last?: Unit,
  told = -1,
  scenesOf: typeof scenesFor = before === null ? scenesFor : () => [],
): Unit | null {
  const { tokens } = sentence
  const whole = { from, to: trimmed(tokens, { from, to }) }
  if (isOrder(sentence, from)) return null
  const settled = settledPointers(reading, sentence, whole, before, last, told)
  const asides = [...timeLead(tokens, whole), ...asidesIn(tokens, from, whole.to)]
  const { end, pointers } = withoutUnsettledTails(tokens, whole, settled, asides)
  if (end - from > LONGEST_UNIT) return null
  const spare = asides.filter((aside) => aside.from < end && pointers.some((p) => p.by === null && isWithin(p.from, aside)))
  // "States, in this account, are egoists": without it what somebody holds would be a fact
  if (spare.some((aside) => isInSomebodysAccount(tokens, { from: aside.from, to: aside.to + 1 }))) return null
  const out = (at: number): boolean => at === skip || spare.some((aside) => isWithin(at, aside))
  const unsettled = pointers.filter(({ from: at, by }) => by === null && !out(at))
  const scenes = unsettled.length > 0 ? scenesOf(reading, sentence, unsettled) : []
  const isLeaning = (unsettled.length > 0 && scenes.length === 0) || leansOnBefore(sentence, from)
  // the second half of a sentence has its first beside it, and not the sentence before
  if (isLeaning && before !== null) return null
  if (!saysSomething(tokens, { from, to: end }, skip)) return null
  const all = piecesOf(tokens, { from, to: end }, pointers, out)
  const pieces = isCutOff(tokens, end, whole.to) ? closedSeries(tokens, all, { from: end, to: tokens.length }) : all
  lowerOpening(reading, sentence, pieces[0])
  return {
    sentence,
    from,
    to: end,
    pieces: pieces.filter(({ text }) => text !== ''),
    asks: from,
    ...(scenes.length === 0 ? {} : { scenes }),
    ...(isLeaning ? { leaning: true } : {}),
  }
}

const isWithin = (at: number, { from, to }: Phrase): boolean => at >= from && at < to

function trimmed(tokens: readonly Token[], { from, to }: Phrase): number {
  let end = to
  while (end > from && /^[.,;:!–—]$/.test(sure(tokens[end - 1]).text)) end--
  return end
}

/** What cannot be explained may hang on behind a comma, and be left out. */
function withoutUnsettledTails(
  tokens: readonly Token[],
  { from, to }: Phrase,
  all: readonly PointerAt[],
  asides: readonly Phrase[],
): { end: number; pointers: readonly PointerAt[] } {
  const isUnsettled = (p: PointerAt): boolean => p.by === null && !asides.some((aside) => isWithin(p.from, aside))
  let end = to
  let pointers = all
  for (const at of tailStarts(tokens, from, to)) {
    if (!pointers.some(isUnsettled)) break
    if (pointers.some((p) => p.from < at && isUnsettled(p))) continue
    end = trimmed(tokens, { from, to: at })
    pointers = pointers.filter((p) => p.from < at)
  }
  return { end, pointers }
}

/** "…, and against aggression too, which …": its head is the second of two phrases, and the first stays behind. */
function isSecondHalf(tokens: readonly Token[], { from, to }: Phrase): boolean {
  const tree = treeOf(tokens)
  const root = tokens.findIndex((t, i) => i >= from && i < to && t.pos !== 'PUNCT' && !(tree.head(i) >= from && tree.head(i) < to))
  if (root < 0 || tree.label(root) !== 'conj' || tree.head(root) < 0 || tree.head(root) >= from) return false
  const { tag } = sure(tokens[root])
  return tag === 'IN' || (tag.startsWith('NN') && /^(?:,|W.*)$/.test(tokens[root + 1]?.tag ?? ''))
}

/** A clause with a verb of its own, no question, formula or order. */
const saysSomething = (tokens: readonly Token[], { from, to }: Phrase, skip: number): boolean =>
  to - from >= 3 &&
  !/^(?:MD|VBZ|VBP|VBD)$/.test(sure(tokens[from]).tag) &&
  !isSecondHalf(tokens, { from, to }) &&
  !tokens.slice(from, to).some((t) => /^(?:\?|=|→)$/.test(t.text) || /^['’](?:d|ll|ve|re)$/.test(t.text)) &&
  isClauseAt(tokens, skip < 0 || tokens[skip]?.text === ',' ? from : skip + 1, to) &&
  isProposition(tokens, { from, to })

/** What follows was cut off, or is the last of a list. */
const isCutOff = (tokens: readonly Token[], end: number, to: number): boolean =>
  end < tokens.length && (end < to || tokens[end]?.text === ',')

/** The words of a unit, its pronouns replaced by what they mean. */
function piecesOf(tokens: readonly Token[], { from, to }: Phrase, pointers: readonly PointerAt[], out: (at: number) => boolean): Piece[] {
  const pieces: Piece[] = []
  for (let i = from; i < to; i++) {
    if (out(i)) continue
    const token = sure(tokens[i])
    const pointer = pointers.find((p) => p.from === i && p.by !== null && !isTold(pieces, token, p.by))
    const before = tokens[i - 1]
    pieces.push({ at: i, text: pointer?.by ?? token.text, glued: before !== undefined && before.end === token.start })
    if (pointer) i = pointer.to - 1
  }
  return pieces
}

/** The first word of the sentence is small where it is no name. */
function lowerOpening(reading: Reading, sentence: Sentence, first: Piece | undefined): void {
  const opening = sure(sentence.tokens[0])
  if (first?.at !== 0 || first.text !== opening.text) return
  if (!sentence.mentions.some((m) => m.from === 0) && !isSurname(reading, first.text))
    first.text = lowerFirst(first.text, opening, sentence)
}

import { clean } from '../coreference'
import { oneLine } from '../plain'
import { sure } from '../sure'
import { treeOf, type Phrase } from '../tree'
import { branchesIn, timeLead } from './branches'
import { leans } from './leaning'
import { closedSeries } from './closed-series'
import { circumstanceEnd } from './parts'
import { tailStarts } from './tails'
import { asidesIn } from './asides-in'
import type { TargetKind } from './target'
import type { Piece, Unit } from './unit'

const LONGEST = 29

/** The unit with a gap in place of the tokens `from` to `to`, without what would make it too long; null if it stays so. */
export function withGap(unit: Unit, gap: Phrase & { kind?: TargetKind; person?: boolean }, mark: string): string | null {
  const { tokens } = unit.sentence
  let kept = unit.pieces
  const drop = (from: number, to: number, closed = false): void => {
    if ((from < gap.to && to > gap.from) || (!closed && holdsUp(unit, { from, to }))) return
    const left = kept.filter(({ at }) => at < from || at >= to)
    if (left.length >= 5) kept = closedSeries(tokens, left, { from, to })
  }
  const length = (): number =>
    kept.reduce((sum, { text }) => sum + (/[\p{L}\p{N}]/u.test(text) ? text.split(' ').length : 0), 0) - Math.max(0, gap.to - gap.from - 1)
  const again = toldAgain(unit, gap)
  if (again) drop(again.from, again.to, true)
  for (const { from, to, loose } of asidesIn(tokens, unit.from, unit.to))
    if (loose || length() > LONGEST) drop(from, to, loose || sure(tokens[from]).text !== ',')
  for (const at of tailStarts(tokens, unit.from, unit.to)) {
    if (length() <= LONGEST) break
    drop(at, unit.to)
  }
  const lead = circumstanceEnd(tokens, unit.from, unit.to)
  // "In the Partnership for Peace, devised largely by Shalikashvili, the administration had an option": what was devised stays with how
  if (length() > LONGEST && lead > 0 && tokens[lead]?.tag !== 'VBN') drop(unit.from, lead)
  for (const branch of length() > LONGEST ? branchesIn(tokens, unit) : []) {
    if (length() <= LONGEST) break
    drop(branch.from, branch.to, true)
  }
  if (length() > LONGEST) return null
  // a bracket that was left out may have held the gap
  if (
    (!(unit.scenes !== undefined && gap.kind === 'date') && pointsIntoGap(unit, kept, gap)) ||
    !kept.some(({ at }) => at >= gap.from && at < gap.to)
  )
    return null
  // "professed to want | that"
  const last = kept.at(-1)
  if (last && last.at >= gap.to && tokens[last.at]?.lower === 'that' && /^(?:dobj|pobj|attr)$/.test(sure(tokens[last.at]).label))
    return null
  let whole = render(kept, gap, mark)
  // "the war grew out of Operation Gibraltar, an attempt in August of that year to …": what leans may stand in a branch that the sentence can do without
  for (const branch of leans(whole, gap.kind ?? 'point') ? [...timeLead(tokens, unit), ...branchesIn(tokens, unit)] : []) {
    const before = kept
    drop(branch.from, branch.to, true)
    const shorter = render(kept, gap, mark)
    if (leans(shorter, gap.kind ?? 'point')) kept = before
    else {
      whole = shorter
      break
    }
  }
  // "his minister, Bhutto, who disapproved, left": without the clause the name still stands between commas
  const isName =
    tokens.slice(gap.from, gap.to).some(({ label }) => label === 'appos') &&
    tokens[gap.from - 1]?.text === ',' &&
    tokens[gap.to]?.text === ','
  return isName ? whole.replace(/(?<=, _____) (?=\p{L})/u, ', ') : whole
}

/** "promised _____, the synthetic opioid that kills": what tells of a word within the gap, nobody can read without it; what tells of all of it helps to find it. */
function toldAgain({ sentence: { tokens }, to }: Unit, gap: Phrase): Phrase | null {
  if (tokens[gap.to]?.text !== ',' || gap.to - gap.from < 2) return null
  const tree = treeOf(tokens)
  const inside = (i: number): boolean => i >= gap.from && i < gap.to
  for (let i = gap.to + 1; i < Math.min(to, gap.to + FAR); i++) {
    const told = tree.head(i)
    if (tree.label(i) !== 'appos' || !inside(told) || !inside(tree.head(told)) || sure(tokens[i]).pos === 'PROPN') continue
    if (/^(?:compound|nmod|amod)$/.test(tree.label(told)) || sure(tokens[told]).pos === 'PROPN') continue
    const end = Math.min(to, tree.span(i).to)
    return end > i && (end === to || /^[,.;]$/.test(sure(tokens[end]).text)) ? { from: gap.to, to: end } : null
  }
  return null
}
const FAR = 6

/** Words outside a stretch hang on a word in it: without "whose people had suffered and who," the rest, "of the three, wanted least to be there", falls. */
function holdsUp({ sentence: { tokens }, from, to }: Unit, stretch: Phrase): boolean {
  const tree = treeOf(tokens)
  const inside = (i: number): boolean => i >= stretch.from && i < stretch.to
  for (let i = from; i < to; i++) if (!inside(i) && inside(tree.head(i)) && tree.label(i) !== 'punct') return true
  return false
}

/** "_____ said that he …": fine; "invited _____ to his capital", whose "his" is the answer, gives a hint at best. A date is nobody. Without a noun in front a pronoun has lost its name. */
function pointsIntoGap({ sentence }: Unit, kept: readonly Piece[], gap: Phrase & { kind?: string; person?: boolean }): boolean {
  const { tokens, mentions } = sentence
  return kept.some(({ at, text }) => {
    if (at < gap.to || !/^(?:he|she|his|her|him|they|their|them|it|its)$/i.test(text)) return false
    // "_____, having read the record, rejected it": nobody is an "it"
    if (gap.person && /^(?:it|its)$/i.test(text)) return false
    return (
      gap.from > sure(kept[0]).at &&
      !mentions.some(
        (m) => m.to <= at && (m.to <= gap.from || (gap.kind === 'date' && m.from >= gap.to)) && kept.some((p) => p.at === m.from),
      ) &&
      // "It was not until _____ that the two instruments, known from their titles as …": no day is meant
      !tokens.slice(sure(kept[0]).at, gap.kind === 'date' ? at : gap.from).some((t) => t.pos === 'NOUN')
    )
  })
}

/** What a stretch of the unit says once its pronouns are told; null where it has none that stands for something told before. */
export function toldWords({ pieces, sentence: { tokens } }: Unit, { from, to }: Phrase): string | null {
  const inside = pieces.filter(({ at }) => at >= from && at < to)
  const isReplaced = ({ at, text }: Piece): boolean => PRONOUN.test(sure(tokens[at]).lower) && text.toLowerCase() !== sure(tokens[at]).lower
  return inside.some(isReplaced) ? clean(render(inside, { from: 0, to: 0 }, '')) : null
}

const PRONOUN = /^(?:he|she|it|they|him|them|his|her|its|their|we|us|our)$/

/** "maintained, by contrast, that": without what stood between no comma parts them. */
const isLeftOver = (before: Piece | undefined, { at, text }: Piece, next: Piece | undefined): boolean =>
  text === ',' && before !== undefined && next?.text === 'that' && (at - before.at > 1 || next.at - at > 1)

function render(pieces: readonly Piece[], gap: Phrase, mark: string): string {
  let text = ''
  let marked = false
  for (const [n, piece] of pieces.entries()) {
    const inside = piece.at >= gap.from && piece.at < gap.to
    if (inside && marked) continue
    const before = pieces[n - 1]
    if (isLeftOver(before, piece, pieces[n + 1])) continue
    const glued = piece.glued && before?.at === piece.at - 1
    text += `${n === 0 || glued || /^[,.;:)”’]/.test(piece.text) ? '' : ' '}${inside ? mark : piece.text}`
    marked ||= inside
  }
  return (
    oneLine(text)
      .replace(/,(?:\s*,)+/g, ',')
      // "If, on the other hand, a state loosens the tie": without what stood between them both commas go
      .replace(/^(if|when|while|although|because|since|unless|once|as), (?=(?:the|an?|its|their) )/i, '$1 ')
      .replace(/[,\s]+(?:because|and|or|but|that|which|although|while|provided)[,.\s]*$/, '')
      .replace(/_____[.,](?=[”"])/g, '_____')
      .replace(/[,;:\s–—]+$/, '')
      .replace(/^[,;:\s]+/, '')
  )
}

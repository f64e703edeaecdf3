import { sure } from '../sure'
import type { Token } from '../tokens'
import { treeOf, type Phrase } from '../tree'
import type { Piece } from './unit'

const LINK = /^(?:and|or|but)$/

/**
 * "pushed the border back, imposed an indemnity | , and put an army in the north": a series that loses its last member ends with the one before, and the "and" stands there:
 * "pushed the border back and imposed an indemnity". `gone` is what was left out.
 */
export function closedSeries(tokens: readonly Token[], kept: readonly Piece[], gone: Phrase): Piece[] {
  const link = tokens.findIndex((t, i) => i >= gone.from && i < gone.to && LINK.test(t.lower))
  const behindMark = sure(tokens[gone.from]).text === ',' ? gone.from + 1 : gone.from
  if (link < 0) return [...kept]
  const comma = link === behindMark ? commaOfLast(tokens, gone, link) : commaOfTwoGone(tokens, gone, link)
  const at = kept.findIndex((piece) => piece.at === comma)
  const isOther = kept[at]?.text !== ',' || kept[at + 1]?.at !== comma + 1
  return at < 1 || isOther ? [...kept] : kept.with(at, { at: comma, text: sure(tokens[link]).lower === 'or' ? 'or' : 'and', glued: false })
}

/** The comma in front of the member that is now the last; -1 for no series. */
function commaOfLast(tokens: readonly Token[], gone: Phrase, link: number): number {
  const tree = treeOf(tokens)
  const first = sure(tokens[behindAdverbs(tokens, link + 1)])
  // the members begin alike
  for (let i = gone.from - 2; i > 1 && !/^[;:–—(]$/.test(sure(tokens[i]).text); i--)
    // "Trump, urged on by Bolton, demanded": behind an aside stands the first verb of all
    if (sure(tokens[i]).text === ',' && isAlike(sure(tokens[behindAdverbs(tokens, i + 1)]), first) && hasAlike(tokens, i, first)) return i
  // or the parser joins the one to the other: with a comma in front of both it is no third
  const last = tokens.findIndex((t, i) => i > link && i < gone.to && t.label === 'conj' && tree.head(i) < gone.from && tree.head(i) >= 0)
  const before = last < 0 ? -1 : tree.head(last)
  if (before < 0 || !sure(tokens[before]).tag.startsWith('NN') || !sure(tokens[last]).tag.startsWith('NN')) return -1
  const comma = tree.span(before).from - 1
  const isSeries = tree.label(before) === 'conj' || tokens[link - 1]?.text === ','
  return isSeries && tokens[comma]?.text === ',' && sure(tokens[comma - 1]).pos !== 'PUNCT' ? comma : -1
}

/** "sent a force to Cyprus, a second to Sinai |, observers to the Golan Heights and others to Lebanon": the last two have gone. */
function commaOfTwoGone(tokens: readonly Token[], gone: Phrase, link: number): number {
  const tree = treeOf(tokens)
  const top = tokens.findIndex(
    (t, i) => i >= gone.from && i < link && t.label === 'appos' && tree.childrenBy(i, 'conj').some((c) => c > link),
  )
  if (top < 0 || sure(tokens[gone.from]).text !== ',') return -1
  const first = tree.head(top)
  const member = tokens.findLastIndex(
    (t, i) => i > first && i < gone.from && t.label === tree.label(first) && tree.head(i) === tree.head(first),
  )
  const comma = member < 0 ? -1 : tree.span(member).from - 1
  return tokens[comma]?.text === ',' ? comma : -1
}

const hasAlike = (tokens: readonly Token[], to: number, first: Token): boolean =>
  first.pos !== 'VERB' || tokens.slice(0, to).some((t) => t.pos === 'VERB' && t.tag === first.tag)

const behindAdverbs = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.pos === 'ADV' && tokens[at + 1]?.pos === 'VERB' ? at + 1 : at

/** Verbs in the same form, or the same small word. */
const isAlike = (one: Token, other: Token): boolean =>
  /^VB[DPZ]?$/.test(other.tag) && other.pos === 'VERB'
    ? one.tag === other.tag && one.pos === 'VERB'
    : /^(?:to|that|by|whether|how|in|into|from|for|against|of|on|with)$/.test(other.lower) && one.lower === other.lower

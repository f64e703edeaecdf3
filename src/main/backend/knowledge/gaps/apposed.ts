import type { Reading } from '../extractors/reading'
import { sure } from '../sure'
import type { Token } from '../tokens'
import { treeOf, type Phrase, type Tree } from '../tree'
import { targetAt, type Target } from './target'
import type { Unit } from './unit'

const LONGEST = 12
/** What is set beside something to say which it is, is what a reader learns. */
const SURETY = 0.02

/** "Iceland had one enormous card, _____, from which …", "her remedy, _____, is modest": what something is that the sentence has only announced. */
export function apposed(reading: Reading, unit: Unit): Target[] {
  const { tokens } = unit.sentence
  const tree = treeOf(tokens)
  const set = countedNames(tokens, unit)
  if (set) return target(reading, unit, set)
  return tokens.flatMap((token, top) => {
    const head = token.label === 'appos' ? tree.head(top) : besideObject(tree, top)
    if (top < unit.from || top >= unit.to || head < unit.from || !(isAnnounced(tree, head) || isSaidOfName(tree, head, top))) return []
    const phrase = phraseOf(tree, top)
    if (!phrase || phrase.to > unit.to || phrase.to - phrase.from > LONGEST || phrase.to - phrase.from < 2) return []
    return target(reading, unit, phrase)
  })
}

const target = (reading: Reading, unit: Unit, { from, to }: Phrase): Target[] =>
  targetAt(reading, unit, 'complement', sure(unit.sentence.tokens[from]).start, sure(unit.sentence.tokens[to - 1]).end).map((one) => ({
    ...one,
    surety: SURETY,
    whole: true as const,
    apposed: true as const,
  }))

const NUMBERS: Record<string, number | undefined> = { two: 2, three: 3, four: 4, five: 5, six: 6 }

/** "the two states with most power, the United States and the Soviet Union, were not members": behind a comma as many names as were counted, wherever the parser hung them. */
export function countedNames(tokens: readonly Token[], { from, to }: Phrase): Phrase | null {
  const number = tokens.findIndex((t, i) => i >= from && i < to && NUMBERS[t.lower] !== undefined && t.label === 'nummod')
  const count = NUMBERS[tokens[number]?.lower ?? '']
  if (count === undefined) return null
  for (let comma = number + 2; comma < to - 3; comma++) {
    if (sure(tokens[comma]).text !== ',') continue
    const start = comma + (tokens[comma + 1]?.lower === 'those' && tokens[comma + 2]?.lower === 'of' ? 3 : 1)
    let at = start
    let names = 0
    while (at < to) {
      if (tokens[at]?.lower === 'the') at++
      const first = at
      while (at < to && /^\p{Lu}/u.test(sure(tokens[at]).text) && sure(tokens[at]).pos === 'PROPN') at++
      if (at === first) break
      names++
      const link = tokens[at]?.text === ',' && tokens[at + 1]?.lower === 'and' ? 2 : /^(?:,|and)$/.test(tokens[at]?.lower ?? '') ? 1 : 0
      if (names === count || link === 0) break
      at += link
    }
    const closes = at === to || /^[,.;]$/.test(tokens[at]?.text ?? '')
    if (names === count && closes && tokens.slice(start, at).some((t) => t.lower === 'and')) return { from: start, to: at }
  }
  return null
}

/** "had one card, | the base at Keflavik": the parser may take it for a second object. */
const besideObject = (tree: Tree, top: number): number =>
  tree.label(top) === 'dobj' ? (tree.childrenBy(tree.head(top), 'dobj').find((c) => c < top && c > tree.head(top)) ?? -1) : -1

/** "one enormous card", "her remedy", "a single condition": a noun of no name that leaves open which. Where somebody has one remedy, or there is one card, only one thing can be meant. */
function isAnnounced({ tokens, childrenBy }: Tree, head: number): boolean {
  const noun = sure(tokens[head])
  // "her new book, the fruit of ten years": what a reviewer says by the way
  if (!/^NNS?$/.test(noun.tag) || noun.pos === 'PROPN' || noun.lemma === 'book') return false
  const number = childrenBy(head, 'nummod').some((c) => c < head && tokens[c]?.lower === 'one')
  const owner = childrenBy(head, 'poss').some((c) => c < head)
  const single = childrenBy(head, 'amod').some(
    (c) => c < head && /^(?:single|sole|only|main|chief|real|best|greatest|biggest|final|last)$/.test(sure(tokens[c]).lower),
  )
  return number || owner || single
}

/** "the Cohong, the guild through which all trade had passed": what a thing is that has a name and an article, where a clause says it. Of people and places nobody asks so. */
const isSaidOfName = ({ tokens, childrenBy }: Tree, head: number, top: number): boolean =>
  sure(tokens[head]).tag === 'NNP' &&
  childrenBy(head, 'det').length > 0 &&
  tokens[top]?.label === 'appos' &&
  childrenBy(top, 'relcl').length > 0

/** Between two commas, or from one to the end: "the NATO base at Keflavik". */
function phraseOf({ tokens, span }: Tree, top: number): Phrase | null {
  const { from, to } = span(top)
  if (tokens[from - 1]?.text !== ',' || !/^(?:DT|PRP\$|NN|JJ|CD)/.test(sure(tokens[from]).tag)) return null
  const comma = tokens.findIndex((t, i) => i > top && i < to && /^[,;:–—]$/.test(t.text))
  const end = comma < 0 ? to : comma
  const after = tokens[end]
  if (after && !/^[,.;]$/.test(after.text)) return null
  // "a cross, a ring and a sword": one of several
  const words = tokens.slice(from, to)
  if (tokens[end + 1]?.pos === 'CCONJ' || words.some((t) => t.label === 'conj' && t.head === tokens[top])) return null
  return { from, to: end }
}

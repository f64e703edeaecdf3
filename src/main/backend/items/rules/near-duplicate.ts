import { askedIn } from '../../../../shared/setting'
import type { Check, RuleContext } from './rule-item'
import { wordsOf, type Word } from './words'

/** Share of words in common from which two questions are nearly the same. */
const SAME = 0.8

/** Rule 8. */
export const repeatsAStem: Check = (item, { others }) => {
  const index = indexOf(others)
  const asked = new Map(telling(item.stem).map((word) => [word.stem, word]))
  const answer = stemsOf(item.key)
  const seen = new Set<number>()
  for (const probe of probesOf(asked, index))
    for (const position of index.holders.get(probe) ?? []) {
      if (seen.has(position)) continue
      seen.add(position)
      if (!isOneInTheOther(asked, index.stems[position])) continue
      const other = others[position]
      if (!other) continue
      if (other.id !== undefined && other.id === item.id) continue
      if (askedIn(other.stem) === item.stem && other.key === item.key) continue
      if (sameAnswer(answer, stemsOf(other.key))) continue
      if (asksTheSame(asked, answer, other)) return true
    }
  return false
}

/** Words of which a near-duplicate must hold one, so that few stems need a closer look. */
function probesOf(asked: ReadonlyMap<string, Word>, { holders }: StemIndex): string[] {
  const spread = (stem: string) => holders.get(stem)?.length ?? 0
  const rarest = [...asked.keys()]
    .map((stem) => ({ stem, spread: spread(stem) }))
    .sort((a, b) => a.spread - b.spread)
    .map(({ stem }) => stem)
  // It lacks a fifth of the words at most, so that it has one of the rarest fifth and one more; and it has every name and number.
  const some = rarest.slice(0, Math.floor((1 - SAME) * asked.size) + 1)
  const sure = rarest.find((stem) => tellsApart(asked.get(stem)))
  return sure !== undefined && spread(sure) <= some.reduce((sum, stem) => sum + spread(stem), 0) ? [sure] : some
}

/**
 * One of two near-duplicates holds all words of the other, and few more. One word put for another asks something else: "first" for "second", "Putin" for
 * "Trump", "where" for "when".
 */
function isOneInTheOther(asked: ReadonlyMap<string, Word>, stems: readonly string[] = []): boolean {
  const [fewer, more] = asked.size < stems.length ? [asked.size, stems.length] : [stems.length, asked.size]
  if (fewer < SAME * more) return false
  let shared = 0
  for (const stem of stems) if (asked.has(stem)) shared++
  return shared === fewer
}

function asksTheSame(asked: ReadonlyMap<string, Word>, answer: ReadonlySet<string>, other: { stem: string; key: string }): boolean {
  const otherAsked = new Map(telling(askedIn(other.stem)).map((word) => [word.stem, word]))
  const onlyHere = [...asked].filter(([stem]) => !otherAsked.has(stem)).map(([, word]) => word)
  const onlyThere = [...otherAsked].filter(([stem]) => !asked.has(stem)).map(([, word]) => word)
  // Two gaps in one sentence: each stem holds what the other asks for.
  const otherAnswer = stemsOf(other.key)
  if ([...otherAnswer].every((stem) => asked.has(stem)) && [...answer].every((stem) => otherAsked.has(stem))) return false
  return ![...onlyHere, ...onlyThere].some(tellsApart)
}

/** A name, a number, a participle ("scheduled to last") or a small word that makes another question. */
const tellsApart = (word: Word | undefined) =>
  word !== undefined && (/^\p{Lu}|ed$/u.test(word.text) || /^\d/.test(word.plain) || TELLING.has(word.stem))

const stemsOf = (text: string) => new Set(telling(text).map(({ stem }) => stem))
const sameAnswer = (one: ReadonlySet<string>, two: ReadonlySet<string>) =>
  [...one].every((stem) => two.has(stem)) || [...two].every((stem) => one.has(stem))

/** Content words, and those small words that turn a question into another one. */
const telling = (text: string): readonly Word[] => wordsOf(text).filter(({ plain }) => !FILLING.has(plain))

const TELLING = new Set('who what when where why how which not no before after first second third last long many much only'.split(' '))
const FILLING = new Set(
  'a an the of to in on at by for with and or is are was were be been did do does has have had it its that this as from'.split(' '),
)

interface StemIndex {
  indexed: number
  last: unknown
  holders: Map<string, number[]>
  /** Of each stem its telling words; texts share the strings of `holders`. */
  stems: string[][]
}

/** Drafting checks each item against the batch so far, so that the index grows with the array instead of being made anew. */
const indexes = new WeakMap<RuleContext['others'], StemIndex>()

function indexOf(others: RuleContext['others']): StemIndex {
  let index = indexes.get(others)
  const grew = index !== undefined && others.length >= index.indexed && others[index.indexed - 1] === index.last
  if (!index || !grew) indexes.set(others, (index = { indexed: 0, last: undefined, holders: new Map(), stems: [] }))
  for (let position = index.indexed; position < others.length; position++)
    for (const stem of (index.stems[position] = [...stemsOf(askedIn(others[position]?.stem ?? ''))])) {
      const positions = index.holders.get(stem)
      if (positions) positions.push(position)
      else index.holders.set(stem, [position])
    }
  index.indexed = others.length
  index.last = others.at(-1)
  return index
}

import type { Check, RuleContext } from './rule-item'
import { wordsOf, type Word } from './words'

/** Share of words in common from which two questions are nearly the same. */
const SAME = 0.8

/** Rule 8. */
export const repeatsAStem: Check = (item, { others }) => {
  const index = indexOf(others)
  const asked = new Map(telling(item.stem).map((word) => [word.stem, word]))
  const answer = stemsOf(item.key)
  // Two stems which share four words in five share one of the fifth that is rarest, and one more for rounding.
  const rarest = [...asked.keys()].sort((a, b) => (index.holders.get(a)?.length ?? 0) - (index.holders.get(b)?.length ?? 0))
  const probes = rarest.slice(0, Math.floor((1 - SAME) * asked.size) + 1)
  const seen = new Set<number>()
  for (const probe of probes)
    for (const position of index.holders.get(probe) ?? []) {
      if (seen.has(position)) continue
      seen.add(position)
      const other = others[position]
      if (!other) continue
      if (other.id !== undefined && other.id === item.id) continue
      if (other.stem === item.stem && other.key === item.key) continue
      if (sameAnswer(answer, stemsOf(other.key))) continue
      if (asksTheSame(asked, answer, other)) return true
    }
  return false
}

function asksTheSame(asked: ReadonlyMap<string, Word>, answer: ReadonlySet<string>, other: { stem: string; key: string }): boolean {
  const otherAsked = new Map(telling(other.stem).map((word) => [word.stem, word]))
  const onlyHere = [...asked].filter(([stem]) => !otherAsked.has(stem)).map(([, word]) => word)
  const onlyThere = [...otherAsked].filter(([stem]) => !asked.has(stem)).map(([, word]) => word)
  const shared = asked.size - onlyHere.length
  if (shared / (shared + onlyHere.length + onlyThere.length) < SAME) return false
  // Two gaps in one sentence: each stem holds what the other asks for.
  const otherAnswer = stemsOf(other.key)
  if ([...otherAnswer].every((stem) => asked.has(stem)) && [...answer].every((stem) => otherAsked.has(stem))) return false
  // One word put for another asks something else: "first" for "second", "Putin" for "Trump", "where" for "when".
  if (onlyHere.length > 0 && onlyThere.length > 0) return false
  return ![...onlyHere, ...onlyThere].some(tellsApart)
}

/** A name, a number, a participle ("scheduled to last") or a small word that makes another question. */
const tellsApart = ({ text, plain, stem }: Word) => /^\p{Lu}|ed$/u.test(text) || /^\d/.test(plain) || TELLING.has(stem)

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
}

/** Drafting checks each item against the batch so far, so that the index grows with the array instead of being made anew. */
const indexes = new WeakMap<RuleContext['others'], StemIndex>()

function indexOf(others: RuleContext['others']): StemIndex {
  let index = indexes.get(others)
  const grew = index !== undefined && others.length >= index.indexed && others[index.indexed - 1] === index.last
  if (!index || !grew) indexes.set(others, (index = { indexed: 0, last: undefined, holders: new Map() }))
  for (let position = index.indexed; position < others.length; position++)
    for (const stem of stemsOf(others[position]?.stem ?? '')) {
      const positions = index.holders.get(stem)
      if (positions) positions.push(position)
      else index.holders.set(stem, [position])
    }
  index.indexed = others.length
  index.last = others.at(-1)
  return index
}

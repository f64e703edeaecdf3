import { namesIn } from './entities'
import type { Check, RuleItem, RuleContext } from './rule-item'
import { contentWords, wordsOf, type Word } from './words'

/** Rule 1. An item without a document has nothing to be quoted from. */
export const quoteDiffers: Check = ({ anchor }, { text }) =>
  text !== null && (anchor.exact === '' || text.slice(anchor.start, anchor.end) !== anchor.exact)

/** Rule 2. */
export const keyDoesNotFollow: Check = (item, context) => {
  if (item.anchor.exact === '') return false
  const source = sourceOf(item, context)
  switch (item.kind) {
    case 'matching':
      return (item.pairs ?? []).some(({ left, right }) => !follows(left, source) || !follows(right, source))
    case 'ordering':
      return (item.sequence ?? []).some((member) => !follows(member, source))
    case 'application':
      return !restsOn([item.key, ...(item.rubric ?? [])].join(' '), source)
    default:
      return !follows(item.key, source)
  }
}

interface Source {
  roots: ReadonlySet<string>
  numbers: ReadonlySet<string>
  lexicon: RuleContext['lexicon']
}

/** Several items are made of one sentence; it is read once. */
const sources = new WeakMap<RuleItem['anchor'], { fact: RuleContext['fact']; source: Source }>()

function sourceOf({ anchor }: RuleItem, { fact, lexicon }: RuleContext): Source {
  const known = sources.get(anchor)
  if (known && known.fact === fact && known.source.lexicon === lexicon) return known.source
  const roots = new Set<string>()
  const numbers = new Set<string>()
  const add = (text: string): void => {
    for (const word of wordsOf(text)) {
      roots.add(word.root)
      if (isNumber(word)) numbers.add(word.plain)
    }
  }
  add(anchor.exact)
  for (const { forms } of namesIn(anchor.exact, lexicon)) forms.forEach(add)
  // What the extractor resolved counts as said: "the session" is the Hamburg meeting, "that Friday" a date.
  for (const slots of Object.values(fact?.slots ?? {}))
    for (const slot of slots) for (const text of [slot.text, slot.entity, slot.date?.value, slot.date?.end]) if (text) add(text)
  const source = { roots, numbers, lexicon }
  sources.set(anchor, { fact, source })
  return source
}

/** Every number of the answer is in the source, and so are most of its other words. */
function follows(answer: string, source: Source): boolean {
  const words = contentWords(answer)
  if (words.length === 0) return wordsOf(answer).length === 0 || wordsOf(answer).every(({ root }) => source.roots.has(root))
  if (sameAmount(answer, source)) return true
  if (words.some((word) => isNumber(word) && !source.numbers.has(word.plain))) return false
  const missing = words.filter((word) => !isNumber(word) && !hasRoot(source, word.root))
  if (missing.length === 0) return true
  return (
    words.length - missing.length >= 0.6 * words.length ||
    namesIn(answer, source.lexicon).some(({ whole, forms }) => whole && forms.some((form) => holds(source, form)))
  )
}

/** "restraint" follows from "restrain", which no list of endings tells. */
const hasRoot = ({ roots }: Source, root: string) =>
  roots.has(root) ||
  (root.length >= 6 &&
    [...roots].some(
      (other) => other.length >= 6 && Math.abs(other.length - root.length) <= 2 && (other.startsWith(root) || root.startsWith(other)),
    ))

const holds = (source: Source, form: string) => wordsOf(form).every(({ root }) => source.roots.has(root))

/** "30 minutes" follows from "half an hour". */
const sameAmount = (answer: string, { roots }: Source) =>
  /^(?:30|thirty)[\s-]minutes?$/i.test(answer.trim()) && roots.has('half') && roots.has('hour')

/** A model answer goes beyond the sentence it starts from, but has to start from it. */
function restsOn(answer: string, { roots }: Source): boolean {
  const words = new Set(contentWords(answer).map(({ root }) => root))
  if (words.size === 0) return true
  return [...words].filter((root) => roots.has(root)).length >= Math.min(2, words.size)
}

const isNumber = ({ plain }: Word) => /^\d/.test(plain)

import { namesIn } from './entities'
import type { Check, RuleItem, RuleContext } from './rule-item'
import { contentWords, wordsOf, type Word } from './words'

/** Rule 1. An item without a document has nothing to be quoted from. */
export const quoteDiffers: Check = ({ anchor }, { text }) =>
  text !== null && (anchor.exact === '' || text.slice(anchor.start, anchor.end) !== anchor.exact)

/** Rule 2. */
export const keyDoesNotFollow: Check = (item, context) => {
  if (item.anchor.exact === '') return false
  // Mostly the words of the sentence are enough, and what more there is need not be read.
  return !isSupported(item, sentenceOf(item, context)) && !isSupported(item, sourceOf(item, context))
}

function isSupported(item: RuleItem, source: Source): boolean {
  switch (item.kind) {
    case 'matching':
      return (item.pairs ?? []).every(({ left, right }) => follows(left, source) && follows(right, source))
    case 'ordering':
      return (item.sequence ?? []).every((member) => follows(member, source))
    case 'application':
      return restsOn([item.key, ...(item.rubric ?? [])].join(' '), source)
    default:
      return follows(item.key, source)
  }
}

interface Source {
  roots: ReadonlySet<string>
  numbers: ReadonlySet<string>
  lexicon: RuleContext['lexicon']
}

/** Several items are made of one sentence; it is read once. */
let last: { sentence: string; source: Source } | undefined

function sentenceOf({ anchor: { exact } }: RuleItem, { lexicon }: RuleContext): Source {
  if (last?.sentence !== exact || last.source.lexicon !== lexicon) last = { sentence: exact, source: read([exact], lexicon) }
  return last.source
}

/** The sentence and the names in it in every form. What the extractor resolved counts as said: "the session" is the Hamburg meeting, "that Friday" a date. */
function sourceOf({ anchor: { exact } }: RuleItem, { fact, lexicon }: RuleContext): Source {
  const forms = namesIn(exact, lexicon).flatMap((mention) => mention.forms)
  const slots = Object.values(fact?.slots ?? {}).flat()
  const resolved = slots.flatMap(({ text, entity, date }) => [text, entity, date?.value, date?.end])
  return read([exact, ...forms, ...resolved.filter((text) => text !== undefined)], lexicon)
}

function read(texts: readonly string[], lexicon: RuleContext['lexicon']): Source {
  const words = texts.flatMap(wordsOf)
  return {
    roots: new Set(words.map(({ root }) => root)),
    numbers: new Set(words.filter(isNumber).map(({ plain }) => plain)),
    lexicon,
  }
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

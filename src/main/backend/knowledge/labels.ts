import type { DocumentBody } from '../../../shared/document'
import { MONTH_BEGINS } from '../../../shared/months'
import { tokensOf } from './tokens'
import type { Sentence } from './analysis'

/** A list item's own heading: "Label: explanation" or "**Label.** explanation"; at most seven words, with no verb of its own needed. */
const LABEL =
  /^(?:[-•*–→]\s+|->\s+|\(?\d{1,2}[.)]\s+)?([“"]?\p{Lu}(?:[^:.!?;\n(]|vs\.|(?<=\b\p{Lu})\.(?= ?\p{Lu})|\([^()\n]{1,60}\)){2,70}?|\p{Lu}\p{Lu}(?= ?:)|[A-Z](?=: [\p{Ll}“"]))\s*(?::|\s[–—=])\s+(?=\S)/u

/** "chair: Lord Carrington", "good offices: help with contact": a label that its writer began small. */
const SMALL_LABEL = /^(?:[-•*–→]\s+|\(?\d{1,2}[.)]\s+)?((?:\p{Ll}|[“"]\p{Ll})[^:.!?;,\n(]{2,48}?(?: \([^()\n]{1,40}\))?):\s+(?=\S)/u

/** "What did Iran demand? – the return of the Shah": a question set beside its answer. */
const QUESTION_LABEL = /^(?:[-•*–→]\s+|\(?\d{1,2}[.)]\s+)?([“"]?\p{L}[^?\n]{2,110}\?)(?:\s*(?::|[–—-]|→|->))?\s+(?=\S)/u

/** "3 February 2021 – treaty extended", "1962: …": the line of a chronology. */
export const DATE_LABEL =
  /^(?:[-•*–]\s+)?((?:[0-3]?\d(?:[–-][0-3]?\d)? )?(?:\p{Lu}\p{Ll}{2,8}\.? )?(?:1[4-9]|20)\d\d(?:[–-]\d{2,4})?)\s*(?::|[–—=-]|→|->)\s+(?=\S)/u

/** "29 Oct – paras dropped", "19 July ’56: …": a day of the year the notes are about. */
const DAY_LABEL = new RegExp(
  String.raw`^(?:[-•*–]\s+)?([0-3]?\d(?:[–-][0-3]?\d)? ${MONTH_BEGINS}[a-z]*\.?(?: [’'‘]\d\d)?)\s*(?::|\s[–—=-])\s+(?=\S)`,
  'u',
)

export function labelOf(text: string, start: number, end: number): Sentence['label'] {
  const match = LABEL.exec(text.slice(start, end)) ?? DATE_LABEL.exec(text.slice(start, end)) ?? DAY_LABEL.exec(text.slice(start, end))
  const label = match?.[1]
  if (
    !match ||
    !label ||
    label
      .replace(/\([^)]*\)/g, '')
      .trim()
      .split(/\s+/).length > 8
  )
    return null
  const at = start + match[0].indexOf(label)
  const until = endOfSpan(text.slice(at, end), label)
  if (until === null || (until === label.length && tellsByItself(label))) return null
  return {
    start: at,
    end: at + until,
    text: text
      .slice(at, at + until)
      .replace(/[*_`]/g, '')
      .trim(),
  }
}

/** "Geophysical Year, July 1957 – Dec 1958: …": the dash in a span of time ends no label; null where nothing else ends it. */
function endOfSpan(line: string, label: string): number | null {
  const rest = line.slice(label.length)
  if (!/(?:\d|\b\p{Lu}\p{Ll}{2,8}\.?)$/u.test(label) || !SPAN_GOES_ON.test(rest)) return label.length
  const until = /^\s*[–—-]\s*[^:–—]{4,24}?(?=\s*(?::|\s[–—])\s)/u.exec(rest)?.[0]
  return until === undefined ? null : label.length + until.length
}

const SPAN_GOES_ON = new RegExp(String.raw`^\s*[–—-]\s*(?:[0-3]?\d )?(?:${MONTH_BEGINS}\p{L}*\.? (?:[0-3]?\d, )?)?(?:1[4-9]|20)\d\d\b`, 'u')

/** "US and UK at first stuck to the draft: better a strict regime …" is a sentence and no label; "Why Iran settled" is one. */
function tellsByItself(label: string): boolean {
  const plain = label.replace(/\s*\([^()]*\)/g, '')
  if (plain.split(/\s+/).length < SHORTEST_CLAUSE || /^(?:wh\p{L}+|how|if|that)\b/iu.test(plain) || /\d| \p{Ll}{2,4}$/u.test(plain))
    return false
  const tokens = tokensOf(plain, 0)
  return tokens.some(
    (verb) =>
      /^(?:VBD|VBZ|VBP|MD)$/.test(verb.tag) &&
      tokens.some((t) => t.label === 'nsubj' && t.head === verb && t.start < verb.start) &&
      // "share sent to others": a participle has no object
      (verb.tag !== 'VBD' || tokens.some((t) => t.head === verb && /^(?:dobj|attr|acomp|xcomp|ccomp|oprd|neg)$/.test(t.label))),
  )
}

const SHORTEST_CLAUSE = 4

/** What only the lines of lists begin with: a question with its answer, a label without a capital. */
export function looseLabelOf({ text, sections }: DocumentBody, start: number, end: number): Sentence['label'] {
  const line = text.slice(start, end)
  const title = sections.findLast((s) => s.start <= start && start < s.end)?.title ?? ''
  const match = QUESTION_LABEL.exec(line) ?? SMALL_LABEL.exec(line) ?? (OF_TERMS.test(title) ? TERM_LINE.exec(line) : null)
  const label = match?.[1]
  if (!match || !label) return null
  const words = label.split(/\s+/).length
  // "the point is simple: …" is a sentence
  if (!label.endsWith('?') && (words > MOST_OF_SMALL || tokensOf(label, 0).some(({ tag }) => /^(?:VB[DZ]|MD)$/.test(tag)))) return null
  const at = start + match[0].indexOf(label)
  return { start: at, end: at + label.length, text: label }
}

/** "Reagan ordered a review. Objections: production limits, …": a later sentence of a line has a label too, if it is a noun. */
export function innerLabelOf(text: string, start: number, end: number): Sentence['label'] {
  const label = INNER_LABEL.exec(text.slice(start, end))?.[1]
  if (!label || !/^NN/.test(tokensOf(label.toLowerCase(), 0).at(-1)?.tag ?? '')) return null
  return { start, end: start + label.length, text: label }
}

const INNER_LABEL = /^(\p{Lu}\p{Ll}+(?: \p{Ll}+)?): (?=\S)/u

const MOST_OF_SMALL = 5
const OF_TERMS = /\b(?:terms|definitions?|glossary|vocabulary|concepts|words)\b/i
/** "patron - outside state that pays": a term and what it means, with a dash between. */
const TERM_LINE = /^((?:\p{Ll}[\p{L}’'-]*)(?: \p{Ll}[\p{L}’'-]*){0,3}) [-–—] (?=(?:an? |the )?\p{Ll}+ )/u

export const afterLabel = (text: string, at: number, end: number): number =>
  at + (/^[*_]*\s*(?::|->|→|[–—=-])?[*_]*\s*/.exec(text.slice(at, end))?.[0].length ?? 0)

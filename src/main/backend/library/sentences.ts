import type { Span } from '../../../shared/anchor'
import { ALWAYS_CONTINUES, BEFORE_A_NUMBER, MAY_END, MONTHS, REPORTING, STARTERS } from './abbreviations'

/**
 * The sentences of one block as spans of `text`: trimmed, not empty, in order, not overlapping, and together covering every word.
 * A quotation of two sentences gives two passages; a bracket is never split.
 */
export function sentencesOf(text: string): Span[] {
  const brackets = bracketsOf(text)
  const spans: Span[] = []
  let start = 0
  let passed = 0
  for (const match of text.matchAll(STOP)) {
    const end = match.index + match[0].length
    if (end <= start) continue
    while ((brackets[passed]?.end ?? Infinity) <= match.index) passed++
    const around = brackets[passed]
    if (around && around.start < match.index && end < around.end && around.start >= start) continue
    const boundary = boundaryAt(text, start, match.index, end)
    if (boundary === null) continue
    push(spans, text, start, boundary)
    start = boundary
  }
  push(spans, text, start, text.length)
  return spans
}

/** A full stop, question or exclamation mark, or ellipsis, with the quotes and brackets that close on it, before a space or the end. */
const STOP = /[.!?…]{1,10}[”’"'»)\]]{0,4}(?=\s|$)|[。！？]/g

/** Where the sentence that reaches the stop at `from` (closing marks up to `to`) ends; null when it goes on. */
function boundaryAt(text: string, start: number, from: number, to: number): number | null {
  const rest = text.slice(to, to + LOOK_AHEAD)
  const next = rest.trimStart()
  if (next === '') return rest.length < LOOK_AHEAD ? text.length : to
  const bracketed = /^\s*[([][^()[\]]{1,200}[)\]]/.exec(rest)?.[0]
  if (bracketed && !/[.!?…][”’"']?[)\]]$/.test(bracketed)) return boundaryAfterReference(text, to + bracketed.length)
  if (!/^[\p{Lu}\p{Lt}\p{Lo}\p{N}“‘"'«([¿¡$€£•–—-]/u.test(next)) return null
  if (/^[–—-]/.test(next)) return null
  if (/^[“‘"'«([]+\p{Ll}/u.test(next)) return null
  const stop = text.slice(from, to)
  if (/[!?]/.test(stop)) return /[”’"'»]$/.test(stop) && isReporting(next) ? null : to
  if (/^\.[”’"'»)\]]*$/.test(stop)) return stopEnds(text, start, from, next) ? to : null
  return to
}

/** “… succeed?” (TIME) This framing …: a reference in brackets belongs to the sentence before it. */
function boundaryAfterReference(text: string, end: number): number | null {
  const next = text.slice(end, end + LOOK_AHEAD).trimStart()
  return next === '' || /^[\p{Lu}\p{N}“‘"'«([]/u.test(next) ? end : null
}

/** Whether the single full stop at `from` ends a sentence, given what follows it. */
function stopEnds(text: string, start: number, from: number, next: string): boolean {
  const before = text.slice(Math.max(start, from - 40), from)
  const word = /[\p{L}\p{N}.’'&-]+$/u.exec(before)?.[0] ?? ''
  const following = /^[“‘"'«([]*([\p{L}\p{N}’'-]+)/u.exec(next)?.[1] ?? ''
  const bare = word.replace(/^.*['’-]/u, '')
  // "1." or "IV." alone at the start numbers what follows.
  if (before.trim() === word && start === from - before.length && /^(?:\d{1,3}|[IVXLC]{1,6}|[A-Za-z])$/.test(word)) return false
  if (ALWAYS_CONTINUES.has(bare)) return false
  if (BEFORE_A_NUMBER.has(bare.toLowerCase()) && /^(?:\d|[IVXLC]+\b)/.test(following)) return false
  if (MONTHS.has(bare) && /^\d/.test(following)) return false
  if (NUMBERED.test(before) || LETTER.test(before)) return true
  // “A. A. K. Niazi”
  if (/^\p{Lu}$/u.test(bare) && /^\p{Lu}\./u.test(next)) return false
  if (/^\p{Lu}$/u.test(bare) || /(?:^|\.)\p{L}$/u.test(word) || MAY_END.has(bare.toLowerCase())) return STARTERS.has(following)
  return true
}

/** "at Level I. Ratification means": a Roman number behind what is counted, not the initial of "I. William Zartman". */
const NUMBERED = /\b(?:Level|War|Basket|Part|Phase|Stage|Act|Title|Annex|Appendix|Chapter|Pillar|Track|SALT|START|Minsk|Oslo) [IVX]$/

/** "a K, a G and a B. Robert Gates claimed": a letter that is spoken of, not the initial of "B. Robert". */
const LETTER = /\ban? \p{Lu}$/u

/** “Why now?” Peskov asked: the sentence goes on after the quotation. */
function isReporting(next: string): boolean {
  const [first = '', second = '', third = '', fourth = ''] = next.split(/\s+/, 4).map((word) => word.replace(/[.,;:]+$/, ''))
  return /^\p{Lu}/u.test(first) && [second, third, fourth].some((word) => REPORTING.has(word))
}

/** Matched brackets that hold at most a few lines; a longer one is rather a slip of the author's. Outermost only, in order. */
function bracketsOf(text: string): Span[] {
  const found: Span[] = []
  const open: number[] = []
  for (const { 0: mark, index } of text.matchAll(/[()[\]]/g)) {
    if (mark === '(' || mark === '[') open.push(index)
    else {
      const start = open.pop()
      if (start !== undefined && index - start <= LONGEST_BRACKET) {
        while (found.length > 0 && (found.at(-1)?.start ?? 0) > start) found.pop()
        found.push({ start, end: index + 1 })
      }
    }
  }
  return found
}

const LONGEST_BRACKET = 600
const LOOK_AHEAD = 240

function push(spans: Span[], text: string, from: number, to: number): void {
  const slice = text.slice(from, to)
  const start = from + slice.length - slice.trimStart().length
  const end = start + slice.trim().length
  if (end === start) return
  const last = spans.at(-1)
  // A stray mark or footnote sign is no sentence of its own.
  if (last && !/[\p{L}\p{N}]/u.test(text.slice(start, end))) last.end = end
  else spans.push({ start, end })
}

import type { Dropped } from '../../../../shared/document'
import { PAGE_END } from '../structure/lines'
import type { Verdicts } from './set-aside'

/**
 * The lines of footnotes and of a closing list of notes. A line is a footnote's first when it begins with a number and reads like a
 * reference ("12 Ibid.", "[3] Smith, …") at the foot of a page or of the text, or when "[3]" is also marked in the text.
 */
export function judgeFootnotes(given: readonly string[]): Verdicts {
  const verdicts = new Map<number, Dropped['reason']>()
  const lines = given.map((line, index) => {
    if (!RULE.test(line) || !standsOverNotes(given, index)) return line
    verdicts.set(index, 'markup')
    return ''
  })
  const marks = marksIn(lines)
  const stanzas = stanzasOf(lines)
  let inNotes = false
  for (const [position, stanza] of stanzas.entries()) {
    const text = (index: number) => lines[index]?.trim() ?? ''
    if (NOTES_HEADING.test(text(stanza.start)) && position > stanzas.length / 3) {
      inNotes = startsNotes(lines, stanza, stanzas[position + 1])
      if (inNotes && stanza.end - stanza.start === 1) {
        verdicts.set(stanza.start, 'footnote')
        continue
      }
    }
    if (
      inNotes &&
      (looksLikeReference(joined(lines, stanza)) || NOTE_START.test(text(stanza.start)) || NOTES_HEADING.test(text(stanza.start)))
    ) {
      for (let index = stanza.start; index < stanza.end; index++) verdicts.set(index, 'footnote')
      continue
    }
    inNotes = false
    // Wikipedia's way of leading from the note back to the text.
    for (let index = stanza.start; index < stanza.end; index++) if (/^(?:\^|↑) /.test(text(index))) verdicts.set(index, 'footnote')
    const from = firstFootnote(lines, stanza, marks)
    if (from !== undefined) for (let index = from; index < stanza.end; index++) verdicts.set(index, 'footnote')
  }
  return verdicts
}

/** The stroke between a page and its notes, or between it and the next page. */
const RULE = /^\s*[-_–—=]{5,}\s*$/

function standsOverNotes(lines: readonly string[], rule: number): boolean {
  const next = lines.slice(rule + 1, rule + 4).find((line) => line.trim() !== '' || line.includes(PAGE_END))
  return next === undefined || next.includes(PAGE_END) || NOTE_START.test(next.trim())
}

interface Stanza {
  start: number
  end: number
  /** The page or the text ends after it. */
  closesPage: boolean
}

/** Runs of lines between blank lines and page ends. */
function stanzasOf(lines: readonly string[]): Stanza[] {
  const stanzas: Stanza[] = []
  let start = -1
  for (let index = 0; index <= lines.length; index++) {
    const line = lines[index]
    const isBlank = line === undefined || line.trim() === ''
    if (start >= 0 && !isBlank && NOTES_HEADING.test(line.trim())) {
      stanzas.push({ start, end: index, closesPage: false })
      start = index
    }
    if (isBlank && start >= 0) {
      stanzas.push({ start, end: index, closesPage: false })
      start = -1
    } else if (!isBlank && start < 0) start = index
    const last = stanzas.at(-1)
    if (last && start < 0 && (line === undefined || line.includes(PAGE_END))) last.closesPage = true
  }
  return stanzas
}

/** The line in the stanza from which all are footnotes: the last entries of it, counting up, which read like references. */
function firstFootnote(lines: readonly string[], stanza: Stanza, marks: Marks): number | undefined {
  let first: number | undefined
  let following = Infinity
  for (let index = stanza.end - 1, end = stanza.end; index >= stanza.start; index--) {
    const start = NOTE_START.exec(lines[index]?.trim() ?? '')
    if (!start) continue
    const [, bracketed, plain, dot, rest = ''] = start
    const number = Number((bracketed ?? plain ?? '').replace(/[⁰¹²³⁴-⁹]/g, (digit) => digit.normalize('NFKC')))
    const note = `${rest} ${joined(lines, { start: index + 1, end })}`.slice(0, 600)
    // "18 (1988), p. 662" is the second line of a note.
    if (bracketed === undefined && !/^["“‘'(]?\p{Lu}/u.test(rest)) continue
    if (number >= following) break
    if (bracketed !== undefined) {
      if (!marks.bracketed.has(number) || !(index > stanza.start || stanza.closesPage || looksLikeReference(rest))) break
    } else if (!stanza.closesPage || (!looksLikeReference(note) && !isMarkedAbove(lines, stanza, number))) break
    // "1. See …" could be an item of a list: it needs its mark in the text, or the plainest reference.
    else if (dot && !marks.glued.has(number) && !IBID.test(note)) break
    first = index
    following = number
    end = index
  }
  return first
}

/** A note without a reference ("2 Later of Eight.") is known by its mark not far above it, in the text of its page. */
function isMarkedAbove(lines: readonly string[], stanza: Stanza, number: number): boolean {
  const page = lines.slice(Math.max(0, stanza.start - LONGEST_LEAF), stanza.end)
  const { glued } = marksIn(page)
  return glued.has(number)
}

/** In lines. */
const LONGEST_LEAF = 90

/** Numbers of the notes marked in the text: "[3]", and digits glued behind a word or stop. */
interface Marks {
  bracketed: ReadonlySet<number>
  glued: ReadonlySet<number>
}

function marksIn(lines: readonly string[]): Marks {
  const numbers = (mark: RegExp) =>
    new Set(lines.flatMap((line) => [...line.matchAll(mark)].map((match) => Number((match[1] ?? '').normalize('NFKC')))))
  return {
    bracketed: numbers(/(?<=[\p{L}\p{N}.,;:!?”’")])\[(\d{1,3})\]/gu),
    glued: numbers(
      /(?:\p{L}\p{Ll}{2}|\p{Lu}{3}|(?<!\p{L})(?:in|to|it|on|up|by|at|so|us|do|be|is|as))(?:[.,;:!?][”’"]?|[”’"][.,]?)(\d{1,3}|[⁰¹²³⁴-⁹]{1,3})(?=\s|$)/gu,
    ),
  }
}

const NOTE_START = /^(?:(?:\^|↑) )?(?:\[(\d{1,3})\]|(\d{1,3}|[⁰¹²³⁴-⁹]{1,3})([.)])?)\s+(\S.*)$/
const NOTES_HEADING =
  /^(?:#{1,6}\s+)?(?:end|foot)?notes(?: and references)?:?$|^(?:#{1,6}\s+)?(?:references|bibliography|works cited)(?:\[edit\])?:?$/i
const IBID = /\b(?:ibid|op\. ?cit|loc\. ?cit)\b/i

function startsNotes(lines: readonly string[], heading: Stanza, next: Stanza | undefined): boolean {
  const body = heading.end - heading.start > 1 ? { ...heading, start: heading.start + 1 } : next
  return body !== undefined && (NOTE_START.test(lines[body.start]?.trim() ?? '') || looksLikeReference(joined(lines, body)))
}

/** Pages, years in brackets, publishers, addresses, "ibid.": what sentences seldom hold and references nearly always do. */
function looksLikeReference(text: string): boolean {
  return (
    IBID.test(text) ||
    /\bpp?\. ?\d|\bhttps?:\/\/|\bdoi\b|\bvol\. ?\d|\bno\. ?\d+ ?\(|\beds?\.[,)]|\bUniversity Press\b|\bquoted in\b|\bretrieved\b|\baccessed (?:on )?\d/i.test(
      text,
    ) ||
    /\((?:[^()]{1,60}[:,] ?)?(?:\p{L}+ )?(?:18|19|20)\d\d[a-z]?\)[,.:]? ?\S?/u.test(text)
  )
}

const joined = (lines: readonly string[], { start, end }: { start: number; end: number }) =>
  lines
    .slice(start, Math.min(end, start + 12))
    .join(' ')
    .slice(0, 1000)

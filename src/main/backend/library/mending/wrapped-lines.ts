import type { Line } from '../structure/lines'
import { endsOpen, endsSentence, isAllCapitals, startsLowercase, startsUppercase } from '../structure/punctuation'
import { joinHyphenated, type WordEvidence } from './hyphens'

/** Lines that belong together: a paragraph, a list item, a heading or a verse. `text` has "\n" only between lines of verse. */
export interface Unit extends Line {
  /** How many lines it was made of. */
  lines: number
}

/** Joins hard-wrapped lines into paragraphs and list items; headings, lists and lines of verse stay apart. */
export function joinWrappedLines(given: readonly Line[], words: WordEvidence): Unit[] {
  const lines = isDoubleSpaced(given) ? withoutGaps(given) : given
  const width = wrapWidth(lines)
  const indents = usesIndents(lines)
  const verse = width === null ? new Set<Line>() : verseLines(lines, width)
  const units: Unit[] = []
  let parts: string[] = []
  const close = () => {
    const unit = units.at(-1)
    if (unit) unit.text = joinHyphenated(parts, words)
  }
  for (const [index, line] of lines.entries()) {
    const previous = lines[index - 1]
    const unit = units.at(-1)
    // No page ends after its first line: what ends there is a title, and a running head stood below it.
    const isBelowTitle = index === 1 && line.page && startsUppercase(line.text)
    if (previous && unit && !verse.has(line) && !isBelowTitle && belongsTogether(previous, line, unit, { width, indents })) {
      parts.push(line.text)
      unit.lines++
      continue
    }
    close()
    units.push({ ...line, lines: 1 })
    parts = [line.text]
  }
  close()
  return units
}

/**
 * The width in characters at which the text was wrapped, or null when each line is a paragraph of its own. In wrapped text many lines
 * stop in the middle of a sentence, near the same width, and the next goes on in lower case; in verse it begins with a capital.
 */
export function wrapWidth(lines: readonly Line[]): number | null {
  const inner: number[] = []
  let open = 0
  let goesOn = 0
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (!next || next.gap || next.marker || line.quoted !== next.quoted) continue
    inner.push(line.text.length)
    if (endsSentence(line.text) || line.text.endsWith(':')) continue
    open++
    if (startsLowercase(next.text)) goesOn++
  }
  if (inner.length === 0 || open < inner.length * 0.4 || goesOn < open * 0.4) return null
  const width = percentile(inner, 0.9)
  return width >= NARROWEST && width <= WIDEST ? width : null
}

/** Columns of a newspaper are narrower than this no longer tells from verse; nobody wraps wider than WIDEST. */
const NARROWEST = 30
const WIDEST = 140

const withoutGaps = (lines: readonly Line[]) => lines.map((line) => ({ ...line, gap: false }))

/** Wrapped text with a blank line after each line, as some programs paste it. */
function isDoubleSpaced(lines: readonly Line[]): boolean {
  return lines.length >= 6 && lines.filter((line) => line.gap).length >= lines.length * 0.8 && wrapWidth(withoutGaps(lines)) !== null
}

/** Whether paragraphs begin with an indent, so that a line without one goes on with the paragraph of the page before. */
function usesIndents(lines: readonly Line[]): boolean {
  let indented = 0
  for (const [index, line] of lines.entries()) if (line.indent >= 2 && !line.marker && (lines[index - 1]?.indent ?? 0) < 2) indented++
  return indented >= Math.max(5, lines.length * 0.02)
}

/** The lines after the first of stanzas in which every line is short and begins with a capital. */
function verseLines(lines: readonly Line[], width: number): Set<Line> {
  const verse = new Set<Line>()
  for (let start = 0; start < lines.length;) {
    let end = start + 1
    while (end < lines.length && !lines[end]?.gap) end++
    const stanza = lines.slice(start, end)
    if (stanza.length >= 3 && stanza.every(({ text, marker }) => !marker && text.length < width * 0.8 && startsUppercase(text))) {
      for (const line of stanza.slice(1)) verse.add(line)
    }
    start = end
  }
  return verse
}

function belongsTogether(previous: Line, line: Line, unit: Unit, { width, indents }: { width: number | null; indents: boolean }): boolean {
  if (line.quoted !== previous.quoted || startsOwnUnit(line, previous, unit)) return false
  if (/^#{1,6} /.test(previous.text)) return false
  const sentenceGoesOn = previous.text.length >= (line.quoted > 0 ? 1 : NARROWEST) && endsOpen(previous.text) && startsLowercase(line.text)
  if (line.gap && !line.page) return sentenceGoesOn && !unit.marker
  if (sentenceGoesOn || (!line.gap && /[\p{L}.]-$/u.test(previous.text))) return true
  if (width === null || (endsSentence(previous.text) && isAllCapitals(line.text) && !endsSentence(line.text))) return false
  if (isAllCapitals(previous.text) !== isAllCapitals(line.text) && previous.text.length < width * 0.85) return false
  if (!unit.marker && line.indent >= previous.indent + 2 && endsSentence(previous.text)) return false
  const nextWord = /^\S*/.exec(line.text)?.[0].length ?? 0
  const isFull = previous.text.length >= width * 0.85 || previous.text.length + 1 + nextWord > width
  if (line.page) return isFull && (!endsSentence(previous.text) || (indents && line.indent < 2))
  if (isFull) return true
  if (endsSentence(previous.text)) return false
  return startsLowercase(line.text) || (unit.marker !== undefined && line.indent > unit.indent) || previous.text.length >= width * 0.6
}

/** A list marker, a Markdown heading. In the middle of a sentence "12." or a dash at the start of a line is no marker. */
function startsOwnUnit(line: Line, previous: Line, unit: Unit): boolean {
  if (/^#{1,6} /.test(line.text)) return true
  if (!line.marker) return false
  if (line.gap || unit.marker || !endsOpen(previous.text)) return true
  return line.marker.number === 1 && !startsLowercase(line.marker.rest) && previous.text.length < NARROWEST
}

/** Three or more short lines in a row which begin with capitals and mostly end without a full stop stay lines of one block. */
export function keepVerse(units: readonly Unit[]): Unit[] {
  const kept: Unit[] = []
  for (let index = 0; index < units.length;) {
    let end = index
    while (end < units.length && isVerseLine(units[end]) && (end === index || !units[end]?.gap)) end++
    const run = units.slice(index, end)
    const first = run[0]
    if (first && run.length >= 3 && run.filter((unit) => endsSentence(unit.text)).length <= run.length / 2) {
      kept.push({ ...first, text: run.map((unit) => unit.text).join('\n'), lines: run.length })
      index = end
    } else {
      kept.push(...units.slice(index, Math.max(end, index + 1)))
      index = Math.max(end, index + 1)
    }
  }
  return kept
}

const isVerseLine = (unit: Unit | undefined) =>
  unit !== undefined &&
  !unit.marker &&
  unit.lines === 1 &&
  unit.text.length < 60 &&
  startsUppercase(unit.text) &&
  !unit.text.endsWith(':') &&
  !/^#{1,6} |\[edit\]$/.test(unit.text)

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

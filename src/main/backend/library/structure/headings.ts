import type { Unit } from '../mending/wrapped-lines'
import { endsSentence, isAllCapitals, startsLowercase } from './punctuation'

/**
 * The level (1-6) of a unit that is a heading, or undefined. The first short line is the title, level 1; Markdown's marks and numbers
 * ("2.1 …") give their own depth; a line ending in a colon stands below other headings.
 */
export function headingLevel(unit: Unit, place: { previous: Unit | undefined; next: Unit | undefined }): number | undefined {
  const { text } = unit
  const marks = /^(#{1,6}) /.exec(text)?.[1]
  if (marks) return marks.length
  if (unit.quoted > 0 || unit.lines > 2 || text.length > LONGEST || text.includes('\n') || !place.next || startsLowercase(text))
    return undefined
  if (/\[edit\]$/.test(text)) return 2
  if (unit.marker) return isNumberedHeading(unit, place.previous, place.next) ? 2 : undefined
  const numbered = /^(\d{1,2}(?:\.\d{1,2}){1,4})\.?\s+\p{Lu}/u.exec(text)?.[1]
  if (numbered && !endsSentence(text)) return Math.min(6, numbered.split('.').length + 1)
  const outlined = outlineLevel(text)
  if (outlined !== undefined) return outlined
  if (!place.previous && !text.endsWith(':')) return /[.;,:]$/.test(text) || !/\p{L}/u.test(text) ? undefined : 1
  if (text.endsWith(':')) return isLabel(text) ? 3 : undefined
  if (place.previous && !place.previous.marker && isPartNumber(place.previous.text)) return 1
  if (!/^["“‘'([]?[\p{Lu}\p{N}¿¡]/u.test(text) || !/\p{L}{2}/u.test(text)) return undefined
  if (isAllCapitals(text)) return countWords(text) <= 14 && !/[.,;]$/.test(text) ? 2 : undefined
  if (/[.,;:!…–—-]["”’')]?$/.test(text) || (text.endsWith('?') && !unit.gap && !place.next.gap)) return undefined
  if (countWords(text) > 14) return undefined
  // What it stands over must be text: a long paragraph, or a list.
  return place.next.marker || place.next.text.length > text.length * 1.2 ? 2 : undefined
}

const LONGEST = 160

/** "Chapter Seven", "LECTURE 4": a number whose name is the next line. */
export const isPartNumber = (text: string): boolean =>
  /^(?:chapter|lecture|part|unit|week|lesson|session|seminar)\s+(?:\d{1,3}|[ivxlc]{1,7}|[a-z]{3,10}(?:-[a-z]{3,5})?)$/i.test(text)

/** "II. Kinds" stands above "A. By denial". */
function outlineLevel(text: string): number | undefined {
  const rest = /^(?:[IVX]{1,5}|[A-Z])[.)]\s+(\p{Lu}.*)$/u.exec(text)?.[1]
  if (rest === undefined || countWords(rest) > 10 || /[.,;:]$/.test(rest)) return undefined
  return /^[IVX]/.test(text) ? 2 : 3
}

/** "Pros:" and "Lessons for Europe:" head what follows; "There were three reasons:" is a sentence that leads to it. */
const isLabel = (text: string) => text.length <= 50 && countWords(text) <= 5 && !VERB.test(text)
const VERB =
  /\b(?:am|is|are|was|were|be|has|have|had|do|does|did|will|would|can|could|may|might|must|stood|came|include[sd]?|follow(?:s|ed)?|said|says|asked|wrote|gave)\b/i

/** "1. Introduction" over a paragraph is a heading; among "1. …" and "3. …" it is an item of a list. */
function isNumberedHeading(unit: Unit, previous: Unit | undefined, next: Unit): boolean {
  const rest = unit.marker?.rest ?? ''
  return (
    unit.marker?.number !== undefined &&
    previous?.marker?.number === undefined &&
    !next.marker &&
    (next.text.length > 80 || /^\d{1,2}\.\d/.test(next.text)) &&
    rest.length <= 80 &&
    countWords(rest) <= 10 &&
    /^\p{Lu}/u.test(rest) &&
    !/[.,;:!]$/.test(rest)
  )
}

const countWords = (text: string) => text.split(/\s+/).length

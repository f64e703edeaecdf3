import { MONTH } from '../../../../shared/months'
import type { Analysis } from '../analysis'
import { isAside } from '../asides'
import { datesIn, type FoundDate } from '../dates'
import { sure } from '../sure'
import { withoutCitations } from './citations'

/** How far, in letters, the year told before or after may stand. */
export const NEAR = 1500
/** Within a sentence or two. */
export const CLOSE = 260

/** The dates of a text which tell when its story stands, left to right. */
export interface Told {
  dates: readonly FoundDate[]
  /** Its only year, if it has one. */
  only: string | undefined
}

const known = new WeakMap<Analysis['document'], Told>()

/** The dates of a document that tell when its story stands. */
export function toldBy(document: Analysis['document']): Told {
  const told = known.get(document) ?? toldIn(withoutCitations(document))
  known.set(document, told)
  return told
}

function toldIn(text: string): Told {
  const all = datesIn(text).filter((found) => !isAside(text, found))
  const years = new Set(all.map(yearOf))
  const isStory = (found: FoundDate, k: number): boolean =>
    !isLookedBackAt(text, found) &&
    !isFurtherBack(text, found, all[k - 1]) &&
    !isLookedAheadTo(text, found.start, yearOf(found)) &&
    !isRememberedOf(text, found.start, yearOf(found))
  return { dates: all.filter(isStory), only: years.size === 1 ? [...years][0] : undefined }
}

/** "He had wrecked an earlier peace in 1688. Now he spoke for another": the story does not stand then. */
const isLookedBackAt = (text: string, { date, start }: FoundDate): boolean => date.precision === 'year' && standsBehindHad(text, start)

/** "On July 11, 1995, he walked into the town, which the Council had declared safe in April 1993": of two dates of a paragraph the earlier is only remembered. */
const isFurtherBack = (text: string, { date, start }: FoundDate, before: FoundDate | undefined): boolean =>
  before !== undefined &&
  date.value.slice(0, 4) < before.date.value.slice(0, 4) &&
  BEHIND_HAD.test(text.slice(Math.max(0, start - 90), start)) &&
  !/\n/.test(text.slice(before.end, start))

/**
 * "The agreements of 23 October 1954 opened the door to the Republic, which entered in May 1955", "On 24 April he said so, words that pointed to January 1923": what its sentence
 * tells has a time of its own in front, and there the story stands.
 */
export function isLookedAheadTo(text: string, start: number, ahead: string): boolean {
  const from = Math.max(text.lastIndexOf('\n', start), ...['. ', '? ', '! ', '; '].map((mark) => text.lastIndexOf(mark, start)))
  const at = IN_RELATIVE.exec(text.slice(from + 1, start))
  if (at === null) return false
  const front = text.slice(from + 1, from + 1 + at.index)
  const years = front.match(/\b(?:1[5-9]|20)\d\d\b/g)
  return years ? years.every((told) => told < ahead) : ON_DAY.test(front)
}
const IN_RELATIVE = new RegExp(
  `, (?:which|who|whom|whose|where|words|an? \\p{Ll}+|the \\p{Ll}+) [^.!?;,]{0,110}\\b(?:in|on|until) (?:(?:[0-3]?\\d )?${MONTH} )?$`,
  'u',
)
const ON_DAY = new RegExp(`\\b[Oo]n [0-3]?\\d ${MONTH}\\b|\\b[Oo]n ${MONTH} [0-3]?\\d\\b`)

/** "They voted in October 2016: in Bojayá, where 79 people had died in 2002, …": what is told of a place or a person in passing is long past. */
export function isRememberedOf(text: string, start: number, year: string): boolean {
  if (!OF_WHAT.test(text.slice(Math.max(beginningOf(text, start), start - FAR), start))) return false
  const told = text.slice(Math.max(0, start - 2 * NEAR), start).match(/\b(?:1[5-9]|20)\d\d\b/g)
  return told !== null && sure(told.at(-1)) > year
}
const OF_WHAT = new RegExp(`, (?:who|whom|whose|where) [^.!?;,]{0,110}\\b(?:in|on) (?:(?:[0-3]?\\d )?${MONTH} )?$`, 'u')
/** Letters of a clause. */
const FAR = 160

const BEHIND_HAD = /\bhad [^.!?]{0,80}\b(?:in|on) $/

export const standsBehindHad = (text: string, start: number): boolean =>
  /\bhad [^.!?]{0,80}\bin $/.test(text.slice(Math.max(0, start - 90), start))

export const yearOf = ({ date }: FoundDate): string => date.value.slice(0, 4)

/** Where the sentence begins in which a place stands. */
export const beginningOf = (text: string, offset: number): number =>
  1 + Math.max(text.lastIndexOf('\n', offset), ...['. ', '? ', '! '].map((mark) => text.lastIndexOf(mark, offset)))

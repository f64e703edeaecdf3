import type { Dropped } from '../../../../shared/document'
import { LOWER_MONTHS } from '../../../../shared/months'
import type { RawDocument } from '../raw-document'
import { setAside } from '../mending/set-aside'
import { isDateline } from '../mending/web-lines'

/** Takes the lines that name author and date out of a text (the contract's word for such a leftover is 'markup'), and reads them. */
export function takeByline(
  lines: readonly string[],
  dropped: Dropped[],
): { byline: Pick<RawDocument, 'author' | 'published'>; rest: string[] } {
  const { lines: used, ...byline } = findByline(lines)
  return { byline, rest: setAside(lines, new Map(used.map((index) => [index, 'markup'])), dropped) }
}

export interface Byline {
  author?: string
  /** ISO 8601 when the day was given, otherwise the words. */
  published?: string | undefined
  /** Indexes of the lines that were the byline. */
  lines: number[]
}

/** Author and date from the lines under a title: "By Jane Doe", "Published 3 May 2019", "Jane Doe | May 3, 2019". */
export function findByline(lines: readonly string[]): Byline {
  const byline: Byline = { lines: [] }
  let filled = 0
  for (const [index, line] of lines.entries()) {
    const text = line.trim().replace(/^[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}$/g, '')
    if (text === '' || text === '\f') continue
    if (++filled > DEEPEST) break
    if (filled === 1 && !/^(?:by|published)\s/i.test(text)) continue
    const parts = text.length > LONGEST ? [] : text.split(/\s+[|·•–—]\s+/).filter((part) => !READING_TIME.test(part))
    const readings = parts.map((part) => ({ author: authorOf(part), published: publishedOf(part) }))
    const isNamed = readings.some(({ author }) => author !== undefined) || byline.author !== undefined
    // "Jane Doe | May 3, 2019": a name without "By" counts beside a date only.
    const all = readings.map((reading, at) =>
      reading.author || reading.published ? reading : { author: nameOf(parts[at] ?? ''), published: undefined },
    )
    const isByline =
      parts.length > 0 &&
      readings.some(({ author, published }) => author || published) &&
      all.every(({ author, published }) => author || published)
    if (!isByline) {
      const name = byline.author === undefined ? nameOf(text) : undefined
      const affiliation = lines[index + 1]?.trim() ?? ''
      const isAffiliation = AFFILIATION.test(affiliation) && affiliation.length <= 100 && !/[.!?]$/.test(affiliation)
      if (name === undefined || !(isAffiliation || isDateline(affiliation))) continue
      byline.published ??= affiliation.split(/\s+[|·•–—]\s+/).flatMap((part) => publishedOf(part) ?? [])[0]
      byline.author = name
      byline.lines.push(index, index + 1)
      continue
    }
    const author = (isNamed ? readings : all).find((reading) => reading.author)?.author
    const published = readings.find((reading) => reading.published)?.published
    if (author && byline.author === undefined) byline.author = author
    if (published && byline.published === undefined) byline.published = published
    byline.lines.push(index)
  }
  return byline
}

/** "5 min read" says nothing of author or date, and does not keep its neighbours from doing so. */
const READING_TIME = /^\d{1,3}[ -]min(?:ute)?s? read$/i

/** What stands under an author's name in a journal. */
const AFFILIATION = /^(?:University|Universit|Department|Institute|School|College|Faculty|Centre|Center)\b/

/** A byline stands among the first lines that hold something, and is short. */
const DEEPEST = 7
const LONGEST = 140

function authorOf(text: string): string | undefined {
  const named = /^(?:(?:written\s+)?by:?|authors?:)\s+(.{3,100})$/i.exec(text)?.[1]
  if (named === undefined) return undefined
  const dated = /^(.{3,60}?),?\s+(?:on\s+)?(\p{L}{3,9}\.? \d{1,2}, \d{4}|\d{1,2} \p{L}{3,9}\.? \d{4})$/u.exec(named)
  return nameOf(dated?.[1] ?? named)
}

/** One or more personal names, as "Jane Doe", "J. R. Doe and Ivan Roe", "Jane Doe, Example University". */
function nameOf(text: string): string | undefined {
  const names = text.replace(/[.,;]$/, '').trim()
  const isName = /^\p{Lu}[\p{L}.’'-]*(?:\s+(?:\p{Lu}[\p{L}.’'-]*|de|van|von|der|den|la|le|bin|al)){1,5}$/u
  const people = names.split(/,\s+|\s+(?:and|&|with)\s+/)
  return people.length > 0 && people.length <= 8 && isName.test(people[0] ?? '') && people.every((part) => /^\p{Lu}/u.test(part))
    ? names
    : undefined
}

function publishedOf(text: string): string | undefined {
  const bare = text
    .replace(/^(?:first\s+)?(?:published|posted|updated|last updated|last modified|date)(?:\s+on)?:?\s+/i, '')
    .replace(/^(?:written\s+)?by:?\s+.{3,60}?,?\s+(?=(?:on\s+)?(?:\p{L}{3,9}\.? )?\d)/iu, '')
    .replace(/^(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?,?\s+/i, '')
    .replace(/[,\s]+(?:at\s+)?\d{1,2}[:.]\d\d\b.{0,20}$/i, '')
    .replace(/^on\s+/i, '')
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(bare)
  if (dotted) return isoDate(dotted[3], LOWER_MONTHS[Number(dotted[2]) - 1] ?? '', dotted[1])
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(bare)
  if (iso) return bare
  const [, monthFirst, dayAfter, yearAfter] = /^(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(bare) ?? []
  if (monthFirst) return isoDate(yearAfter, monthFirst, dayAfter)
  const [, day, month, year] = /^(\d{1,2})(?:st|nd|rd|th)? (\p{L}{3,9})\.?,? (\d{4})$/u.exec(bare) ?? []
  if (month) return isoDate(year, month, day)
  const isLabelled = bare.length < text.length
  return isLabelled && /^(?:\p{L}{3,9}\.?,? )?\d{4}$/u.test(bare) ? bare : undefined
}

function isoDate(year = '', month: string, day = ''): string | undefined {
  const number =
    LOWER_MONTHS.findIndex(
      (name) =>
        name === month.toLowerCase() || (month.length >= 3 && name.slice(0, 3) === month.toLowerCase().slice(0, 3) && month.length <= 4),
    ) + 1
  return number > 0 && Number(day) >= 1 && Number(day) <= 31
    ? `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`
    : undefined
}

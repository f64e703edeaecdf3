import type { Dropped } from '../../../../shared/document'
import { endsOpen, startsLowercase } from '../structure/punctuation'
import { PAGE_END } from '../structure/lines'
import { record } from './set-aside'

/**
 * Takes page numbers and running heads out of lines, leaving PAGE_END where they stood, so that a sentence can go on over the page.
 * A running head is a short line repeated at the edges of pages; the edges are known by form feeds and page numbers, or, where there
 * are none, by the head standing in the middle of sentences.
 */
export function dropPageFurniture(lines: readonly string[], dropped: Dropped[]): string[] {
  const page = new Page(lines)
  const verdicts = new Map<number, Dropped['reason']>()
  for (const index of pageNumbers(page)) verdicts.set(index, 'page-number')
  for (const index of runningHeads(page, verdicts)) verdicts.set(index, 'running-head')
  record(lines, verdicts, dropped)
  return lines.map((line, index) => (verdicts.has(index) ? PAGE_END : line))
}

/** Lines with quick access to the nearest ones that hold something. */
class Page {
  /** Indexes of the lines which are not blank; a form feed counts as something. */
  readonly filled: number[]
  private readonly rank = new Map<number, number>()
  constructor(readonly lines: readonly string[]) {
    this.filled = lines.flatMap((line, index) => (line.trim() === '' && !line.includes(PAGE_END) ? [] : [index]))
    for (const [rank, index] of this.filled.entries()) this.rank.set(index, rank)
  }
  text(index: number): string {
    return this.lines[index]?.trim() ?? ''
  }
  /** The index of the line `steps` filled lines away, or -1. */
  beside(index: number, steps: number): number {
    return this.filled[(this.rank.get(index) ?? -1) + steps] ?? -1
  }
  isPageEnd(index: number): boolean {
    return index >= 0 && (this.lines[index]?.includes(PAGE_END) ?? false)
  }
}

function pageNumbers(page: Page): number[] {
  const found: number[] = []
  const lone: { index: number; value: number }[] = []
  for (const index of page.filled) {
    const text = page.text(index)
    if (PAGE_LABEL.test(text)) found.push(index)
    else if (/^\d{1,4}$/.test(text)) lone.push({ index, value: Number(text) })
    else if (/^[ivxl]{1,7}$/.test(text) && (page.isPageEnd(page.beside(index, 1)) || page.isPageEnd(page.beside(index, -1))))
      found.push(index)
  }
  for (const [position, number] of lone.entries()) {
    if (isPageNumber(page, number, lone[position - 1], lone[position + 1])) found.push(number.index)
  }
  return found
}

const PAGE_LABEL = /^(?:page|p\.)\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?$|^\d{1,4}\s*(?:of|\/)\s*\d{1,4}$|^[-–—|~]\s?\d{1,4}\s?[-–—|~]$/i

interface LoneNumber {
  index: number
  value: number
}

/** A number alone on a line; not a year, and not one of a column of figures. */
function isPageNumber(page: Page, { index, value }: LoneNumber, before: LoneNumber | undefined, after: LoneNumber | undefined): boolean {
  if (before?.index === index - 1 || after?.index === index + 1) return false
  if (page.isPageEnd(page.beside(index, 1)) || page.isPageEnd(page.beside(index, -1))) return true
  if (value >= 1400 && value <= 2100) return false
  const follows = before !== undefined && value > before.value && value - before.value <= 3
  const precedes = after !== undefined && after.value > value && after.value - value <= 3
  if (follows || precedes) return true
  const above = page.beside(index, -1)
  const below = page.beside(index, 1)
  return (
    value < 1000 && (above < 0 || below < 0 || endsOpen(page.text(above)) || (page.text(index - 1) === '' && page.text(index + 1) === ''))
  )
}

function runningHeads(page: Page, numbers: ReadonlyMap<number, unknown>): number[] {
  const repeated = new Map<string, number[]>()
  for (const index of page.filled) {
    if (numbers.has(index) || page.isPageEnd(index)) continue
    const text = page.text(index)
    if (text.length > LONGEST_HEAD || text.length < 3) continue
    const key = withoutNumber(text)
    if (!/\p{L}/u.test(key) || /^[-*•>#|]/.test(key)) continue
    const places = repeated.get(key)
    if (places) places.push(index)
    else repeated.set(key, [index])
  }
  return [
    ...new Set([
      ...spacedHeads(page),
      ...loneHeads(page, numbers),
      ...titleHeads(page, numbers),
      ...issueAbove(page),
      ...[...repeated.values()].flatMap((places) => headsAmong(page, places, numbers)),
    ]),
  ]
}

const LONGEST_HEAD = 90

/** Heads set apart from their page number by wide space, when the numbers count up from one to the next; never rows of a table. */
function spacedHeads(page: Page): number[] {
  const spaced = page.filled.flatMap((index) => {
    const line = page.lines[index] ?? ''
    const wide = line.length <= 140 ? /^\s{0,40}(\d{1,4})\s{5,80}\S|\S\s{5,80}(\d{1,4})\s{0,10}$/.exec(line) : null
    const number = wide ?? (line.length <= 140 ? CAPITALS_AND_NUMBER.exec(line) : null)
    return number ? [{ index, value: Number(number[1] ?? number[2]) }] : []
  })
  return spaced
    .filter(({ index, value }, at) => {
      const before = spaced[at - 1]
      const after = spaced[at + 1]
      const isRow = before?.index === page.beside(index, -1) || after?.index === page.beside(index, 1)
      return !isRow && (before?.value === value - 1 || after?.value === value + 1)
    })
    .map(({ index }) => index)
}

/** Less space is enough beside capitals. */
const CAPITALS_AND_NUMBER =
  /^\s{0,40}(\d{1,4})\s{2,4}(?=\p{Lu}[\p{Lu} ])[\p{Lu}\d’'“”:,&.\- ]+$|^\s{0,40}(?=\p{Lu}[\p{Lu} ])[\p{Lu}’'“”:,&.\- ]+\S\s{2,4}(\d{1,4})\s{0,10}$/u

/** A head in capitals that stands once only, beside a page number and in the middle of a sentence: a chapter of two pages has no other. */
function loneHeads(page: Page, numbers: ReadonlyMap<number, unknown>): number[] {
  const nearest = (index: number, step: 1 | -1): number => {
    let near = page.beside(index, step)
    while (near >= 0 && (numbers.has(near) || page.isPageEnd(near))) near = page.beside(near, step)
    return near
  }
  return page.filled.filter((index) => {
    const text = page.text(index)
    if (!IN_CAPITALS.test(text) || text.length > LONGEST_HEAD || !isAtEdge(page, index, numbers)) return false
    const [above, below] = [nearest(index, -1), nearest(index, 1)]
    return above >= 0 && below >= 0 && endsOpen(page.text(above)) && startsLowercase(page.text(below))
  })
}

/** The first words of the title in capitals, or the author's name, beside a page number: an article of three pages has each head once. */
function titleHeads(page: Page, numbers: ReadonlyMap<number, unknown>): number[] {
  const opening = page.filled.slice(0, 8).map((index) => page.text(index).toLowerCase())
  return page.filled.slice(8).filter((index) => {
    const text = page.text(index)
    const isBeside = [-1, 1].some((step) => numbers.has(page.beside(index, step)))
    return isBeside && IN_CAPITALS.test(text) && text.length <= LONGEST_HEAD && opening.some((line) => line.startsWith(text.toLowerCase()))
  })
}

/** "Journal of Statecraft 14 (2)" or "River Stud. Rev. Vol. 31, No. 2" over the title of an article, or over a page of it. */
function issueAbove(page: Page): number[] {
  const [first, second] = page.filled
  return first !== undefined && second !== undefined && (ISSUE.test(page.text(first)) || VOLUME.test(page.text(first))) ? [first] : []
}

const VOLUME =
  /^(?=.{8,90}$)\p{Lu}[\p{L}. ,:&'’-]*? vol\. ?(?:\d{1,3}|[ivxl]{1,6})(?:,? (?:no\. ?)?\(?\d{1,2}\)?)?(?:\s{2,}page \d{1,4})?$/iu

const ISSUE =
  /^(?=.{8,90}$)\p{Lu}[\p{L} ,:&'’-]+,? (?:vol\.? ?)?\d{1,3} ?\((?:\d{1,2}|\d{4})\)(?:[,:]? ?\(?\d{4}\)?)?(?:[,:] ?(?:pp?\. ?)?\d+[–-]\d+)?$/iu

const IN_CAPITALS = /^[\p{Lu}\d’'‘“”:,&.\- ]*\p{Lu}{2,}[\p{Lu}\d’'‘“”:,&.?\- ]*$/u

function headsAmong(page: Page, places: readonly number[], numbers: ReadonlyMap<number, unknown>): number[] {
  if (places.length < 2) return []
  const numbered = places.filter((index) => hasOwnNumber(page.text(index)))
  const ownNumbers = new Set(numbered.map((index) => /\d+/.exec(page.text(index).replace(/^\D*$/, ''))?.[0] ?? ''))
  if (
    numbered.length >= 2 &&
    ownNumbers.size === numbered.length &&
    places.some((index) => isAtEdge(page, index, numbers) || interrupts(page, index))
  ) {
    return [...numbered]
  }
  const edges = places.filter((index) => isAtEdge(page, index, numbers))
  if (edges.length >= 2 && edges.length >= places.length * 0.6 && (places.length >= 3 || page.filled.length < 200)) return edges
  const interruptions = places.filter((index) => interrupts(page, index))
  return places.length >= 3 && interruptions.length >= 2 && interruptions.length >= places.length * 0.4
    ? places.slice(isTitle(page, places[0]) ? 1 : 0)
    : []
}

const isTitle = (page: Page, index: number | undefined) => index !== undefined && page.filled[0] === index

/** Within two lines of a form feed or a page number. */
function isAtEdge(page: Page, index: number, numbers: ReadonlyMap<number, unknown>): boolean {
  return [-2, -1, 1, 2].some((steps) => {
    const near = page.beside(index, steps)
    return near >= 0 && (page.isPageEnd(near) || numbers.has(near))
  })
}

/** Stands in the middle of a sentence. */
function interrupts(page: Page, index: number): boolean {
  const above = page.beside(index, -1)
  const below = page.beside(index, 1)
  return above >= 0 && below >= 0 && endsOpen(page.text(above)) && startsLowercase(page.text(below))
}

/** A head without the page number before or after it, for comparison. */
const withoutNumber = (text: string) =>
  text
    .replace(/^(?:page\s+)?\d{1,4}\s*[|·•–—-]?\s+(?=\D)/i, '')
    .replace(/\s+[|·•–—-]?\s*(?:page\s+)?\d{1,4}$/i, '')
    .toLowerCase()

const hasOwnNumber = (text: string) => withoutNumber(text).length < text.length

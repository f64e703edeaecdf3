import { MONTH } from './months'
import type { Item } from './item'
import type { Question } from './quiz'
import { apart } from './setting'

type Answers = Pick<Item, 'key' | 'accepted' | 'pairs' | 'sequence'>

/**
 * Where a question comes from, to be shown above it: the reading's title, then the heading it stands under, without numbers. What would tell the answer is left
 * out, so that the line helps to understand a question months later and never to guess it; and a heading ("The meeting") says little without its reading.
 */
export function whereAsked(item: Answers, documentTitle: string, sectionTitle: string | null | undefined): string[] {
  const reading = plain(documentTitle)
  const titles = untold(item, [reading, sectionTitle ?? ''])
  return reading === '' || titles.includes(reading) ? titles : []
}

/** The readings that a matching or an order was put together from, by the alphabet: theirs would be the order asked for. Those whose titles tell, and those beyond a line, are only counted. */
export function readingsAsked(item: Answers, titles: readonly string[]): string[] {
  const named = untold(item, titles)
    .toSorted((a, b) => a.localeCompare(b, 'en'))
    .slice(0, MOST_NAMED)
  const more = new Set(titles.map(plain)).size - named.length
  if (named.length === 0 || more === 0) return named
  return [...named, more === 1 ? 'one reading more' : `${more} readings more`]
}

/** The line above a question on paper and in files for other programs: its setting, where it has one; empty where there is nothing to say. */
export function lineAbove({ item, documentTitle, sectionTitle, sources }: Question): string {
  const { setting } = apart(item.stem)
  if (setting !== '') return setting
  if (!sources) return whereAsked(item, documentTitle, sectionTitle).join(' › ')
  return readingsAsked(
    item,
    sources.map(({ title }) => title),
  ).join(' · ')
}

const MOST_NAMED = 3

function untold(item: Answers, titles: readonly string[]): string[] {
  const answers = [item.key, ...item.accepted, ...(item.pairs ?? []).map(({ right }) => right), ...(item.sequence ?? [])]
  return [...new Set(titles.map(plain))].filter((title) => title !== '' && !answers.some((answer) => tells(title, answer)))
}

const plain = (title: string): string => title.replace(/^(?:\d+(?:\.\d+)*|[IVX]+)[.)]?\s+/, '').trim()

/** True where a title has a name or number of the answer, or half of its longer words. Of a day or month its year tells little. */
function tells(title: string, answer: string): boolean {
  const said = new Set(wordsOf(title).map((word) => word.toLowerCase()))
  const words = wordsOf(TIME.test(answer) ? answer.replace(YEAR, '') : answer)
  const shared = words.filter((word) => said.has(word.toLowerCase()))
  return shared.some((word) => /^[\p{Lu}\d]/u.test(word)) || (words.length > 0 && 2 * shared.length >= words.length)
}

const TIME = new RegExp(String.raw`^(?:\d{1,2} )?${MONTH}\b`)
const YEAR = /,? \d{4}$/
const wordsOf = (text: string): string[] => text.match(/[\p{L}]{4,}|\p{Lu}{2,}|\d+/gu) ?? []

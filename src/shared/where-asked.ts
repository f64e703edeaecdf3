import type { Item } from './item'

/**
 * Where a question comes from, to be shown above it: the reading's title, then the heading it stands under, without numbers. What would tell the answer is left
 * out, so that the line helps to understand a question months later and never to guess it.
 */
export function whereAsked(
  item: Pick<Item, 'key' | 'accepted' | 'pairs' | 'sequence'>,
  documentTitle: string,
  sectionTitle: string | null | undefined,
): string[] {
  const titles = [documentTitle, sectionTitle ?? ''].map((title) => title.replace(/^(?:\d+(?:\.\d+)*|[IVX]+)[.)]?\s+/, '').trim())
  const answers = [item.key, ...item.accepted, ...(item.pairs ?? []).map(({ right }) => right), ...(item.sequence ?? [])]
  return [...new Set(titles)].filter((title) => title !== '' && !answers.some((answer) => tells(title, answer)))
}

/** True where a title has a name or number of the answer, or half of its longer words. */
function tells(title: string, answer: string): boolean {
  const said = new Set(wordsOf(title).map((word) => word.toLowerCase()))
  const words = wordsOf(answer)
  const shared = words.filter((word) => said.has(word.toLowerCase()))
  return shared.some((word) => /^[\p{Lu}\d]/u.test(word)) || (words.length > 0 && 2 * shared.length >= words.length)
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}]{4,}|\p{Lu}{2,}|\d+/gu) ?? []

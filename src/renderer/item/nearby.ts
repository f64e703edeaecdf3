import type { ItemContext } from '../../shared/item'

/** The surroundings within the paragraph; where that is little, one paragraph more on each side. Headings in between are seldom worth reading. */
export function nearby({ before, exact, after }: Pick<ItemContext, 'before' | 'exact' | 'after'>): { before: string; after: string } {
  const within = { before: lastParagraphs(before, 1), after: firstParagraphs(after, 1) }
  if (within.before.length + exact.length + within.after.length >= ENOUGH) return within
  return { before: lastParagraphs(before, 2), after: firstParagraphs(after, 2) }
}

/** Characters with which a sentence can be judged. */
const ENOUGH = 160

const lastParagraphs = (text: string, count: number): string => text.split(BREAK).slice(-count).join(BREAK)
const firstParagraphs = (text: string, count: number): string => text.split(BREAK).slice(0, count).join(BREAK)

/** What the library puts between blocks. */
const BREAK = '\n\n'

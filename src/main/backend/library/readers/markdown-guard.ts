/**
 * Whether a block of Markdown (between blank lines) is so full of marks that a parser would need quadratic time or a deep stack for it.
 * No one's reading is; such input is read as plain text.
 */
export function isTangled(markdown: string): boolean {
  let marks = 0
  for (let index = 0, lineHasText = false; index < markdown.length; index++) {
    const code = markdown.charCodeAt(index)
    if (code === NEW_LINE) {
      if (!lineHasText) marks = 0
      lineHasText = false
    } else if (code !== SPACE) {
      lineHasText = true
      if (MARKS.has(code) && ++marks > MOST_MARKS) return true
    }
  }
  return false
}

const MOST_MARKS = 4000
const NEW_LINE = 10
const SPACE = 32
const MARKS = new Set([...'[]*_`<>!~&\\'].map((mark) => mark.charCodeAt(0)))

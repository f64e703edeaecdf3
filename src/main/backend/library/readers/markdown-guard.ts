/**
 * Whether Markdown is so full of marks, so long in lines or nested so deep that its parser would need minutes or a deep stack. Hardly anyone's
 * reading is; such input is read as plain text.
 */
export function isTangled(markdown: string): boolean {
  let inAll = 0
  let inBlock = 0
  let blankLine = true
  let lines = 0
  for (let index = 0; index < markdown.length; index++) {
    const code = markdown.charCodeAt(index)
    if (code === NEW_LINE) {
      if (blankLine) inBlock = 0
      else lines++
      blankLine = true
    } else if (code !== SPACE) {
      blankLine = false
      if (MARKS.has(code)) {
        inAll++
        if (++inBlock > MOST_IN_BLOCK) return true
      }
    }
  }
  return lines > MOST_LINES || inAll > Math.max(ALWAYS_FINE, markdown.length * DENSEST) || NESTED.test(markdown)
}

/** The parser needs about 0.1 ms for a line. */
const MOST_LINES = 60_000
const MOST_IN_BLOCK = 3000
const ALWAYS_FINE = 4000
/** Share of characters that are marks; prose with links and emphasis has one in fifty. */
const DENSEST = 0.15
const NEW_LINE = 10
const SPACE = 32
const MARKS = new Set([...'[]*_`<>!~&|#\\'].map((mark) => mark.charCodeAt(0)))
/** Twelve lists or quotations within each other. */
const NESTED = /^ {0,8}(?:(?:[-*+>]|\d{1,9}[.)])[ >]{0,4}){12}/m

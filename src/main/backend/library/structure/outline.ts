import type { Line } from './lines'

/** "1.2 5 July: …", "2.4.1 consent of the host": a line of a numbered outline, deeper than its top. */
const NUMBERED = /^(\d{1,2}(?:\.\d{1,2}){1,4})\.?\s+(?=\S)/
/** A heading that stands by itself has text below; an outline goes on at once. */
const LEAST = 3

/** A line of a numbered outline without its number, and how deep it stands under its top ("1.2" → 1). */
export function outlined(line: string): { depth: number; rest: string; number: string } | null {
  const [whole = '', number] = NUMBERED.exec(line) ?? []
  return number ? { depth: number.split('.').length - 1, rest: line.slice(whole.length), number } : null
}

/**
 * In plain text the lines of a numbered outline become items of a list, as deep as their numbers say; "1. Background" above them stays to be read as a heading. Three in a row
 * at least, each following from the one before: the numbered sections of a book have paragraphs between them.
 */
export function markOutlines(lines: readonly Line[]): Line[] {
  const marked = [...lines]
  for (let from = 0; from < lines.length;) {
    let to = from
    while (to < lines.length && isOutline(lines[to])) to++
    const run = lines.slice(from, to)
    const items = run.flatMap((line) => outlined(line.text) ?? [])
    if (items.length >= LEAST && run.length > 0)
      run.forEach((line, i) => {
        const item = outlined(line.text)
        if (item)
          marked[from + i] = {
            ...line,
            marker: { ordered: true, width: line.text.length - item.rest.length, rest: item.rest, level: item.depth },
          }
        else marked[from + i] = asHeading(line)
      })
    from = Math.max(to, from + 1)
  }
  return marked
}

/** "1. The mandate", with "1.1 …" below it. */
const TOP = /^\d{1,2}[.)]\s+\p{Lu}[^.;]{2,70}$/u

const isOutline = (line: Line | undefined): boolean => line !== undefined && (outlined(line.text) !== null || TOP.test(line.text))

const asHeading = (line: Line): Line => ({ ...line, marker: undefined, text: `## ${line.text}` })

import type { Dropped } from '../../../../shared/document'

/** Why each of some lines (or blocks), named by index, does not belong to the reading. */
export type Verdicts = ReadonlyMap<number, Dropped['reason']>

/** Puts `blank` in the place of the lines judged, and records them; neighbours dropped for the same reason make one record. */
export function setAside(lines: readonly string[], verdicts: Verdicts, dropped: Dropped[], blank = ''): string[] {
  if (verdicts.size === 0) return [...lines]
  record(lines, verdicts, dropped)
  return lines.map((line, index) => (verdicts.has(index) ? blank : line))
}

/** Records what was judged without changing the lines. */
export function record(lines: readonly string[], verdicts: Verdicts, dropped: Dropped[]): void {
  let last = -2
  for (const [index, reason] of [...verdicts].sort(([a], [b]) => a - b)) {
    const text = lines[index]?.trim() ?? ''
    const previous = dropped.at(-1)
    if (last === index - 1 && previous?.reason === reason) previous.text += `\n${text}`
    else dropped.push({ reason, text })
    last = index
  }
}

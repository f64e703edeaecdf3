import type { Line } from './lines'

/**
 * Gives each item of a list its depth (1-6): deeper by indent, or, at the same indent, by another kind of marker, so that "(a)" stands
 * under "1.". Call the function returned with each line in order, and with null where a list ends.
 */
export function makeListLevels(): (line: Line | null) => number {
  const open: { indent: number; kind: string }[] = []
  return (line) => {
    if (!line?.marker) {
      open.length = 0
      return 0
    }
    if (line.marker.level !== undefined) return Math.min(6, line.marker.level)
    const { indent } = line
    const kind = line.marker.number !== undefined ? 'number' : line.marker.ordered ? 'letter' : 'bullet'
    while ((open.at(-1)?.indent ?? -1) > indent) open.pop()
    const same = open.findIndex((item) => item.indent === indent && item.kind === kind)
    if (same >= 0) open.length = same + 1
    else open.push({ indent, kind })
    return Math.min(6, open.length)
  }
}

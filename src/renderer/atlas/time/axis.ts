// Where things stand on an axis of time. Pure, so that it can be tested without a window.

export const FIRST_YEAR = 1942
export const LAST_YEAR = 2027

/** Years in sight at each step of the zoom. */
export const SPANS = [LAST_YEAR - FIRST_YEAR, 40, 20, 10, 4]

/** `first` is earlier than the course where a reading tells of an earlier meeting. */
export const clampStart = (from: number, span: number, first = FIRST_YEAR): number => Math.max(first, Math.min(LAST_YEAR - span, from))

/** Round years for the foot of the axis, about one in eighty pixels. */
export function ticks(from: number, to: number, width: number): number[] {
  const room = Math.max(1, width / 80)
  const step = [1, 2, 5, 10, 20].find((years) => (to - from) / years <= room) ?? 20
  const marks: number[] = []
  for (let year = Math.ceil(from / step) * step; year <= to; year += step) marks.push(year)
  return marks
}

export interface Dot {
  id: string
  x: number
  label: string
}

export interface PlacedDot extends Dot {
  lane: number
  /** On which side its label has room; null where it has none. */
  side: 'right' | 'left' | null
}

const PER_LETTER = 7
const LABEL_START = 11
const GAP = 12

/** Dots in lanes, each in the lane whose last dot is farthest; then labels wherever they cover neither a dot nor another label. */
export function layOut(dots: readonly Dot[], lanes: number, width: number): PlacedDot[] {
  const rows = Array.from({ length: lanes }, (): Dot[] => [])
  for (const dot of dots) {
    const row = rows.toSorted((a, b) => (a.at(-1)?.x ?? -Infinity) - (b.at(-1)?.x ?? -Infinity))[0]
    row?.push(dot)
  }
  return rows.flatMap((row, lane) => labelled(row, width).map((dot) => ({ ...dot, lane })))
}

function labelled(row: readonly Dot[], width: number): Omit<PlacedDot, 'lane'>[] {
  let taken = -Infinity
  return row.map((dot, at) => {
    const long = LABEL_START + dot.label.length * PER_LETTER
    const next = row[at + 1]?.x ?? Infinity
    const toRight = dot.x + long <= Math.min(width, next - GAP)
    const toLeft = dot.x - long >= Math.max(0, taken)
    taken = dot.x + (toRight ? long : GAP)
    return { ...dot, side: toRight ? 'right' : toLeft ? 'left' : null }
  })
}

export interface Span {
  start: number
  end: number
}

/** Spans that overlap stand in lanes of their own; `least` tells the room each takes at least, in years. */
export function inLanes<T extends Span>(all: readonly T[], least: (span: T) => number): (T & { lane: number })[] {
  const ends: number[] = []
  return all.map((span) => {
    let lane = ends.findIndex((taken) => taken <= span.start)
    if (lane < 0) lane = ends.length
    ends[lane] = Math.max(span.end, span.start + least(span))
    return { ...span, lane }
  })
}

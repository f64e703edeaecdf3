/** Where things stand on a ring, in per cent of its frame; the first at the top, on clockwise. */
export interface Spot {
  x: number
  y: number
}

const WIDE = 38
const HIGH = 42

export function onRing(share: number, by = 1): Spot {
  const turn = share * 2 * Math.PI - Math.PI / 2
  return { x: 50 + WIDE * by * Math.cos(turn), y: 50 + HIGH * by * Math.sin(turn) }
}

/** Share of the way to the next stage. */
export const ARROW = { from: 0.38, to: 0.64 }

/** An arc of the ring from one stage towards the next, leaving room for the stages themselves; as a path in a frame of 100 by 100. */
export function arrow(at: number, of: number): string {
  const from = onRing((at + ARROW.from) / of)
  const to = onRing((at + ARROW.to) / of)
  return `M ${round(from.x)} ${round(from.y)} A ${WIDE} ${HIGH} 0 0 1 ${round(to.x)} ${round(to.y)}`
}

const round = (value: number) => Math.round(value * 10) / 10

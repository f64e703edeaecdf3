import { sure } from './sure'

/** Of things in order, the number of the first that stands at a place or behind it; their count where none does. */
export function firstFrom<Thing>(things: readonly Thing[], place: number, placeOf: (thing: Thing) => number): number {
  let low = 0
  let high = things.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (placeOf(sure(things[middle])) < place) low = middle + 1
    else high = middle
  }
  return low
}

/** The number of the last thing that begins at a place or before it; 0 where none does. */
export const lastUpTo = <Thing extends { start: number }>(things: readonly Thing[], place: number): number =>
  Math.max(0, firstFrom(things, place + 1, ({ start }) => start) - 1)

import type { Reading } from '../extractors/reading'

const counts = new WeakMap<Reading, Map<string, number>>()

/** In how many sentences a name stands; a text is counted through once for all its names. */
export function timesNamed(reading: Reading, name: string): number {
  let of = counts.get(reading)
  if (!of) {
    of = new Map()
    for (const { mentions } of reading.sentences) for (const m of new Set(mentions.map((x) => x.name))) of.set(m, (of.get(m) ?? 0) + 1)
    counts.set(reading, of)
  }
  return of.get(name) ?? 0
}

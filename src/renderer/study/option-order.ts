import { amountOf } from './amount'

/** The options in the order to show for this seed. Numbers, dates and lengths of time that stand in their order stay in it, as one looks for them there. */
export function shownOrder(options: readonly string[], seed: string): readonly string[] {
  if (inOrder(options)) return options
  const random = randomFrom(seed)
  const shown = [...options]
  for (let last = shown.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const moved = shown[last] as string
    shown[last] = shown[other] as string
    shown[other] = moved
  }
  return shown
}

function inOrder(options: readonly string[]): boolean {
  const amounts = options.map(amountOf)
  const runs = (direction: 1 | -1) =>
    amounts.every((amount, index) => {
      const before = index === 0 ? amount : amounts[index - 1]
      return amount && before && amount.unit === before.unit && (amount.size - before.size) * direction >= 0
    })
  return runs(1) || runs(-1)
}

/** Numbers from 0 to 1, always the same ones for a seed: FNV-1a, stirred by mulberry32. */
function randomFrom(seed: string): () => number {
  let state = 0x811c9dc5
  for (let at = 0; at < seed.length; at++) state = Math.imul(state ^ seed.charCodeAt(at), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

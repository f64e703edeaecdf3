import { valueOf } from '../rules/values'

/**
 * The options as they are shown: dates, numbers and lengths of time ascending, all else shuffled by the seed, so that the same question always shows the same order and
 * the key stands in each place equally often.
 */
export function orderOptions(options: readonly string[], seed: string): string[] {
  const values = options.map((text) => ({ text, value: valueOf(text) }))
  if (values.every(({ value }) => value !== null && value.kind === values[0]?.value?.kind))
    return values.sort((a, b) => (a.value?.order ?? 0) - (b.value?.order ?? 0)).map(({ text }) => text)
  // Sorted first, so that the order depends on what the options are, not on how they came.
  return [...options]
    .sort()
    .map((text, place) => ({ text, rank: hash(`${seed}\u0000${place}`) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ text }) => text)
}

/** FNV-1a with murmur's finish; a spread of 32 bits is all that is needed. */
function hash(text: string): number {
  let h = 0x811c9dc5
  for (let at = 0; at < text.length; at++) h = Math.imul(h ^ text.charCodeAt(at), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

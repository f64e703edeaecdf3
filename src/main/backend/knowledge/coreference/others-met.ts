import type { Analysis, Sentence } from '../analysis'
import type { Pair } from '../pair'

/**
 * "The two presidents" of a text that tells of decades are not the two whom it joins most, where others stood in for one of them just before: of Bush and Gorbachev there is
 * nothing, and of Bush and Putin all.
 */
export function othersMet({ sentences }: Analysis, { parties }: Pair, { index }: Sentence): boolean {
  const near = sentences.slice(Math.max(0, index - MEMORY), index + 1).flatMap(({ mentions }) => mentions)
  const leaders = new Set(near.flatMap((m) => (m.kind === 'person' && m.side && m.side !== 'scholar' ? [m.name] : [])))
  return parties !== null && [...leaders].some((name) => !parties.includes(name)) && !parties.every((name) => leaders.has(name))
}

/** Sentences. */
const MEMORY = 6

export const FATES = ['kept', 'broken', 'reversed', 'lapsed', 'open'] as const
/** What became of a concession; 'open' is mixed or undecided. */
export type Fate = (typeof FATES)[number]

export const FATE_NAMES: Record<Fate, string> = {
  kept: 'Kept',
  broken: 'Broken',
  reversed: 'Reversed',
  lapsed: 'Lapsed',
  open: 'Mixed or open',
}

/** By the word with which its account begins; 'open' where it begins otherwise. */
export function fateOf(later: string): Fate {
  if (/^kept in part|^partly/.test(later)) return 'open'
  return FATES.find((fate) => later.startsWith(fate)) ?? 'open'
}

/** The account without the word that the badge says already. */
export const accountOf = (later: string): string => later.replace(/^(?:kept|broken|reversed|lapsed)[:,] /, '')

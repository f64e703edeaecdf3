import type { AtlasMeeting } from '../../shared/atlas-contract'

/** Years as a number with its fraction, for a place on a time axis: 1 July 2017 is about 2017.5. */
export function yearOf(date: string): number {
  const [year = '0', month = '1', day = '1'] = date.split('-')
  return Number(year) + (Number(month) - 1) / 12 + (Number(day) - 1) / 365
}

/** "7 July 2017" */
export const dayInWords = (date: string): string =>
  new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** "Tehran 1943" */
export const shortName = ({ place, start }: AtlasMeeting): string => `${place.city.split(',')[0] ?? ''} ${start.slice(0, 4)}`

const FATES = ['kept', 'broken', 'reversed', 'lapsed'] as const
export type Fate = (typeof FATES)[number] | 'open'

/** What became of a concession, by the word its account begins with; 'open' where it begins otherwise. */
export function fateOf(later: string): Fate {
  if (/^kept in part|^partly/.test(later)) return 'open'
  return FATES.find((fate) => later.startsWith(fate)) ?? 'open'
}

/** One line of the ledger. */
export interface Entry {
  meeting: AtlasMeeting
  by: string
  to: string
  what: string
  later: string
  fate: Fate
}

export const entriesOf = (meetings: readonly AtlasMeeting[]): Entry[] =>
  meetings.flatMap((meeting) => meeting.concessions.map((one) => ({ meeting, ...one, fate: fateOf(one.later) })))

/** Whether a side is among those a concession names: "US and UK" holds US. */
export const isOf = (names: string, side: string): boolean => names.split(/ and |, /).includes(side)

/** Sides that gave or took something, the busiest first. */
export function sidesOf(entries: readonly Entry[]): string[] {
  const counts = new Map<string, number>()
  for (const { by, to } of entries)
    for (const side of [...by.split(/ and |, /), ...to.split(/ and |, /)]) counts.set(side, (counts.get(side) ?? 0) + 1)
  return [...counts.entries()].sort((a, b) => b[1] - a[1]).map(([side]) => side)
}

export interface Balance {
  meeting: AtlasMeeting
  american: number
  other: number
}

/** How many concessions the American side and Moscow made at each meeting where there were any. A count, not a weight. */
export const balances = (entries: readonly Entry[]): Balance[] =>
  [...new Set(entries.map(({ meeting }) => meeting))].map((meeting) => {
    const here = entries.filter((entry) => entry.meeting === meeting)
    const american = here.filter(({ by }) => isOf(by, 'US')).length
    return { meeting, american, other: here.length - american }
  })

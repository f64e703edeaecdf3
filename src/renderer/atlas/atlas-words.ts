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

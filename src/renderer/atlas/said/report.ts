import type { AtlasMeeting } from '../../../shared/atlas-contract'
import type { Said } from './speakers'

/** What a report on a statement of the course is about, and the sources it may rest on. */
export function saidReport(
  speaker: string,
  { words, source }: Said,
  { name, sources }: AtlasMeeting,
): { subject: string; sources: string[] } {
  const named = sources.map((one) => ({
    short: `${one.publisher}${one.year === null ? '' : `, ${one.year}`}`,
    long: `${one.publisher}, ${one.title} ${one.url ?? ''}`.trim(),
  }))
  const cited = named.filter(({ short }) => short === source)
  return { subject: `${speaker}: “${words}” (${name})`, sources: (cited.length > 0 ? cited : named).map(({ long }) => long) }
}

import type { AtlasMeeting } from '../../../shared/atlas-contract'
import { citation, credit } from '../../../shared/citation'
import type { Said } from './speakers'

/** What a report on a statement of the course is about, and the sources it may rest on. */
export function saidReport(
  speaker: string,
  { words, source }: Said,
  { name, sources }: AtlasMeeting,
): { subject: string; sources: string[] } {
  const cited = sources.filter((one) => credit(one) === source)
  return {
    subject: `${speaker}: “${words}” (${name})`,
    sources: (cited.length > 0 ? cited : sources).map((one) => `${citation(one)} ${one.url ?? ''}`.trim()),
  }
}

import { citation } from '../../../shared/citation'
import type { Entry } from './entry'

/** What a report on a line of the ledger is about, and the sources it rests on. */
export function ledgerReport({ meeting, by, to, what, src, telling }: Entry): { subject: string; sources: string[] } {
  const subject = `${by}${to ? ` to ${to}` : ''}: ${what} (${meeting?.name ?? telling?.documentTitle ?? ''})`
  if (telling) return { subject, sources: [`${telling.documentTitle}: “${telling.words}”`] }
  const cited = (meeting?.sources ?? []).filter(({ n }) => src === undefined || n === src)
  return { subject, sources: cited.map((source) => `${citation(source)} ${source.url ?? ''}`.trim()) }
}

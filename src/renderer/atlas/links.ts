import type { PlaceInAtlas } from '../../shared/atlas-contract'
import type { Topic } from '../../shared/words'
import { href } from '../app/route'

/** Browse, searching for the cards of a briefing on a topic. */
export const cardsHref = (documentTitle: string, topic?: Topic): string =>
  href('browse', { q: [`doc:"${documentTitle.replaceAll('"', '')}"`, ...(topic ? [`topic:${topic}`] : [])].join(' ') })

/** The view of the atlas that shows what a card is about, by its topic; undefined where its reading has no place there. */
export function atlasHref(
  topic: Topic,
  { meetings, frameworks, concessions, statements }: PlaceInAtlas,
  documentId: string,
): string | undefined {
  const [meeting] = meetings
  const on: Record<string, string> = meeting?.course ? { on: meeting.id } : {}
  if (topic === 'concession' && concessions > 0) return href('atlas/ledger', on)
  if ((topic === 'attribution' || topic === 'conflict') && statements > 0) return href('atlas/statements', on)
  const [framework] = frameworks
  if (framework) return href('atlas/frameworks', { on: framework.id })
  if (meeting) return href('atlas/timeline', { on: meeting.id })
  return topic === 'framework' ? href('atlas/frameworks', { case: documentId }) : undefined
}

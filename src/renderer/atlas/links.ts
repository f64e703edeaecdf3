import type { Topic } from '../../shared/words'
import { href } from '../app/route'

/** Browse, searching for the cards of a briefing on a topic. */
export const cardsHref = (documentTitle: string, topic?: Topic): string =>
  href('browse', { q: [`doc:"${documentTitle.replaceAll('"', '')}"`, ...(topic ? [`topic:${topic}`] : [])].join(' ') })

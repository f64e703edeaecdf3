import type { ExtraOrder } from '../../shared/extra-words'
import type { TOPICS } from '../../shared/words'
import { countInWords } from '../app/format'
import { TOPIC_WORDS } from '../item/words'

/** What to study, as one chooses it; each is a search of Browse. */
export const CHOICES = {
  soon: 'Due soon',
  mistakes: 'Recent mistakes',
  ahead: 'New cards ahead',
  deck: 'A deck',
  tag: 'A tag',
  reading: 'A reading',
  topic: 'A topic',
  search: 'A search',
} as const
export type Choice = keyof typeof CHOICES

export interface Chosen {
  choice: Choice
  days: number
  deck: string
  tag: string
  reading: string
  topic: (typeof TOPICS)[number]
  search: string
}

export const NOTHING_CHOSEN: Chosen = { choice: 'soon', days: 3, deck: '', tag: '', reading: '', topic: 'meeting', search: '' }

const quoted = (words: string) => `"${words.replace(/["\\]/g, '\\$&').replace(/[*_]/g, '\\$&')}"`

/** The search that finds it; '' while it is not said yet. */
export function searchFor({ choice, days, deck, tag, reading, topic, search }: Chosen): string {
  switch (choice) {
    case 'soon':
      return `prop:due<=${days}`
    case 'mistakes':
      return `rated:${days}:1`
    case 'ahead':
      return 'is:new'
    case 'deck':
      return deck && `deck:${quoted(deck)}`
    case 'tag':
      return tag && `tag:${quoted(tag)}`
    case 'reading':
      return reading && `doc:${quoted(reading)}`
    case 'topic':
      return `topic:${topic}`
    case 'search':
      return search.trim()
  }
}

/** What the session is called. */
export function nameOf({ choice, days, deck, tag, reading, topic, search }: Chosen): string {
  switch (choice) {
    case 'soon':
      return `Due within ${countInWords(days, 'day')}`
    case 'mistakes':
      return `Mistakes of the last ${days === 1 ? 'day' : countInWords(days, 'day')}`
    case 'ahead':
      return 'New cards ahead'
    case 'deck':
      return deck.replaceAll('::', ' › ')
    case 'tag':
      return `Tag ${tag}`
    case 'reading':
      return reading
    case 'topic':
      return TOPIC_WORDS[topic]
    case 'search':
      return search.trim()
  }
}

/** In what order and with what consequences one usually wants it. */
export const USUAL: Record<Choice, { order: ExtraOrder; counts: boolean }> = {
  soon: { order: 'due', counts: true },
  mistakes: { order: 'weakest', counts: false },
  ahead: { order: 'added', counts: true },
  deck: { order: 'weakest', counts: false },
  tag: { order: 'weakest', counts: false },
  reading: { order: 'added', counts: false },
  topic: { order: 'weakest', counts: false },
  search: { order: 'weakest', counts: false },
}

import type { Store } from '../store'
import { readCard } from './cards'
import type { Desk } from './desk'

/** Where the store keeps the cards skipped today, beside the settings. */
const SETTING = 'skipped'

interface Skipped {
  /** The study day on which they were skipped. */
  day: string
  /** Card → how many answers it had then: with the next answer it is skipped no longer. Those skipped last stand last. */
  cards: Record<string, number>
}

/** Puts the card behind all others of today's line, without an answer. Throws CARD_NOT_FOUND. */
export function skipCard({ store, today }: Pick<Desk, 'store' | 'today'>, cardId: string): void {
  store.operation('Skip card', () => {
    const { reps } = readCard(store, cardId)
    const { [cardId]: _, ...others } = skippedOn(store, today.date)
    const skipped: Skipped = { day: today.date, cards: { ...others, [cardId]: reps } }
    store
      .prepare<[string, string]>('INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
      .run(SETTING, JSON.stringify(skipped))
  })
}

/** The first card that was not skipped; where all were, the one skipped longest ago. */
export function firstNotSkipped(store: Store, day: string, line: readonly { id: string }[]): string | undefined {
  const skipped = skippedOn(store, day)
  const isSkipped = (id: string) => skipped[id] !== undefined && readCard(store, id).reps === skipped[id]
  const found = line.find(({ id }) => !isSkipped(id))
  if (found) return found.id
  const there = new Set(line.map(({ id }) => id))
  return Object.keys(skipped).find((id) => there.has(id))
}

function skippedOn(store: Store, day: string): Record<string, number> {
  const row = store.prepare<[string], { value: string }>('SELECT value FROM setting WHERE key = ?').get(SETTING)
  const skipped = row && (JSON.parse(row.value) as Skipped)
  return skipped?.day === day ? skipped.cards : {}
}

import { readCard } from './cards'
import type { Desk } from './desk'

/** Hides a card until the next study day. Throws CARD_NOT_FOUND. */
export function buryCard({ store, today }: Desk, cardId: string): void {
  store.operation('Bury card', () => {
    readCard(store, cardId)
    store.prepare<[number, string]>('UPDATE card SET buried_until = ? WHERE id = ?').run(today.end.getTime(), cardId)
  })
}

import { cardOfOperation } from './card-of-operation'
import { readCard } from './cards'
import type { Desk } from './desk'
import { LEARN_AHEAD_MILLIS } from './queue'

/** The card that undo has just brought back, where it belongs to today's line: it is shown first, until something else is done. */
export function returnedCard({ store, now, today, limits, within }: Desk): string | undefined {
  const undone = store.lastUndone()
  const id = undone && cardOfOperation(store, undone)
  if (id === undefined) return undefined
  const { state, due, suspended, buriedUntil, deckId } = readCard(store, id)
  if (suspended || buriedUntil > now || (within && !within.includes(deckId))) return undefined
  if (state === 'New') return limits().left.new > 0 ? id : undefined
  if (state === 'Review') return limits().left.review > 0 && due < today.end ? id : undefined
  return due.getTime() <= now.getTime() + LEARN_AHEAD_MILLIS ? id : undefined
}

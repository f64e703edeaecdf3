import type { ItemDraft } from '../../../../shared/item'
import { sure } from '../../knowledge/sure'
import { KEPT_BIAS, KEPT_WEIGHTS } from './kept-weights'
import { logistic, type Features } from './logistic'
import { greedily } from './queue'

/** How likely a demanding reader is to keep this unchanged, 0..1: fitted to what blind readers said of drafts, by `npm run fit:kept`. */
export const keptOf = (features: Features): number => logistic(features, KEPT_BIAS, KEPT_WEIGHTS)

/** A question on a sentence that is asked about already waits for the rest. */
const AGAIN = 0.12

/**
 * Sorts drafts, whose scores say how important they are, as the inbox shows them, and sets the scores it sorts by: what an examiner asks first, and what a reader keeps;
 * a sentence once before any sentence twice.
 */
export function inInboxOrder(drafts: readonly ItemDraft[], keptAs: (draft: ItemDraft) => number): ItemDraft[] {
  const worth = new Map(drafts.map((draft) => [draft, keptAs(draft) * (0.6 + 0.4 * draft.score)]))
  const asked = new Map<number, number>()
  const now = (draft: ItemDraft): number => sure(worth.get(draft)) - AGAIN * (asked.get(draft.anchor.start) ?? 0)
  const sorted: ItemDraft[] = []
  for (const { value, score } of greedily(drafts, (draft) => sure(worth.get(draft)), now)) {
    value.score = Math.max(0, Math.round(1000 * score) / 1000)
    asked.set(value.anchor.start, (asked.get(value.anchor.start) ?? 0) + 1)
    sorted.push(value)
  }
  return sorted
}

import type { HardCard } from '../../../shared/progress-contract'
import type { Store } from '../store'

const SHOWN = 20

/** Cards forgotten most often, then the most difficult; never those which were not forgotten yet. */
export const hardestCards = (store: Store, decks: string | null): HardCard[] =>
  store
    .prepare<[{ decks: string | null; shown: number }], HardCard>(
      `SELECT c.id AS cardId, i.id AS itemId, i.document_id AS documentId, i.anchor_start AS at, i.stem, c.lapses, c.reps AS reviews, c.difficulty
       FROM (SELECT * FROM card WHERE suspended = 0 AND lapses > 0 AND (@decks IS NULL OR deck_id IN (SELECT value FROM json_each(@decks)))
             ORDER BY lapses DESC, difficulty DESC, id LIMIT @shown) c
       JOIN item i ON i.id = c.item_id ORDER BY c.lapses DESC, c.difficulty DESC, c.id`,
    )
    .all({ decks, shown: SHOWN })

import type { HardCard } from '../../../shared/progress-contract'
import type { Store } from '../store'

const SHOWN = 20

/** Cards forgotten most often, then the most difficult; never those which were not forgotten yet. */
export const hardestCards = (store: Store, decks: string | null): HardCard[] =>
  store
    .prepare<[{ decks: string | null; shown: number }], HardCard>(
      `SELECT hard.id AS cardId, i.id AS itemId, i.document_id AS documentId, i.anchor_start AS at, i.stem, hard.lapses, hard.reps AS reviews, hard.difficulty
       FROM (SELECT * FROM card WHERE suspended = 0 AND lapses > 0 AND (@decks IS NULL OR deck_id IN (SELECT value FROM json_each(@decks)))
             ORDER BY lapses DESC, difficulty DESC, id LIMIT @shown) hard
       JOIN item i ON i.id = hard.item_id ORDER BY hard.lapses DESC, hard.difficulty DESC, hard.id`,
    )
    .all({ decks, shown: SHOWN })

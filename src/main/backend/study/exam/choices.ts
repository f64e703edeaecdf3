import type { ExamChoices } from '../../../../shared/exam'
import type { Store } from '../../store'

/** Decks and readings that have cards, by name. */
export const examChoices = (store: Store): ExamChoices => ({
  decks: store.prepare<[], { id: string; name: string }>('SELECT id, name FROM deck ORDER BY name').all(),
  documents: store
    .prepare<[], { id: string; title: string; cards: number }>(
      `SELECT document.id, document.title, count(*) AS cards FROM document JOIN item ON item.document_id = document.id
         JOIN card ON card.item_id = item.id AND card.suspended = 0
       GROUP BY document.id ORDER BY document.title`,
    )
    .all(),
})

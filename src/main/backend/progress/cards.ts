import type { Topic } from '../../../shared/words'
import type { Store } from '../store'
import type { StudyDay } from '../study/study-day'

/** What the figures of memory and of groups are counted from. */
export interface CardFigures {
  id: string
  document: string | null
  topic: Topic
  deck: string
  lapses: number
  /** Days; null for a card that is not under review. */
  stability: number | null
  difficulty: number
  lastReview: number
}

type Row = [string, string | null, Topic, string, number, number | null, number, number]

/** Every card that is not suspended, read once for all figures, and from indexes alone: the rows themselves are wide. */
export function readCards(store: Store, decks: string | null): CardFigures[] {
  const rows = store.db
    .prepare<[{ decks: string | null }], Row>(
      `SELECT c.id, i.document_id, i.topic, c.deck_id, c.lapses, CASE WHEN c.state = 2 AND c.stability > 0 THEN c.stability END,
         c.difficulty, c.last_review
       FROM item i INDEXED BY item_figures CROSS JOIN card c INDEXED BY card_figures ON c.item_id = i.id
       WHERE c.suspended = 0 AND (@decks IS NULL OR c.deck_id IN (SELECT value FROM json_each(@decks)))`,
    )
    .raw()
    .all({ decks }) as unknown as Row[]
  return rows.map(([id, document, topic, deck, lapses, stability, difficulty, lastReview]) => ({
    ...{ id, document, topic, deck, lapses, stability, difficulty, lastReview },
  }))
}

const DAY = 86_400_000

/**
 * Chance of recall today by FSRS-6's forgetting curve, R = (1 + (0.9^(1/−d) − 1) · t / S)^−d with d the last weight and t in whole study days.
 * Null for a card that is not under review.
 */
export function recallOn(today: StudyDay, decay: number): (card: CardFigures) => number | null {
  const factor = 0.9 ** (-1 / decay) - 1
  const start = today.start.getTime()
  return ({ stability, lastReview }) =>
    stability === null ? null : (1 + (factor * Math.max(0, Math.ceil((start - lastReview) / DAY))) / stability) ** -decay
}

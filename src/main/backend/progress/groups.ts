import type { GroupFigures } from '../../../shared/progress-contract'
import type { Store } from '../store'
import type { StudyDay } from '../study/study-day'

interface Row {
  document: string | null
  topic: string
  deck: string
  cards: number
  inReview: number
  recall: number
  lapses: number
  reviews: number
  recalled: number
}

export interface GroupScope {
  /** Answers before this day are left out. */
  from: StudyDay
  today: StudyDay
  decay: number
  decks: string | null
}

/** Recall, retention and lapses by reading, topic and deck. Suspended cards are left out; new and learning ones count as cards only. */
export function groupFigures(store: Store, { from, today, decay, decks }: GroupScope) {
  const rows = store
    .prepare<[{ decks: string | null; from: number; today: number; decay: number }], Row>(
      `WITH answered AS MATERIALIZED (
         SELECT card_id, count(*) AS reviews, sum(rating > 1) AS recalled FROM review
         WHERE at >= @from AND state_before = 2 AND counts = 1 GROUP BY card_id)
       SELECT i.document_id AS document, i.topic, c.deck_id AS deck, count(*) AS cards, sum(c.lapses) AS lapses,
         sum(c.state = 2 AND c.stability > 0) AS inReview,
         coalesce(sum(CASE WHEN c.state = 2 AND c.stability > 0 THEN
           pow(1 + (pow(0.9, -1 / @decay) - 1) * max(0, ceil((@today - c.last_review) / 86400000.0)) / c.stability, -@decay) END), 0) AS recall,
         coalesce(sum(a.reviews), 0) AS reviews, coalesce(sum(a.recalled), 0) AS recalled
       FROM card c JOIN item i ON i.id = c.item_id LEFT JOIN answered a ON a.card_id = c.id
       WHERE c.suspended = 0 AND (@decks IS NULL OR c.deck_id IN (SELECT value FROM json_each(@decks)))
       GROUP BY 1, 2, 3`,
    )
    .all({ decks, from: from.start.getTime(), today: today.start.getTime(), decay })
  const titles = namesIn(store.prepare<[], Named>('SELECT id, title AS name FROM document').all())
  const decksByName = namesIn(store.prepare<[], Named>('SELECT id, name FROM deck').all())
  return {
    documents: gather(
      rows,
      (row) => row.document,
      (id) => (id === null ? 'Cards of your own' : (titles.get(id) ?? id)),
    ),
    topics: gather(
      rows,
      (row) => row.topic,
      (topic) => topic ?? '',
    ),
    deckFigures: gather(
      rows,
      (row) => row.deck,
      (id) => decksByName.get(id ?? '') ?? '',
    ),
  }
}

interface Named {
  id: string
  name: string
}
const namesIn = (rows: readonly Named[]) => new Map(rows.map(({ id, name }) => [id, name]))

/** The groups with most cards; a table of a thousand readings is no plot any more. */
const MOST_GROUPS = 50

function gather(rows: readonly Row[], keyOf: (row: Row) => string | null, nameOf: (id: string | null) => string): GroupFigures[] {
  const sums = new Map<string | null, Omit<Row, 'document' | 'topic' | 'deck'>>()
  for (const row of rows) {
    const sum = sums.get(keyOf(row)) ?? { cards: 0, inReview: 0, recall: 0, lapses: 0, reviews: 0, recalled: 0 }
    for (const name of ['cards', 'inReview', 'recall', 'lapses', 'reviews', 'recalled'] as const) sum[name] += row[name]
    sums.set(keyOf(row), sum)
  }
  return [...sums]
    .map(([id, { cards, inReview, recall, lapses, reviews, recalled }]) => ({
      id,
      name: nameOf(id),
      cards,
      recall: inReview === 0 ? null : recall / inReview,
      reviews,
      retention: reviews === 0 ? null : recalled / reviews,
      lapses,
    }))
    .sort((a, b) => b.cards - a.cards || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_GROUPS)
}

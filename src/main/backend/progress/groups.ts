import type { GroupFigures } from '../../../shared/progress-contract'
import type { Store } from '../store'
import type { StudyDay } from '../study/study-day'
import { MOST_ANSWERS } from './calibration'
import { recallOn, type CardFigures } from './cards'

export interface GroupScope {
  /** Answers before this day are left out. */
  from: StudyDay
  today: StudyDay
  decay: number
}

/** Recall, retention and lapses by reading, topic and deck. New and learning cards count as cards only. */
export function groupFigures(store: Store, cards: readonly CardFigures[], { from, today, decay }: GroupScope) {
  const recallOf = recallOn(today, decay)
  const answered = answersByCard(store, from)
  const documents = new Map<string | null, Sum>()
  const topics = new Map<string | null, Sum>()
  const decks = new Map<string | null, Sum>()
  for (const card of cards) {
    const recall = recallOf(card)
    const answers = answered.get(card.id)
    for (const [groups, key] of [
      [documents, card.document],
      [topics, card.topic],
      [decks, card.deck],
    ] as const) {
      let sum = groups.get(key)
      if (!sum) groups.set(key, (sum = { cards: 0, inReview: 0, recall: 0, lapses: 0, reviews: 0, recalled: 0 }))
      sum.cards += 1
      sum.lapses += card.lapses
      if (recall !== null) {
        sum.inReview += 1
        sum.recall += recall
      }
      if (answers) {
        sum.reviews += answers.reviews
        sum.recalled += answers.recalled
      }
    }
  }
  const titles = namesIn(store.prepare<[], Named>('SELECT id, title AS name FROM document').all())
  const names = namesIn(store.prepare<[], Named>('SELECT id, name FROM deck').all())
  return {
    documents: figures(documents, (id) => (id === null ? 'Cards of your own' : (titles.get(id) ?? id))),
    topics: figures(topics, (topic) => topic ?? ''),
    deckFigures: figures(decks, (id) => names.get(id ?? '') ?? ''),
  }
}

interface Sum {
  cards: number
  inReview: number
  recall: number
  lapses: number
  reviews: number
  recalled: number
}

interface Answers {
  reviews: number
  recalled: number
}

/** Answers to cards in Review since that day, the latest MOST_ANSWERS at most. */
function answersByCard(store: Store, from: StudyDay): ReadonlyMap<string, Answers> {
  const rows = store
    .prepare<[{ from: number; most: number }], Answers & { card: string }>(
      `SELECT card_id AS card, count(*) AS reviews, sum(rating > 1) AS recalled FROM (
         SELECT card_id, rating FROM review WHERE at >= @from AND state_before = 2 AND counts = 1 ORDER BY at DESC LIMIT @most)
       GROUP BY card_id`,
    )
    .all({ from: from.start.getTime(), most: MOST_ANSWERS })
  return new Map(rows.map((row) => [row.card, row]))
}

interface Named {
  id: string
  name: string
}
const namesIn = (rows: readonly Named[]) => new Map(rows.map(({ id, name }) => [id, name]))

/** The groups with most cards; a table of a thousand readings is no plot any more. */
const MOST_GROUPS = 50

const figures = (groups: ReadonlyMap<string | null, Sum>, nameOf: (id: string | null) => string): GroupFigures[] =>
  [...groups]
    .map(([id, { cards, inReview, recall, lapses, reviews, recalled }]) => ({
      ...{ id, name: nameOf(id), cards, reviews, lapses },
      recall: inReview === 0 ? null : recall / inReview,
      retention: reviews === 0 ? null : recalled / reviews,
    }))
    .sort((a, b) => b.cards - a.cards || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_GROUPS)

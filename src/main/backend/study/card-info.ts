import { AppError } from '../../../shared/errors'
import type { CardInfo, PastReview } from '../../../shared/card-info-contract'
import { RATINGS, type ReviewSource } from '../../../shared/words'
import type { Store } from '../store'
import { readItem } from '../store/items'
import { cardOf, readCard, stateOf, type StoredCard } from './cards'
import type { Desk } from './desk'
import { currentWeights, DEFAULT_WEIGHTS } from './weights'

const DAY = 86_400_000
const AWAY_MILLIS = 120_000
/** Points of the curve between two answers, and ahead. */
const STEPS = 24

/** Everything there is to know about a card. Throws CARD_NOT_FOUND. */
export function cardInfo(desk: Desk, cardId: string): CardInfo {
  const { store, now } = desk
  const stored = readCard(store, cardId)
  const item = readItem(store, stored.itemId)
  const reviews = readReviews(desk, stored)
  const about = readAbout(store, cardId)
  return {
    item,
    card: cardOf(stored),
    deck: about.deck,
    tags: JSON.parse(about.tags) as string[],
    documentTitle: about.title ?? '',
    added: new Date(about.added),
    edited: new Date(about.edited),
    buriedUntil: stored.buriedUntil > now ? stored.buriedUntil : null,
    interval: stored.lastReview === null ? null : (stored.due.getTime() - stored.lastReview.getTime()) / DAY,
    recall: laterRecall(desk, stored, now),
    reviews,
    millis: reviews.reduce((sum, { millis }) => sum + Math.min(millis, AWAY_MILLIS), 0),
    curve: curveOf(desk, stored, reviews),
  }
}

/** The card of an item. Throws CARD_NOT_FOUND. */
export function cardOfItem(store: Store, itemId: string): string {
  const row = store.prepare<[string], { id: string }>('SELECT id FROM card WHERE item_id = ?').get(itemId)
  if (!row) throw new AppError('CARD_NOT_FOUND', 'This item is not in study, so it has no card.', 'Keep it, and it gets one.')
  return row.id
}

/** Null on the day of the answer itself, where FSRS-6 says little. */
function laterRecall({ scheduler, calendar }: Desk, card: Pick<StoredCard, 'stability' | 'lastReview'>, at: Date): number | null {
  if (card.lastReview === null || calendar.daysBetween(card.lastReview, at) <= 0) return null
  return scheduler.retrievability(card, at)
}

interface Row {
  id: string
  at: number
  rating: number
  millis: number
  source: ReviewSource
  counts: number
  state: number
  stability: number
  difficulty: number
  last: number | null
}

/** What an answer made of the card is what the next one found; the last is what the card says now, unless it was begun anew since. */
function readReviews(desk: Desk, card: StoredCard): PastReview[] {
  const rows = desk.store
    .prepare<[string], Row>(
      `SELECT id, at, rating, millis, source, counts, state_before AS state, stability_before AS stability, difficulty_before AS difficulty,
         last_review_before AS last
       FROM review WHERE card_id = ? ORDER BY at, rowid`,
    )
    .all(card.id)
  return rows.map((row, index) => {
    const at = new Date(row.at)
    const lastReview = row.last === null ? null : new Date(row.last)
    const next = rows.slice(index + 1).find(({ counts }) => counts === 1)
    const now = next ? next : { stability: card.stability, difficulty: card.difficulty, last: card.lastReview?.getTime() ?? null }
    const after = row.counts === 1 && now.last === row.at ? now : null
    return {
      ...{ id: row.id, at, millis: row.millis, source: row.source, counts: row.counts === 1 },
      rating: RATINGS[row.rating - 1] ?? 'Again',
      stateBefore: stateOf(row.state),
      elapsedDays: lastReview && Math.max(0, desk.calendar.daysBetween(lastReview, at)),
      recallBefore: laterRecall(desk, { stability: row.stability, lastReview }, at),
      ...{ stability: after?.stability ?? null, difficulty: after?.difficulty ?? null },
    }
  })
}

/** By FSRS-6's forgetting curve in parts of days: drawn in whole study days, as the schedule counts, it would be stairs. */
function curveOf({ store, now }: Desk, card: StoredCard, reviews: readonly PastReview[]): CardInfo['curve'] {
  const decay = (currentWeights(store)?.values ?? DEFAULT_WEIGHTS)[20] ?? 0.1542
  const factor = 0.9 ** (-1 / decay) - 1
  const lifts = reviews.filter(({ stability }) => stability !== null)
  const ahead =
    card.lastReview && new Date(Math.max(now.getTime(), card.due.getTime() + 0.5 * (card.due.getTime() - card.lastReview.getTime())))
  return lifts.flatMap(({ at, stability }, index) => {
    const end = lifts[index + 1]?.at ?? ahead ?? now
    const steps = Array.from({ length: STEPS + 1 }, (_, step) => new Date(at.getTime() + (step / STEPS) * (end.getTime() - at.getTime())))
    return steps.map((time) => ({ at: time, recall: (1 + (factor * (time.getTime() - at.getTime())) / DAY / (stability ?? 1)) ** -decay }))
  })
}

interface About {
  deck: string
  title: string | null
  tags: string
  added: number
  edited: number
}

const readAbout = (store: Store, cardId: string): About =>
  store
    .prepare<[string], About>(
      `SELECT deck.name AS deck, document.title, item.created_at AS added, item.changed_at AS edited,
         (SELECT json_group_array(name) FROM tag WHERE item_id = item.id) AS tags
       FROM card JOIN item ON item.id = card.item_id JOIN deck ON deck.id = card.deck_id LEFT JOIN document ON document.id = item.document_id
       WHERE card.id = ?`,
    )
    .get(cardId) as About

import type { ExamScope } from '../../../../shared/exam'
import { NESTED, type Topic } from '../../../../shared/words'
import type { Store } from '../../store'
import type { Calendar } from '../study-day'
import type { PlanCard } from './priority'

export interface ScopeCard extends PlanCard {
  id: string
  itemId: string
  topic: Topic
}

export const EVERYTHING: ExamScope = { deckIds: [], documentIds: [], topics: [] }

/** The cards an exam is about, without suspended ones, in the order of their making. */
export function readScope(store: Store, scope: ExamScope, calendar: Calendar, now: Date): ScopeCard[] {
  return rows(store, scope).map(({ id, itemId, topic, stability, difficulty, lastReview }) => ({
    id,
    itemId,
    topic,
    state: lastReview === null || stability <= 0 ? undefined : { stability, difficulty },
    elapsed: lastReview === null ? 0 : Math.max(0, calendar.daysBetween(new Date(lastReview), now)),
  }))
}

export const countScope = (store: Store, scope: ExamScope): number => rows(store, scope).length

interface Row {
  id: string
  itemId: string
  topic: Topic
  stability: number
  difficulty: number
  lastReview: number | null
}

function rows(store: Store, { deckIds, documentIds, topics }: ExamScope): Row[] {
  return store
    .prepare<[Record<string, string | number>], Row>(
      `SELECT card.id, card.item_id AS itemId, item.topic, card.stability, card.difficulty, card.last_review AS lastReview
       FROM card JOIN item ON item.id = card.item_id
       WHERE card.suspended = 0
         AND (@anywhere OR card.deck_id IN (
             SELECT own.id FROM deck AS own JOIN deck AS chosen ON own.id = chosen.id
               OR substr(own.name, 1, length(chosen.name || @nested)) = chosen.name || @nested COLLATE NOCASE
             WHERE chosen.id IN (SELECT value FROM json_each(@deckIds)))
           OR item.document_id IN (SELECT value FROM json_each(@documentIds)))
         AND (@anyTopic OR item.topic IN (SELECT value FROM json_each(@topics)))
       ORDER BY card.rowid`,
    )
    .all({
      anywhere: Number(deckIds.length + documentIds.length === 0),
      anyTopic: Number(topics.length === 0),
      deckIds: JSON.stringify(deckIds),
      documentIds: JSON.stringify(documentIds),
      topics: JSON.stringify(topics),
      nested: NESTED,
    })
}

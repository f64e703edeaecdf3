import type { ExamScope } from '../../../shared/exam'
import type { Item } from '../../../shared/item'
import { questionKindsOf, RELATION_TOPICS, RELATIONS, type Relation } from '../../../shared/question-kinds'
import type { Blueprint, Question } from '../../../shared/quiz'
import { ITEM_KINDS } from '../../../shared/words'
import type { Store } from '../store'
import { itemOf, type ItemRow } from '../store/items'
import { readExam } from '../study/exam/table'
import { aboutFramework } from './frameworks'
import { causesAmongThree } from './causes'
import { oneRightOption } from './options'
import { statedPairs } from './pairs'
import { setsOf } from './sets'

/** What a blueprint could ask, with what is known of its owner's memory of it. */
export interface Candidate extends Question {
  factIds: string[]
  /** Where it stands: reading and offset. Two questions on one sentence ask the same fact. */
  places: string[]
  /** Days; 0 for a card never answered. */
  stability: number
  lastReview: Date | null
}

/** Every question that can be asked in the blueprint's scope: the active items by id, then what is put together from them by chance. Throws EXAM_NOT_FOUND. */
export function candidatesOf(store: Store, blueprint: Blueprint, random: () => number): Candidate[] {
  const kept = itemsInScope(store, blueprint)
  const asked = [...oneRightOption(kept), ...causesAmongThree(kept, random), ...put(store, blueprint, kept, random)]
  const { kinds } = blueprint
  return kinds.length === 0 ? asked : asked.filter(({ item }) => questionKindsOf(item).some((kind) => kinds.includes(kind)))
}

/** Matchings and timelines from the pairs which the readings of these items state. None where a card's own memory is asked for, which a set has not. */
function put(
  store: Store,
  { relations, kinds, topics, mistakes, frameworks, difficulty }: Blueprint,
  kept: readonly Candidate[],
  random: () => number,
): Candidate[] {
  const wanted = relations.length > 0 || kinds.length === 0 || kinds.includes('matching') || kinds.includes('ordering')
  if (!wanted || mistakes || difficulty !== null || frameworks.length > 0) return []
  const chosen = RELATIONS.filter(
    (relation) =>
      (relations.length === 0 || relations.includes(relation)) && (topics.length === 0 || topics.includes(RELATION_TOPICS[relation])),
  )
  const ids = (list: (string | null)[]) => new Set(list.filter((id) => id !== null))
  const scope = { documentIds: ids(kept.map(({ item }) => item.documentId)), factIds: ids(kept.map(({ item }) => item.factId)) }
  return setsOf(statedPairs(store, scope), chosen, random)
}

/** Active items of these readings, decks, topics, frameworks or this exam. */
function itemsInScope(store: Store, blueprint: Blueprint): Candidate[] {
  const { documentIds, deckIds, topics } = scopeOf(store, blueprint)
  const { relations, mistakes, frameworks } = blueprint
  const rows = store
    .prepare<[Record<string, string | number>], ItemRow & { title: string | null; stability: number | null; lastReview: number | null }>(
      `SELECT item.*, document.title, card.stability, card.last_review AS lastReview
       FROM item LEFT JOIN document ON document.id = item.document_id LEFT JOIN card ON card.item_id = item.id
       WHERE item.status = 'active' AND item.kind IN (SELECT value FROM json_each(@kinds))
         AND (@topics = '[]' OR item.topic IN (SELECT value FROM json_each(@topics)))
         AND (@examTopics = '[]' OR item.topic IN (SELECT value FROM json_each(@examTopics)))
         AND ((@documents = '[]' AND @decks = '[]') OR item.document_id IN (SELECT value FROM json_each(@documents)) OR card.deck_id IN (
           SELECT below.id FROM deck JOIN deck below ON below.id = deck.id OR substr(below.name, 1, length(deck.name) + 2) = deck.name || '::'
           WHERE deck.id IN (SELECT value FROM json_each(@decks))))
         AND (@mistakes = 0
           OR (SELECT rating FROM review WHERE card_id = card.id ORDER BY at DESC LIMIT 1) = 1
           OR (SELECT verdict FROM response WHERE item_id = item.id ORDER BY answered_at DESC LIMIT 1) IN ('wrong', 'close'))
       ORDER BY item.id`,
    )
    .all({
      kinds: JSON.stringify(ITEM_KINDS),
      topics: JSON.stringify(blueprint.topics),
      examTopics: JSON.stringify(topics),
      documents: JSON.stringify(documentIds),
      decks: JSON.stringify(deckIds),
      mistakes: Number(mistakes),
    })
  const candidates = rows.map((row): Candidate => {
    const item = itemOf(row)
    return {
      item,
      documentTitle: row.title ?? '',
      factIds: item.factId === null ? [] : [item.factId],
      places: item.documentId === null || item.anchor.end === item.anchor.start ? [] : [`${item.documentId} ${item.anchor.start}`],
      ...relationOf(item),
      stability: row.stability ?? 0,
      lastReview: row.lastReview === null ? null : new Date(row.lastReview),
    }
  })
  const fits = ({ item, relation }: Candidate) =>
    relations.length === 0 ||
    (item.kind !== 'matching' && item.kind !== 'ordering') ||
    (relation !== undefined && relations.includes(relation))
  return (frameworks.length === 0 ? candidates : candidates.filter(aboutFramework(store, frameworks))).filter(fits)
}

/** A kept matching of terms is of that relation, so that it can be asked for with the others. */
const relationOf = ({ kind, topic }: Item): { relation?: Relation } =>
  kind === 'matching' && topic === 'definition' ? { relation: 'term-meaning' } : {}

/** Where to look: the exam's own scope, or what the blueprint names. */
function scopeOf(store: Store, { examId, documentIds, deckIds }: Blueprint): ExamScope {
  return examId === null ? { documentIds, deckIds, topics: [] } : readExam(store, examId).scope
}

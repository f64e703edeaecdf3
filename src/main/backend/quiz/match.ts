import { randomInt } from 'node:crypto'
import { AppError } from '../../../shared/errors'
import type { MatchGame, MatchPair } from '../../../shared/match-contract'
import { RELATION_TOPICS } from '../../../shared/question-kinds'
import { randomFrom, shuffled } from '../../../shared/random'
import type { Topic } from '../../../shared/words'
import type { Store } from '../store'
import { itemOf, type ItemRow } from '../store/items'
import { statedPairs } from './pairs'
import { overlap } from './wording'

/** Fewer are no game. */
const LEAST = 3
const BEST_SHOWN = 5
/** Longer words do not fit on a tile. */
const LONGEST = 130

export type Match = ReturnType<typeof createMatch>

/** The quick game of pairs against the clock. */
export function createMatch(store: Store) {
  return {
    topics(): { topic: Topic; pairs: number }[] {
      const counts = new Map<Topic, number>()
      for (const { relation } of allPairs(store)) counts.set(RELATION_TOPICS[relation], (counts.get(RELATION_TOPICS[relation]) ?? 0) + 1)
      return [...counts].map(([topic, pairs]) => ({ topic, pairs }))
    },

    deal(topics: readonly Topic[], count: number, seed = randomInt(2 ** 31 - 1)): { pairs: MatchPair[]; best: MatchGame[] } {
      const fitting = allPairs(store).filter(({ relation }) => topics.length === 0 || topics.includes(RELATION_TOPICS[relation]))
      const pairs: MatchPair[] = []
      for (const pair of shuffled(fitting, randomFrom(`match ${seed}`)))
        if (pairs.length < count && pairs.every((other) => apart(pair, other))) pairs.push(pair)
      if (pairs.length < LEAST)
        throw new AppError(
          'NOT_ALLOWED_NOW',
          'There are too few pairs for a game.',
          'Choose more topics, add a unit of the course, or keep more drafts.',
        )
      return { pairs, best: bestOf(store, topics, pairs.length) }
    },

    keep(
      topics: readonly Topic[],
      { pairs, millis, misses }: { pairs: number; millis: number; misses: number },
    ): { best: MatchGame[]; place: number } {
      const id = store.newId()
      // Not an action one would take back: it must not stand between the last answer and Undo.
      store.background('Keep the game', () =>
        store
          .prepare('INSERT INTO match_game (id, topics, pairs, millis, misses, played_at) VALUES (?, ?, ?, ?, ?, ?)')
          .run(id, nameOf(topics), pairs, millis, misses, store.now().getTime()),
      )
      const quicker = store
        .prepare<[string, number, number], { count: number }>(
          'SELECT count(*) AS count FROM match_game WHERE topics = ? AND pairs = ? AND millis < ?',
        )
        .get(nameOf(topics), pairs, millis)
      return { best: bestOf(store, topics, pairs), place: (quicker?.count ?? 0) + 1 }
    },
  }
}

/** Two pairs which cannot be mistaken for one another: no tile of one says what a tile of the other says. */
function apart(one: MatchPair, other: MatchPair): boolean {
  const [first, second] = [
    [one.left, one.right],
    [other.left, other.right],
  ]
  return first?.every((tile) => second?.every((against) => !overlap(tile, against))) ?? false
}

/** What the kept items and their facts put together, terms of kept matchings among them. */
function allPairs(store: Store): MatchPair[] {
  const items = store.prepare<[], ItemRow>(`SELECT * FROM item WHERE status = 'active'`).all().map(itemOf)
  const ids = (list: (string | null)[]) => new Set(list.filter((id) => id !== null))
  const stated = statedPairs(store, {
    documentIds: ids(items.map(({ documentId }) => documentId)),
    factIds: ids(items.map(({ factId }) => factId)),
  })
  const terms = items
    .filter(({ kind, topic }) => kind === 'matching' && topic === 'definition')
    .flatMap(({ pairs = [] }) => pairs.map((pair): MatchPair => ({ ...pair, relation: 'term-meaning' })))
  return [...stated.map(({ left, right, relation }): MatchPair => ({ left, right, relation })), ...terms].filter(
    ({ left, right }) => left.length <= LONGEST && right.length <= LONGEST && !overlap(left, right),
  )
}

const nameOf = (topics: readonly Topic[]): string => JSON.stringify(topics.toSorted())

const bestOf = (store: Store, topics: readonly Topic[], pairs: number): MatchGame[] =>
  store
    .prepare<[string, number, number], { millis: number; misses: number; playedAt: number }>(
      'SELECT millis, misses, played_at AS playedAt FROM match_game WHERE topics = ? AND pairs = ? ORDER BY millis, played_at LIMIT ?',
    )
    .all(nameOf(topics), pairs, BEST_SHOWN)
    .map(({ playedAt, ...game }) => ({ ...game, playedAt: new Date(playedAt) }))

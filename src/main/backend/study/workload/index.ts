import { setImmediate } from 'node:timers/promises'
import { AppError } from '../../../../shared/errors'
import { HORIZONS, RETENTIONS_TRIED, type Horizon } from '../../../../shared/horizons'
import type { WorkloadEvent, WorkloadPoint } from '../../../../shared/workload'
import type { Store } from '../../store'
import type { createDesk, Desk } from '../desk'
import { costsOf } from '../exam/costs'
import { createMemory } from '../exam/memory'
import { sampled } from '../exam/minutes'
import { createScheduler } from '../scheduler'
import { currentWeights, DEFAULT_WEIGHTS } from '../weights'
import { simulate, type SimulatedCard } from './simulate'

/** Of more cards every so-many-th is simulated, and stands for the others. */
const SAMPLE = 2000
/** Of fewer, each is gone through several times. */
const MOST_TIMES = 30

/** What each desired retention would cost, by a simulation of the line's own cards with the weights in use. Throws CANCELLED, DECK_NOT_FOUND. */
export async function* workload(
  store: Store,
  desk: ReturnType<typeof createDesk>,
  { deckId, signal }: { deckId?: string | undefined; signal?: AbortSignal | undefined },
): AsyncGenerator<WorkloadEvent> {
  const started = performance.now()
  const moment = desk({ deckId })
  const weights = currentWeights(store)?.values ?? DEFAULT_WEIGHTS
  const memory = createMemory(weights)
  const cards = readCards(moment)
  const { sample, each } = sampled(cards, SAMPLE)
  const { newPerDay } = moment.options
  const { maximumInterval } = moment.decks.options(deckId ?? 'default')
  const costs = costsOf(store)
  const times = Math.max(1, Math.min(MOST_TIMES, Math.floor(SAMPLE / Math.max(1, sample.length))))
  const points: WorkloadPoint[] = []
  for (const [n, retention] of RETENTIONS_TRIED.entries()) {
    yield { type: 'progress', done: n, total: RETENTIONS_TRIED.length }
    await setImmediate()
    if (signal?.aborted) throw new AppError('CANCELLED', 'The simulation was cancelled.')
    const { intervalOf } = createScheduler({
      ...{ weights, desiredRetention: retention, maximumInterval, learningSteps: [], relearningSteps: [], fuzz: false },
      daysBetween: moment.calendar.daysBetween,
    })
    // Fewer new cards a day of the sample stand for all of them.
    const worked = simulate(sample, HORIZONS, { intervalOf, newPerDay: newPerDay / each, costs, memory, times })
    points.push({ retention, costs: byHorizon((days) => costOf(worked[days], days, each)) })
  }
  const least = byHorizon((days) => (cards.length === 0 ? null : cheapest(points, days)))
  yield {
    type: 'result',
    result: { points, least, cards: cards.length, newPerDay, seconds: costs, millis: performance.now() - started },
  }
}

const byHorizon = <T>(of: (days: Horizon) => T): Record<`${Horizon}`, T> => ({ 90: of(90), 365: of(365) })

function costOf({ reviews, seconds, remembered }: { reviews: number; seconds: number; remembered: number }, days: number, each: number) {
  return {
    reviewsPerDay: (reviews * each) / days,
    minutesPerDay: (seconds * each) / 60 / days,
    remembered: remembered * each,
    minutesPerCard: remembered === 0 ? 0 : seconds / 60 / remembered,
  }
}

const cheapest = (points: readonly WorkloadPoint[], days: Horizon): number =>
  points.reduce((best, point) => (point.costs[`${days}`].minutesPerCard < best.costs[`${days}`].minutesPerCard ? point : best)).retention

/** The cards of the line, new ones in the order in which they come. */
function readCards({ store, now, today, calendar, within }: Desk): SimulatedCard[] {
  return store
    .prepare<
      [{ decks: string | null }],
      { id: string; state: number; due: number; stability: number; difficulty: number; lastReview: number | null }
    >(
      `SELECT id, state, due, stability, difficulty, last_review AS lastReview FROM card
       WHERE suspended = 0 AND (@decks IS NULL OR deck_id IN (SELECT value FROM json_each(@decks))) ORDER BY state > 0, position`,
    )
    .all({ decks: within ? JSON.stringify(within) : null })
    .map(({ id, state, due, stability, difficulty, lastReview }) => ({
      id,
      seen:
        state === 0 || lastReview === null || stability <= 0
          ? undefined
          : {
              state: { stability, difficulty },
              elapsed: Math.max(0, calendar.daysBetween(new Date(lastReview), now)),
              dueIn: calendar.dayOf(new Date(due)).number - today.number,
            },
    }))
}

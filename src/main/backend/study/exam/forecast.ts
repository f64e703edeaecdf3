import { AppError } from '../../../../shared/errors'
import type { ExamScope, Forecast } from '../../../../shared/exam'
import { TOPICS } from '../../../../shared/words'
import type { Store } from '../../store'
import { currentWeights, DEFAULT_WEIGHTS } from '../weights'
import { createMemory } from './memory'
import { EVERYTHING, readScope } from './scope'
import { daysTo, type Moment } from './share'

/** Mean recall of the cards on that day, were nothing studied until then. Throws INPUT_INVALID for a day that is past. */
export function forecastOn(store: Store, on: string, { now, today, calendar }: Moment, scope: ExamScope = EVERYTHING): Forecast {
  const daysLeft = daysTo({ day: on }, today)
  if (daysLeft < 0) throw new AppError('INPUT_INVALID', 'That day is past.', 'Name today or a day to come.')
  const memory = createMemory(currentWeights(store)?.values ?? DEFAULT_WEIGHTS)
  const cards = readScope(store, scope, calendar, now).map(({ topic, state, elapsed }) => ({
    topic,
    recall: memory.recall(state, elapsed + daysLeft),
  }))
  const topics = TOPICS.map((topic) => ({ topic, of: cards.filter((card) => card.topic === topic) })).filter(({ of }) => of.length > 0)
  return {
    on,
    recall: cards.length === 0 ? null : mean(cards.map(({ recall }) => recall)),
    topics: topics.map(({ topic, of }) => ({ topic, cards: of.length, recall: mean(of.map(({ recall }) => recall)) })),
  }
}

export const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length

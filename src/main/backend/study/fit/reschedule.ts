import type { ReschedulePreview } from '../../../../shared/fit'
import type { Desk } from '../desk'
import { currentWeights, DEFAULT_WEIGHTS } from '../weights'
import { readHistories, type History } from './histories'
import { fsrs } from 'ts-fsrs'

interface Row {
  id: string
  state: number
  due: number
  stability: number
  difficulty: number
  scheduledDays: number
  lastReview: number
  reps: number
  deckId: string
}

interface Moved extends Row {
  before: Row
}

const REVIEW = 2
const DAY = 86_400_000

/** What rescheduling would do, without doing it. */
export function previewReschedule(desk: Desk): ReschedulePreview {
  const { today, calendar } = desk
  const rows = rescheduled(desk).filter(({ state }) => state === REVIEW)
  const dayOf = (due: number) => calendar.dayOf(new Date(due)).number
  const moved = rows.filter(({ due, before }) => dayOf(due) !== dayOf(before.due))
  const dueNow = (dues: readonly number[]) => dues.filter((due) => due < today.end.getTime()).length
  return {
    cards: rows.length,
    moved: moved.length,
    earlier: moved.filter(({ due, before }) => due < before.due).length,
    dueBefore: dueNow(rows.map(({ before }) => before.due)),
    dueAfter: dueNow(rows.map(({ due }) => due)),
  }
}

/** Gives every card the memory that the weights in use see in its answers, and cards in review the due date that follows. One operation. */
export function reschedule(desk: Desk): { changed: number; operation: string } {
  const { store } = desk
  const operation = 'Reschedule all cards'
  return store.operation(operation, () => {
    const write = store.prepare(
      'UPDATE card SET stability = @stability, difficulty = @difficulty, due = @due, scheduled_days = @scheduledDays WHERE id = @id',
    )
    let changed = 0
    for (const { id, stability, difficulty, due, scheduledDays, before } of rescheduled(desk)) {
      if (stability === before.stability && difficulty === before.difficulty && due === before.due) continue
      write.run({ id, stability, difficulty, due, scheduledDays })
      changed += 1
    }
    return { changed, operation }
  })
}

function rescheduled({ store, calendar, schedulerOf }: Desk): Moved[] {
  const algorithm = fsrs({ w: [...(currentWeights(store)?.values ?? DEFAULT_WEIGHTS)], enable_short_term: true })
  const histories = readHistories(store, calendar)
  const rows = store
    .prepare<[], Row>(
      `SELECT id, state, due, stability, difficulty, scheduled_days AS scheduledDays, last_review AS lastReview, reps, deck_id AS deckId
       FROM card WHERE state > 0 AND last_review IS NOT NULL`,
    )
    .all()
  return rows.flatMap((before): Moved[] => {
    const history = histories.get(before.id)?.at(-1)
    // Without all of its answers, what was known of a card is better than what could be worked out.
    if (!history || history.length !== before.reps) return []
    const memory = remembered(history, algorithm)
    if (before.state !== REVIEW) return [{ ...before, ...memory, before }]
    const scheduledDays = schedulerOf(before.deckId).intervalOf(memory.stability)
    return [{ ...before, ...memory, scheduledDays, due: onDay(before.lastReview, scheduledDays), before }]
  })

  /** So many study days after the last answer, at the same time of day where that still lies in the day. */
  function onDay(lastReview: number, days: number): number {
    const due = lastReview + days * DAY
    const missed = days - calendar.daysBetween(new Date(lastReview), new Date(due))
    return missed === 0 ? due : due + Math.sign(missed) * (DAY / 12)
  }
}

function remembered(history: History, algorithm: ReturnType<typeof fsrs>): { stability: number; difficulty: number } {
  let state: { stability: number; difficulty: number } | null = null
  for (const { rating, days } of history) state = algorithm.next_state(state, days, rating)
  return state ?? { stability: 0, difficulty: 0 }
}

import type { ReschedulePreview } from '../../../../shared/fit'
import type { Desk } from '../desk'
import { currentWeights, DEFAULT_WEIGHTS } from '../weights'
import { setImmediate } from 'node:timers/promises'
import { createFormulas, type Formulas, type MemoryState } from '../formulas'
import { readHistories, type History } from './histories'

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
export async function previewReschedule(desk: Desk): Promise<ReschedulePreview> {
  const { today, calendar } = desk
  const rows = (await rescheduled(desk)).filter(({ state }) => state === REVIEW)
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
export async function reschedule(desk: Desk): Promise<{ changed: number; operation: string }> {
  const { store } = desk
  const operation = 'Reschedule all cards'
  const rows = await rescheduled(desk)
  return store.operation(operation, () => {
    const write = store.prepare(
      'UPDATE card SET stability = @stability, difficulty = @difficulty, due = @due, scheduled_days = @scheduledDays WHERE id = @id AND reps = @reps',
    )
    let changed = 0
    for (const { id, reps, stability, difficulty, due, scheduledDays, before } of rows) {
      if (stability === before.stability && difficulty === before.difficulty && due === before.due) continue
      // Not one that was answered while the others were worked out.
      changed += write.run({ id, reps, stability, difficulty, due, scheduledDays }).changes
    }
    return { changed, operation }
  })
}

async function rescheduled({ store, calendar, schedulerOf }: Desk): Promise<Moved[]> {
  const formulas = createFormulas(currentWeights(store)?.values ?? DEFAULT_WEIGHTS)
  const row = store.prepare<[string], Row>(
    `SELECT id, state, due, stability, difficulty, scheduled_days AS scheduledDays, last_review AS lastReview, reps, deck_id AS deckId
     FROM card WHERE id = ? AND state > 0 AND last_review IS NOT NULL`,
  )
  const moved: Moved[] = []
  for await (const found of readHistories(store, calendar)) {
    // Of a card that was made new again, only what came after.
    for (const [cardId, history] of new Map(found.map((one) => [one.cardId, one.history]))) {
      const before = row.get(cardId)
      // Without all of its answers, what was known of a card is better than what could be worked out.
      if (!before || history.length !== before.reps) continue
      const memory = remembered(history, formulas)
      if (before.state !== REVIEW) moved.push({ ...before, ...memory, before })
      else {
        const scheduledDays = schedulerOf(before.deckId).intervalOf(memory.stability)
        moved.push({ ...before, ...memory, scheduledDays, due: onDay(before.lastReview, scheduledDays), before })
      }
    }
    await setImmediate()
  }
  return moved

  /** So many study days after the last answer, at the same time of day where that still lies in the day. */
  function onDay(lastReview: number, days: number): number {
    const due = lastReview + days * DAY
    const missed = days - calendar.daysBetween(new Date(lastReview), new Date(due))
    return missed === 0 ? due : due + Math.sign(missed) * (DAY / 12)
  }
}

function remembered(history: History, { next }: Formulas): MemoryState {
  let state: MemoryState | undefined
  for (const { rating, days } of history) state = next(state, days, rating)
  const { stability, difficulty } = state ?? { stability: 0, difficulty: 0 }
  // As ts-fsrs rounds it.
  return { stability: Number(stability.toFixed(8)), difficulty: Number(difficulty.toFixed(8)) }
}

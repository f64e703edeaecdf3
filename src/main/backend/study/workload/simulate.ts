import { randomFrom } from '../../../../shared/random'
import type { Costs } from '../exam/priority'
import type { Memory, MemoryState } from '../exam/memory'

/** A card as the simulation begins: days since the last answer, and days until it is due. Undefined for a card never seen. */
export interface SimulatedCard {
  id: string
  seen: { state: MemoryState; elapsed: number; dueIn: number } | undefined
}

export interface Habits {
  /** Days that pass until recall has fallen to the wanted one. */
  intervalOf(stability: number): number
  newPerDay: number
  costs: Costs
  memory: Memory
  /** How many times each card is gone through, so that chance evens out; the figures are means. */
  times: number
}

export interface Worked {
  reviews: number
  seconds: number
  /** Cards recalled on that day, were all asked. */
  remembered: number
}

/** Chance that somebody who has just read a card answers it at the first question. */
const FIRST_PASS = 0.7

/**
 * Works through the days to come card by card, each answer drawn by the chance that FSRS gives it: as one's own cards would come up with a retention. The same draws for every
 * retention, so that these differ by nothing else. Returns what was done until the end of each stretch.
 */
export function simulate<Stretch extends number>(
  cards: readonly SimulatedCard[],
  stretches: readonly Stretch[],
  { intervalOf, newPerDay, costs, memory, times }: Habits,
): Record<Stretch, Worked> {
  const worked = Object.fromEntries(stretches.map((days) => [days, { reviews: 0, seconds: 0, remembered: 0 }])) as Record<Stretch, Worked>
  const end = Math.max(...stretches)
  const note = (day: number, seconds: number) => {
    for (const days of stretches) {
      if (day >= days) continue
      worked[days].reviews += 1 / times
      worked[days].seconds += seconds / times
    }
  }
  const firstDays = firstDaysOf(cards, newPerDay, end)
  const through = ({ id, seen }: SimulatedCard, time: number, firstDay: number) => {
    const random = randomFrom(`${id} ${time}`)
    let day = firstDay
    let state = seen?.state
    let last = seen ? -seen.elapsed : day
    const remembered = stretches.map((days) => ({ days, done: false }))
    const settle = (until: number) => {
      for (const one of remembered) {
        if (one.done || one.days > until) continue
        one.done = true
        worked[one.days].remembered += memory.recall(state, one.days - last) / times
      }
    }
    while (day < end) {
      settle(day)
      const elapsed = day - last
      const passed = random() < (state ? memory.recall(state, elapsed) : FIRST_PASS)
      note(day, (state ? costs.review : costs.fresh) + (passed ? 0 : costs.lapse))
      state = memory.after(state, elapsed, passed)
      last = day
      day += intervalOf(state.stability)
    }
    settle(end)
  }
  for (const [n, card] of cards.entries()) for (let time = 0; time < times; time++) through(card, time, firstDays[n] as number)
  return worked
}

/** When each card first comes: a new one when those before it have come, so many a day. */
function firstDaysOf(cards: readonly SimulatedCard[], newPerDay: number, never: number): number[] {
  let fresh = 0
  return cards.map(({ seen }) => (seen ? Math.max(0, seen.dueIn) : newPerDay > 0 ? Math.floor(fresh++ / newPerDay) : never))
}

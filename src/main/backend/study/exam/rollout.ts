import type { Memory } from './memory'
import { expectedAfter, fit, inLastPass, rank, type Costs, type PlanCard } from './priority'

export interface PlannedDay {
  new: number
  reviews: number
  seconds: number
  lastPass: boolean
}

/**
 * Goes through the days to the exam as the plan would have them, with every answer as likely as FSRS says. Returns the days, and for each card its recall on
 * the exam's day, in the order given. A look ahead, not the schedule: each day is planned anew from what was really answered.
 */
export function rollout(
  cards: readonly PlanCard[],
  {
    daysLeft,
    secondsToday,
    secondsADay,
    memory,
    costs,
  }: { daysLeft: number; secondsToday: number; secondsADay: number; memory: Memory; costs: Costs },
): { days: PlannedDay[]; recall: number[] } {
  const copies = cards.map((card) => ({ ...card }))
  const days: PlannedDay[] = []
  for (let left = daysLeft; left > 0; left--) {
    const chosen = fit(rank(copies, left, memory, costs, secondsADay), left === daysLeft ? secondsToday : secondsADay)
    const fresh = chosen.filter(({ card }) => !card.state).length
    days.push({
      new: fresh,
      reviews: chosen.length - fresh,
      seconds: chosen.reduce((sum, { seconds }) => sum + seconds, 0),
      lastPass: inLastPass(copies.length, left, costs, secondsADay),
    })
    for (const { card } of chosen) Object.assign(card, { state: expectedAfter(card, memory), elapsed: 0 })
    for (const card of copies) card.elapsed += 1
  }
  return { days, recall: copies.map(({ state, elapsed }) => memory.recall(state, elapsed)) }
}

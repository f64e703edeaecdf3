import { createMemory, type Memory } from '../../src/main/backend/study/exam/memory'
import { rank, type Costs, type PlanCard } from '../../src/main/backend/study/exam/priority'
import { DEFAULT_WEIGHTS } from '../../src/main/backend/study/weights'
import { randomOf, REREADING, type Learner, type Random, type Trace } from './learners'

/** What a card costs in the simulation, whoever chooses it; seconds. */
export const COSTS: Costs = { fresh: 20, review: 9, lapse: 12 }
interface Sheet extends PlanCard {
  trace: Trace
  last: number
}

/** Says each day which cards come, in order; time decides how many of them are met. */
export type Way = (cards: Sheet[], evening: Evening) => Sheet[]

const plan: Way = (cards, { daysLeft, memory, seconds }) => rank(cards, daysLeft, memory, COSTS, seconds).map(({ card }) => card)

/** Days until recall falls to that, by the curve of FSRS-6; at least 1. */
function interval(stability: number, retention: number): number {
  const decay = -(DEFAULT_WEIGHTS[20] as number)
  return Math.max(1, Math.round((stability / (0.9 ** (1 / decay) - 1)) * (retention ** (1 / decay) - 1)))
}

/** Due reviews, the most overdue first; then new cards, as many as there is time for; and then, if asked to, cards ahead of their day. */
const scheduled =
  (retention: number, ahead = false): Way =>
  (cards, { day }) => {
    const late = (card: Sheet) => (card.state ? day - card.last - interval(card.state.stability, retention) : 0)
    const seen = cards.filter(({ state, last }) => state && last < day).sort((a, b) => late(b) - late(a))
    const fresh = cards.filter(({ state }) => !state)
    return [...seen.filter((card) => late(card) >= 0), ...fresh, ...(ahead ? seen.filter((card) => late(card) < 0) : [])]
  }

const byDate: Way = (cards) => cards.toSorted((a, b) => a.last - b.last)

export const WAYS = {
  plan,
  'FSRS 0.90': scheduled(0.9),
  'FSRS 0.95': scheduled(0.95),
  'FSRS + ahead': scheduled(0.9, true),
  rereading: byDate,
} as const
export type WayName = keyof typeof WAYS

export interface Course {
  /** Days from the first evening to the exam. */
  days: number
  cards: number
  minutes: number
}

/** The three horizons of the bench: more time comes with more to learn. */
export const COURSES: readonly Course[] = [
  { days: 3, cards: 150, minutes: 20 },
  { days: 14, cards: 350, minutes: 20 },
  { days: 45, cards: 700, minutes: 20 },
]

/** Share of the cards that was studied before, for how many days, at half the minutes. */
const KNOWN = { share: 0.4, days: 20 }

/** Expected score on the day, 0..1: the mean true recall of all cards. The same seed gives every way the same learner and the same cards. */
export function score(learner: Learner, way: WayName, { days, cards: count, minutes }: Course, seed: number): number {
  const memory = createMemory(DEFAULT_WEIGHTS)
  const random = randomOf(seed)
  const cards = learner.traces(count, random).map((trace): Sheet => ({ trace, state: undefined, elapsed: 0, last: -KNOWN.days - 1 }))
  const known = cards.filter((_, n) => n < KNOWN.share * count)
  for (let day = -KNOWN.days; day < 0; day++)
    evening(known, WAYS['FSRS 0.90'], false, { day, daysLeft: days - day, seconds: minutes * 30, memory, random })
  for (let day = 0; day < days; day++)
    evening(cards, WAYS[way], way === 'rereading', { day, daysLeft: days - day, seconds: minutes * 60, memory, random })
  return cards.reduce((sum, { trace }) => sum + trace.recall(days), 0) / count
}

interface Evening {
  day: number
  daysLeft: number
  seconds: number
  memory: Memory
  random: Random
}

function evening(cards: Sheet[], way: Way, rereading: boolean, now: Evening): void {
  const { day, seconds, memory, random } = now
  for (const card of cards) card.elapsed = day - card.last
  let left = seconds
  for (const card of way(cards, now)) {
    if (left <= 0) return
    const passed = card.state ? random() < card.trace.recall(day) : random() < 0.7
    if (rereading) left -= card.state ? REREADING.seconds : COSTS.fresh
    else left -= (card.state ? COSTS.review : COSTS.fresh) + (passed ? 0 : COSTS.lapse)
    // What was forgotten has to be learned again, read or asked.
    card.trace.asked(day, passed, rereading && card.state ? REREADING.effect : 1)
    card.state = memory.after(card.state, card.elapsed, passed)
    card.elapsed = 0
    card.last = day
  }
}

/** Scores of every way for one course, as means over learners and seeds, in all and per learner. */
export function compare(
  course: Course,
  learners: readonly Learner[],
  seeds: readonly number[],
): { learner: string; scores: Record<WayName, number> }[] {
  const names = Object.keys(WAYS) as WayName[]
  return learners.map((learner) => ({
    learner: learner.name,
    scores: Object.fromEntries(
      names.map((way) => [way, seeds.reduce((sum, seed) => sum + score(learner, way, course, seed), 0) / seeds.length]),
    ) as Record<WayName, number>,
  }))
}

import type { Memory } from './memory'
import type { Costs, PlanCard } from './priority'
import { rollout } from './rollout'

const MOST_MINUTES = 240
/** Enough to tell the mean of all to within a point in a hundred. */
const SAMPLE = 300

/** Every so-many-th of the cards, and how many each stands for. */
export function sampled<Card>(cards: readonly Card[], most: number): { sample: Card[]; each: number } {
  const step = Math.max(1, cards.length / most)
  const sample = Array.from({ length: Math.min(cards.length, most) }, (_, n) => cards[Math.floor(n * step)] as Card)
  return { sample, each: sample.length === 0 ? 1 : cards.length / sample.length }
}

/** The fewest whole minutes a day with which mean recall on the day reaches the target; four hours where nothing less does. */
export function minutesNeeded(
  cards: readonly PlanCard[],
  { daysLeft, target, memory, costs }: { daysLeft: number; target: number; memory: Memory; costs: Costs },
): number {
  const { sample, each } = sampled(cards, SAMPLE)
  if (sample.length === 0) return 0
  const reaches = (minutes: number) => {
    const seconds = (minutes * 60) / each
    const { recall } = rollout(sample, { daysLeft, secondsToday: seconds, secondsADay: seconds, memory, costs })
    return recall.reduce((sum, one) => sum + one, 0) / recall.length >= target
  }
  let [enough, tooFew] = [MOST_MINUTES, -1]
  while (enough - tooFew > 1) {
    const middle = Math.floor((enough + tooFew) / 2)
    if (reaches(middle)) enough = middle
    else tooFew = middle
  }
  return enough
}

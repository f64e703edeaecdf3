import type { Memory, MemoryState } from './memory'

/** A card as the plan sees it on one day. */
export interface PlanCard {
  /** Undefined for a new card. */
  state: MemoryState | undefined
  /** Study days since the last answer; 0 when answered today. */
  elapsed: number
}

/** Seconds a question takes: of a card never seen, with its first repetitions; of one seen; and what forgetting adds. */
export interface Costs {
  fresh: number
  review: number
  lapse: number
}

export interface Ranked<Card extends PlanCard> {
  card: Card
  /** Expected recall on the exam's day if the card is not studied today, and what studying it today adds to it. */
  recall: number
  gain: number
  /** Expected seconds. */
  seconds: number
}

/** Chance that somebody who has just read a card answers it at the first question. FSRS's authors find about as many first answers other than Again. */
const FIRST_PASS = 0.7
/** Less than half a point in a hundred is no reason to study a card. */
const LEAST_GAIN = 0.005

/** The time of a pass over all cards is this many times that of the bare questions: some are forgotten, and evenings fail. */
const PASS_ROOM = 1.5

/** Whether so few days are left that the last full pass is on. One evening more than it takes, so that nothing piles up on the last. */
export const inLastPass = (cards: number, daysLeft: number, costs: Costs, secondsADay: number): boolean =>
  secondsADay > 0 && daysLeft <= lastPassDays(cards, costs, secondsADay)

const lastPassDays = (cards: number, costs: Costs, secondsADay: number): number =>
  Math.ceil((PASS_ROOM * cards * costs.review) / secondsADay) + 1

/**
 * The cards worth studying today, the best first: by what a second spent on them adds to expected recall on the exam's day.
 * A second is worth most on cards that will be forgotten by then if left alone, but not on those that will be forgotten again all the same.
 * In the last days, cards not yet seen in them go first: a memory that FSRS judges too well is found out in time (bench/exam.ts has the figures).
 */
export function rank<Card extends PlanCard>(
  cards: readonly Card[],
  daysLeft: number,
  memory: Memory,
  costs: Costs,
  secondsADay: number,
): Ranked<Card>[] {
  const passing = inLastPass(cards.length, daysLeft, costs, secondsADay)
  const since = passing ? lastPassDays(cards.length, costs, secondsADay) : Infinity
  const ranked: (Ranked<Card> & { unseen: number; worth: number })[] = []
  for (const card of cards) {
    // Twice in a day teaches little, and what it teaches FSRS cannot tell well.
    if (card.state && card.elapsed < 1) continue
    const { state, elapsed } = card
    const recall = memory.recall(state, elapsed + daysLeft)
    const pass = passChance(card, memory)
    const afterPass = memory.recall(memory.after(state, elapsed, true), daysLeft)
    const afterLapse = memory.recall(memory.after(state, elapsed, false), daysLeft)
    const gain = pass * afterPass + (1 - pass) * afterLapse - recall
    const seconds = (state ? costs.review : costs.fresh) + (1 - pass) * costs.lapse
    if (gain >= LEAST_GAIN) ranked.push({ card, recall, gain, seconds, unseen: Number(elapsed + daysLeft > since), worth: gain / seconds })
  }
  return ranked.sort((a, b) => b.unseen - a.unseen || b.worth - a.worth)
}

/** The state after studying a card today, on average over passing and failing: the geometric mean of stability, the mean of difficulty. */
export function expectedAfter(card: PlanCard, memory: Memory): MemoryState {
  const pass = passChance(card, memory)
  const [up, down] = [memory.after(card.state, card.elapsed, true), memory.after(card.state, card.elapsed, false)]
  return {
    stability: up.stability ** pass * down.stability ** (1 - pass),
    difficulty: pass * up.difficulty + (1 - pass) * down.difficulty,
  }
}

const passChance = ({ state, elapsed }: PlanCard, memory: Memory): number => (state ? memory.recall(state, elapsed) : FIRST_PASS)

/** As many of the first as fit into the time; the last may go over it by its own length. */
export function fit<Card extends PlanCard>(ranked: readonly Ranked<Card>[], seconds: number): Ranked<Card>[] {
  let left = seconds
  const chosen: Ranked<Card>[] = []
  for (const one of ranked) {
    if (left <= 0) break
    left -= one.seconds
    chosen.push(one)
  }
  return chosen
}

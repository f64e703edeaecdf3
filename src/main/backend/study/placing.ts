import { get_fuzz_range } from 'ts-fsrs'

/** What is known of the days to come when a review is placed on one of them. Days are counted from today's study day. */
export interface DaysAhead {
  /** Reviews that are due on each day from `first` to `last`. */
  due(first: number, last: number): readonly number[]
  /** How much of the usual load that day's weekday is to carry, 0..1. */
  share(day: number): number
  /** Whether another card of the same fact is due on that day. */
  sibling(day: number): boolean
}

/** FSRS leaves shorter intervals as they are. */
const SHORTEST_SPREAD = 2.5
/** Windows of very long intervals are wide, and such days have hardly anything due yet: no need to look at each. */
const WIDEST_LOOKED_AT = 60

/**
 * The day within FSRS's fuzz range on which a review best falls, `after` which day it must fall, for an interval that was worked out without fuzz.
 * Every day of the range may be chosen; the likelier the fewer reviews it has, the more its weekday is to carry, and only if it must be one on which
 * a card of the same fact is due, or on which nothing is wanted. `random`, 0..1, decides, so that the same card and answer always give the same day.
 */
export function placed(
  interval: number,
  {
    after,
    elapsed,
    longest,
    random,
    ahead,
  }: { after: number; elapsed: number; longest: number; random: number; ahead?: DaysAhead | undefined },
): number {
  if (interval < SHORTEST_SPREAD) return Math.max(interval, after + 1)
  const { min_ivl, max_ivl } = get_fuzz_range(interval, elapsed, longest)
  const first = Math.max(min_ivl, after + 1)
  const last = Math.max(max_ivl, first)
  const days = Array.from({ length: last - first + 1 }, (_, n) => first + n)
  return chosen(days, ahead ? weightsOf(days, ahead) : days.map(() => 1), random)
}

function weightsOf(days: readonly number[], ahead: DaysAhead): number[] {
  const shares = days.map((day) => ahead.share(day))
  const apart = days.map((day, n) => (shares[n] as number) > 0 && !ahead.sibling(day))
  const wanted = (n: number) => (apart.includes(true) ? apart[n] : shares.every((share) => share === 0) || (shares[n] as number) > 0)
  const due = days.length <= WIDEST_LOOKED_AT ? ahead.due(days[0] as number, days.at(-1) as number) : []
  return days.map((_, n) => {
    if (!wanted(n)) return 0
    // A day that is to carry half as much counts as twice as full.
    const share = (shares[n] as number) || 1
    return share * (1 + (due[n] ?? 0) / share) ** -2
  })
}

function chosen(days: readonly number[], weights: readonly number[], random: number): number {
  let left = random * weights.reduce((sum, weight) => sum + weight, 0)
  for (const [n, weight] of weights.entries()) {
    left -= weight
    if (left < 0) return days[n] as number
  }
  return days.findLast((_, n) => (weights[n] as number) > 0) as number
}

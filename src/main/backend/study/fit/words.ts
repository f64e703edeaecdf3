import type { FitResult } from '../../../../shared/fit'

const count = (number: number) => number.toLocaleString('en-GB')

/** What came of a fit, in one sentence. */
export function wordsOf(
  { verdict, reviews, heldBack, before, after }: Omit<FitResult, 'words' | 'millis' | 'weights'>,
  needed: number,
): string {
  if (!before || !after)
    return `There are ${count(reviews)} reviews to learn from so far; ${count(needed)} are needed, so the weights in use stay.`
  const better = (1 - after.logLoss / before.logLoss) * 100
  const percent = Math.abs(better) < 1 ? Math.abs(better).toFixed(1) : Math.abs(better).toFixed(0)
  const held = `${count(heldBack)} reviews held back`
  switch (verdict) {
    case 'kept':
      return `Your fitted weights predict ${percent} % better on ${held}, so they are in use now.`
    case 'no-pattern':
      return `No weights tell more of your ${count(reviews)} reviews than their average does, so the weights in use stay.`
    default:
      return `Fitted weights predict ${held} ${better < 0 ? `${percent} % worse` : 'no better'} than those in use, which stay.`
  }
}

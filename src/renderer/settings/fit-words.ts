import type { ReschedulePreview, WeightsState } from '../../shared/fit'

const count = (number: number) => number.toLocaleString('en-GB')

/** Which weights are in use, and how many reviews there are to fit others from. */
export function sourceInWords({ fit, reviews, needed }: WeightsState): string {
  if (fit) return `Weights fitted from ${count(fit.reviews)} of your reviews are in use.`
  if (reviews < needed)
    return `The default weights are in use. You have ${count(reviews)} reviews to learn from; ${count(needed)} are needed.`
  return `The default weights are in use. You have ${count(reviews)} reviews to learn from.`
}

/** “312 of 900 cards would come on another day, 200 of them sooner; due today: 40 before, 52 after.” */
export function previewInWords({ cards, moved, earlier, dueBefore, dueAfter }: ReschedulePreview): string {
  return `${count(moved)} of ${count(cards)} cards would come on another day, ${count(earlier)} of them sooner; due today: ${count(dueBefore)} before, ${count(dueAfter)} after.`
}

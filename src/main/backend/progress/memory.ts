import type { Bin } from '../../../shared/progress-contract'
import type { StudyDay } from '../study/study-day'
import { recallOn, type CardFigures } from './cards'

const RECALL_BOUNDS = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]
/** Days. */
const STABILITY_BOUNDS = [0, 1, 3, 7, 21, 60, 180, 365, 730]
const DIFFICULTY_BOUNDS = [1, 2, 3, 4, 5, 6, 7, 8, 9]

/**
 * How many cards under review have which recall today (in tenths), which stability (in days) and which difficulty (1 to 10). Recall is left out on
 * the day of the answer itself, where FSRS-6 says little.
 */
export function memoryOf(cards: readonly CardFigures[], today: StudyDay, decay: number) {
  const recallOf = recallOn(today, decay)
  const start = today.start.getTime()
  const retrievability = bins(RECALL_BOUNDS, 1)
  const stability = bins(STABILITY_BOUNDS, null)
  const difficulty = bins(DIFFICULTY_BOUNDS, 10)
  for (const card of cards) {
    if (card.stability === null) continue
    if (card.lastReview < start) count(retrievability, recallOf(card) ?? 0)
    count(stability, card.stability)
    count(difficulty, card.difficulty)
  }
  return { retrievability, stability, difficulty }
}

const bins = (bounds: readonly number[], end: number | null): Bin[] =>
  bounds.map((from, index) => ({ from, to: bounds[index + 1] ?? end, cards: 0 }))

/** In the last bin that begins at or below the value. */
function count(bins: readonly Bin[], value: number): void {
  let at = bins.length - 1
  while (at > 0 && value < (bins[at]?.from ?? 0)) at -= 1
  const bin = bins[at]
  if (bin) bin.cards += 1
}

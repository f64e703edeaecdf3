import { createFormulas, type MemoryState } from '../formulas'
import type { FitScore } from '../../../../shared/fit'
import type { History } from './histories'

/** A review a day or more after the one before, with the chance that was given to recalling it. */
export interface Prediction {
  predicted: number
  recalled: boolean
  /** Which bin of RMSE(bins) it falls into. */
  bin: string
}

/** What the weights predicted for the reviews from that time on, each from all that came before it. */
export async function predictionsOf(
  histories: readonly History[],
  weights: readonly number[],
  since: number,
  breathe: () => Promise<void>,
): Promise<Prediction[]> {
  const { recall, next } = createFormulas(weights)
  const predictions: Prediction[] = []
  let answers = 0
  for (const history of histories) {
    let state: MemoryState | undefined
    let reviews = 0
    let lapses = 0
    for (const { rating, days, at } of history) {
      if (state && days > 0) {
        reviews += 1
        const recalled = rating > 1
        if (at >= since) predictions.push({ predicted: recall(days, state.stability), recalled, bin: binOf(days, reviews, lapses) })
        if (!recalled) lapses += 1
      }
      state = next(state, days, rating)
    }
    answers += history.length
    if (answers > AT_ONCE) {
      answers = 0
      await breathe()
    }
  }
  return predictions
}

/** Answers gone through before others have their turn. */
const AT_ONCE = 3000

/** Bins as the FSRS benchmark has them: by time since the last review, number of reviews and number of lapses, each on a rising scale. */
function binOf(days: number, reviews: number, lapses: number): string {
  const time = 2.48 * 3.62 ** Math.floor(Math.log(days) / Math.log(3.62))
  const count = 1.99 * 1.89 ** Math.floor(Math.log(reviews + 1) / Math.log(1.89))
  const forgotten = lapses === 0 ? 0 : 1.65 * 1.73 ** Math.floor(Math.log(lapses) / Math.log(1.73))
  return `${time.toFixed(2)} ${count.toFixed(0)} ${forgotten.toFixed(0)}`
}

/** Log loss, and the root of the mean squared distance between predicted and actual recall over the bins, weighted by reviews. */
export function scoreOf(predictions: readonly Prediction[]): FitScore {
  const bins = new Map<string, { count: number; predicted: number; recalled: number }>()
  let loss = 0
  for (const { predicted, recalled, bin } of predictions) {
    loss += lossOf(predicted, recalled)
    const sum = bins.get(bin) ?? { count: 0, predicted: 0, recalled: 0 }
    bins.set(bin, { count: sum.count + 1, predicted: sum.predicted + predicted, recalled: sum.recalled + Number(recalled) })
  }
  const squares = [...bins.values()].reduce((sum, { count, predicted, recalled }) => sum + count * ((predicted - recalled) / count) ** 2, 0)
  return { logLoss: loss / predictions.length, rmse: Math.sqrt(squares / predictions.length) }
}

/**
 * Whether predictions tell more of the answers than their average does. Numbers that are free to follow the answers gain from pure chance too: half a unit of log likelihood each
 * (Wilks), and the weights are 21.
 */
export function showPattern(predictions: readonly Prediction[]): boolean {
  const average = predictions.filter(({ recalled }) => recalled).length / predictions.length
  const gain = predictions.reduce((sum, { predicted, recalled }) => sum + lossOf(average, recalled) - lossOf(predicted, recalled), 0)
  return gain > GAINED_BY_CHANCE
}

const GAINED_BY_CHANCE = 21 / 2

const lossOf = (predicted: number, recalled: boolean): number => -Math.log(clamped(recalled ? predicted : 1 - predicted))

const clamped = (chance: number) => Math.min(1 - 1e-6, Math.max(1e-6, chance))

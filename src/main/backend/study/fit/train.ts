import { setImmediate } from 'node:timers/promises'
import { AppError } from '../../../../shared/errors'
import type { History } from './histories'

type Library = typeof import('@open-spaced-repetition/binding')

/** By a name that the bundler does not follow: the library holds a program for each system, and may have none for this one. */
const LIBRARY = '@open-spaced-repetition/binding'

/** Reviews handed over before others have their turn. */
const EVERY = 2000

/** Throws NOT_ALLOWED_NOW where the fitting library has no program for this computer. */
async function fittingLibrary(): Promise<Library> {
  try {
    return (await import(/* @vite-ignore */ LIBRARY)) as Library
  } catch (cause) {
    throw new AppError(
      'NOT_ALLOWED_NOW',
      'Weights cannot be fitted on this computer: the library that does it has no version for it.',
      'Everything else works; the weights in use stay.',
      { cause },
    )
  }
}

/** The weights with which FSRS's own optimiser explains the reviews before that time best. The work is done on another thread. */
export async function train(
  histories: readonly History[],
  {
    until,
    relearningSteps,
    onProgress,
    signal,
  }: { until: number; relearningSteps: number; onProgress(done: number, total: number): void; signal: AbortSignal },
): Promise<readonly number[]> {
  const { computeParameters, FSRSBindingItem, FSRSBindingReview } = await fittingLibrary()
  const items: InstanceType<Library['FSRSBindingItem']>[] = []
  let made = 0
  for (const history of histories) {
    const reviews: InstanceType<Library['FSRSBindingReview']>[] = []
    for (const { rating, days, at } of history) {
      if (at >= until) break
      reviews.push(new FSRSBindingReview(rating, days))
      if (days > 0) items.push(new FSRSBindingItem(reviews))
      if (++made % EVERY === 0) {
        await setImmediate()
        signal.throwIfAborted()
      }
    }
  }
  return computeParameters(items, { enableShortTerm: true, numRelearningSteps: relearningSteps, progress: onProgress })
}

import { setImmediate } from 'node:timers/promises'
import type { FitEvent, FitResult, FitScore, WeightsState } from '../../../../shared/fit'
import { AppError } from '../../../../shared/errors'
import { reportsOf } from '../../items/reports'
import type { Store } from '../../store'
import { createDesk } from '../desk'
import type { Calendar } from '../study-day'
import { addWeights, currentWeights, DEFAULT_WEIGHTS, ensureWeights, useWeights } from '../weights'
import { readHistories, type History } from './histories'
import { previewReschedule, reschedule } from './reschedule'
import { predictionsOf, scoreOf, showPattern, type Prediction } from './score'
import { train } from './train'
import { wordsOf } from './words'

/** Fewer say more about chance than about a memory. */
const REVIEWS_NEEDED = 400
/** The newest reviews, which the fit does not see. */
const HELD_BACK = 0.2
/** More answers than these change the weights no more, and take minutes. */
const ENOUGH = 200_000

type Progress = Extract<FitEvent, { type: 'progress' }>

export type WeightsPart = ReturnType<typeof createWeights>

export function createWeights(store: Store) {
  const desk = createDesk(store)
  return {
    state: (): WeightsState => {
      const current = currentWeights(store)
      const { reviews } = store
        .prepare<[], { reviews: number }>('SELECT count(*) AS reviews FROM review WHERE counts = 1 AND state_before = 2')
        .get() ?? { reviews: 0 }
      return {
        values: [...(current?.values ?? DEFAULT_WEIGHTS)],
        fit: current?.fit ?? null,
        addedAt: current?.fit ? current.addedAt : null,
        ...{ reviews, needed: REVIEWS_NEEDED },
      }
    },
    fit: (signal?: AbortSignal) => fitWeights(store, desk, signal),
    useDefaults: () => {
      const operation = 'Use the default weights'
      store.operation(operation, () => useWeights(store, addWeights(store, DEFAULT_WEIGHTS).id))
      return { changed: 1, operation }
    },
    previewReschedule: () => previewReschedule(desk()),
    reschedule: () => reschedule(desk()),
  }
}

/** Fits on the older reviews, asks both weights for the newer ones, and takes the fitted into use if they did better. Throws CANCELLED. */
async function* fitWeights(store: Store, desk: ReturnType<typeof createDesk>, asked?: AbortSignal): AsyncGenerator<FitEvent> {
  const started = performance.now()
  const left = new AbortController()
  const signal = AbortSignal.any([left.signal, ...(asked ? [asked] : [])])
  try {
    yield progress('reading', 0, 1)
    const { calendar, settings } = desk()
    const histories = await learnedFrom(store, calendar, signal)
    const times = timesOf(histories)
    const before = currentWeights(store)?.values ?? DEFAULT_WEIGHTS
    const result = (found: Omit<FitResult, 'words' | 'millis' | 'reviews' | 'heldBack'>, heldBack: number): FitEvent => {
      const whole = { ...found, reviews: times.length, heldBack, millis: performance.now() - started }
      return { type: 'result', result: { ...whole, words: wordsOf(whole, REVIEWS_NEEDED) } }
    }
    if (times.length < REVIEWS_NEEDED) return yield result({ verdict: 'too-few', before: null, after: null, weights: [...before] }, 0)

    const since = times[Math.floor(times.length * (1 - HELD_BACK))] as number
    yield progress('fitting', 0, 0)
    const fitted = yield* reportsOf<Progress, readonly number[]>((report) =>
      unless(
        signal,
        train(histories, {
          ...{ until: since, relearningSteps: settings.relearningSteps.length, signal },
          onProgress: (done, total) => report(progress('fitting', done, total)),
        }),
      ),
    )
    yield progress('comparing', 0, 1)
    const predict = (weights: readonly number[], from: number) => predictionsOf(histories, weights, from, () => breathe(signal))
    const [old, mine] = [await predict(before, since), await predict(fitted, since)]
    const verdict = verdictOf(old, mine, await predict(fitted, 0))
    if (verdict === 'kept') {
      const fit = { reviews: times.length, heldBack: mine.length, before: scoreOf(old), after: scoreOf(mine) }
      store.operation('Use fitted weights', () => {
        // The weights of the reviews so far stay on record.
        ensureWeights(store)
        useWeights(store, addWeights(store, fitted, fit).id)
      })
    }
    yield result({ verdict, before: scoreOf(old), after: scoreOf(mine), weights: [...fitted] }, mine.length)
  } finally {
    left.abort()
  }
}

/** The histories of all cards, or of as many as say enough. */
async function learnedFrom(store: Store, calendar: Calendar, signal: AbortSignal): Promise<History[]> {
  const { reviews } = store.prepare<[], { reviews: number }>('SELECT count(*) AS reviews FROM review').get() ?? { reviews: 0 }
  const histories: History[] = []
  for await (const found of readHistories(store, calendar, Math.max(1, Math.ceil(reviews / ENOUGH)))) {
    histories.push(...found.map(({ history }) => history))
    await breathe(signal)
  }
  return histories
}

/**
 * Kept only if they did better by both measures on the reviews held back, and tell more over all reviews than an average does: whoever answers by chance has no memory to fit,
 * though weights that say so would predict the answers well.
 */
function verdictOf(old: readonly Prediction[], mine: readonly Prediction[], all: readonly Prediction[]): FitResult['verdict'] {
  if (!showPattern(all)) return 'no-pattern'
  const [before, after]: [FitScore, FitScore] = [scoreOf(old), scoreOf(mine)]
  return after.logLoss < before.logLoss && after.rmse < before.rmse ? 'kept' : 'no-better'
}

/** When each review was that a fit can learn from, in order. */
const timesOf = (histories: readonly History[]): number[] =>
  histories.flatMap((history) => history.filter(({ days }) => days > 0).map(({ at }) => at)).sort((a, b) => a - b)

const progress = (stage: Progress['stage'], done: number, total: number): Progress => ({ type: 'progress', stage, done, total })

/** Lets others have their turn, and stops here when nobody wants the result any more. */
async function breathe(signal: AbortSignal): Promise<void> {
  await setImmediate()
  if (signal.aborted) throw cancelled()
}

/** The library cannot be stopped on its way; whoever cancels does not wait for it. */
function unless<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(cancelled())
    signal.addEventListener('abort', stop, { once: true })
    work
      .then(resolve, (error: unknown) => reject(signal.aborted ? cancelled() : error))
      .finally(() => signal.removeEventListener('abort', stop))
  })
}

const cancelled = () => new AppError('CANCELLED', 'Fitting was cancelled; the weights in use stay.')

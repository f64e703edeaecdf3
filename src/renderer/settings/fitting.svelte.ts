import type { FitEvent, FitResult, ReschedulePreview } from '../../shared/fit'
import type { Api } from '../api'
import { failureOf, type Failure } from '../app/failure'

type Stage = Extract<FitEvent, { type: 'progress' }>['stage']

/** Fitting weights: goes on while the person is elsewhere in the app; its result waits here. */
export class Fitting {
  stage = $state<Stage>()
  /** 0..1 where it is known. */
  done = $state<number>()
  result = $state.raw<FitResult>()
  /** After weights were kept: what rescheduling would do. */
  preview = $state.raw<ReschedulePreview>()
  failure = $state.raw<Failure>()

  #weights: Pick<Api['weights'], 'fit' | 'previewReschedule'>
  #abort: AbortController | undefined

  constructor(weights: Pick<Api['weights'], 'fit' | 'previewReschedule'>) {
    this.#weights = weights
  }

  async start(): Promise<void> {
    if (this.stage) return
    const mine = (this.#abort = new AbortController())
    this.stage = 'reading'
    this.result = this.preview = this.failure = undefined
    try {
      for await (const event of await this.#weights.fit(undefined, { signal: mine.signal })) {
        if (event.type === 'result') this.result = event.result
        else {
          this.stage = event.stage
          this.done = event.total > 0 ? event.done / event.total : undefined
        }
      }
      if (this.result?.verdict === 'kept') await this.look()
    } catch (thrown) {
      if (!mine.signal.aborted) this.failure = failureOf(thrown)
    } finally {
      this.stage = this.done = undefined
    }
  }

  cancel(): void {
    this.#abort?.abort()
  }

  /** Reads what rescheduling would do. */
  async look(): Promise<void> {
    try {
      this.preview = await this.#weights.previewReschedule()
    } catch (thrown) {
      this.failure = failureOf(thrown)
    }
  }
}

import type { Horizon } from '../../shared/horizons'
import type { Workload } from '../../shared/workload'
import type { Api } from '../api'
import { failureOf, type Failure } from '../app/failure'

/** The simulation of what retentions cost: how far it is, what came of it, and which stretch is looked at. */
export class WorkloadRun {
  result = $state.raw<Workload>()
  failure = $state.raw<Failure>()
  /** 0..1 while it runs. */
  done = $state<number>()
  horizon = $state<Horizon>(90)

  #study: Pick<Api['study'], 'workload'>
  #deckId: string | undefined
  #abort: AbortController | undefined

  constructor(study: Pick<Api['study'], 'workload'>, deckId?: string) {
    this.#study = study
    this.#deckId = deckId
  }

  async start(): Promise<void> {
    this.cancel()
    const mine = (this.#abort = new AbortController())
    this.done = 0
    this.failure = undefined
    try {
      const line = this.#deckId === undefined ? {} : { deckId: this.#deckId }
      for await (const event of await this.#study.workload(line, { signal: mine.signal })) {
        if (mine.signal.aborted) return
        if (event.type === 'progress') this.done = event.done / event.total
        else this.result = event.result
      }
    } catch (thrown) {
      if (!mine.signal.aborted) this.failure = failureOf(thrown)
    } finally {
      if (this.#abort === mine) this.done = undefined
    }
  }

  cancel(): void {
    this.#abort?.abort()
    this.#abort = undefined
    this.done = undefined
  }
}

import type { Api } from '../api'
import { failureOf, type Failure } from '../app/failure'
import { modelResultWords } from '../app/model-words'
import { confirm } from '../ui/confirm.svelte'

export interface ModelBackend {
  model: Pick<Api['model'], 'list' | 'try'>
}

/** Looking for models at an address, and trying one. */
export class ModelForm {
  models = $state.raw<readonly string[]>([])
  busy = $state<'looking' | 'trying'>()
  failure = $state.raw<Failure>()
  /** What the last look or trial found, in plain words. */
  said = $state('')
  #abort: AbortController | undefined
  readonly #backend: ModelBackend
  readonly #confirm: typeof confirm

  constructor(backend: ModelBackend, ask = confirm) {
    this.#backend = backend
    this.#confirm = ask
  }

  /** Asks the address for its models. Returns the address if the person confirmed that readings may leave their network for it, else undefined. */
  async look(address: string, confirmed: boolean): Promise<string | undefined> {
    const found = await this.#work('looking', (signal) => this.#backend.model.list({ address, confirmed }, { signal }))
    if (found) {
      this.models = found.models
      this.said =
        found.models.length === 0
          ? 'It answers, but holds no model yet.'
          : found.models.length === 1
            ? 'One model is there.'
            : `${found.models.length} models are there.`
      return undefined
    }
    if (this.failure?.code !== 'NOT_ALLOWED_NOW' || confirmed) return undefined
    const yes = await this.#confirm({
      title: 'Send readings to this address?',
      text: `${this.failure.message} Only go on if you trust whoever runs it.`,
      confirm: 'Allow this address',
      danger: true,
    })
    if (!yes) return undefined
    await this.look(address, true)
    return address
  }

  async tryOut(address: string, model: string, confirmed: boolean): Promise<void> {
    const result = await this.#work('trying', (signal) => this.#backend.model.try({ address, model, confirmed }, { signal }))
    if (result) this.said = `It answered in ${(result.millis / 1000).toFixed(1)} seconds. ${modelResultWords(result)}`
  }

  stop(): void {
    this.#abort?.abort()
  }

  async #work<T>(what: 'looking' | 'trying', run: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
    this.#abort?.abort()
    const abort = (this.#abort = new AbortController())
    this.busy = what
    this.failure = undefined
    this.said = ''
    try {
      return await run(abort.signal)
    } catch (thrown) {
      if (!abort.signal.aborted) this.failure = failureOf(thrown)
      return undefined
    } finally {
      if (this.#abort === abort) this.busy = undefined
    }
  }
}

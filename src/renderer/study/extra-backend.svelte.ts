import type { ExtraSession, ExtraState } from '../../shared/extra-contract'
import type { Api } from '../api'
import type { StudyBackend } from './session.svelte'

/** What a session of extra study asks of the backend, in the words of the day's study. */
export class ExtraBackend implements StudyBackend {
  /** As it stood when the backend was last heard of. */
  session = $state.raw<ExtraSession | null>(null)
  readonly #api: Api

  constructor(api: Api) {
    this.#api = api
  }

  get items() {
    return this.#api.items
  }
  get history() {
    return this.#api.history
  }
  get browse() {
    return this.#api.browse
  }

  #note = (state: ExtraState): ExtraState => {
    this.session = state.session
    return state
  }

  readonly study = {
    state: async () => this.#note(await this.#api.extra.state()),
    // A leech made here is told when its card next comes up in the day's study.
    answer: async (answer: Parameters<Api['extra']['answer']>[0]) => ({
      card: { leech: false },
      next: this.#note(await this.#api.extra.answer(answer)),
    }),
    skip: async (input: { cardId: string }) => this.#note(await this.#api.extra.skip(input)),
    bury: async (input: { cardId: string }) => {
      await this.#api.study.bury(input)
      return this.#note(await this.#api.extra.state())
    },
  }
}

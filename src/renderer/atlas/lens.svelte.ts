import type { LensCase, Verdict } from '../../shared/atlas-contract'
import type { Api } from '../api'
import { toasts } from '../ui/toasts.svelte'

/** One framework held against one case: the verdicts, as they are kept. */
export class Lens {
  verdicts = $state.raw<readonly Verdict[]>([])
  #api: Pick<Api, 'atlas'>
  #asked: LensCase = { framework: '', caseId: '' }

  constructor(api: Pick<Api, 'atlas'>) {
    this.#api = api
  }

  async open(asked: LensCase): Promise<void> {
    this.#asked = asked
    this.verdicts = []
    await this.#keep(() => this.#api.atlas.verdicts(asked))
  }

  of = (tenet: string): Verdict | undefined => this.verdicts.find((verdict) => verdict.tenet === tenet)

  /** Choosing the same judgement again takes it back. */
  judge(tenet: string, judgement: Verdict['judgement']): Promise<void> {
    const before = this.of(tenet)
    return this.#save(tenet, before?.judgement === judgement ? null : judgement, before?.evidence ?? '')
  }

  /** Evidence without a judgement leaves it unclear. */
  note(tenet: string, evidence: string): Promise<void> {
    const before = this.of(tenet)
    if ((before?.evidence ?? '') === evidence) return Promise.resolve()
    return this.#save(tenet, before?.judgement ?? 'unclear', evidence)
  }

  #save(tenet: string, judgement: Verdict['judgement'] | null, evidence: string): Promise<void> {
    const asked = this.#asked
    return this.#keep(() => this.#api.atlas.judge({ ...asked, tenet, judgement, evidence }))
  }

  async #keep(read: () => Promise<Verdict[]>): Promise<void> {
    const asked = this.#asked
    try {
      const verdicts = await read()
      if (asked === this.#asked) this.verdicts = verdicts
    } catch (thrown) {
      toasts.fail(thrown)
    }
  }
}

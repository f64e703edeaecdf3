import type { LensCase, Verdict } from '../../../shared/atlas-contract'
import type { Api } from '../../api'
import { toasts } from '../../ui/toasts.svelte'

/** One framework held against one case: the verdicts, as they are kept, and the tenet or stage under judgement. */
export class Lens {
  verdicts = $state.raw<readonly Verdict[]>([])
  /** The tenet or stage a passage would be evidence for. */
  chosen = $state('')
  #api: Pick<Api, 'atlas'>
  #asked: LensCase = { framework: '', caseId: '' }

  constructor(api: Pick<Api, 'atlas'>) {
    this.#api = api
  }

  async open(asked: LensCase): Promise<void> {
    if (asked.framework !== this.#asked.framework || asked.caseId !== this.#asked.caseId) this.verdicts = []
    this.#asked = asked
    if (asked.caseId !== '') await this.#keep(() => this.#api.atlas.verdicts(asked))
  }

  of = (tenet: string): Verdict | undefined => this.verdicts.find((verdict) => verdict.tenet === tenet)

  /** Choosing the same judgement again takes it back. */
  judge(tenet: string, judgement: Verdict['judgement']): Promise<boolean> {
    const before = this.of(tenet)
    const next = before?.judgement === judgement ? null : judgement
    return this.#save(tenet, next, before?.evidence ?? '')
  }

  /** Evidence without a judgement leaves it unclear. */
  note(tenet: string, evidence: string): Promise<boolean> {
    const before = this.of(tenet)
    if ((before?.evidence ?? '') === evidence) return Promise.resolve(true)
    return this.#save(tenet, before?.judgement ?? 'unclear', evidence)
  }

  /** A sentence of the case becomes the evidence for what is under judgement. */
  use = (sentence: string): Promise<boolean> => this.note(this.chosen, sentence)

  #save(tenet: string, judgement: Verdict['judgement'] | null, evidence: string): Promise<boolean> {
    const asked = this.#asked
    return this.#keep(() => this.#api.atlas.judge({ ...asked, tenet, judgement, evidence }))
  }

  /** Whether it was kept; a failure is said. */
  async #keep(read: () => Promise<Verdict[]>): Promise<boolean> {
    const asked = this.#asked
    try {
      const verdicts = await read()
      if (asked === this.#asked) this.verdicts = verdicts
      return true
    } catch (thrown) {
      toasts.fail(thrown)
      return false
    }
  }
}

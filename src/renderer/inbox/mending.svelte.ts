import type { Fix } from '../../shared/fix'
import type { Item } from '../../shared/item'

/**
 * How the flaws of the draft looked at can be mended. Asked once of each draft as it stands: a list that is read again brings the same drafts, and until the answer
 * came a second time the key that mends would have found nothing.
 */
export class Mending {
  #known = $state.raw<{ draft: string; fixes: readonly Fix[] }>()
  #asked: { draft: string; answer: Promise<readonly Fix[]> } | undefined
  #ask: (id: string) => Promise<{ fixes: readonly Fix[] }>

  constructor(ask: (id: string) => Promise<{ fixes: readonly Fix[] }>) {
    this.#ask = ask
  }

  /** What is known by now. */
  of(item: Item | undefined): readonly Fix[] {
    return item && this.#known?.draft === asItStands(item) ? this.#known.fixes : NONE
  }

  /** The same, once it is known. A failure is not kept: the next call asks again. */
  read(item: Item): Promise<readonly Fix[]> {
    if (item.flaws.length === 0) return Promise.resolve(NONE)
    const draft = asItStands(item)
    if (this.#asked?.draft === draft) return this.#asked.answer
    const answer = this.#ask(item.id).then(({ fixes }) => {
      if (this.#asked?.answer === answer) this.#known = { draft, fixes }
      return fixes
    })
    this.#asked = { draft, answer }
    answer.catch(() => this.forget(item))
    return answer
  }

  forget(item: Item): void {
    if (this.#asked?.draft === asItStands(item)) this.#asked = undefined
  }
}

const NONE: readonly Fix[] = []
const asItStands = (item: Item): string => JSON.stringify(item)

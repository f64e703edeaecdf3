import type { Item, ItemContent } from '../../shared/item'
import type { Api } from '../api'
import { failureOf, type Failure } from '../app/failure'
import { problemsOf } from './content'
import { ItemFields } from './fields.svelte'

export interface EditorBackend {
  items: Pick<Api['items'], 'check' | 'edit'>
}

/** An item while it is edited: the fields as typed, what is wrong with them, and the rules' advice. */
export class ItemEditor extends ItemFields {
  readonly item: Item

  flaws = $state.raw<readonly string[]>([])
  saving = $state(false)
  failure = $state.raw<Failure>()

  #original = ''

  problems = $derived(problemsOf(this.content))
  changed = $derived(JSON.stringify(this.content) !== this.#original)

  readonly #backend: EditorBackend
  #asked = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(item: Item, backend: EditorBackend) {
    super()
    this.item = item
    this.#backend = backend
    this.fill(item)
    this.flaws = item.flaws
    this.#original = JSON.stringify(this.content)
  }

  /** Asks the rules about `content` once typing pauses. Returns how to stop. */
  adviseSoon(content: ItemContent): () => void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#advise(content), PAUSE_MILLIS)
    return () => clearTimeout(this.#timer)
  }

  /** Saves, and returns the item as stored; undefined when something is in the way, which `problems` or `failure` says. */
  async save(): Promise<Item | undefined> {
    if (this.problems.length > 0 || this.saving) return undefined
    this.saving = true
    this.failure = undefined
    try {
      return await this.#backend.items.edit({ id: this.item.id, content: this.content })
    } catch (thrown) {
      this.failure = failureOf(thrown)
      return undefined
    } finally {
      this.saving = false
    }
  }

  async #advise(content: ItemContent) {
    const mine = ++this.#asked
    try {
      const { flaws } = await this.#backend.items.check({ id: this.item.id, content })
      if (mine === this.#asked) this.flaws = flaws
    } catch {
      // Advice is a courtesy: saving will say what is wrong.
    }
  }
}

/** How long typing has to pause before the rules are asked, in ms. */
export const PAUSE_MILLIS = 350

import type { Fix } from '../../shared/fix'
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
  fixes = $state.raw<readonly Fix[]>([])
  saving = $state(false)
  failure = $state.raw<Failure>()

  #original = ''
  /** The fields as they were before each fix. */
  #before = $state.raw<readonly ItemContent[]>([])

  problems = $derived(problemsOf(this.content))
  changed = $derived(JSON.stringify(this.content) !== this.#original)

  /** A fix can be taken back. */
  fixed = $derived(this.#before.length > 0)

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

  /** Asks the rules at once about the item as it stands, for their fixes. */
  adviseNow = (): Promise<void> => this.#advise($state.snapshot(this.content))

  /** Puts a fix into the fields; without one, the first that is offered. Nothing is saved yet. */
  fix(fix: Fix | undefined = this.fixes[0]): void {
    if (!fix) return
    this.#before = [...this.#before, $state.snapshot(this.content)]
    this.#put(fix.content)
  }

  /** Takes the last fix back, with what was typed since. */
  unfix(): void {
    const content = this.#before.at(-1)
    if (!content) return
    this.#before = this.#before.slice(0, -1)
    this.#put(content)
  }

  #put(content: ItemContent) {
    this.fill(content)
    this.fixes = []
    void this.adviseNow()
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
      const { flaws, fixes } = await this.#backend.items.check({ id: this.item.id, content })
      if (mine !== this.#asked) return
      this.flaws = flaws
      this.fixes = fixes
    } catch {
      // Advice is a courtesy: saving will say what is wrong.
    }
  }
}

/** How long typing has to pause before the rules are asked, in ms. */
export const PAUSE_MILLIS = 350

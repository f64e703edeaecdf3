import type { Fix } from '../../shared/fix'
import { isSure, type Item, type ItemContext } from '../../shared/item'
import { isGood } from '../../shared/rules'
import type { Topic } from '../../shared/words'
import type { Api } from '../api'
import { failureOf, type Failure } from '../app/failure'
import { Mending } from './mending.svelte'
import { Surroundings } from './surroundings'

export interface InboxBackend {
  items: Pick<Api['items'], 'list' | 'context' | 'keep' | 'drop' | 'fixes' | 'fix'>
  history: Pick<Api['history'], 'undo'>
}

/** The drafts that wait, best first, and the one being looked at. */
export class Drafts {
  loaded = $state(false)
  failure = $state.raw<Failure>()
  /** How many wait in all of this choice, also those not loaded yet. */
  total = $state(0)
  #topics = $state.raw<readonly { topic: Topic; count: number }[]>([])
  documentId = $state<string>()
  topic = $state<Topic>()
  context = $state.raw<ItemContext>()

  #items = $state.raw<readonly Item[]>([])
  /** Ids of drafts decided upon, whose decision is on its way: out of sight, and back in their place should it fail. */
  #leaving = $state.raw<readonly string[]>([])
  /** Those whose decision was stored since the drafts were counted. */
  #decided = $state.raw<readonly Item[]>([])
  #selectedId = $state<string>()
  #surroundings: Surroundings
  #mending: Mending
  #reading = 0

  /** Those loaded and not decided upon. */
  waiting = $derived(this.#items.filter((item) => !this.#leaving.includes(item.id)))
  /** Those that most likely will be kept as they stand; the rest stands below them. */
  surest = $derived(this.waiting.filter(isSure))
  others = $derived(this.waiting.filter((item) => !isSure(item)))
  selected = $derived(this.waiting.find((item) => item.id === this.#selectedId) ?? this.waiting[0])
  position = $derived(this.selected ? this.waiting.indexOf(this.selected) : -1)
  left = $derived(Math.max(this.total - this.#leaving.length, this.waiting.length))
  /** What one stroke keeps: a dozen of the surest; where there are none, those at the top against which little speaks. */
  top = $derived(this.#best().slice(0, TOP))
  /** How many there are of each topic; as `left`, also those not loaded yet. */
  topics = $derived(
    this.#topics
      .map(({ topic, count }) => ({ topic, count: count - this.#decided.filter((item) => item.topic === topic).length }))
      .filter(({ count }) => count > 0),
  )

  readonly #backend: InboxBackend

  constructor(backend: InboxBackend) {
    this.#backend = backend
    this.#surroundings = new Surroundings((id) => backend.items.context({ id }))
    this.#mending = new Mending((id) => backend.items.fixes({ id }))
  }

  /** How the flaws of the selected draft can be mended. */
  get fixes(): readonly Fix[] {
    return this.#mending.of(this.selected)
  }

  /** Reads the drafts of `documentId`, or of all readings; the selected one stays selected. */
  async load(): Promise<void> {
    const mine = ++this.#reading
    try {
      const { items, total, topics } = await this.#backend.items.list({ status: 'draft', limit: PAGE, ...this.#scope() })
      if (mine !== this.#reading) return
      this.#items = items
      this.total = total
      this.#topics = topics
      this.#decided = []
      this.#surroundings.forgetAll()
      this.failure = undefined
    } catch (thrown) {
      if (mine === this.#reading) this.failure = failureOf(thrown)
    } finally {
      if (mine === this.#reading) this.loaded = true
    }
  }

  async filterDocument(id: string | undefined): Promise<void> {
    this.documentId = id
    this.topic = undefined
    await this.load()
  }

  async filterTopic(topic: Topic | undefined): Promise<void> {
    this.topic = topic
    await this.load()
  }

  select(id: string): void {
    this.#selectedId = id
  }

  move(by: number): void {
    const next = this.waiting[Math.min(this.waiting.length - 1, Math.max(0, this.position + by))]
    if (next) this.#selectedId = next.id
  }

  keep = (): Promise<boolean> => this.#decide((ids) => this.#backend.items.keep({ ids }))
  drop = (): Promise<boolean> => this.#decide((ids) => this.#backend.items.drop({ ids }))

  /** Mends a flaw of the selected draft; without a rule the first that can be. Returns what was done. */
  async fix(rule?: string): Promise<string | undefined> {
    const item = this.selected
    if (!item) return undefined
    this.failure = undefined
    try {
      const fixes = await this.#mending.read(item)
      const fix = rule === undefined ? fixes[0] : fixes.find((one) => one.rule === rule)
      if (!fix) return undefined
      this.edited(await this.#backend.items.fix({ id: item.id, rule: fix.rule }))
      return fix.does
    } catch (thrown) {
      this.#mending.forget(item)
      this.failure = failureOf(thrown)
      return undefined
    }
  }

  /** Keeps those at the top. Returns how many. */
  async keepTop(): Promise<number> {
    const ids = this.top.map(({ id }) => id)
    if (ids.length === 0) return 0
    let changed = 0
    await this.#leave(ids, async () => void (changed = (await this.#backend.items.keep({ ids })).changed))
    return changed
  }

  /** Takes the last action back; a draft that returns is selected. Returns the action's name; undefined when there was none. */
  async undo(): Promise<string | undefined> {
    this.failure = undefined
    try {
      const { operation } = await this.#backend.history.undo()
      const before = this.waiting.map(({ id }) => id)
      await this.load()
      const returned = this.waiting.find(({ id }) => !before.includes(id))
      if (returned) this.#selectedId = returned.id
      return operation
    } catch (thrown) {
      this.failure = failureOf(thrown)
      return undefined
    }
  }

  /** Puts the edited draft in place of the old one, and looks at it again. */
  edited(item: Item): void {
    this.#items = this.#items.map((old) => (old.id === item.id ? item : old))
    this.#surroundings.forget(item.id)
  }

  /** Reads what stands around the draft, and ahead for the next ones, so that they appear at once. */
  async readContext(item: Item | undefined): Promise<void> {
    if (!item) {
      this.context = undefined
      return
    }
    // Should this fail, the flaw is still named, and the draft can be edited.
    this.#mending.read(item).catch(() => undefined)
    try {
      const context = await this.#surroundings.of(item.id)
      if (this.selected?.id === item.id) this.context = context
    } catch {
      // The draft then shows its own quote.
      if (this.selected?.id === item.id) this.context = undefined
    }
    const at = this.waiting.findIndex(({ id }) => id === item.id)
    for (const next of this.waiting.slice(at + 1, at + 1 + AHEAD)) this.#surroundings.of(next.id).catch(() => undefined)
  }

  async #decide(send: (ids: string[]) => Promise<unknown>): Promise<boolean> {
    const item = this.selected
    if (!item) return false
    const next = this.waiting[this.position + 1] ?? this.waiting[this.position - 1]
    this.#selectedId = next?.id
    const done = await this.#leave([item.id], () => send([item.id]))
    if (!done) this.#selectedId = item.id
    return done
  }

  async #leave(ids: readonly string[], send: () => Promise<unknown>): Promise<boolean> {
    this.failure = undefined
    this.#leaving = [...this.#leaving, ...ids]
    try {
      await send()
      this.#decided = [...this.#decided, ...this.#items.filter(({ id }) => ids.includes(id))]
      this.#items = this.#items.filter(({ id }) => !ids.includes(id))
      this.total = Math.max(0, this.total - ids.length)
      return true
    } catch (thrown) {
      this.failure = failureOf(thrown)
      return false
    } finally {
      this.#leaving = this.#leaving.filter((id) => !ids.includes(id))
      if (this.#items.length < FEW && this.total > this.#items.length) void this.load()
    }
  }

  #best(): readonly Item[] {
    const good = this.waiting.filter((item) => isGood(item.flaws))
    const sure = good.filter(isSure)
    return sure.length > 0 ? sure : good
  }

  #scope(): { documentId?: string; topic?: Topic } {
    return { ...(this.documentId && { documentId: this.documentId }), ...(this.topic && { topic: this.topic }) }
  }
}

/** The most drafts the contract lets one reading ask for. */
const PAGE = 1000
/** With fewer than this left of a page, the next is read. */
const FEW = 50
/** So many are read through in a minute, and studied in a day: a first dozen. */
const TOP = 12
/** How many drafts ahead have their surroundings read. */
const AHEAD = 2

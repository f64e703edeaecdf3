/* eslint-disable svelte/prefer-svelte-reactivity -- maps and sets are replaced whole here, never changed in place while they are shown */
import type { BrowseRow, BulkAction, Which } from '../../shared/browse-contract'
import type { Sort } from '../../shared/browse-words'
import type { Api } from '../api'
import { failureOf, type Failure } from '../app/failure'

export interface BrowseBackend {
  browse: Pick<Api['browse'], 'page' | 'ids' | 'act'>
}

/** Rows read at once; the pages to either side of those in sight are read ahead. */
export const PAGE = 100

/** What a search found, read page by page as it comes into sight, and which rows are chosen. */
export class BrowseList {
  query = $state('')
  sort = $state<Sort>('added')
  descending = $state(true)
  total = $state(0)
  loaded = $state(false)
  /** Why the search cannot be shown; the rows of the last one that could stay. */
  failure = $state.raw<Failure>()
  /** The row where the keys work. */
  cursor = $state(0)
  /** Every row is chosen, also those never on the screen. */
  all = $state(false)

  #pages = $state.raw<ReadonlyMap<number, readonly BrowseRow[]>>(new Map())
  #chosen = $state.raw<ReadonlySet<string>>(new Set())
  /** Where a stretch of chosen rows begins. */
  #anchor = 0
  #sight: [first: number, last: number] = [0, 0]
  #asked = new Set<number>()
  #generation = 0

  count = $derived(this.all ? this.total : this.#chosen.size)
  current = $derived(this.row(this.cursor))

  readonly #backend: BrowseBackend

  constructor(backend: BrowseBackend) {
    this.#backend = backend
  }

  /** The row there, undefined while it is being read. */
  row(index: number): BrowseRow | undefined {
    return this.#pages.get(Math.floor(index / PAGE))?.[index % PAGE]
  }

  isChosen = (row: BrowseRow): boolean => this.all || this.#chosen.has(row.id)

  /** Searches anew, from the top. */
  async search(query: string): Promise<void> {
    this.query = query
    await this.#restart()
  }

  /** Puts the rows in order; by the same column again: the other way round. */
  async sortBy(sort: Sort): Promise<void> {
    this.descending = this.sort === sort ? !this.descending : DOWN_FIRST.has(sort)
    this.sort = sort
    await this.#restart()
  }

  /** Reads again what is in sight, after a change. What is shown stays until the new rows are there. */
  async reload(): Promise<void> {
    this.#generation += 1
    this.#asked.clear()
    await this.#readSight()
    this.#keepInSight()
  }

  /** Says which rows are in sight, and reads those that are missing, with a page to either side. */
  show(first: number, last: number): Promise<void> {
    this.#sight = [first, last]
    return this.#readSight()
  }

  move(to: number): void {
    this.cursor = Math.min(Math.max(0, to), Math.max(0, this.total - 1))
    this.#anchor = this.cursor
  }

  /** Moves there and chooses that row alone. */
  chooseOne(index: number): void {
    this.move(index)
    this.all = false
    const row = this.current
    this.#chosen = new Set(row ? [row.id] : [])
  }

  /** Adds the row to those chosen, or takes it out. */
  async toggle(index: number): Promise<void> {
    this.move(index)
    const row = this.current
    if (!row) return
    const chosen = new Set(this.all ? await this.#ids(0, this.total) : this.#chosen)
    if (!chosen.delete(row.id)) chosen.add(row.id)
    this.all = false
    this.#chosen = chosen
  }

  /** Chooses all rows from where the last choice was made to this one. */
  async extend(index: number): Promise<void> {
    this.cursor = Math.min(Math.max(0, index), Math.max(0, this.total - 1))
    const [first, last] = [Math.min(this.#anchor, this.cursor), Math.max(this.#anchor, this.cursor)]
    const rows = Array.from({ length: last - first + 1 }, (_, offset) => this.row(first + offset))
    const known = rows.flatMap((row) => (row ? [row.id] : []))
    this.all = false
    this.#chosen = new Set(known.length === rows.length ? known : await this.#ids(first, last - first + 1))
  }

  chooseAll(): void {
    this.all = this.total > 0
    this.#chosen = new Set()
  }

  chooseNone(): void {
    this.all = false
    this.#chosen = new Set()
  }

  /** What an action is for: the rows chosen, or the one where the keys work. Undefined without any. */
  which(): Which | undefined {
    if (this.all) return { query: this.query }
    if (this.#chosen.size > 0) return { ids: [...this.#chosen] }
    return this.current && { ids: [this.current.id] }
  }

  /** Does it to what is chosen; returns how many it changed. Throws what the backend throws. */
  async act(action: BulkAction): Promise<number> {
    const which = this.which()
    if (!which) return 0
    const { changed } = await this.#backend.browse.act({ which, action })
    if (action.type === 'delete') this.chooseNone()
    return changed
  }

  async #restart(): Promise<void> {
    this.#generation += 1
    this.#asked.clear()
    this.chooseNone()
    await this.#read(0, true)
    this.move(0)
    await this.#readSight()
  }

  #search() {
    return { query: this.query, sort: this.sort, descending: this.descending }
  }

  async #readSight(): Promise<void> {
    const [first, last] = this.#sight.map((index) => Math.floor(index / PAGE)) as [number, number]
    const pages = Array.from({ length: last - first + 3 }, (_, offset) => first - 1 + offset)
    const end = Math.ceil(this.total / PAGE)
    // A page that shows is wanted before its neighbours.
    const inOrder = [...pages.slice(1, -1), ...pages.slice(-1), ...pages.slice(0, 1)]
    await Promise.all(inOrder.filter((page) => page >= 0 && (page < end || page === 0)).map((page) => this.#read(page)))
  }

  async #read(page: number, anew = false): Promise<void> {
    if (this.#asked.has(page)) return
    this.#asked.add(page)
    const generation = this.#generation
    try {
      const { rows, total } = await this.#backend.browse.page({ ...this.#search(), offset: page * PAGE, limit: PAGE })
      if (generation !== this.#generation) return
      this.#pages = new Map(anew ? [] : this.#pages).set(page, rows)
      this.total = total
      this.failure = undefined
      this.loaded = true
    } catch (thrown) {
      if (generation !== this.#generation) return
      this.#asked.delete(page)
      this.failure = failureOf(thrown)
    }
  }

  #keepInSight() {
    if (this.cursor >= this.total) this.move(this.total - 1)
  }

  async #ids(offset: number, limit: number): Promise<string[]> {
    const { ids } = await this.#backend.browse.ids({ ...this.#search(), offset, limit: Math.max(1, limit) })
    return ids
  }
}

/** Figures and times are looked through from the top; words from A. */
const DOWN_FIRST: ReadonlySet<Sort> = new Set<Sort>(['added', 'edited', 'interval', 'stability', 'difficulty', 'reps', 'lapses'])

import type { Api } from '../api'
import { api } from '../api'
import { failureOf, type Failure } from './failure'
import { keys, keysOf } from './keys.svelte'
import { matches } from './matching'
import { router } from './router.svelte'

type Hit = Awaited<ReturnType<Api['library']['search']>>[number]
type Reading = Awaited<ReturnType<Api['library']['list']>>[number]

export interface Entry {
  id: string
  group: 'Commands' | 'Readings' | 'In your readings'
  /** For a find: matches stand between U+0002 and U+0003. */
  title: string
  detail?: string
  keys?: string
  run(): unknown
}

/** What the palette offers for the words typed: commands, readings by title, and sentences found by the library's search. */
export class PaletteSearch {
  query = $state('')
  index = $state(0)
  failure = $state.raw<Failure>()
  #readings = $state.raw<readonly Reading[]>([])
  #hits = $state.raw<readonly Hit[]>([])
  #latest = 0
  #pause: ReturnType<typeof setTimeout> | undefined

  entries = $derived.by<Entry[]>(() => {
    const query = this.query.trim()
    return [...this.#commandEntries(query), ...(query ? [...this.#readingEntries(query), ...this.#hitEntries()] : this.#recentEntries())]
  })
  chosen = $derived(this.entries[Math.min(this.index, this.entries.length - 1)])

  /** Begins anew, with the library's titles at hand. */
  async open(): Promise<void> {
    this.type('')
    try {
      this.#readings = await api.library.list()
    } catch (thrown) {
      this.failure = failureOf(thrown)
    }
  }

  type(query: string): void {
    this.query = query
    this.index = 0
    const mine = ++this.#latest
    clearTimeout(this.#pause)
    if (query.trim().length < SHORTEST) this.#hits = []
    else this.#pause = setTimeout(() => void this.#search(query.trim(), mine), PAUSE_MILLIS)
  }

  move(step: number): void {
    const length = this.entries.length
    if (length > 0) this.index = (Math.min(this.index, length - 1) + step + length) % length
  }

  async #search(query: string, mine: number) {
    try {
      const hits = await api.library.search({ query, limit: MOST_HITS })
      if (mine !== this.#latest) return
      this.#hits = hits
      this.failure = undefined
    } catch (thrown) {
      if (mine === this.#latest) this.failure = failureOf(thrown)
    }
  }

  #commandEntries = (query: string): Entry[] =>
    keys.commands
      .filter((command) => !command.quiet && matches(command.title, query))
      .map((command) => ({
        id: command.id,
        group: 'Commands',
        title: command.title,
        detail: command.section,
        keys: keysOf(command)[0],
        run: () => command.run(),
      }))

  #readingEntries = (query: string): Entry[] =>
    this.#readings
      .filter((reading) => matches(reading.title, query))
      .slice(0, MOST_READINGS)
      .map(readingEntry)

  #recentEntries = (): Entry[] =>
    this.#readings
      .filter((reading) => reading.openedAt)
      .toSorted((a, b) => Number(b.openedAt) - Number(a.openedAt))
      .slice(0, MOST_READINGS)
      .map(readingEntry)

  #hitEntries = (): Entry[] =>
    this.#hits.map((hit) => ({
      id: `${hit.kind}-${hit.documentId}-${hit.itemId ?? hit.start}`,
      group: 'In your readings',
      title: hit.snippet,
      detail: hit.documentId === null ? 'Your own card' : hit.documentTitle,
      // An own card that comes from no reading is found on Browse, by its words.
      run: () =>
        hit.documentId === null
          ? router.go('browse', { q: this.query.trim() })
          : router.go(`reader/${hit.documentId}`, { at: String(hit.start) }),
    }))
}

const readingEntry = (reading: Reading): Entry => ({
  id: `reading-${reading.id}`,
  group: 'Readings',
  title: reading.title,
  detail: reading.author,
  run: () => router.go(`reader/${reading.id}`),
})

const SHORTEST = 2
const PAUSE_MILLIS = 120
const MOST_HITS = 12
const MOST_READINGS = 5

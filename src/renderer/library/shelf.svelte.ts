import type { DocumentSummary, SearchHit } from '../../shared/document'
import type { Api } from '../api'
import { failureOf, type Failure } from '../app/failure'

export interface ShelfBackend {
  library: Pick<Api['library'], 'search'>
}

export const ORDERS = ['recent', 'title', 'author', 'unfinished'] as const
export type Order = (typeof ORDERS)[number]

/** How the readings are ordered, and what was searched for. The readings themselves are given, as they are read elsewhere. */
export class Shelf {
  order = $state<Order>('recent')
  query = $state('')
  hits = $state.raw<readonly SearchHit[]>()
  failure = $state.raw<Failure>()

  #readings: () => readonly DocumentSummary[]
  #backend: ShelfBackend
  #asked = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  sorted = $derived.by(() => this.#readings().toSorted(COMPARE[this.order]))
  own = $derived(this.sorted.filter(({ format }) => format !== 'course'))
  course = $derived(
    this.sorted.filter(({ format }) => format === 'course').toSorted((a, b) => (this.order === 'recent' ? byTitle(a, b) : 0)),
  )
  searching = $derived(this.query.trim() !== '')
  /** Readings whose title or author has the words that are searched for. */
  titles = $derived.by(() => this.#matchTitles())

  constructor(readings: () => readonly DocumentSummary[], backend: ShelfBackend) {
    this.#readings = readings
    this.#backend = backend
  }

  /** Searches once typing pauses. Returns how to stop. */
  searchSoon(query: string): () => void {
    clearTimeout(this.#timer)
    if (query.trim() === '') {
      this.#asked += 1
      this.hits = undefined
      this.failure = undefined
    } else this.#timer = setTimeout(() => void this.#search(query), PAUSE_MILLIS)
    return () => clearTimeout(this.#timer)
  }

  /** An answer that a later search has overtaken is thrown away. */
  async #search(query: string) {
    const mine = ++this.#asked
    try {
      const hits = await this.#backend.library.search({ query, limit: MOST_HITS })
      if (mine !== this.#asked) return
      this.hits = hits
      this.failure = undefined
    } catch (thrown) {
      if (mine === this.#asked) this.failure = failureOf(thrown)
    }
  }

  #matchTitles(): DocumentSummary[] {
    const words = fold(this.query).split(/\s+/).filter(Boolean)
    if (words.length === 0) return []
    return this.sorted.filter((reading) => {
      const names = fold(`${reading.title} ${reading.author ?? ''} ${reading.source}`)
      return words.every((word) => names.includes(word))
    })
  }
}

/** How long typing has to pause before the library is searched, in ms. */
const PAUSE_MILLIS = 120
const MOST_HITS = 50

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('en')

const usedAt = ({ openedAt, addedAt }: DocumentSummary): number => Math.max(Number(openedAt ?? 0), Number(addedAt))
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })
/** Leading articles do not count, as in a library's catalogue. */
const byTitle = (a: DocumentSummary, b: DocumentSummary): number => collator.compare(bareTitle(a), bareTitle(b))
const bareTitle = ({ title }: DocumentSummary): string => title.replace(/^(?:the|an?)\s+/i, '')
const unfinished = ({ read }: DocumentSummary): number => (read > 0 && read < 1 ? 0 : read === 0 ? 1 : 2)

const COMPARE: Record<Order, (a: DocumentSummary, b: DocumentSummary) => number> = {
  recent: (a, b) => usedAt(b) - usedAt(a),
  title: byTitle,
  author: (a, b) => collator.compare(a.author ?? '\uffff', b.author ?? '\uffff') || byTitle(a, b),
  unfinished: (a, b) => unfinished(a) - unfinished(b) || usedAt(b) - usedAt(a),
}

import type { DocumentView, Section } from '../../shared/document'
import type { Item } from '../../shared/item'
import type { Api } from '../api'
import { failureOf, type Failure } from '../app/failure'
import { layOut } from './layout'
import { endOfReading } from './sources'

export interface ReaderBackend {
  library: Pick<Api['library'], 'open' | 'rememberPlace'>
  items: Pick<Api['items'], 'context' | 'list'>
}

/** Items that have no mark of their own to be found by. */
export type Kind = 'suspended' | 'drifted'

/** A reading that is open: its layout, where its reader is, and the items looked at. */
export class Reading {
  view = $state.raw<DocumentView>()
  failure = $state.raw<Failure>()
  /** Offset of the first sentence in sight; the text's length once its end was seen. */
  place = $state(0)
  /** Items of the mark that was clicked, or of the kind that was asked for. */
  looked = $state.raw<readonly Item[]>([])
  /** Which kind that was; undefined for those of a mark. */
  lookedFor = $state<Kind>()

  #laid = $derived(this.view ? layOut(this.view) : [])
  /** How many parts are on the page: a book comes page by page, so that its first lines stand there at once. */
  #shown = $state(0)
  parts = $derived(this.#laid.slice(0, this.#shown))
  complete = $derived(this.#shown >= this.#laid.length)
  /** Where the text ends; what follows are its sources. */
  end = $derived(this.view ? endOfReading(this.view) : 0)
  progress = $derived(this.end > 0 ? Math.min(1, this.place / this.end) : 0)
  /** The section being read: never the list of sources, as the text is read to its end before it. */
  section = $derived(sectionAt(this.view?.sections ?? [], Math.min(this.place, this.end - 1)))
  drafts = $derived(countOf(this.view, 'draft'))
  kept = $derived(countOf(this.view, 'active'))

  #backend: ReaderBackend
  #onNewCards: (count: number) => void
  #remembered = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  /** `onNewCards` is told how many cards a briefing gave when its end was seen. */
  constructor(backend: ReaderBackend, onNewCards: (count: number) => void = () => undefined) {
    this.#backend = backend
    this.#onNewCards = onNewCards
  }

  /** Opens the reading where it was left, or at the offset `at`; read again, it stays where it is. */
  async open(id: string, at?: number): Promise<void> {
    try {
      const view = await this.#backend.library.open({ id })
      const first = this.view === undefined
      this.view = view
      this.failure = undefined
      if (!first) await this.#lookAgain()
      if (first) this.place = this.#remembered = Math.min(view.summary.place, view.text.length)
      if (first) this.#showUpTo(Math.max(this.place, at ?? 0))
    } catch (thrown) {
      this.failure = failureOf(thrown)
    }
  }

  /** Puts more of a long text on the page. */
  showMore(): void {
    this.#shown = Math.min(this.#laid.length, this.#shown + MORE_PARTS)
  }

  #showUpTo(offset: number) {
    const index = this.#laid.findIndex((part) => (part.kind === 'block' ? part.block.end : part.end) > offset)
    this.#shown = (index < 0 ? this.#laid.length : index) + FIRST_PARTS
  }

  /** Notes where the reader is; stored once the scrolling rests. Infinity: the end is in sight, of what is on the page so far. */
  moveTo(place: number): void {
    if (!this.view || (place === Infinity && !this.complete)) return
    this.place = place >= this.end ? this.view.text.length : place
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), REST_MILLIS)
  }

  /** Stores the place now, if it is a new one. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer)
    const { view, place } = this
    if (!view || place === this.#remembered) return
    const before = this.#remembered
    this.#remembered = place
    try {
      const { newCards } = await this.#backend.library.rememberPlace({ id: view.summary.id, place })
      if (newCards > 0) this.#onNewCards(newCards)
    } catch {
      // Tried again with the next move; not worth a word while reading.
      this.#remembered = before
    }
  }

  /** Shows the items of a mark. Those gone meanwhile are left out. */
  async look(ids: readonly string[]): Promise<void> {
    this.lookedFor = undefined
    this.looked = await this.#itemsWith(ids)
  }

  /** Shows the reading's items that are suspended, or those that lost their place in it. */
  async lookFor(kind: Kind): Promise<void> {
    const documentId = this.view?.summary.id
    if (!documentId) return
    const { items } = await this.#backend.items.list({
      ...{ documentId, limit: MOST_LOOKED },
      ...(kind === 'suspended' ? { status: 'suspended' } : { drifted: true }),
    })
    this.looked = items.filter(({ status }) => kind === 'suspended' || status === 'active' || status === 'draft')
    this.lookedFor = kind
  }

  lookAway(): void {
    this.looked = []
    this.lookedFor = undefined
  }

  /** After a change the same items are shown as they are now. */
  async #lookAgain() {
    if (this.looked.length > 0) this.looked = await this.#itemsWith(this.looked.map(({ id }) => id))
  }

  async #itemsWith(ids: readonly string[]): Promise<Item[]> {
    const found = await Promise.all(ids.map((id) => this.#backend.items.context({ id }).catch(() => undefined)))
    return found.flatMap((context) => (context && context.item.status !== 'dropped' ? [context.item] : []))
  }
}

/** Paragraphs, more or less: two screens, and what is put on the page in one go after them. */
const FIRST_PARTS = 60
const MORE_PARTS = 500

const MOST_LOOKED = 100

/** How long scrolling has to rest before the place is stored, in ms. */
const REST_MILLIS = 500

/** The innermost section at that place: sections come in order, and the last one begun is the innermost. */
export function sectionAt(sections: readonly Section[], place: number): Section | undefined {
  return sections.findLast((section) => section.start <= place)
}

const countOf = (view: DocumentView | undefined, status: string): number =>
  new Set(view?.marks.filter((mark) => mark.status === status).map(({ itemId }) => itemId)).size

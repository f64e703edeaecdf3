import { clozeCards, clozeProblem, hasClozes, withGap, withoutClozes } from '../../shared/cloze-notation'
import type { Fix } from '../../shared/fix'
import type { Item, ItemContent } from '../../shared/item'
import type { OwnNote, OwnSource, OwnSourceView, Similar } from '../../shared/own-contract'
import { GAP, type ItemKind, type Topic } from '../../shared/words'
import type { Api } from '../api'
import { failureOf, type Failure } from '../app/failure'
import { problemsOf } from '../item/content'
import { PAUSE_MILLIS } from '../item/editor.svelte'
import { ItemFields } from '../item/fields.svelte'

export interface NewCardBackend {
  own: Pick<Api['own'], 'source' | 'advise' | 'add'>
}

/** A half-written card, to come back to. */
export interface Draft {
  content: ItemContent
  cloze: string
  source: OwnSourceView | undefined
}

/** A card in the making. It outlives its dialog: what was begun is there again when the dialog opens next. */
export class NewCard extends ItemFields {
  open = $state(false)
  /** The sentence with its gaps, for the kind 'cloze'. */
  cloze = $state('')
  topic = $state<Topic>('definition')
  deck = $state('')
  tags = $state('')
  source = $state.raw<OwnSourceView>()

  advice = $state.raw<readonly { flaws: readonly string[]; fixes: readonly Fix[] }[]>([])
  similar = $state.raw<readonly Similar[]>([])
  adding = $state(false)
  failure = $state.raw<Failure>()
  /** What was just added, to be said and taken back. */
  added = $state.raw<readonly Item[]>([])

  /** The cards it makes. */
  contents = $derived.by((): ItemContent[] =>
    this.kind === 'cloze' ? clozeCards(this.cloze).map((card) => ({ ...this.content, ...card })) : [this.content],
  )
  problems = $derived.by((): string[] => {
    if (this.kind !== 'cloze') return problemsOf(this.content)
    if (this.cloze.trim() === '') return ['The sentence is empty.']
    const problem = clozeProblem(this.cloze)
    return problem ? [problem] : []
  })
  /** Nothing in it. */
  blank = $derived.by(() => this.#state() === this.#emptied)
  /** Nothing typed beyond what the chosen words gave. */
  untouched = $derived.by(() => this.#state() === this.#begun)

  /** The cards as they were before each fix. */
  #before = $state.raw<readonly Draft[]>([])
  /** A fix can be taken back. */
  fixed = $derived(this.#before.length > 0)
  #begun = $state.raw('')
  #emptied = $state.raw('')
  readonly #backend: NewCardBackend
  #asked = 0
  #sought = 0
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(backend: NewCardBackend) {
    super()
    this.#backend = backend
    this.#blank()
  }

  /**
   * Opens the dialog: with the words chosen in a reading, or with what was begun before. A card begun for something else makes way, and is
   * returned, so that one can go back to it.
   */
  async begin(source?: OwnSource): Promise<Draft | undefined> {
    this.failure = undefined
    this.added = []
    const left = source && !this.untouched ? this.draft() : undefined
    if (source) {
      this.#blank()
      await this.look(source)
      if (this.failure) return left
    }
    this.open = true
    return left
  }

  draft = (): Draft => ({ content: $state.snapshot(this.content), cloze: this.cloze, source: this.source })

  /** Goes back to a card that was left half-written. */
  resume(draft: Draft): void {
    this.#blank()
    this.#put(draft)
    this.open = true
  }

  #put({ content, cloze, source }: Draft) {
    this.fill(content)
    this.#needed()
    this.cloze = cloze
    this.source = source
  }

  /** Rests the card on another stretch of the reading. Fields already worked on stay as they are. */
  async look(source: OwnSource): Promise<void> {
    const mine = ++this.#sought
    try {
      const view = await this.#backend.own.source(source)
      if (mine !== this.#sought) return
      const prefill = this.untouched
      this.source = view
      if (view.topic) this.topic = view.topic
      if (prefill) this.#prefill(view)
    } catch (thrown) {
      this.failure = failureOf(thrown)
    }
  }

  /** What can be mended at one stroke: of a note with several gaps nothing, as its cards share their sentence. */
  fixes = $derived.by((): readonly Fix[] => (this.contents.length === 1 ? (this.advice[0]?.fixes ?? []) : []))

  /** Puts a fix into the fields; without one, the first that is offered. */
  fix(fix: Fix | undefined = this.fixes[0]): void {
    if (!fix) return
    this.#before = [...this.#before, this.draft()]
    const { content } = fix
    this.fill(content)
    this.#needed()
    if (content.kind === 'cloze') this.cloze = content.stem.replaceAll(GAP, `{{c1::${content.key}}}`)
    this.advice = []
  }

  /** Takes the last fix back, with what was typed since. */
  unfix(): void {
    const draft = this.#before.at(-1)
    if (!draft) return
    this.#before = this.#before.slice(0, -1)
    this.#put(draft)
  }

  leaveSource(): void {
    this.source = undefined
  }

  choose(kind: ItemKind): void {
    if (kind === this.kind) return
    if (kind === 'cloze' && this.cloze.trim() === '') this.cloze = this.stem
    if (this.kind === 'cloze' && this.stem.trim() === '' && !this.source) this.stem = withoutClozes(this.cloze)
    this.kind = kind
    this.#needed()
  }

  /** Words in Anki's notation, pasted or typed as a question, make it a sentence with gaps. */
  noticeClozes(): void {
    if (this.kind === 'cloze' || !hasClozes(this.stem)) return
    this.cloze = this.stem
    this.stem = ''
    this.kind = 'cloze'
  }

  /** Marks a stretch of the sentence as a gap: of a card of its own, or with `again` of the last card made. */
  gap(start: number, end: number, again = false): void {
    const last = Math.max(0, ...[...this.cloze.matchAll(/\{\{c(\d+)::/g)].map(([, number]) => Number(number)))
    this.cloze = again && last > 0 ? withGap(this.cloze, start, end, last) : withGap(this.cloze, start, end)
  }

  /** Asks for advice and for duplicates once typing pauses. Returns how to stop. */
  adviseSoon(note: OwnNote): () => void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#advise(note), PAUSE_MILLIS)
    return () => clearTimeout(this.#timer)
  }

  note = (): OwnNote => ({
    contents: $state.snapshot(this.contents),
    topic: this.topic,
    source: this.source ? { documentId: this.source.documentId, start: this.source.anchor.start, end: this.source.anchor.end } : null,
  })

  /** Adds the cards; then the fields are empty for the next, while kind, topic, deck and tags stay. Undefined when something is in the way. */
  async add(): Promise<readonly Item[] | undefined> {
    if (this.problems.length > 0 || this.adding) return undefined
    this.adding = true
    this.failure = undefined
    try {
      const { items } = await this.#backend.own.add({
        ...this.note(),
        deck: this.deck.trim() || null,
        tags: this.tags.split(/[\s,]+/).filter(Boolean),
      })
      this.#blank()
      this.added = items
      return items
    } catch (thrown) {
      this.failure = failureOf(thrown)
      return undefined
    } finally {
      this.adding = false
    }
  }

  clear(): void {
    this.#blank()
    this.failure = undefined
  }

  #prefill(view: OwnSourceView) {
    const { anchor, chosen } = view
    this.key = chosen?.text ?? ''
    this.cloze = chosen ? withGap(anchor.exact, chosen.start - anchor.start, chosen.end - anchor.start) : anchor.exact
    if (chosen) this.kind = 'cloze'
    this.#begun = this.#state()
  }

  #blank() {
    this.fill({ kind: this.kind, stem: '', key: '', accepted: [] })
    this.#needed()
    this.cloze = ''
    this.source = undefined
    this.advice = []
    this.similar = []
    this.#before = []
    this.#asked++
    this.#emptied = this.#begun = this.#state()
  }

  /** A choice has three options at the start, matching two pairs. */
  #needed() {
    while (this.options.length < 3) this.options.push({ text: '', reason: '' })
    while (this.pairs.length < 2) this.pairs.push({ left: '', right: '' })
  }

  #state = (): string =>
    JSON.stringify([this.stem, this.key, this.cloze, this.accepted, this.sequence, this.rubric, this.rationale, this.options, this.pairs])

  async #advise(note: OwnNote) {
    const mine = ++this.#asked
    try {
      const { advice, similar } = note.contents.length > 0 ? await this.#backend.own.advise(note) : { advice: [], similar: [] }
      if (mine !== this.#asked) return
      this.advice = advice
      this.similar = similar
    } catch {
      // Advice is a courtesy: adding will say what is wrong.
    }
  }
}

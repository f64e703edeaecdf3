import type { Item, ItemContext } from '../../shared/item'
import type { Card, StudyState } from '../../shared/study'
import type { Rating } from '../../shared/words'
import type { Api } from '../api'
import { failureOf, type Failure } from '../app/failure'
import { compare, type Comparison } from '../../shared/compare'
import { shownOrder } from '../../shared/option-order'

export interface StudyBackend {
  study: Pick<Api['study'], 'state' | 'bury' | 'skip'> & {
    answer(answer: Parameters<Api['study']['answer']>[0]): Promise<{ card: Pick<Card, 'leech'>; next: StudyState }>
  }
  items: Pick<Api['items'], 'suspend' | 'context'>
  history: Pick<Api['history'], 'undo' | 'redo' | 'state'>
  browse: Pick<Api['browse'], 'act'>
}

export interface SessionOptions {
  backend: StudyBackend
  /** Milliseconds on any steadily rising clock. */
  now: () => number
  /** Whether a cloze asks for a typed answer from the start. */
  typeAnswers?: boolean
  /** The deck to study, with those in it; undefined: all cards of the day. */
  deckId?: string | undefined
}

type Shown = NonNullable<StudyState['card']>

/** What came of undo: what was taken back, or what would be and was not asked for here. */
export type Undone = { operation: string } | { ask: string; id: number }

/** One sitting: the card on the table, and how far its owner has got with it. */
export class StudySession {
  state = $state.raw<StudyState>()
  failure = $state.raw<Failure>()
  revealed = $state(false)
  /** mcq: the option taken before the answer was shown. */
  chosen = $state<string>()
  typing = $state(false)
  typed = $state('')
  context = $state.raw<ItemContext>()
  sourceShown = $state(false)
  busy = $state(false)

  shown = $derived(this.state?.card ?? null)
  item = $derived(this.shown?.item ?? null)
  /** mcq: in another order each time it comes up, so that nobody learns the place of the answer; the same after an undo. */
  options = $derived.by(() => shownOrder(this.item?.options ?? [], `${this.shown?.card.id} ${this.shown?.card.reps}`))
  left = $derived(this.state ? this.state.counts.new + this.state.counts.learning + this.state.counts.review : 0)
  comparison = $derived.by(() => this.#compare())
  /** The rating to put under the finger; never given by itself. */
  suggested = $derived.by(() => this.#suggest())

  #backend: StudyBackend
  #now: () => number
  #typeAnswers: boolean
  /** What is studied, as the backend takes it. */
  #line: { deckId?: string }
  #shownAt = 0

  constructor({ backend, now, typeAnswers = false, deckId }: SessionOptions) {
    this.#line = deckId === undefined ? {} : { deckId }
    this.#backend = backend
    this.#now = now
    this.#typeAnswers = typeAnswers
  }

  /** From now on, and for the card on the table while its answer is hidden. */
  set typeAnswers(wanted: boolean) {
    this.#typeAnswers = wanted
    if (!this.revealed) this.typing = wanted && this.item?.kind === 'cloze'
  }

  async load(): Promise<void> {
    await this.#try(async () => this.#show(await this.#backend.study.state(this.#line)))
  }

  reveal(): void {
    if (this.shown) this.revealed = true
  }

  /** Takes an option of an mcq and shows the answer. */
  choose(option: string): void {
    if (this.revealed || !this.item?.options?.includes(option)) return
    this.chosen = option
    this.reveal()
  }

  /** Answers with the index of an option, as the keys a-d and 1-4 do. */
  chooseAt(index: number): void {
    const option = this.options[index]
    if (option !== undefined) this.choose(option)
  }

  toggleTyping(): void {
    if (!this.revealed && (this.item?.kind === 'cloze' || this.item?.kind === 'qa')) this.typing = !this.typing
  }

  /** The source would give the answer away: it waits until that is shown. */
  toggleSource(): void {
    if (this.revealed) this.sourceShown = !this.sourceShown
  }

  /** Returns the item when this answer made its card a leech. */
  async rate(rating: Rating): Promise<Item | undefined> {
    const card = this.shown
    if (!card || !this.revealed) return undefined
    let leech = false
    const millis = Math.round(Math.min(LONGEST_MILLIS, Math.max(0, this.#now() - this.#shownAt)))
    await this.#act(async () => {
      const answered = await this.#backend.study.answer({ cardId: card.card.id, rating, millis, shown: card.card.reps, ...this.#line })
      leech = answered.card.leech && !card.card.leech
      return answered.next
    })
    return leech ? card.item : undefined
  }

  /** Puts the card away until tomorrow. True when it worked. */
  async bury(): Promise<boolean> {
    const card = this.shown
    return card !== null && this.#act(() => this.#backend.study.bury({ cardId: card.card.id, ...this.#line }))
  }

  /** Puts the card behind all others, without an answer. True when it worked. */
  async skip(): Promise<boolean> {
    const card = this.shown
    return card !== null && this.#act(() => this.#backend.study.skip({ cardId: card.card.id, ...this.#line }))
  }

  /** Takes the card out of study until its owner brings it back. True when it worked. */
  async suspend(): Promise<boolean> {
    const card = this.shown
    return (
      card !== null &&
      this.#act(async () => {
        await this.#backend.items.suspend({ ids: [card.card.itemId] })
        return this.#backend.study.state(this.#line)
      })
    )
  }

  /** Gives the card on the table a flag by its number, 0 for none; it stays on the table. */
  async flag(flag: number): Promise<boolean> {
    const card = this.shown
    if (!card) return false
    return this.#try(async () => {
      await this.#backend.browse.act({ which: { ids: [card.card.itemId] }, action: { type: 'flag', flag } })
      if (this.state && isSame(this.shown, card)) this.state = { ...this.state, card: { ...card, card: { ...card.card, flag } } }
    })
  }

  /** Marks the card as a leech, or takes the mark off; it stays on the table. */
  async markLeech(leech: boolean): Promise<boolean> {
    const card = this.shown
    if (!card) return false
    return this.#try(async () => {
      await this.#backend.browse.act({ which: { ids: [card.card.itemId] }, action: { type: leech ? 'leech' : 'noLeech' } })
      if (this.state && isSame(this.shown, card)) this.state = { ...this.state, card: { ...card, card: { ...card.card, leech } } }
    })
  }

  /** Makes the card new again; its past answers stay on record. True when it worked. */
  reset = (): Promise<boolean> => this.#manage('reset')

  /** Deletes the item with its card. True when it worked. */
  remove = (): Promise<boolean> => this.#manage('delete')

  /** Puts the edited item on the table; its answer stays shown or hidden. */
  edited(item: Item): void {
    if (!this.state?.card || this.state.card.item.id !== item.id) return
    this.state = { ...this.state, card: { ...this.state.card, item } }
  }

  /**
   * Takes the last action back when it was about a card, and shows that very card. Anything else is taken back only by its id, once its owner has seen what it is.
   * Undefined when nothing could be undone; `failure` says why.
   */
  async undo(id?: number): Promise<Undone | undefined> {
    let undone: Undone | undefined
    await this.#try(async () => {
      const { undo: name, last } = await this.#backend.history.state()
      if (name !== null && last && last.cardId === undefined && id === undefined && !OWN.has(name)) {
        undone = { ask: name, id: last.id }
        return
      }
      const taken = await this.#backend.history.undo({ id: id ?? last?.id })
      undone = { operation: taken.operation }
      const next = await this.#backend.study.state(this.#line)
      // What had nothing to do with a card leaves the one on the table as it is, its answer shown or hidden.
      if (taken.cardId === undefined && isSame(next.card, this.shown)) this.state = next
      else this.#show(next)
    })
    return undone
  }

  /** Does again what was last taken back. Undefined when there is nothing; `failure` says so. */
  async redo(): Promise<string | undefined> {
    let redone: string | undefined
    await this.#try(async () => {
      redone = (await this.#backend.history.redo()).operation
      this.#show(await this.#backend.study.state(this.#line))
    })
    return redone
  }

  async #manage(type: 'reset' | 'delete'): Promise<boolean> {
    const card = this.shown
    return (
      card !== null &&
      this.#act(async () => {
        await this.#backend.browse.act({ which: { ids: [card.card.itemId] }, action: { type } })
        return this.#backend.study.state(this.#line)
      })
    )
  }

  #act(action: () => Promise<StudyState>): Promise<boolean> {
    return this.#try(async () => this.#show(await action()))
  }

  /** One action at a time: a key pressed twice must not answer the next card unseen. The card stays when it fails. */
  async #try(action: () => Promise<void>): Promise<boolean> {
    if (this.busy) return false
    this.busy = true
    this.failure = undefined
    try {
      await action()
      return true
    } catch (thrown) {
      this.failure = failureOf(thrown)
      if (OVERTAKEN.has(this.failure.code)) await this.#readAgain()
      return false
    } finally {
      this.busy = false
    }
  }

  /** After another window was quicker: its state, under the sentence that says so. */
  async #readAgain() {
    try {
      this.#show(await this.#backend.study.state(this.#line))
    } catch {
      // The first failure stays on the screen; it says enough.
    }
  }

  #show(state: StudyState) {
    this.state = state
    this.revealed = false
    this.chosen = undefined
    this.typed = ''
    this.typing = this.#typeAnswers && state.card?.item.kind === 'cloze'
    this.#shownAt = this.#now()
    void this.#readContext(state.card?.item ?? null)
  }

  /** Read while the question is thought about, so that the source is there at once. */
  async #readContext(item: Item | null) {
    this.context = undefined
    if (!item?.documentId) return
    try {
      const context = await this.#backend.items.context({ id: item.id })
      if (this.item?.id === item.id) this.context = context
    } catch {
      // The panel then shows the item's own quote.
    }
  }

  #compare(): Comparison | undefined {
    if (!this.revealed || !this.typing || !this.typed.trim() || !this.item) return undefined
    return compare(this.typed, this.item.key, this.item.accepted)
  }

  #suggest(): Rating {
    if (this.item?.kind === 'mcq' && this.chosen !== undefined) return this.chosen === this.item.key ? 'Good' : 'Again'
    return this.comparison ? SUGGESTION[this.comparison.verdict] : 'Good'
  }
}

/** Actions of a session that bring no card back by themselves: what is undone is plain to see. */
const OWN = new Set(['Skip card', 'Practise card', 'Flag 1 item', 'Mark 1 item', 'Unmark 1 item'])

const isSame = (one: Shown | null, other: Shown | null): boolean =>
  one?.card.id === other?.card.id && one?.card.reps === other?.card.reps && one?.item.stem === other?.item.stem

/** A longer pause says that one was away, not that one was thinking. */
const LONGEST_MILLIS = 60_000

/** Failures which mean that the card on the table is not the one to answer any more. */
const OVERTAKEN = new Set(['NOT_ALLOWED_NOW', 'CARD_NOT_FOUND', 'ITEM_NOT_FOUND'])

const SUGGESTION = { right: 'Good', close: 'Hard', wrong: 'Again' } as const

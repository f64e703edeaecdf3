import type { Attempt, Response } from '../../shared/quiz'
import type { Api } from '../api'
import { failureOf, type Failure } from '../app/failure'

export interface SittingOptions {
  backend: Pick<Api['quiz'], 'open' | 'respond' | 'mark' | 'overrule' | 'markEssay' | 'goTo' | 'handIn'>
  /** Milliseconds on any steadily rising clock. */
  now: () => number
}

/** The answer of somebody who gives up a question in practice. */
export const GIVEN_UP = 'I don’t know'

/** More at once was no sitting: a machine that slept. */
const LONGEST_MILLIS = 600_000

/** One sitting of a quiz: the question looked at, and how far its owner has got. Every answer is kept at once, so a crash loses none. */
export class Sitting {
  attempt = $state.raw<Attempt>()
  failure = $state.raw<Failure>()
  busy = $state(false)
  place = $state(0)
  typed = $state('')
  /** How sure one is of the answer to come, in per cent. */
  confidence = $state<number | null>(null)
  /** Rises with `tick`. */
  #clock = $state(0)
  #since = $state(0)

  questions = $derived(this.attempt?.quiz.questions ?? [])
  question = $derived(this.questions[this.place])
  response = $derived(this.responseTo(this.place))
  over = $derived(Boolean(this.attempt?.handedInAt))
  answered = $derived(this.response !== undefined && this.response.answer !== '')
  /** Whether the answer may be seen: in practice after answering. */
  revealed = $derived(this.answered && this.attempt?.mode === 'practice')
  /** Whether one has to say how sure one is before the answer can be given. */
  asksConfidence = $derived(
    !this.over &&
      !this.answered &&
      this.confidence === null &&
      (this.attempt?.blueprint.confidence ?? false) &&
      this.response?.confidence == null,
  )
  open = $derived(this.questions.length - (this.attempt?.marks.answered ?? 0))
  last = $derived(this.place === this.questions.length - 1)
  /** Milliseconds; undefined without a time limit. */
  left = $derived.by(() => {
    const minutes = this.attempt?.blueprint.minutes
    return this.attempt && minutes ? Math.max(0, minutes * 60_000 - this.attempt.spentMillis - (this.#clock - this.#since)) : undefined
  })

  #backend: SittingOptions['backend']
  #now: () => number

  constructor({ backend, now }: SittingOptions) {
    this.#backend = backend
    this.#now = now
  }

  responseTo(question: number): Response | undefined {
    return this.attempt?.responses.find((response) => response.question === question)
  }

  async load(id: string): Promise<void> {
    await this.#try(async () => {
      this.attempt = await this.#backend.open({ id })
      this.#since = this.#clock = this.#now()
      this.#show(Math.min(this.attempt.place, this.questions.length - 1))
      if (this.typed === '') this.typed = this.attempt.draft
    })
  }

  /** Moves the clock on; hands in when the time is up. To be called about once a second. */
  async tick(): Promise<void> {
    this.#clock = this.#now()
    if (this.left === 0 && !this.over && !this.busy) {
      await this.#keepTyped()
      await this.handIn()
    }
  }

  /** Answers with the option at that place, as the keys a-d and 1-4 do. */
  async chooseAt(index: number): Promise<void> {
    const option = this.question?.item.options?.[index]
    if (option !== undefined && !this.asksConfidence) await this.answer(option)
  }

  /** Says how sure one is, before answering. */
  sure(percent: number): void {
    if (this.asksConfidence) this.confidence = percent
  }

  async answer(answer: string): Promise<void> {
    if (!this.over && !this.revealed) await this.#respond(answer)
  }

  /** Takes what was typed. In a mock exam the next question follows. */
  async submit(): Promise<void> {
    const mock = this.attempt?.mode === 'mock'
    if (this.typed.trim() === '' && !mock) return
    await this.#keepTyped()
    if (mock && !this.last) await this.go(this.place + 1)
  }

  giveUp = (): Promise<void> => this.answer(GIVEN_UP)

  async go(place: number): Promise<void> {
    if (!this.attempt || place < 0 || place >= this.questions.length) return
    await this.#keepTyped()
    this.#show(place)
    await this.remember()
  }

  /** On to the next question; in practice the last one ends the quiz. */
  async next(): Promise<void> {
    if (!this.last) return this.go(this.place + 1)
    if (this.attempt?.mode === 'practice' && this.open === 0) await this.handIn()
  }

  /** Keeps the place and the time spent; a timed quiz stands still while nobody sits it. */
  async remember(): Promise<void> {
    const id = this.attempt?.id
    if (id === undefined || this.over) return
    const millis = this.#spent()
    await this.#try(async () => {
      await this.#backend.goTo({ id, place: this.place, millis, draft: this.#draft() })
      if (this.attempt) this.attempt = { ...this.attempt, spentMillis: this.attempt.spentMillis + millis }
    })
  }

  /** What is written and not given as an answer stays a draft; in a mock exam it is an answer that can still be changed. */
  async leave(): Promise<void> {
    if (this.attempt?.mode === 'mock') await this.#keepTyped()
    await this.remember()
  }

  toggleMark = (): Promise<void> =>
    this.#change((id) => this.#backend.mark({ id, question: this.place, marked: !(this.response?.marked ?? false) }))

  overrule = (question: number, right: boolean): Promise<void> => this.#change((id) => this.#backend.overrule({ id, question, right }))

  markEssay = (question: number, points: number[]): Promise<void> => this.#change((id) => this.#backend.markEssay({ id, question, points }))

  async handIn(): Promise<void> {
    await this.#keepTyped()
    await this.#change((id) => this.#backend.handIn({ id, millis: this.#spent() }))
  }

  #show(place: number): void {
    this.place = place
    this.typed = this.response?.answer ?? ''
    this.confidence = this.response?.confidence ?? null
  }

  #draft(): string {
    const kind = this.question?.item.kind
    return kind === undefined || kind === 'mcq' || this.answered ? '' : this.typed
  }

  async #keepTyped(): Promise<void> {
    const kind = this.question?.item.kind
    if (this.over || this.revealed || kind === undefined || kind === 'mcq') return
    if (this.attempt?.mode === 'practice' && this.typed.trim() === '') return
    if (this.typed.trim() !== (this.response?.answer ?? '')) await this.#respond(this.typed)
  }

  #respond(answer: string): Promise<void> {
    const confidence = this.confidence === null ? {} : { confidence: this.confidence }
    return this.#change((id) => this.#backend.respond({ id, question: this.place, answer, millis: this.#spent(), ...confidence }))
  }

  async #change(run: (id: string) => Promise<Attempt>): Promise<void> {
    const id = this.attempt?.id
    if (id === undefined || this.busy) return
    this.busy = true
    await this.#try(async () => (this.attempt = await run(id)))
    this.busy = false
  }

  #spent(): number {
    const now = this.#now()
    const millis = Math.round(Math.min(LONGEST_MILLIS, Math.max(0, now - this.#since)))
    this.#since = this.#clock = now
    return millis
  }

  async #try(run: () => Promise<unknown>): Promise<void> {
    try {
      await run()
      this.failure = undefined
    } catch (thrown) {
      this.failure = failureOf(thrown)
    }
  }
}

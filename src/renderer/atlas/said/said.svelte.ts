import type { Atlas } from '../../../shared/atlas-contract'
import { questionsOf } from './questions'
import { speakersOf } from './speakers'

/** What “Who said what” shows: by question or by speaker, narrowed by words and meeting; and which of them the keys act on. */
export class SaidState {
  #atlas: () => Atlas
  mode = $state<'question' | 'speaker'>('question')
  words = $state('')
  meeting = $state('')
  current = $state(0)

  #questions = $derived.by(() => questionsOf(this.#atlas()))
  #speakers = $derived.by(() => speakersOf(this.#atlas()))
  questions = $derived(
    this.#questions.filter(
      ({ meeting, question, where, accounts }) =>
        (this.meeting === '' || meeting?.id === this.meeting) &&
        this.#has(where, question, ...accounts.flatMap(({ by, says }) => [by, says])),
    ),
  )
  speakers = $derived(
    this.#speakers
      .map(({ name, said }) => ({
        name,
        said: said.filter(
          ({ meeting, words, where, question }) =>
            (this.meeting === '' || meeting?.id === this.meeting) && this.#has(name, words, where, question ?? ''),
        ),
      }))
      .filter(({ said }) => said.length > 0),
  )
  /** In the order in which they stand on the page; what the keys go through. */
  entries = $derived(this.mode === 'question' ? this.questions : this.speakers.flatMap(({ said }) => said))
  meetings = $derived.by(() =>
    this.#questions
      .flatMap(({ meeting, where }) => (meeting ? [{ value: meeting.id, label: where }] : []))
      .filter(({ value }, at, all) => all.findIndex((other) => other.value === value) === at),
  )

  constructor(atlas: () => Atlas) {
    this.#atlas = atlas
  }

  #has(...texts: string[]): boolean {
    const text = texts.join(' ').toLowerCase()
    return this.words
      .trim()
      .toLowerCase()
      .split(/\s+/)
      .every((word) => text.includes(word))
  }

  step(by: number): void {
    this.current = Math.max(0, Math.min(this.entries.length - 1, this.current + by))
  }
}

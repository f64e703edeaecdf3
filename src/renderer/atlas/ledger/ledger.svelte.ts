import type { Atlas } from '../../../shared/atlas-contract'
import type { Issue } from '../../../shared/fact-sheets'
import { entriesOf, giversOf, isOf } from './entry'
import type { Fate } from './fate'
import { grouped, type Grouping } from './groups'

/** What the ledger shows: its filters and how its lines are put together. */
export class LedgerState {
  #atlas: () => Atlas
  words = $state('')
  by = $state('')
  fate = $state<Fate | ''>('')
  issue = $state<Issue | ''>('')
  origin = $state<'' | 'course' | 'readings'>('')
  meeting = $state('')
  grouping = $state<Grouping>('meeting')

  all = $derived.by(() => entriesOf(this.#atlas()))
  sides = $derived(giversOf(this.all))
  meetings = $derived.by(() => {
    const named = this.all.flatMap(({ meeting, where }) => (meeting ? [{ value: meeting.id, label: where }] : []))
    return named.filter(({ value }, at) => named.findIndex((other) => other.value === value) === at)
  })
  shown = $derived(
    this.all.filter(
      (entry) =>
        (this.by === '' || isOf(entry.by, this.by)) &&
        (this.fate === '' || entry.fate === this.fate) &&
        (this.issue === '' || entry.issue === this.issue) &&
        (this.meeting === '' || entry.meeting?.id === this.meeting) &&
        (this.origin === '' || (this.origin === 'readings') === (entry.telling !== null)) &&
        holds(this.words, [
          entry.where,
          entry.by,
          entry.who,
          entry.to,
          entry.what,
          entry.condition,
          entry.later,
          entry.issue,
          entry.telling?.words,
        ]),
    ),
  )
  groups = $derived(grouped(this.shown, this.grouping))
  filtered = $derived([this.words.trim(), this.by, this.fate, this.issue, this.origin, this.meeting].some((one) => one !== ''))

  constructor(atlas: () => Atlas) {
    this.#atlas = atlas
  }

  showAll(): void {
    this.words = this.by = this.fate = this.issue = this.origin = this.meeting = ''
  }
}

/** Every word has to be there, in any order. */
function holds(words: string, texts: readonly (string | null | undefined)[]): boolean {
  const text = texts.join(' ').toLowerCase()
  return words
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

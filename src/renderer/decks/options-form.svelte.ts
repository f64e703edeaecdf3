import type { DeckOptions, DeckRow, StudyOptions } from '../../shared/deck'
import { DECK_OPTIONS, type DeckOption } from '../../shared/words'

/** A deck's options while they are edited: which are its own, and what they are. */
export class OptionsForm {
  own = $state<Record<DeckOption, boolean>>() as Record<DeckOption, boolean>
  values = $state<StudyOptions>() as StudyOptions

  constructor(deck: Pick<DeckRow, 'options' | 'effective'>) {
    this.own = Object.fromEntries(DECK_OPTIONS.map((option) => [option, deck.options[option] !== undefined])) as Record<DeckOption, boolean>
    this.values = { ...deck.effective }
  }

  set<Key extends DeckOption>(option: Key, value: StudyOptions[Key]): void {
    this.values[option] = value
    this.own[option] = true
  }

  get options(): DeckOptions {
    const values = $state.snapshot(this.values)
    return Object.fromEntries(DECK_OPTIONS.filter((option) => this.own[option]).map((option) => [option, values[option]]))
  }

  get inherit(): DeckOption[] {
    return DECK_OPTIONS.filter((option) => !this.own[option])
  }
}

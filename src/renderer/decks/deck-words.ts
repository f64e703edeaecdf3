import type { DeckRow, StudyOptions } from '../../shared/deck'
import { DECK_OPTIONS, type DeckOption, liesIn, NESTED } from '../../shared/words'
import { stepsInWords } from '../settings/steps'

/** “Reykjavík” of “Arms control::Reykjavík”. */
export const lastOf = (name: string): string => name.split(NESTED).at(-1) ?? name

/** How many decks it lies in. */
export const depthOf = (name: string): number => name.split(NESTED).length - 1

/** The deck above; undefined at the top. */
export function aboveOf(deck: DeckRow, decks: readonly DeckRow[]): DeckRow | undefined {
  const above = deck.name.split(NESTED).slice(0, -1).join(NESTED).toLowerCase()
  return decks.find(({ name }) => name.toLowerCase() === above)
}

/** Those that are shown when these are folded up. */
export const unfolded = (decks: readonly DeckRow[], folded: ReadonlySet<string>): DeckRow[] => {
  const shut = decks.filter(({ id }) => folded.has(id))
  return decks.filter(({ name }) => !shut.some((above) => liesIn(name, above.name)))
}

export const ORDER_WORDS = { added: 'as they were added', newest: 'the latest first', random: 'shuffled each day' } as const

export const OPTION_NAMES: Record<DeckOption, string> = {
  desiredRetention: 'Desired retention',
  newPerDay: 'New cards per day',
  reviewsPerDay: 'Reviews per day',
  learningSteps: 'Learning steps',
  relearningSteps: 'Steps after forgetting',
  maximumInterval: 'Longest interval',
  burySiblings: 'Keep cards of one fact apart',
  leechThreshold: 'Leech after',
  newOrder: 'New cards come',
}

/** An option's value as one would say it. */
export const OPTION_WORDS: { [Key in DeckOption]: (value: StudyOptions[Key]) => string } = {
  desiredRetention: (value) => `${Math.round(value * 100)}%`,
  newPerDay: String,
  reviewsPerDay: String,
  learningSteps: (value) => stepsInWords(value) || 'none',
  relearningSteps: (value) => stepsInWords(value) || 'none',
  maximumInterval: (value) => `${value.toLocaleString('en-GB')} ${value === 1 ? 'day' : 'days'}`,
  burySiblings: (value) => (value ? 'yes' : 'no'),
  leechThreshold: (value) => `${value} lapses`,
  newOrder: (value) => ORDER_WORDS[value],
}

/** What a deck sets for itself, in a few words: “95%, 10 new a day”; '' when it takes all from above. */
export const ownInWords = ({ options }: DeckRow): string =>
  DECK_OPTIONS.filter((key) => options[key] !== undefined)
    .map((key) => OPTION_NAMES[key].toLowerCase())
    .join(', ')

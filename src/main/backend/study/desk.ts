import type { StudyOptions } from '../../../shared/deck'
import type { Settings } from '../../../shared/settings'
import type { Store } from '../store'
import { readDecks } from '../store/decks'
import { readSettings } from '../store/settings'
import { daysAheadOf } from './days-ahead'
import { deckTallies, limited, limitsOf, type Limits } from './decks/limits'
import { createDeckTree, type DeckTree } from './decks/tree'
import { shareFor } from './exam/share'
import type { DaysAhead } from './placing'
import { createScheduler, type Scheduler } from './scheduler'
import { createCalendar, type Calendar, type StudyDay } from './study-day'
import { tallyOf, type Tally } from './today'
import { currentWeights, DEFAULT_WEIGHTS } from './weights'

/** What a moment of study stands on: the settings and weights in force, the day, and what was done of it. */
export interface Desk {
  store: Store
  now: Date
  settings: Settings
  calendar: Calendar
  today: StudyDay
  tally: Tally
  decks: DeckTree
  /** What holds for cards of that deck. */
  optionsOf(deckId: string): StudyOptions
  schedulerOf(deckId: string): Scheduler
  /** The days to come as reviews of that card find them. */
  aheadOf(card: { itemId: string; deckId: string }): DaysAhead
  /** Knows the chance of recall, which is the same in all decks. */
  scheduler: Scheduler
  /** The decks whose cards are in the line; undefined: all. */
  within: readonly string[] | undefined
  /** The options of the deck that is studied, or of all. */
  options: Pick<StudyOptions, 'newPerDay' | 'reviewsPerDay' | 'newOrder'>
  /** What is left of today's limits: to be taken from by one reading of the line. */
  limits(): Limits
  /** Cards that exams ahead want studied today, the most useful first. */
  forExams: { ids: readonly string[]; start: Date }
}

/** Returns a function that lays the desk for the present moment and a line of study: a deck's, or all. What it stands on is made anew only when it changes. */
export function createDesk(store: Store): (line?: { deckId?: string | undefined }) => Desk {
  const calendarFor = remembered(createCalendar)
  const schedulerFor = remembered(({ timeZone, dayStartsAt, ...options }: SchedulerSettings) =>
    createScheduler({ ...options, daysBetween: calendarFor({ timeZone, dayStartsAt }).daysBetween }),
  )
  const treeFor = remembered(([decks, settings]: Parameters<typeof createDeckTree>) => createDeckTree(decks, settings))
  const share = shareFor(store)
  return ({ deckId } = {}) => {
    const now = store.now()
    const settings = readSettings(store)
    const { timeZone, dayStartsAt, fuzz } = settings
    const calendar = calendarFor({ timeZone, dayStartsAt })
    const today = calendar.dayOf(now)
    const decks = treeFor([readDecks(store), settings])
    const weights = currentWeights(store)?.values ?? DEFAULT_WEIGHTS
    const schedulerOf = (id: string) => {
      const { desiredRetention, learningSteps, relearningSteps, maximumInterval } = decks.options(id)
      return schedulerFor({
        ...{ weights, timeZone, dayStartsAt, fuzz },
        ...{ desiredRetention, learningSteps, relearningSteps, maximumInterval },
      })
    }
    const tally = tallyOf(store, today)
    const alone = deckId === undefined && !decks.decks.some(({ options }) => limited(options))
    const done = remembered(() => (alone ? new Map([['', tally]]) : deckTallies(store, today)))
    return {
      ...{ store, now, settings, calendar, today, tally, decks, schedulerOf },
      optionsOf: decks.options,
      aheadOf: ({ itemId, deckId: id }) => daysAheadOf(store, { today, calendar, settings }, itemId, decks.options(id).burySiblings),
      scheduler: schedulerOf('default'),
      within: deckId === undefined ? undefined : decks.within(deckId),
      options: deckId === undefined ? settings : decks.options(deckId),
      limits: () => limitsOf(decks, deckId, settings, done(undefined)),
      forExams: { ids: share({ now, today, calendar }), start: today.start },
    }
  }
}

type SchedulerSettings = Pick<
  Settings,
  'timeZone' | 'dayStartsAt' | 'desiredRetention' | 'learningSteps' | 'relearningSteps' | 'maximumInterval' | 'fuzz'
> & { weights: readonly number[] }

const MOST_REMEMBERED = 20

/** Keeps the last results, and gives them again as long as the input says the same. */
function remembered<Input, Output>(make: (input: Input) => Output): (input: Input) => Output {
  const results = new Map<string, Output>()
  return (input) => {
    const key = JSON.stringify(input) ?? ''
    const known = results.get(key)
    if (known !== undefined) return known
    const made = make(input)
    if (results.size >= MOST_REMEMBERED) results.clear()
    results.set(key, made)
    return made
  }
}

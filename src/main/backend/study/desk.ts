import type { Settings } from '../../../shared/settings'
import type { Store } from '../store'
import { readSettings } from '../store/settings'
import { createShare } from './exam/share'
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
  scheduler: Scheduler
  today: StudyDay
  tally: Tally
  /** How many new cards and reviews are left of today's limits. */
  left: { new: number; review: number }
  /** Cards that exams ahead want studied today, the most useful first. */
  forExams: { ids: readonly string[]; start: Date }
}

/** Returns a function that lays the desk for the present moment. Calendar and scheduler are made anew only when what they depend on changes. */
export function createDesk(store: Store): () => Desk {
  const calendarFor = remembered(createCalendar)
  const schedulerFor = remembered(({ timeZone, dayStartsAt, ...options }: SchedulerSettings) =>
    createScheduler({ ...options, daysBetween: calendarFor({ timeZone, dayStartsAt }).daysBetween }),
  )
  const share = createShare(store)
  return () => {
    const now = store.now()
    const settings = readSettings(store)
    const { timeZone, dayStartsAt, desiredRetention, learningSteps, relearningSteps, fuzz } = settings
    const calendar = calendarFor({ timeZone, dayStartsAt })
    const today = calendar.dayOf(now)
    const forExams = { ids: share({ now, today, calendar }), start: today.start }
    const tally = tallyOf(store, today)
    const weights = currentWeights(store)?.values ?? DEFAULT_WEIGHTS
    return {
      store,
      now,
      settings,
      calendar,
      scheduler: schedulerFor({ weights, timeZone, dayStartsAt, desiredRetention, learningSteps, relearningSteps, fuzz }),
      today,
      tally,
      forExams,
      left: { new: Math.max(0, settings.newPerDay - tally.new), review: Math.max(0, settings.reviewsPerDay - tally.review) },
    }
  }
}

type SchedulerSettings = Pick<Settings, 'timeZone' | 'dayStartsAt' | 'desiredRetention' | 'learningSteps' | 'relearningSteps' | 'fuzz'> & {
  weights: readonly number[]
}

/** Keeps the last result, and gives it again as long as the input says the same. */
function remembered<Input, Output>(make: (input: Input) => Output): (input: Input) => Output {
  let last: { key: string; output: Output } | undefined
  return (input) => {
    const key = JSON.stringify(input)
    if (last?.key !== key) last = { key, output: make(input) }
    return last.output
  }
}

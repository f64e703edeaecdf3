import { fsrs, type Card as FsrsCard, type FSRSParameters, type Grade } from 'ts-fsrs'
import { randomFrom } from '../../../shared/random'
import { CARD_STATES, RATINGS, type CardState, type Rating } from '../../../shared/words'
import { placed, type DaysAhead } from './placing'

/** What FSRS knows of a card, and when it wants to see it again. */
export interface Schedule {
  /** Seeds the fuzz, together with `reps`. */
  id: string
  state: CardState
  due: Date
  /** Days until recall falls to 90 %; 0 for a new card. */
  stability: number
  /** 1..10; 0 for a new card. */
  difficulty: number
  scheduledDays: number
  learningStep: number
  reps: number
  lapses: number
  lastReview: Date | null
}

export interface SchedulerOptions {
  /** The 21 weights of FSRS-6. */
  weights: readonly number[]
  desiredRetention: number
  /** Minutes. */
  learningSteps: readonly number[]
  relearningSteps: readonly number[]
  /** Days that no card waits longer than; a hundred years where it is not said. */
  maximumInterval?: number
  fuzz: boolean
  /** Whole study days from one answer to the next. */
  daysBetween(from: Date, to: Date): number
}

export interface Scheduler {
  /** The card after an answer. Pure: the same card, rating, time and days ahead always give the same result, fuzz included. */
  answer(card: Schedule, rating: Rating, at: Date, ahead?: DaysAhead): Schedule
  /** The card after each of the four answers, in the order of RATINGS. What it shows is what `answer` then does. */
  preview(card: Schedule, at: Date, ahead?: DaysAhead): Schedule[]
  /** Whole days until recall has fallen to the wanted one. */
  intervalOf(stability: number): number
  /** Chance of recall at that time, 0..1; null for a new card. */
  retrievability(card: Pick<Schedule, 'stability' | 'lastReview'>, at: Date): number | null
}

/** A hundred years: farther than anybody plans. */
const MAXIMUM_INTERVAL = 36_500
const HOUR = 3_600_000
const DAY = 24 * HOUR

/**
 * FSRS-6 as ts-fsrs computes it, with one thing decided by us: how many days have passed since the last answer. FSRS counts whole days and treats 0
 * as a same-day review. ts-fsrs takes the difference of UTC dates, which for most people changes in the middle of an evening or a morning; we take study days,
 * as Anki does and as the data had it on which the default weights were fitted. With `dayStartsAt` 0 and the time zone UTC both are the same;
 * for answers given exactly at `due` they never differ from counting 24-hour periods either. `due` is the time of the answer plus whole minutes or whole 24-hour days.
 */
export function createScheduler({ daysBetween, ...options }: SchedulerOptions): Scheduler {
  const algorithm = fsrs(parametersOf(options))
  const longest = options.maximumInterval ?? MAXIMUM_INTERVAL

  /** The card as ts-fsrs takes it. It reads `last_review` only to count days, so it is set as many days back as have passed. */
  const given = (card: Schedule, at: Date): FsrsCard & { id: string } => ({
    id: card.id,
    state: CARD_STATES.indexOf(card.state),
    due: card.due,
    stability: card.stability,
    difficulty: card.difficulty,
    elapsed_days: 0,
    scheduled_days: card.scheduledDays,
    learning_steps: card.learningStep,
    reps: card.reps,
    lapses: card.lapses,
    ...(card.lastReview && { last_review: new Date(at.getTime() - elapsedDays(card.lastReview, at) * DAY) }),
  })

  /** A clock set back must not break a review: time never runs backwards. */
  const elapsedDays = (from: Date, to: Date) => Math.max(0, daysBetween(from, to))

  /** A day on which clocks change is an hour or two shorter or longer, which must not move a card to another study day: least of all back to today. */
  const onItsDay = (due: Date, at: Date, days: number) => {
    const missed = days - daysBetween(at, due)
    return missed === 0 ? due : new Date(due.getTime() + Math.sign(missed) * 2 * HOUR)
  }

  const after = (card: FsrsCard & { id: string }, rating: Rating, at: Date): Schedule => {
    const { card: next } = algorithm.next(card, at, gradeOf(rating))
    return {
      id: card.id,
      state: CARD_STATES[next.state] as CardState,
      due: next.scheduled_days > 0 ? onItsDay(next.due, at, next.scheduled_days) : next.due,
      stability: next.stability,
      difficulty: next.difficulty,
      scheduledDays: next.scheduled_days,
      learningStep: next.learning_steps,
      reps: next.reps,
      lapses: next.lapses,
      lastReview: at,
    }
  }

  /** Puts each of the four on a day within its fuzz range: a better answer never before a worse one. */
  const spread = (card: Schedule, results: readonly Schedule[], at: Date, ahead: DaysAhead | undefined): Schedule[] => {
    // By card and answer, not by time: the interval under a button must be the one the button gives, however long one thinks.
    const random = randomFrom(`${card.id} ${card.reps}`)()
    const elapsed = card.lastReview ? elapsedDays(card.lastReview, at) : 0
    let before = 0
    return results.map((result, n) => {
      if (result.scheduledDays <= 0) return result
      const days = placed(result.scheduledDays, { after: n === 0 ? 0 : before, elapsed, longest, random, ahead })
      // What is forgotten comes when it comes; only Hard, Good and Easy stand in a row.
      if (n > 0) before = days
      return { ...result, scheduledDays: days, due: onItsDay(new Date(at.getTime() + days * DAY), at, days) }
    })
  }

  const preview = (card: Schedule, at: Date, ahead?: DaysAhead): Schedule[] => {
    const before = given(card, at)
    const results = RATINGS.map((rating) => after(before, rating, at))
    return options.fuzz ? spread(card, results, at, ahead) : results
  }

  return {
    answer: (card, rating, at, ahead) =>
      options.fuzz ? (preview(card, at, ahead)[RATINGS.indexOf(rating)] as Schedule) : after(given(card, at), rating, at),
    preview,
    intervalOf: (stability) => algorithm.next_interval(stability, 0),
    retrievability: (card, at) =>
      card.lastReview && card.stability > 0 ? algorithm.forgetting_curve(elapsedDays(card.lastReview, at), card.stability) : null,
  }
}

/** 1 Again … 4 Easy, as FSRS and the column `review.rating` number them. */
export const gradeOf = (rating: Rating): Grade => (RATINGS.indexOf(rating) + 1) as Grade

const parametersOf = (options: Omit<SchedulerOptions, 'daysBetween'>): Partial<FSRSParameters> => ({
  w: [...options.weights],
  request_retention: options.desiredRetention,
  maximum_interval: options.maximumInterval ?? MAXIMUM_INTERVAL,
  // Where days are spread, it is placing.ts that does it.
  enable_fuzz: false,
  enable_short_term: true,
  learning_steps: options.learningSteps.map(stepOf),
  relearning_steps: options.relearningSteps.map(stepOf),
})

/** ts-fsrs reads whole minutes only, and takes 0 for no step at all. */
const stepOf = (minutes: number) => `${Math.max(1, Math.round(minutes))}m` as const

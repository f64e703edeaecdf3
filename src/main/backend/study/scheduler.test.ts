import { createEmptyCard, default_w, fsrs, State } from 'ts-fsrs'
import { expect, test } from 'vitest'
import { CARD_STATES, RATINGS, type Rating } from '../../../shared/words'
import { createScheduler, gradeOf, type Schedule, type SchedulerOptions } from './scheduler'
import { createCalendar } from './study-day'

const DAY = 86_400_000
const MINUTE = 60_000
/** The study days on which ts-fsrs and we agree: UTC dates. */
const utcDates = createCalendar({ timeZone: 'UTC', dayStartsAt: 0 })

const options: SchedulerOptions = {
  weights: default_w,
  desiredRetention: 0.9,
  learningSteps: [1, 10],
  relearningSteps: [10],
  fuzz: false,
  daysBetween: utcDates.daysBetween,
}
const start = new Date('2026-01-05T10:00:00Z')
const fresh = (id = 'card'): Schedule => ({
  id,
  state: 'New',
  due: start,
  stability: 0,
  difficulty: 0,
  scheduledDays: 0,
  learningStep: 0,
  reps: 0,
  lapses: 0,
  lastReview: null,
})

/** Ratings and delays that a person might give over years: mostly Good, sometimes late by days, sometimes the same day again. */
function history(seed: number, length: number): { rating: Rating; lateByMinutes: number }[] {
  let state = seed
  const random = () => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31
  return Array.from({ length }, () => {
    const roll = random()
    const rating: Rating = roll < 0.15 ? 'Again' : roll < 0.3 ? 'Hard' : roll < 0.85 ? 'Good' : 'Easy'
    const lateByMinutes = random() < 0.5 ? 0 : Math.floor(random() * 5 * 24 * 60)
    return { rating, lateByMinutes }
  })
}

test.each([1, 2, 3, 4, 5])('a long sequence is what ts-fsrs itself makes of it (%i)', (seed) => {
  const scheduler = createScheduler(options)
  const reference = fsrs({ w: default_w, enable_fuzz: false, learning_steps: ['1m', '10m'], relearning_steps: ['10m'] })
  let ours = fresh()
  let theirs = createEmptyCard(start)
  for (const { rating, lateByMinutes } of history(seed, 120)) {
    const at = new Date(ours.due.getTime() + lateByMinutes * MINUTE)
    ours = scheduler.answer(ours, rating, at)
    theirs = reference.next(theirs, at, gradeOf(rating)).card
    expect(ours).toEqual({
      id: 'card',
      state: State[theirs.state],
      due: theirs.due,
      stability: theirs.stability,
      difficulty: theirs.difficulty,
      scheduledDays: theirs.scheduled_days,
      learningStep: theirs.learning_steps,
      reps: theirs.reps,
      lapses: theirs.lapses,
      lastReview: at,
    })
  }
})

test.each([11, 12, 13, 14, 15])('stability, difficulty and retrievability follow the published formulas of FSRS-6 (%i)', (seed) => {
  const scheduler = createScheduler(options)
  let card = fresh()
  let memory: Memory | null = null
  for (const { rating, lateByMinutes } of history(seed, 120)) {
    const at = new Date(card.due.getTime() + lateByMinutes * MINUTE)
    const days = card.lastReview ? utcDates.daysBetween(card.lastReview, at) : 0
    if (memory) expect(scheduler.retrievability(card, at)).toBeCloseTo(retrievability(days, memory.stability), 6)
    memory = formulas(memory, gradeOf(rating), days)
    card = scheduler.answer(card, rating, at)
    expect(card.stability / memory.stability).toBeCloseTo(1, 5)
    expect(card.difficulty).toBeCloseTo(memory.difficulty, 5)
    if (card.state === 'Review' && rating === 'Good') {
      const wanted = Math.max(1, Math.round(memory.stability))
      // Good is at least a day longer than Hard, so it may be a day more than the stability says.
      expect([wanted, wanted + 1]).toContain(card.scheduledDays)
    }
  }
})

test('golden vector: a card answered Good, Good, then Good, Again, Good, Hard, Easy, each at its due time', () => {
  const scheduler = createScheduler(options)
  let card = fresh()
  const seen = (['Good', 'Good', 'Good', 'Again', 'Good', 'Hard', 'Easy'] as const).map((rating) => {
    card = scheduler.answer(card, rating, card.due)
    return [card.state, card.scheduledDays, round(card.stability), round(card.difficulty)]
  })
  expect(seen).toMatchInlineSnapshot(`
    [
      [
        "Learning",
        0,
        2.3065,
        2.1181,
      ],
      [
        "Review",
        2,
        2.3065,
        2.1112,
      ],
      [
        "Review",
        11,
        10.971,
        2.1043,
      ],
      [
        "Relearning",
        0,
        1.539,
        7.39,
      ],
      [
        "Review",
        2,
        1.5718,
        7.3778,
      ],
      [
        "Review",
        4,
        3.5943,
        8.2445,
      ],
      [
        "Review",
        12,
        12.3028,
        7.6431,
      ],
    ]
  `)
})

test('what a button shows is what it does, with fuzz and a minute of thought', () => {
  const scheduler = createScheduler({ ...options, fuzz: true })
  let card = fresh('0198c0de')
  for (const { rating } of history(7, 60)) {
    const shownAt = card.due
    const answeredAt = new Date(shownAt.getTime() + MINUTE)
    const shown = scheduler.preview(card, shownAt)[RATINGS.indexOf(rating)]
    card = scheduler.answer(card, rating, answeredAt)
    expect(card.due.getTime() - answeredAt.getTime()).toBe((shown?.due.getTime() ?? 0) - shownAt.getTime())
  }
})

test('fuzz sets cards apart that were learned together', () => {
  const scheduler = createScheduler({ ...options, fuzz: true })
  const review = { ...fresh(), state: 'Review' as const, stability: 30, difficulty: 5, scheduledDays: 30, reps: 5, lastReview: start }
  const intervals = Array.from(
    { length: 50 },
    (_, n) => scheduler.answer({ ...review, id: `card-${n}` }, 'Good', new Date(start.getTime() + 30 * DAY)).scheduledDays,
  )
  expect(new Set(intervals).size).toBeGreaterThan(5)
})

test('an answer around midnight UTC counts as the same study day where the person is', () => {
  const { daysBetween } = createCalendar({ timeZone: 'America/New_York', dayStartsAt: 4 })
  const scheduler = createScheduler({ ...options, daysBetween })
  const before = scheduler.answer(fresh(), 'Good', new Date('2026-01-05T23:55:00Z'))
  const after = scheduler.answer(before, 'Again', new Date('2026-01-06T00:05:00Z'))
  // FSRS-6, same day: S · e^(w17 · (G − 3 + w18)) · S^(−w19)
  const expected = w(2) * Math.exp(w(17) * (1 - 3 + w(18))) * w(2) ** -w(19)
  expect(after.stability).toBeCloseTo(expected, 6)
})

test.each([
  // Clocks go back on 25 October 2026: 24 hours after half past four it is half past three, still the same study day.
  ['Europe/Berlin', '2026-10-24T02:30:00Z'],
  // They go forward on 29 March: 24 hours after half past three, still Friday's study day, it is half past four, already Sunday's.
  ['Europe/Berlin', '2026-03-28T02:30:00Z'],
  ['Antarctica/Troll', '2026-10-24T02:30:00Z'],
])('prevents a changed clock from moving a card to another study day (%s, %s)', (timeZone, answeredAt) => {
  const { daysBetween } = createCalendar({ timeZone, dayStartsAt: 4 })
  const at = new Date(answeredAt)
  for (const rating of RATINGS) {
    const { due, scheduledDays } = createScheduler({ ...options, learningSteps: [], daysBetween }).answer(fresh(), rating, at)
    expect(daysBetween(at, due)).toBe(scheduledDays)
  }
})

test('prevents a clock set back from breaking an answer', () => {
  const scheduler = createScheduler(options)
  const card = scheduler.answer(fresh(), 'Easy', start)
  expect(scheduler.answer(card, 'Good', new Date(start.getTime() - 3 * DAY)).state).toBe('Review')
})

test('the wanted retention shortens and lengthens intervals, up to a hundred years', () => {
  const at = new Date(start.getTime() + 10 * DAY)
  const card = { ...fresh(), state: 'Review' as const, stability: 10, difficulty: 5, scheduledDays: 10, reps: 3, lastReview: start }
  const days = (desiredRetention: number) => createScheduler({ ...options, desiredRetention }).answer(card, 'Good', at).scheduledDays
  expect([days(0.97), days(0.9), days(0.8)]).toEqual([days(0.97), days(0.9), days(0.8)].toSorted((a, b) => a - b))
  expect(days(0.97)).toBeLessThan(days(0.8))
  // Hard, Good and Easy stay a day apart even there.
  const old = { ...card, stability: 36_500, difficulty: 1, lastReview: new Date(0) }
  expect(createScheduler(options).answer(old, 'Easy', at).scheduledDays).toBeLessThanOrEqual(36_500 + 2)
})

test('a step of less than a minute is a minute, not none', () => {
  const scheduler = createScheduler({ ...options, learningSteps: [0.2, 0.4] })
  expect(scheduler.answer(fresh(), 'Again', start)).toMatchObject({ state: 'Learning', due: new Date(start.getTime() + MINUTE) })
})

test('the states are numbered as in ts-fsrs', () => {
  expect(CARD_STATES.map((state) => State[state])).toEqual([0, 1, 2, 3])
})

interface Memory {
  stability: number
  difficulty: number
}

const round = (value: number) => Math.round(value * 10_000) / 10_000
/** A weight by its number in the formulas. */
const w = (number: number) => default_w[number] ?? Number.NaN
const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high)

/** R(t, S) = (1 + f · t / S)^(−w20), with f such that R(S, S) = 0.9. */
function retrievability(days: number, stability: number): number {
  const factor = 0.9 ** (-1 / w(20)) - 1
  return (1 + (factor * days) / stability) ** -w(20)
}

/** FSRS-6, written out from the page "The Algorithm" of the FSRS project, with its bounds and none of ts-fsrs's code. */
function formulas(memory: Memory | null, grade: number, days: number): Memory {
  const firstDifficulty = (g: number) => w(4) - Math.exp(w(5) * (g - 1)) + 1
  if (!memory) return { stability: w(grade - 1), difficulty: clamp(firstDifficulty(grade), 1, 10) }
  const { stability: s, difficulty: d } = memory
  const damped = d + (-w(6) * (grade - 3) * (10 - d)) / 9
  const difficulty = clamp(w(7) * firstDifficulty(4) + (1 - w(7)) * damped, 1, 10)
  return { stability: clamp(nextStability(), 0.001, 36_500), difficulty }

  function nextStability(): number {
    if (days === 0) {
      const growth = Math.exp(w(17) * (grade - 3 + w(18))) * s ** -w(19)
      return s * (grade >= 2 ? Math.max(growth, 1) : growth)
    }
    const r = retrievability(days, s)
    if (grade === 1) {
      const forgotten = w(11) * d ** -w(12) * ((s + 1) ** w(13) - 1) * Math.exp(w(14) * (1 - r))
      return Math.min(forgotten, s / Math.exp(w(17) * w(18)))
    }
    const hardPenalty = grade === 2 ? w(15) : 1
    const easyBonus = grade === 4 ? w(16) : 1
    return s * (1 + Math.exp(w(8)) * (11 - d) * s ** -w(9) * (Math.exp(w(10) * (1 - r)) - 1) * hardPenalty * easyBonus)
  }
}

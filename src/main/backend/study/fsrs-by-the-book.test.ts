import { default_w } from 'ts-fsrs'
import { expect, test } from 'vitest'
import { RATINGS, type Rating } from '../../../shared/words'
import { createScheduler, type Schedule } from './scheduler'
import { createCalendar } from './study-day'

// FSRS-6 written down a second time, from the published formulas (open-spaced-repetition, "The Algorithm", FSRS-6) and not from the library we use.
type Memory = { stability: number; difficulty: number }
const w = default_w as readonly number[]
const W = (index: number) => w[index] as number
const grade = (rating: Rating) => RATINGS.indexOf(rating) + 1
const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))
const DECAY = -W(20)
/** A hundred years: neither a stability nor an interval is longer. */
const LONGEST = 36_500
const FACTOR = 0.9 ** (1 / DECAY) - 1

const recall = (days: number, stability: number) => (1 + (FACTOR * days) / stability) ** DECAY
const firstDifficulty = (g: number) => W(4) - Math.exp(W(5) * (g - 1)) + 1
const first = (g: number): Memory => ({ stability: W(g - 1), difficulty: clamp(firstDifficulty(g), 1, 10) })

function next({ stability: s, difficulty: d }: Memory, days: number, g: number): Memory {
  const moved = d - (W(6) * (g - 3) * (10 - d)) / 9
  const difficulty = clamp(W(7) * firstDifficulty(4) + (1 - W(7)) * moved, 1, 10)
  const stability = days === 0 ? sameDay(s, g) : g === 1 ? forgotten(s, d, recall(days, s)) : recalled(s, d, recall(days, s), g)
  return { stability: clamp(stability, 0.001, LONGEST), difficulty }
}

function sameDay(s: number, g: number): number {
  const increase = Math.exp(W(17) * (g - 3 + W(18))) * s ** -W(19)
  // From Hard on, an answer on the same day takes nothing away in ts-fsrs 5; other implementations say so of Good and Easy only.
  return s * (g >= 2 ? Math.max(1, increase) : increase)
}

const recalled = (s: number, d: number, r: number, g: number) =>
  s * (1 + Math.exp(W(8)) * (11 - d) * s ** -W(9) * (Math.exp(W(10) * (1 - r)) - 1) * (g === 2 ? W(15) : 1) * (g === 4 ? W(16) : 1))

const forgotten = (s: number, d: number, r: number) =>
  Math.min(W(11) * d ** -W(12) * ((s + 1) ** W(13) - 1) * Math.exp(W(14) * (1 - r)), s / Math.exp(W(17) * W(18)))

const interval = (stability: number, retention: number) =>
  clamp(Math.round((stability / FACTOR) * (retention ** (1 / DECAY) - 1)), 1, LONGEST)

/** Days after a Good answer in review: never fewer than after Hard plus one. */
function goodDays(before: Memory, days: number, retention: number): number {
  const good = interval(next(before, days, 3).stability, retention)
  return Math.max(good, Math.min(interval(next(before, days, 2).stability, retention), good) + 1)
}

const DAY = 86_400_000
const start = new Date('2026-01-05T10:00:00Z')
const calendar = createCalendar({ timeZone: 'UTC', dayStartsAt: 0 })

function random(seed: number): () => number {
  let state = seed
  return () => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31
}

test.each([11, 22, 33, 44, 55, 66])(
  'stability, difficulty and the day due are those of the formulas at every step of a long history (%i)',
  (seed) => {
    const draw = random(seed)
    const retention = 0.8 + 0.15 * draw()
    const scheduler = createScheduler({
      weights: default_w,
      desiredRetention: retention,
      learningSteps: [1, 10],
      relearningSteps: [10],
      fuzz: false,
      daysBetween: calendar.daysBetween,
    })
    let card: Schedule = {
      id: 'card',
      state: 'New',
      due: start,
      stability: 0,
      difficulty: 0,
      scheduledDays: 0,
      learningStep: 0,
      reps: 0,
      lapses: 0,
      lastReview: null,
    }
    let memory: Memory | undefined
    for (let step = 0; step < 300; step++) {
      const roll = draw()
      const rating: Rating = roll < 0.12 ? 'Again' : roll < 0.25 ? 'Hard' : roll < 0.88 ? 'Good' : 'Easy'
      const late = draw() < 0.5 ? 0 : Math.floor(draw() * 9) * DAY
      const at = new Date(Math.min(card.due.getTime() + late, start.getTime() + 200 * 365 * DAY))
      const days = card.lastReview ? calendar.daysBetween(card.lastReview, at) : 0
      const before = memory
      const wasInReview = card.state === 'Review'
      memory = before ? next(before, days, grade(rating)) : first(grade(rating))
      card = scheduler.answer(card, rating, at)
      expect([step, rating, days, card.stability / memory.stability]).toEqual([step, rating, days, expect.closeTo(1, 4)])
      expect(card.difficulty).toBeCloseTo(memory.difficulty, 4)
      if (wasInReview && rating === 'Good' && before && days > 0) {
        const expected = goodDays(before, days, retention)
        // The library keeps eight decimals, so that a stability on the edge may round to the other day.
        expect(Math.abs((card.due.getTime() - at.getTime()) / DAY - expected)).toBeLessThanOrEqual(expected > 1000 ? 1 : 0)
      }
      memory = { stability: card.stability, difficulty: card.difficulty }
    }
  },
)

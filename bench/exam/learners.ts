import { createMemory } from '../../src/main/backend/study/exam/memory'
import { DEFAULT_WEIGHTS } from '../../src/main/backend/study/weights'

/** 0..1, the next of a row that the seed decides (mulberry32). */
export type Random = () => number

export function randomOf(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const normal = (random: Random) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

/** One card in a learner's head. Its rules are hidden from every way of studying. */
export interface Trace {
  /** True chance of recall on that day, 0..1. */
  recall(day: number): number
  /** A question answered on that day, and the answer looked at; `effect` below 1 for what strengthens less, such as rereading. */
  asked(day: number, passed: boolean, effect?: number): void
}

/**
 * What is assumed of rereading; chosen, not measured. Reading question and answer without trying takes less time than answering, and strengthens less (Roediger & Karpicke 2006):
 * of what recalling adds to a memory, its power `effect`. What was forgotten and only read again, without the repetitions that relearning has, holds for `relearned` of the time.
 */
export const REREADING = { seconds: 6, effect: 0.4, relearned: 0.6 }

export interface Learner {
  name: string
  /** The traces of so many cards that were never seen. */
  traces(count: number, random: Random): Trace[]
}

/** FSRS itself, but with weights of somebody else, and with cards whose true stability is not the computed one. */
const otherWeights: Learner = {
  name: 'FSRS, other weights',
  traces: (count, random) => {
    const memory = createMemory(DEFAULT_WEIGHTS.map((weight, n) => (n === 20 ? weight : weight * Math.exp(0.25 * normal(random)))))
    return Array.from({ length: count }, () => {
      const pace = Math.exp(0.5 * normal(random))
      let state: ReturnType<typeof memory.after> | undefined
      let last = 0
      const recall = (day: number) => memory.recall(state, (day - last) / pace)
      return {
        recall,
        asked: (day, passed, effect = 1) => {
          const next = memory.after(state, day - last, passed)
          if (state && effect < 1)
            next.stability = passed
              ? state.stability * Math.max(1, next.stability / state.stability) ** effect
              : next.stability * REREADING.relearned
          // Weights of nobody in particular can lead out of what FSRS computes with.
          state = { ...next, stability: Math.max(0.1, next.stability) }
          last = day
        },
      }
    })
  },
}

/** Forgetting by a power of time (Wickelgren 1974), every question adding to the strength, the more the longer ago the last. */
const powerLaw: Learner = {
  name: 'power law, noisy',
  traces: (count, random) =>
    Array.from({ length: count }, () => {
      const ease = Math.exp(0.4 * normal(random))
      let strength = 0
      let last = 0
      const recall = (day: number) => (strength === 0 ? 0 : (1 + (day - last) / (2 * strength)) ** -0.5)
      return {
        recall,
        asked: (day, passed, effect = 1) => {
          const noise = Math.exp(0.2 * normal(random))
          const forgotten = 1 - recall(day)
          if (strength === 0) strength = (passed ? 2.5 : 1) * ease * noise
          else if (passed) strength *= (1 + 4 * forgotten * ease * noise) ** effect
          else strength = Math.max(0.5, strength * 0.45 * noise) * (effect < 1 ? REREADING.relearned : 1)
          last = day
        },
      }
    }),
}

/** Two components as in SM-17: exponential forgetting, stability that grows less the greater it is and the likelier the recall was, item difficulty. */
const twoComponents: Learner = {
  name: 'two components',
  traces: (count, random) =>
    Array.from({ length: count }, () => {
      const difficulty = random()
      let stability = 0
      let last = 0
      const recall = (day: number) => (stability === 0 ? 0 : Math.exp((Math.log(0.9) * (day - last)) / stability))
      return {
        recall,
        asked: (day, passed, effect = 1) => {
          const r = recall(day)
          if (stability === 0) stability = (passed ? 4 : 1.5) * (1.3 - difficulty)
          else if (passed) stability *= (1 + 9 * (1.1 - difficulty) * stability ** -0.2 * (Math.exp(2 * (1 - r)) - 1) * 1.2) ** effect
          else
            stability =
              Math.max(0.6, Math.min(stability, 2.5 * (1.2 - difficulty) * stability ** 0.15)) * (effect < 1 ? REREADING.relearned : 1)
          last = day
        },
      }
    }),
}

export const LEARNERS: readonly Learner[] = [otherWeights, powerLaw, twoComponents]

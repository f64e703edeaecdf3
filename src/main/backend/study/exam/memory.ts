import { createFormulas, type MemoryState } from '../formulas'

export type { MemoryState } from '../formulas'

/** A learner's memory as FSRS-6 sees it, for looking ahead. Days are whole study days. */
export interface Memory {
  /** Chance of recall so many days after the last answer, 0..1; 0 for a card never seen. */
  recall(state: MemoryState | undefined, days: number): number
  /** The state after a question so many days after the last one. Who fails, or sees it first, answers it rightly once more the same day. */
  after(state: MemoryState | undefined, days: number, passed: boolean): MemoryState
}

const AGAIN = 1
const GOOD = 3

export function createMemory(weights: readonly number[]): Memory {
  const { recall, next } = createFormulas(weights)
  return {
    recall: (state, days) => (state ? recall(Math.max(0, days), state.stability) : 0),
    after: (state, days, passed) => {
      const after = next(state, state ? days : 0, passed ? GOOD : AGAIN)
      return state && passed ? after : next(after, 0, GOOD)
    },
  }
}

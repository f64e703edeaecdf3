import { fsrs } from 'ts-fsrs'

/** What FSRS knows of a card: days until recall falls to 90 %, and difficulty 1..10. Undefined for a card never seen. */
export interface MemoryState {
  stability: number
  difficulty: number
}

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
  const algorithm = fsrs({ w: [...weights], enable_short_term: true })
  return {
    recall: (state, days) => (state ? algorithm.forgetting_curve(Math.max(0, days), state.stability) : 0),
    after: (state, days, passed) => {
      const next = algorithm.next_state(state ?? null, state ? days : 0, passed ? GOOD : AGAIN)
      return state && passed ? next : algorithm.next_state(next, 0, GOOD)
    },
  }
}

/** What FSRS knows of a card: days until recall falls to 90 %, and difficulty 1..10. */
export interface MemoryState {
  stability: number
  difficulty: number
}

export interface Formulas {
  /** Chance of recall so many days after the last answer, 0..1. */
  recall(days: number, stability: number): number
  /** The state after an answer, 1 Again … 4 Easy, so many whole days after the last; undefined before the first. */
  next(state: MemoryState | undefined, days: number, grade: number): MemoryState
}

const LEAST_STABILITY = 0.001
const LONGEST = 36_500
const [AGAIN, HARD, EASY] = [1, 2, 4]
const clamped = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))

/**
 * FSRS-6 in bare numbers, for looking at many thousand answers at once: plans, simulations, fits. Scheduling itself is done by ts-fsrs, whose results these are (formulas.test.ts holds it to
 * eight digits), twenty times as slowly.
 */
export function createFormulas(weights: readonly number[]): Formulas {
  const w = Float64Array.from(weights)
  const at = (n: number) => w[n] as number
  const decay = -at(20)
  const factor = 0.9 ** (1 / decay) - 1
  const gain = Math.exp(at(8))
  const shrink = Math.exp(-at(17) * at(18))
  const firstDifficulty = (grade: number) => at(4) - Math.exp((grade - 1) * at(5)) + 1
  const easiest = firstDifficulty(EASY)

  const recall = (days: number, stability: number) => (1 + (factor * days) / stability) ** decay

  const stabilityAfter = (s: number, d: number, days: number, grade: number): number => {
    if (days === 0) {
      const growth = s ** -at(19) * Math.exp(at(17) * (grade - 3 + at(18)))
      return s * (grade >= HARD ? Math.max(growth, 1) : growth)
    }
    const r = recall(days, s)
    if (grade === AGAIN) {
      const forgotten = at(11) * d ** -at(12) * ((s + 1) ** at(13) - 1) * Math.exp((1 - r) * at(14))
      return Math.min(s * shrink, clamped(forgotten, LEAST_STABILITY, LONGEST))
    }
    const factorOfGrade = grade === HARD ? at(15) : grade === EASY ? at(16) : 1
    return s * (1 + gain * (11 - d) * s ** -at(9) * (Math.exp((1 - r) * at(10)) - 1) * factorOfGrade)
  }

  return {
    recall,
    next: (state, days, grade) => {
      if (!state) return { stability: Math.max(at(grade - 1), 0.1), difficulty: clamped(firstDifficulty(grade), 1, 10) }
      const { stability: s, difficulty: d } = state
      const moved = d - (at(6) * (grade - 3) * (10 - d)) / 9
      return {
        stability: clamped(stabilityAfter(s, d, days, grade), LEAST_STABILITY, LONGEST),
        difficulty: clamped(at(7) * easiest + (1 - at(7)) * moved, 1, 10),
      }
    },
  }
}

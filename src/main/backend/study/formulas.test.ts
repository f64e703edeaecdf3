import fc from 'fast-check'
import { default_w, fsrs, type Grade } from 'ts-fsrs'
import { expect, test } from 'vitest'
import { createFormulas, type MemoryState } from './formulas'

test('the formulas give what ts-fsrs gives, for any weights, through long histories', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.7, max: 1.4, noNaN: true }), { minLength: 21, maxLength: 21 }),
      fc.array(fc.tuple(fc.constantFrom(1, 2, 3, 4), fc.constantFrom(0, 0, 1, 2, 3, 7, 30, 200, 2000)), { minLength: 1, maxLength: 60 }),
      (times, answers) => {
        const w = default_w.map((weight, n) => weight * (times[n] as number))
        const theirs = fsrs({ w, enable_short_term: true })
        // ts-fsrs keeps weights within bounds of its own.
        const ours = createFormulas(theirs.parameters.w as number[])
        let state: MemoryState | undefined
        for (const [grade, days] of answers) {
          const expected = theirs.next_state(state ?? null, state ? days : 0, grade as Grade)
          state = ours.next(state, state ? days : 0, grade)
          expect(state.stability / expected.stability).toBeCloseTo(1, 4)
          expect(state.difficulty).toBeCloseTo(expected.difficulty, 6)
          expect(ours.recall(days, state.stability)).toBeCloseTo(theirs.forgetting_curve(days, state.stability), 7)
          // From the same place again, as each step rounds.
          state = expected
        }
      },
    ),
    { numRuns: 200 },
  )
})

import type { AttemptSummary } from '../../shared/quiz'

export interface Earlier extends AttemptSummary {
  /** Right answers of all, 0..1. */
  share: number
  /** Against the attempt before it, in percentage points; undefined for the first. */
  change: number | undefined
  millisEach: number
}

/** Attempts at the quiz of that name which were handed in, the newest first, each against the one before it. */
export function attemptsAt(name: string, attempts: readonly AttemptSummary[]): Earlier[] {
  const done = attempts
    .filter((attempt) => attempt.name === name && attempt.handedInAt !== null)
    .toSorted((a, b) => a.startedAt.getTime() - b.startedAt.getTime())
  const shares = done.map(({ marks }) => (marks.total === 0 ? 0 : marks.right / marks.total))
  return done
    .map((attempt, at): Earlier => {
      const [share = 0, before] = [shares[at], shares[at - 1]]
      return {
        ...attempt,
        share,
        change: before === undefined ? undefined : Math.round(100 * (share - before)),
        millisEach: attempt.spentMillis / Math.max(1, attempt.marks.total),
      }
    })
    .toReversed()
}

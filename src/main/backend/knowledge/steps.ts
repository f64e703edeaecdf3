/** Long work in steps, between which whoever does it may pause. */
export type Steps<Result> = Generator<unknown, Result>

export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Pauses whenever so many steps have been taken. */
export async function withPauses<Result>(steps: Steps<Result>, stride: number, pause: (taken: number) => Promise<void>): Promise<Result> {
  for (let taken = 1; ; taken++) {
    const step = steps.next()
    if (step.done) return step.value
    if (taken % stride === 0) await pause(taken)
  }
}

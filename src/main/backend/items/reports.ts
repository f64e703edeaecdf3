/**
 * Runs work that says by callback how far it is, and gives what it says as events, ending with its result. Reports nobody was ready to
 * read are passed over: only the latest counts.
 */
export async function* reportsOf<Report, Result>(
  work: (report: (report: Report) => void) => Promise<Result>,
): AsyncGenerator<Report, Result> {
  let latest: Report | undefined
  let done = false
  let wake = () => {}
  const result = work((report) => {
    latest = report
    wake()
  }).finally(() => {
    done = true
    wake()
  })
  // Whoever stops reading the events does not wait for the result.
  result.catch(() => undefined)
  while (!done) {
    if (latest === undefined) await new Promise<void>((resolve) => (wake = resolve))
    const report = latest
    latest = undefined
    if (report !== undefined) yield report
  }
  return await result
}

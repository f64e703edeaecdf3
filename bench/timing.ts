export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

export async function repeated(times: number, work: () => Promise<unknown>): Promise<number[]> {
  const millis: number[] = []
  for (let n = 0; n < times; n++) millis.push(await timed(work))
  return millis
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

/** What a desired retention means, in plain words. */
export function retentionInWords(retention: number): string {
  const forgotten = Math.round((1 - retention) * 100)
  return `You would remember ${Math.round(retention * 100)} and forget ${forgotten} of 100 cards that come up. ${effortInWords(retention)}`
}

function effortInWords(retention: number): string {
  const ratio = intervalRatio(retention)
  if (Math.abs(ratio - 1) < 0.02) return 'A good balance of effort and memory.'
  const times = (factor: number) => factor.toLocaleString('en-GB', { maximumFractionDigits: factor < 10 ? 1 : 0 })
  return ratio < 1
    ? `Cards come back about ${times(1 / ratio)} times as soon as at 90%: more certain, and more work.`
    : `Cards come back after about ${times(ratio)} times as long as at 90%: less work, and more is forgotten.`
}

/**
 * How much longer intervals are than at 90%. FSRS-6 lets recall fall as (1 + F·t/S)^-w, with w = 0.1542 by default and F such that it is 90% at t = S.
 * Source: ts-fsrs, forgetting_curve and the default weight 20.
 */
export function intervalRatio(retention: number): number {
  const time = (recall: number) => recall ** (-1 / DECAY) - 1
  return time(retention) / time(0.9)
}

const DECAY = 0.1542

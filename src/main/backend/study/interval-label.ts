const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Round months and years, as Anki shows them. */
const MONTH = 30 * DAY
const YEAR = 365 * DAY

/** What stands under an answer button: "<1 min", "10 min", "2 h", "4 d", "1.3 mo", "2.1 y". */
export function intervalLabel(millis: number): string {
  if (millis < MINUTE) return '<1 min'
  const minutes = Math.round(millis / MINUTE)
  if (minutes < 60) return `${minutes} min`
  const hours = Math.round(millis / HOUR)
  if (hours < 24) return `${hours} h`
  const days = Math.round(millis / DAY)
  if (days < 30) return `${days} d`
  const months = oneDecimal(millis / MONTH)
  return months < 12 ? `${months} mo` : `${oneDecimal(millis / YEAR)} y`
}

/** 1.3, but 2 rather than 2.0. */
const oneDecimal = (value: number) => Math.round(value * 10) / 10

import { InvalidArgumentError } from 'commander'

const FORM = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?$/

/** A time in ISO 8601. A date alone means midnight UTC; a time without a zone is the computer's own. Throws a usage error in a sentence. */
export function parseTime(text: string): Date {
  const [, date] = FORM.exec(text) ?? []
  const time = new Date(text)
  if (date === undefined || Number.isNaN(time.getTime()) || !exists(date)) {
    throw new InvalidArgumentError(`Give a time in ISO 8601, such as 2026-03-01T09:00:00Z.`)
  }
  return time
}

/** JavaScript takes 31 February for 3 March; we do not. */
const exists = (date: string) => new Date(date).toISOString().startsWith(date)

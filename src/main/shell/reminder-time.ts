/**
 * Whether the reminder of today (the date of `to`) fell after `from` and not after `to`, on this computer's clock. Asked once a minute with the time
 * of the last asking, it is true once a day: also after a sleep that went over the time, where clocks skip it (then an hour later) or show it
 * twice (then the first time), and never at once for a time of day that was already past when it was set. One slept over until the next day is let go.
 * `at` is HH:MM.
 */
export function isReminderBetween(from: Date, to: Date, at: string): boolean {
  const [hours = 0, minutes = 0] = at.split(':').map(Number)
  const today = new Date(to.getFullYear(), to.getMonth(), to.getDate(), hours, minutes)
  return from < today && today <= to
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** One backup is kept for each `every`, as far back as `until`, in milliseconds. The steps overlap, and the last one has no end. */
const STEPS = [
  { until: 2 * HOUR, every: 10 * MINUTE },
  { until: DAY, every: HOUR },
  { until: 14 * DAY, every: DAY },
  { until: 60 * DAY, every: 7 * DAY },
  { until: Infinity, every: 30 * DAY },
]

/** Backups somebody may want back by name: what was there before a restore or a new version, and those asked for. */
const WANTED = new Set(['before-restore', 'before-migration', 'by-hand'])
const WANTED_FOR = 7 * DAY

/**
 * The backups that can go. Of two hours one stays for every ten minutes, of the last day one an hour, of two weeks one a day, of two months one
 * a week, then one a month: the oldest of each stretch, so that it grows old. The newest of all always stays, and for a week those wanted.
 */
export function backupsToDelete<Backup extends { at: Date; reason: string }>(backups: readonly Backup[], now: Date): Backup[] {
  const ageOf = ({ at }: Backup) => now.getTime() - at.getTime()
  const oldestFirst = backups.toSorted((a, b) => ageOf(b) - ageOf(a))
  const kept = new Set([...oldestFirst.slice(-1), ...oldestFirst.filter((each) => WANTED.has(each.reason) && ageOf(each) <= WANTED_FOR)])
  for (const { until, every } of STEPS) {
    const stretches = new Set<number>()
    for (const backup of oldestFirst.filter((each) => ageOf(each) <= until)) {
      const stretch = Math.floor(backup.at.getTime() / every)
      if (!stretches.has(stretch)) kept.add(backup)
      stretches.add(stretch)
    }
  }
  return oldestFirst.filter((backup) => !kept.has(backup))
}

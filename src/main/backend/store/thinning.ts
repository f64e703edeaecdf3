const HOUR = 3_600_000
const DAY = 24 * HOUR

/** One backup is kept for each `every`, as far back as `until`; the steps overlap, and the last one has no end. Milliseconds. */
const STEPS = [
  { until: 2 * HOUR, every: 0 },
  { until: DAY, every: HOUR },
  { until: 14 * DAY, every: DAY },
  { until: 60 * DAY, every: 7 * DAY },
  { until: Infinity, every: 30 * DAY },
]

/**
 * The backups that can go: of the last two hours all stay, of the last day one an hour, of two weeks one a day, of two months one a week, then one a month. The oldest of each stretch is the one
 * that stays, so that it grows old; the newest of all always stays.
 */
export function backupsToDelete<Backup extends { at: Date }>(backups: readonly Backup[], now: Date): Backup[] {
  const oldestFirst = backups.toSorted((a, b) => a.at.getTime() - b.at.getTime())
  const kept = new Set(oldestFirst.slice(-1))
  for (const { until, every } of STEPS) {
    const stretches = new Set<number>()
    for (const backup of oldestFirst) {
      if (now.getTime() - backup.at.getTime() > until) continue
      const stretch = every === 0 ? backup.at.getTime() : Math.floor(backup.at.getTime() / every)
      if (stretches.has(stretch)) continue
      stretches.add(stretch)
      kept.add(backup)
    }
  }
  return oldestFirst.filter((backup) => !kept.has(backup))
}

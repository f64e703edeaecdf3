import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backupsToDelete } from './thinning'

const now = new Date('2026-11-23T12:00:00Z')
const hours = (count: number) => new Date(now.getTime() - count * 3_600_000)
const regular = (at: Date) => ({ at, reason: 'regular' })
const keptOf = (backups: { at: Date; reason: string }[]) => {
  const deleted = new Set(backupsToDelete(backups, now))
  return backups.filter((backup) => !deleted.has(backup))
}

test('a year of backups every half hour becomes some fifty: hourly, daily, weekly, monthly', () => {
  const year = Array.from({ length: 365 * 48 }, (_, index) => regular(hours(index / 2)))
  const kept = keptOf(year).map(({ at }) => (now.getTime() - at.getTime()) / 3_600_000)
  const within = (from: number, to: number) => kept.filter((age) => age > from && age <= to).length
  expect(within(-1, 2)).toBe(5)
  expect(within(2, 24)).toBe(22)
  expect(within(24, 14 * 24)).toBe(14)
  expect(within(14 * 24, 60 * 24)).toBeGreaterThanOrEqual(6)
  expect(within(14 * 24, 60 * 24)).toBeLessThanOrEqual(9)
  expect(within(60 * 24, 366 * 24)).toBeGreaterThanOrEqual(9)
  expect(kept.length).toBeLessThan(65)
})

test('thinning a little every half hour keeps the same ladder as thinning once', () => {
  let backups: { at: Date; reason: string }[] = []
  const start = hours(90 * 24).getTime()
  for (let step = 0; step <= 90 * 48; step++) {
    const at = new Date(start + step * 1_800_000)
    backups.push(regular(at))
    const deleted = new Set(backupsToDelete(backups, at))
    backups = backups.filter((backup) => !deleted.has(backup))
  }
  const ages = backups.map(({ at }) => (now.getTime() - at.getTime()) / 86_400_000)
  for (const [from, to] of [
    [0, 1],
    [1, 2],
    [6, 8],
    [14, 22],
    [40, 48],
    [60, 91],
  ] as const)
    expect(
      ages.some((age) => age >= from && age <= to),
      `nothing between ${from} and ${to} days`,
    ).toBe(true)
  expect(backups.length).toBeLessThan(60)
})

test('the newest backup always stays, and so does the only one', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 800 * 24 * 60 }), { minLength: 1, maxLength: 200 }), (minutes) => {
      const backups = minutes.map((count) => regular(hours(count / 60)))
      const kept = keptOf(backups).map(({ at }) => at.getTime())
      expect(kept).toContain(Math.max(...backups.map(({ at }) => at.getTime())))
    }),
  )
})

test('many imports in one hour leave few backups, but what a restore replaced stays for a week', () => {
  const imports = Array.from({ length: 60 }, (_, minute) => ({ at: hours(minute / 60), reason: 'before-import' }))
  expect(keptOf(imports).length).toBeLessThanOrEqual(8)
  const replaced = { at: hours(0.4), reason: 'before-restore' }
  expect(keptOf([...imports, replaced])).toContain(replaced)
  const longAgo = { at: hours(24 * 8 + 1), reason: 'before-restore' }
  expect(keptOf([...imports, { ...longAgo, at: hours(24 * 8 + 2) }, longAgo])).not.toContain(longAgo)
})

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { memoryStore } from './fixtures'
import { writeSettings } from './settings'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('the log is written back once nothing has changed for a while, not within a change', () => {
  const directory = mkdtempSync(join(tmpdir(), 'aide-memoire-log-'))
  const file = join(directory, 'store.db')
  const store = memoryStore(undefined, file)
  store.db.pragma('wal_checkpoint(TRUNCATE)')
  const inMainFile = () => readFileSync(file).includes('"Europe/Berlin"')

  writeSettings(store, { timeZone: 'Europe/Berlin' })
  vi.advanceTimersByTime(900)
  writeSettings(store, { newPerDay: 1 })
  vi.advanceTimersByTime(900)
  expect(inMainFile()).toBe(false)
  vi.advanceTimersByTime(200)
  expect(inMainFile()).toBe(true)

  writeSettings(store, { newPerDay: 2 })
  store.close()
  expect(() => vi.advanceTimersByTime(5000)).not.toThrow()
  rmSync(directory, { recursive: true })
})

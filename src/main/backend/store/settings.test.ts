import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../shared/settings'
import { memoryStore } from './fixtures'
import { readSettings, writeSettings } from './settings'

test('settings begin with the defaults, and what is set stays set', () => {
  const store = memoryStore()
  expect(readSettings(store)).toEqual(DEFAULT_SETTINGS)
  expect(writeSettings(store, { newPerDay: 5, learningSteps: [] })).toEqual({ ...DEFAULT_SETTINGS, newPerDay: 5, learningSteps: [] })
  expect(writeSettings(store, { theme: 'sepia' })).toEqual({ ...DEFAULT_SETTINGS, newPerDay: 5, learningSteps: [], theme: 'sepia' })
})

test('a value this version cannot read counts as not set', () => {
  const store = memoryStore()
  store.db.exec(`INSERT INTO setting VALUES ('theme', '"plaid"'), ('newPerDay', 'not JSON'), ('fromTheFuture', '1')`)
  expect(readSettings(store)).toEqual(DEFAULT_SETTINGS)
})

import { expect, test } from 'vitest'
import { openStore } from '.'
import { readSettings, writeSettings } from './settings'

const options = { file: ':memory:', now: () => new Date(0), newId: () => 'id' }

test('a change of settings can be undone and done again', () => {
  const store = openStore(options)
  writeSettings(store, { newPerDay: 5 })
  expect(readSettings(store).newPerDay).toBe(5)
  expect(store.undo()).toBe('Change settings')
  expect(readSettings(store).newPerDay).toBe(20)
  expect(store.history()).toEqual({ undo: null, redo: 'Change settings' })
  store.redo()
  expect(readSettings(store).newPerDay).toBe(5)
})

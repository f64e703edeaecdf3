import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { lifeOf, toasts } from './toasts.svelte'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.runAllTimers()
  vi.useRealTimers()
})

it('goes away by itself, but not while somebody holds it', () => {
  toasts.say('Kept 3 items')
  const [toast] = toasts.shown
  if (!toast) throw new Error('no toast')
  toasts.hold(toast.id)
  vi.advanceTimersByTime(60_000)
  expect(toasts.shown).toHaveLength(1)
  toasts.release(toast.id)
  vi.advanceTimersByTime(lifeOf(toast))
  expect(toasts.shown).toHaveLength(0)
})

it('stays longer with something to press or a failure to read', () => {
  const plain = { tone: 'plain', text: 'Kept 3 items', actions: [] } as const
  expect(lifeOf({ ...plain, actions: [{ label: 'Undo', run: () => {} }] })).toBeGreaterThan(lifeOf(plain) + 2000)
  expect(lifeOf({ ...plain, tone: 'failure', hint: 'Free some space.' })).toBeGreaterThan(lifeOf(plain) + 4000)
})

it('shows three at most, the newest', () => {
  for (const text of ['one', 'two', 'three', 'four']) toasts.say(text)
  expect(toasts.shown.map((toast) => toast.text)).toEqual(['two', 'three', 'four'])
})

it('is silent about what the person stopped', () => {
  toasts.fail(new DOMException('stopped', 'AbortError'))
  expect(toasts.shown).toEqual([])
})

it('offers to undo only the last change', () => {
  toasts.say('Imported')
  toasts.tell('Kept 3 items', { label: 'Undo', run: () => {} })
  toasts.tell('Undid: Keep 3 items')
  expect(toasts.shown.map((toast) => toast.text)).toEqual(['Imported', 'Undid: Keep 3 items'])
  toasts.changed()
  expect(toasts.shown.map((toast) => toast.text)).toEqual(['Imported'])
})

it('prevents equal messages from stacking', () => {
  for (let time = 0; time < 3; time++) toasts.fail(Object.assign(new Error('The disk is full.'), { code: 'DISK_FULL' }))
  toasts.say('Kept 3 items')
  expect(toasts.shown.map((toast) => toast.text)).toEqual(['The disk is full.', 'Kept 3 items'])
})

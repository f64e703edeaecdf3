import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Keys, type Place } from './keys.svelte'

let ran: string[]
let keys: Keys

beforeEach(() => {
  vi.useFakeTimers()
  ran = []
  keys = new Keys()
})
afterEach(() => vi.useRealTimers())

const command = (id: string, chords: string | string[], more = {}) => ({
  id,
  title: id,
  section: 'Test',
  keys: chords,
  run: () => void ran.push(id),
  ...more,
})

function press(key: string, more: Partial<KeyboardEvent> = {}, place: Place = 'page') {
  const event = { key, code: '', defaultPrevented: false, isComposing: false, preventDefault: vi.fn(), ...more } as unknown as KeyboardEvent
  keys.press(event, place)
  return event
}

it('runs the command of a key, and keeps the key from the page', () => {
  keys.register([command('keep', 'k')])
  const event = press('k')
  expect(ran).toEqual(['keep'])
  expect(event.preventDefault).toHaveBeenCalled()
})

it('leaves keys alone that mean nothing', () => {
  keys.register([command('keep', 'k')])
  expect(press('x').preventDefault).not.toHaveBeenCalled()
})

it('never fires while typing, but for what says so', () => {
  keys.register([command('keep', 'k'), command('undo', 'mod+z'), command('palette', 'mod+k', { inFields: true })])
  press('k', {}, 'field')
  press('z', { ctrlKey: true }, 'field')
  press('k', { ctrlKey: true }, 'field')
  expect(ran).toEqual(['palette'])
})

it('leaves everything to open dialogs and menus', () => {
  keys.register([command('keep', 'k'), command('palette', 'mod+k', { inFields: true })])
  press('k', {}, 'overlay')
  press('k', { ctrlKey: true }, 'overlay')
  expect(ran).toEqual([])
})

it('leaves Space and Enter to a focused button, and no other key', () => {
  keys.register([command('show', ['space', 'enter']), command('good', '3')])
  press(' ', {}, 'control')
  press('Enter', {}, 'control')
  press('3', {}, 'control')
  expect(ran).toEqual(['good'])
})

it('waits for the second key of a sequence, but not for ever', () => {
  keys.register([command('today', 'g t')])
  press('g')
  press('t')
  expect(ran).toEqual(['today'])
  press('g')
  vi.advanceTimersByTime(1300)
  press('t')
  expect(ran).toEqual(['today'])
})

it('gives a screen the key before the frame, and gives it back when the screen goes', () => {
  keys.register([command('frame', 'enter')])
  const leave = keys.register([command('screen', 'enter')])
  press('Enter')
  leave()
  press('Enter')
  expect(ran).toEqual(['screen', 'frame'])
})

it('passes over commands that cannot be given now', () => {
  keys.register([command('never', 'k', { when: () => false })])
  press('k')
  expect(ran).toEqual([])
  expect(keys.run('never')).toBe(false)
})

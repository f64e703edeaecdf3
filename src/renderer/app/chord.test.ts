import { expect, it } from 'vitest'
import { chordOf, keyCaps, type KeyStroke } from './chord'

const stroke = (key: string, more: Partial<KeyStroke> = {}): KeyStroke => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
})

it.each<[string, KeyStroke, boolean, string]>([
  ['a letter', stroke('k'), false, 'k'],
  ['a letter under caps lock', stroke('K'), false, 'k'],
  ['a shifted letter', stroke('K', { shiftKey: true }), false, 'shift+k'],
  ['a character that takes shift on this layout', stroke('?', { shiftKey: true }), false, '?'],
  ['space', stroke(' '), false, 'space'],
  ['shift and a named key', stroke('Enter', { shiftKey: true }), false, 'shift+enter'],
  ['Ctrl elsewhere', stroke('z', { ctrlKey: true }), false, 'mod+z'],
  ['Cmd on a Mac', stroke('z', { metaKey: true }), true, 'mod+z'],
  ['Ctrl on a Mac is not Cmd', stroke('z', { ctrlKey: true }), true, 'ctrl+z'],
  ['Alt with a digit that types something else', stroke('¡', { altKey: true, code: 'Digit1' }), true, 'alt+1'],
  [
    'AltGr is a character, not Ctrl and Alt',
    stroke('@', { ctrlKey: true, altKey: true, getModifierState: (key) => key === 'AltGraph' }),
    false,
    '@',
  ],
  ['all modifiers', stroke('Z', { ctrlKey: true, altKey: true, shiftKey: true, code: 'KeyZ' }), false, 'mod+alt+shift+z'],
])('names %s', (_, event, mac, chord) => {
  expect(chordOf(event, mac)).toBe(chord)
})

it('draws keys as they are engraved', () => {
  expect(keyCaps('mod+shift+z', false)).toEqual([['Ctrl', 'Shift', 'Z']])
  expect(keyCaps('mod+k', true)).toEqual([['⌘', 'K']])
  expect(keyCaps('g t', false)).toEqual([['G'], ['T']])
  expect(keyCaps('mod++', false)).toEqual([['Ctrl', '+']])
})

/** The keys of one stroke in the notation of commands: `mod+k`, `shift+k`, `alt+1`, `?`, `space`, `enter`, `g`. */
export function chordOf(event: KeyStroke, mac = IS_MAC): string {
  // Ctrl with Alt is how Windows reports AltGr: the character counts then.
  const altGraph = event.getModifierState?.('AltGraph') ?? false
  const mod = !altGraph && (mac ? event.metaKey : event.ctrlKey)
  const other = !altGraph && (mac ? event.ctrlKey : event.metaKey)
  const alt = !altGraph && event.altKey
  const key = keyName(event, alt)
  // The shift of `?` is part of the character; that of a letter or a named key is not.
  const shift = event.shiftKey && (/^\p{L}$/u.test(key) || key.length > 1)
  return [other && 'ctrl', mod && 'mod', alt && 'alt', shift && 'shift', key].filter(Boolean).join('+')
}

/** What a key is called on a key cap: `mod+k` is ⌘K on a Mac and Ctrl K elsewhere. One string for each cap. */
export function keyCaps(keys: string, mac = IS_MAC): string[][] {
  return keys
    .split(' ')
    .map((chord) => splitChord(chord).map((part) => (mac ? MAC_CAPS[part] : undefined) ?? CAPS[part] ?? part.toUpperCase()))
}

export type KeyStroke = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> & {
  getModifierState?(key: string): boolean
}

const IS_MAC = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform)

function keyName(event: KeyStroke, alt: boolean): string {
  // With Alt held some layouts (and every Mac) report another character: the key's place counts.
  const place = alt ? /^(?:Digit|Key)(.)$/.exec(event.code)?.[1] : undefined
  const key = (place ?? event.key).toLowerCase()
  return NAMES[key] ?? key
}

/** `mod++` is Ctrl and the plus key. */
const splitChord = (chord: string): string[] =>
  chord.endsWith('++') ? [...chord.slice(0, -2).split('+'), '+'] : chord === '+' ? ['+'] : chord.split('+')

const NAMES: Record<string, string> = {
  ' ': 'space',
  arrowup: 'up',
  arrowdown: 'down',
  arrowleft: 'left',
  arrowright: 'right',
  esc: 'escape',
}

const CAPS: Record<string, string> = {
  mod: 'Ctrl',
  ctrl: 'Win',
  alt: 'Alt',
  shift: 'Shift',
  space: 'Space',
  enter: 'Enter',
  escape: 'Esc',
  backspace: 'Backspace',
  delete: 'Delete',
  tab: 'Tab',
  home: 'Home',
  end: 'End',
  pageup: 'Page Up',
  pagedown: 'Page Down',
  up: '↑',
  down: '↓',
  left: '←',
  right: '→',
}
const MAC_CAPS: Record<string, string> = { mod: '⌘', ctrl: '⌃', alt: '⌥', shift: '⇧', enter: '↩' }

import { chordOf } from './chord'

/** One thing that can be done by key, from the palette and from the menu. */
export interface Command {
  /** Unique; the desktop menu names commands by it. */
  id: string
  title: string
  /** Heading under which `?` and the palette list it: the screen's title, or one of the frame's. */
  section: string
  /** `k`, `shift+k`, `mod+z`, `g t`, `space`, `?`; several where there is more than one way. */
  keys?: string | readonly string[]
  run(): unknown
  /** Left out of lists, and without effect, while false. */
  when?(): boolean
  /** Also works while typing in a field; only for keys with Ctrl or Cmd. */
  inFields?: boolean
  /** Works by key, but the palette does not offer it (moving a selection, rating a card). */
  quiet?: boolean
}

/** All commands that can be given now. Screens register theirs while they are shown. */
export class Keys {
  #groups = $state.raw<readonly (readonly Command[])[]>([])
  /** Later groups come first, so that a screen may take over a key. */
  commands = $derived(this.#groups.flat().filter((command) => command.when?.() ?? true))

  #pending = ''
  #forget: ReturnType<typeof setTimeout> | undefined

  /** Adds commands; returns how to take them away: `onMount(() => keys.register([…]))`. */
  register(commands: readonly Command[]): () => void {
    this.#groups = [commands, ...this.#groups]
    return () => {
      this.#groups = this.#groups.filter((group) => group !== commands)
    }
  }

  /** Runs the command of that id, if it can be given now. */
  run(id: string): boolean {
    const command = this.commands.find((candidate) => candidate.id === id)
    void command?.run()
    return command !== undefined
  }

  /** Listens to the window. Returns how to stop. */
  start(): () => void {
    const listen = (event: KeyboardEvent) => this.press(event, placeOf(event.target))
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }

  /** Takes one stroke, made while the focus was in `place`. */
  press(event: KeyboardEvent, place: Place): void {
    if (event.defaultPrevented || event.isComposing || MODIFIERS.has(event.key)) return
    const chord = chordOf(event)
    if (place === 'overlay') return
    if (place === 'control' && (chord === 'space' || chord === 'enter')) return

    const stroke = this.#pending ? `${this.#pending} ${chord}` : chord
    this.#pending = ''
    clearTimeout(this.#forget)

    const usable = this.commands.filter((command) => place !== 'field' || command.inFields)
    const command = usable.find((candidate) => keysOf(candidate).includes(stroke))
    if (command) {
      event.preventDefault()
      void command.run()
    } else if (usable.some((candidate) => keysOf(candidate).some((keys) => keys.startsWith(`${stroke} `)))) {
      event.preventDefault()
      this.#pending = stroke
      this.#forget = setTimeout(() => (this.#pending = ''), SEQUENCE_MILLIS)
    }
  }
}

export type Place = 'page' | 'field' | 'control' | 'overlay'

export const keysOf = (command: Command): readonly string[] => (typeof command.keys === 'string' ? [command.keys] : (command.keys ?? []))

/** How long the first key of `g t` waits for the second. */
const SEQUENCE_MILLIS = 1200

const MODIFIERS = new Set(['Control', 'Shift', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'Dead', 'Process'])

/** What the focus is in: keys never fire in a field; open dialogs and menus keep all keys; a button keeps Space and Enter. */
export function placeOf(target: EventTarget | null): Place {
  if (!(target instanceof Element)) return 'page'
  if (target.closest('[role="dialog"], [role="alertdialog"], [role="menu"]')) return 'overlay'
  const field = target.closest('input, textarea, select, [contenteditable=""], [contenteditable="true"]')
  if (field && !(field instanceof HTMLInputElement && NO_TEXT.has(field.type))) return 'field'
  return target.closest('button, a[href], summary, input, [role="button"], [role="tab"], [role="option"]') ? 'control' : 'page'
}

const NO_TEXT = new Set(['button', 'checkbox', 'file', 'radio', 'reset', 'submit'])

export const keys = new Keys()

import { failureOf, isCancelled } from '../app/failure'

export interface ToastAction {
  label: string
  run(): unknown
}

export interface Toast {
  id: number
  tone: 'plain' | 'failure'
  text: string
  hint?: string
  actions: readonly ToastAction[]
}

/** Short messages in the corner of the window; a live region reads them out. */
class Toasts {
  shown = $state.raw<readonly Toast[]>([])
  #next = 1
  /** The message about the last change. */
  #history: number | undefined
  #timers = new Map<number, ReturnType<typeof setTimeout>>()

  say(text: string, ...actions: ToastAction[]): void {
    this.#add({ tone: 'plain', text, actions })
  }

  /** Tells of a change or its undoing. It takes the place of the last such message, whose Undo would now take back something else. */
  tell(text: string, ...actions: ToastAction[]): void {
    this.changed()
    this.#history = this.#add({ tone: 'plain', text, actions })
  }

  /** After a change of which nothing is said: an Undo that is still on offer would take back this one. */
  changed(): void {
    if (this.#history !== undefined) this.dismiss(this.#history)
    this.#history = undefined
  }

  /** Tells of a failure; says nothing of what the person stopped. */
  fail(thrown: unknown): void {
    if (isCancelled(thrown)) return
    const { message, hint } = failureOf(thrown)
    this.#add({ tone: 'failure', text: message, hint, actions: [] })
  }

  dismiss(id: number): void {
    this.hold(id)
    this.shown = this.shown.filter((toast) => toast.id !== id)
  }

  /** Stops the clock while the pointer or the focus is on it. */
  hold(id: number): void {
    clearTimeout(this.#timers.get(id))
    this.#timers.delete(id)
  }

  release(id: number): void {
    const toast = this.shown.find((candidate) => candidate.id === id)
    if (!toast) return
    this.hold(id)
    this.#timers.set(
      id,
      setTimeout(() => this.dismiss(id), lifeOf(toast)),
    )
  }

  /** The same message again takes the place of the one still shown. */
  #add(toast: Omit<Toast, 'id'>): number {
    for (const shown of this.shown) if (shown.tone === toast.tone && shown.text === toast.text) this.dismiss(shown.id)
    const id = this.#next++
    this.shown = [...this.shown, { id, ...toast }].slice(-MOST)
    this.release(id)
    return id
  }
}

/** Milliseconds: time to read it, more where there is something to press or something went wrong. */
export const lifeOf = (toast: Pick<Toast, 'tone' | 'text' | 'hint' | 'actions'>): number =>
  3000 +
  45 * (toast.text.length + (toast.hint?.length ?? 0)) +
  (toast.actions.length > 0 ? 3000 : 0) +
  (toast.tone === 'failure' ? 4000 : 0)

const MOST = 3

export const toasts = new Toasts()

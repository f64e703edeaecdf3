import { api } from '../api'
import { toasts } from '../ui/toasts.svelte'

/** Takes back the last action and says which it was. */
export const undo = (): Promise<void> => step(api.history.undo, 'Undid', { label: 'Redo', run: () => redo() })

export const redo = (): Promise<void> => step(api.history.redo, 'Redid', { label: 'Undo', run: () => undo() })

/**
 * Does something that can be undone, and says so with an Undo button; a failure is said too. Resolves to the result, undefined after a failure:
 * `await act(() => api.items.keep({ ids }), ({ changed }) => `Kept ${changed} items`)`. Without words it stays silent on success.
 */
export async function act<T>(run: () => Promise<T>, said?: (result: T) => string): Promise<T | undefined> {
  try {
    const result = await run()
    if (said) toasts.tell(said(result), { label: 'Undo', run: () => undo() })
    else toasts.changed()
    return result
  } catch (thrown) {
    toasts.fail(thrown)
    return undefined
  }
}

async function step(run: () => Promise<{ operation: string }>, verb: string, back: { label: string; run(): unknown }): Promise<void> {
  try {
    const { operation } = await run()
    toasts.tell(`${verb}: ${operation}`, back)
  } catch (thrown) {
    toasts.fail(thrown)
  }
}

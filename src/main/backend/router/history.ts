import { contractWithPlainErrors } from './errors'
import type { Parts } from './parts'

export function historyRouter({ store }: Parts) {
  const { undo, redo, state } = contractWithPlainErrors.history
  return {
    undo: undo.handler(() => ({ operation: store().undo() })),
    redo: redo.handler(() => ({ operation: store().redo() })),
    state: state.handler(() => store().history()),
  }
}

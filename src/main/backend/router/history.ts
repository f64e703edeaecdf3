import { contractWithPlainErrors } from './errors'
import type { Parts } from './parts'

export function historyRouter({ store, study }: Parts) {
  const { undo, redo, state } = contractWithPlainErrors.history

  function last(): { id: number; cardId?: string } | undefined {
    const operation = store().lastOperation()
    if (!operation) return undefined
    const cardId = study().cardOf(operation)
    return { id: operation.id, ...(cardId !== undefined && { cardId }) }
  }

  return {
    undo: undo.handler(({ input }) => {
      const { cardId } = last() ?? {}
      return { operation: store().undo(input?.id), ...(cardId !== undefined && { cardId }) }
    }),
    redo: redo.handler(() => ({ operation: store().redo() })),
    state: state.handler(() => {
      const operation = last()
      return { ...store().history(), ...(operation && { last: operation }) }
    }),
  }
}

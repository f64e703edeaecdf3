import type { Command } from 'commander'
import { print } from '../output'
import type { OpenSession } from '../session'

/** `undo` and `redo`: the last action, whichever entry it was made from. */
export function addHistory(program: Command, open: OpenSession): void {
  program
    .command('undo')
    .description('take back the last action')
    .action(async (_options, command: Command) => {
      const undone = await open(command, 'existing', ({ api }) => api.history.undo())
      print(command, { operation: undone.operation }, () => [`Taken back: ${undone.operation}.`])
    })
  program
    .command('redo')
    .description('do again what was last taken back')
    .action(async (_options, command: Command) => {
      const redone = await open(command, 'existing', ({ api }) => api.history.redo())
      print(command, redone, () => [`Done again: ${redone.operation}.`])
    })
}

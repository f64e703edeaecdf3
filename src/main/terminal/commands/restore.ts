import type { Command } from 'commander'
import { print } from '../output'
import { fromWhereCalled } from '../paths'
import type { OpenSession } from '../session'

/** `restore FILE`: puts a backup in the store's place; what was there is backed up first. */
export function addRestore(program: Command, open: OpenSession): void {
  program
    .command('restore')
    .description('put a backup in the place of the store; what is there now is backed up first')
    .argument('<file>', 'the backup')
    .action(async (path: string, _options, command: Command) => {
      const file = fromWhereCalled(path)
      const { savedAs } = await open(command, 'made', ({ backend }) => backend.restoreFrom(file))
      print(command, { restored: file, savedAs }, () => [
        `Restored from ${file}.`,
        `What was there before is kept as the backup ${savedAs}.`,
      ])
    })
}

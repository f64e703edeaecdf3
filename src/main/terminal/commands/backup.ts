import type { Command } from 'commander'
import { statSync } from 'node:fs'
import { counted, print } from '../output'
import { fromWhereCalled } from '../paths'
import type { OpenSession } from '../session'

/** `backup OUT`: a copy of the store in one file. */
export function addBackup(program: Command, open: OpenSession): void {
  program
    .command('backup')
    .description('write a copy of the store')
    .argument('<out>', 'the file to write')
    .action(async (out: string, _options, command: Command) => {
      const file = fromWhereCalled(out)
      await open(command, 'existing', ({ backend }) => backend.backupTo(file))
      const backup = { file, bytes: statSync(file).size }
      print(command, { backup }, () => [`Written to ${file} (${counted(Math.ceil(backup.bytes / 1024), 'KB', 'KB')}).`])
    })
}

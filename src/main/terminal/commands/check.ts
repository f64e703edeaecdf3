import type { Command } from 'commander'
import { AppError } from '../../../shared/errors'
import { print } from '../output'
import type { OpenSession } from '../session'

/** `check`: SQLite's full check of the file; fails when something is wrong with it. */
export function addCheck(program: Command, open: OpenSession): void {
  program
    .command('check')
    .description('check that the data file is sound')
    .action(async (_options, command: Command) => {
      const problems = await open(command, 'existing', async ({ api, backend }) => {
        const { store } = await api.system.info()
        return store.state === 'damaged' ? [`${store.reason}\nThe file was set aside as ${store.setAside}.`] : backend.check()
      })
      print(command, { sound: problems.length === 0, problems }, () => (problems.length === 0 ? ['The data file is sound.'] : problems))
      if (problems.length > 0)
        throw new AppError(
          'STORE_DAMAGED',
          'The data file is damaged.',
          'Restore a backup; they are in the folder “backups” beside it: restore FILE',
        )
    })
}

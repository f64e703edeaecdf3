import { contractWithPlainErrors } from './errors'
import type { Parts } from './parts'

export function backupsRouter({ keeper }: Parts) {
  const { list, now, restore } = contractWithPlainErrors.backups
  return {
    list: list.handler(() => keeper.backups.list()),
    now: now.handler(() => keeper.backUp('by-hand')),
    restore: restore.handler(({ input }) => keeper.restore(input.name)),
  }
}

import type { Command } from 'commander'
import { counted, print } from '../output'
import type { OpenSession } from '../session'

/** `keep ID…` or `keep --good`: drafts become active items with a card each. */
export function addKeep(program: Command, open: OpenSession): void {
  program
    .command('keep')
    .description('keep drafts, so that they are studied')
    .argument('[ids...]', 'ids of the items')
    .option('--good', 'keep every draft with at most one flaw')
    .action(async (ids: string[], { good }: { good?: boolean }, command: Command) => {
      if (ids.length > 0 === Boolean(good)) command.error('error: name the items to keep, or give --good')
      const kept = await open(command, 'existing', ({ api }) => (good ? api.items.keepGood({}) : api.items.keep({ ids })))
      print(command, kept, () => [
        kept.changed === 0 ? 'There was nothing to keep.' : `${counted(kept.changed, 'item')} kept; undo takes it back.`,
      ])
    })
}

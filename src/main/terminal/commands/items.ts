import { Option, type Command } from 'commander'
import type { Item } from '../../../shared/item'
import { askedIn } from '../../../shared/setting'
import { ITEM_STATUSES, type ItemStatus } from '../../../shared/words'
import { counted, print, table } from '../output'
import type { OpenSession, Session } from '../session'

/** `items`: every item of the store, best first. */
export function addItems(program: Command, open: OpenSession): void {
  program
    .command('items')
    .description('list items, best first')
    .addOption(new Option('--status <status>', 'only those of one status').choices(ITEM_STATUSES))
    .action(async ({ status }: { status?: ItemStatus }, command: Command) => {
      const items = await open(command, 'existing', ({ api }) => allItems(api, status))
      print(command, { items, total: items.length }, () => linesOf(items))
    })
}

/** The router gives items by the page. */
const PAGE = 1000

async function allItems(api: Session['api'], status: ItemStatus | undefined): Promise<Item[]> {
  const items: Item[] = []
  for (;;) {
    const page = await api.items.list({ status, limit: PAGE, offset: items.length })
    items.push(...page.items)
    if (page.items.length === 0 || items.length >= page.total) return items
  }
}

const linesOf = (items: Item[]): string[] => [
  ...table(items.map(({ id, status, score, topic, stem, key }) => [id, status, score.toFixed(2), topic, `${askedIn(stem)} → ${key}`])),
  counted(items.length, 'item'),
]

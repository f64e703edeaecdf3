import { Option, type Command } from 'commander'
import { askedIn } from '../../../shared/setting'
import type { QueuedCard } from '../../../shared/study'
import { counted, minute, print, table } from '../output'
import type { OpenSession } from '../session'
import { idOf } from './decks'

/** More than anybody studies in a day; the router's own limit. */
const ALL = 10_000

/** `queue`: today's cards in the order in which they are to be studied. */
export function addQueue(program: Command, open: OpenSession): void {
  program
    .command('queue')
    .description('list the cards to study now, in order')
    .addOption(new Option('--search <search>', 'cards that a search of Browse finds, due or not, those due first').conflicts('deck'))
    .option('--deck <deck>', 'only cards of this deck and of those in it, by name or id')
    .action(async ({ deck, search }: { deck?: string; search?: string }, command: Command) => {
      const queue = await open(command, 'existing', async ({ api }) => {
        if (search !== undefined) return api.extra.cards({ search, order: 'due', limit: 1000 })
        return api.study.queue({ limit: ALL, ...(deck !== undefined && { deckId: await idOf(api, deck) }) })
      })
      print(command, queue, () => linesOf(queue.cards))
    })
}

const linesOf = (cards: QueuedCard[]): string[] => [
  ...table(cards.map(({ id, state, due, stem }) => [id, state, minute(due), askedIn(stem)])),
  cards.length === 0 ? 'Nothing is due.' : `${counted(cards.length, 'card')} to study`,
]

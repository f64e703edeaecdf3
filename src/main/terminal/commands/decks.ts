import type { Command } from 'commander'
import { StudyOptions, type DeckRow } from '../../../shared/deck'
import { AppError } from '../../../shared/errors'
import { counted, print, table } from '../output'
import type { OpenSession, Session } from '../session'
import { changesOf } from './settings'

/** `decks`, and what can be done with one: a deck is named by its name or its id. */
export function addDecks(program: Command, open: OpenSession): void {
  const decks = program
    .command('decks')
    .description('list the decks with what is to be studied today, or change one')
    .action(async (_options, command: Command) => {
      const list = await open(command, 'existing', ({ api }) => api.decks.list())
      print(command, { decks: list }, () =>
        table(
          list.map(({ id, name, counts, cards }) => [
            ...[`${counts.new} new`, `${counts.learning} learning`, `${counts.review} due`, counted(cards, 'card'), id, name],
          ]),
        ),
      )
    })
  decks
    .command('create')
    .description('make a deck: decks create "Arms control::Reykjavík"')
    .argument('<name>', 'its whole name')
    .action(async (name: string, _options, command: Command) => {
      const deck = await open(command, 'made', ({ api }) => api.decks.create({ name }))
      print(command, { deck }, () => [`${deck.id}  ${deck.name}`])
    })
  decks
    .command('rename')
    .description('give a deck another whole name, and so another place')
    .argument('<deck>')
    .argument('<name>')
    .action(async (deck: string, name: string, _options, command: Command) => {
      const renamed = await open(command, 'existing', async ({ api }) => api.decks.rename({ id: await idOf(api, deck), name }))
      print(command, { deck: renamed }, () => [`${renamed.id}  ${renamed.name}`])
    })
  decks
    .command('merge')
    .description('put the cards of a deck into another, and remove it')
    .argument('<deck>')
    .argument('<into>')
    .action(async (deck: string, into: string, _options, command: Command) => {
      const merged = await open(command, 'existing', async ({ api }) =>
        api.decks.merge({ id: await idOf(api, deck), into: await idOf(api, into) }),
      )
      print(command, merged, () => [`${merged.operation}: ${counted(merged.changed, 'card')}. Undo takes it back.`])
    })
  decks
    .command('remove')
    .description('remove a deck with those in it; its cards go to the deck above')
    .argument('<deck>')
    .option('--with-cards', 'delete its cards too')
    .action(async (deck: string, { withCards }: { withCards?: boolean }, command: Command) => {
      const removed = await open(command, 'existing', async ({ api }) =>
        api.decks.remove({ id: await idOf(api, deck), cards: withCards ? 'delete' : 'up' }),
      )
      print(command, removed, () => [`${removed.operation}: ${counted(removed.changed, 'card')} ${withCards ? 'deleted' : 'moved up'}.`])
    })
  decks
    .command('options')
    .description('print what holds for a deck, or change it: decks options Arms desiredRetention=0.95 newPerDay=inherit')
    .argument('<deck>')
    .argument('[changes...]', 'KEY=VALUE; inherit takes it from the deck above')
    .action(async (deck: string, changes: string[], _options, command: Command) => {
      const inherit = changes.filter((change) => change.endsWith('=inherit')).map((change) => change.slice(0, -'=inherit'.length))
      const wrong = (message: string) => command.error(`error: ${message}`)
      const unknown = inherit.find((key) => !(key in StudyOptions.shape))
      if (unknown !== undefined) wrong(`there is no option “${unknown}”; there are ${Object.keys(StudyOptions.shape).join(', ')}`)
      const options = changesOf(
        changes.filter((change) => !change.endsWith('=inherit')),
        wrong,
        StudyOptions.shape,
      )
      const row = await open(command, 'existing', async ({ api }) => {
        const id = await idOf(api, deck)
        if (changes.length > 0) await api.decks.setOptions({ id, options, inherit: inherit as (keyof typeof options)[] })
        return (await api.decks.list()).find((one) => one.id === id) as DeckRow
      })
      print(command, row, () =>
        table(Object.entries(row.effective).map(([key, value]) => [key, String(value), key in row.options ? '' : 'from above'])),
      )
    })
}

/** The id of a deck that is named by its name or its id. Throws DECK_NOT_FOUND. */
export async function idOf(api: Session['api'], deck: string): Promise<string> {
  const found = (await api.decks.list()).find(({ id, name }) => id === deck || name.toLowerCase() === deck.toLowerCase())
  if (!found) throw new AppError('DECK_NOT_FOUND', `There is no deck “${deck}”.`, 'The command decks lists them.')
  return found.id
}

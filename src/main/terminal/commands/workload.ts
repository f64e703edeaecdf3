import type { Command } from 'commander'
import { print, progress, table } from '../output'
import type { OpenSession } from '../session'
import { idOf } from './decks'
import { percent } from './forecast'

/** `workload`: what each desired retention would cost. */
export function addWorkload(program: Command, open: OpenSession): void {
  program
    .command('workload')
    .description('simulate what each desired retention would cost in reviews and minutes a day')
    .option('--deck <deck>', 'only cards of this deck and of those in it, by name or id')
    .action(async ({ deck }: { deck?: string }, command: Command) => {
      const workload = await open(command, 'existing', async ({ api }) => {
        const line = deck === undefined ? {} : { deckId: await idOf(api, deck) }
        try {
          for await (const event of await api.study.workload(line)) {
            if (event.type === 'result') return event.result
            progress(`${event.done} of ${event.total}`)
          }
        } finally {
          progress('')
        }
        throw new Error('The simulation ended without a result.')
      })
      print(command, workload, () => [
        ...table([
          ['retention', '90 days: reviews', 'minutes', 'remembered', '365 days: reviews', 'minutes', 'remembered', ''],
          ...workload.points.map(({ retention, costs }) => [
            percent(retention),
            ...(['90', '365'] as const).flatMap((days) => {
              const { reviewsPerDay, minutesPerDay, remembered } = costs[days]
              return [reviewsPerDay.toFixed(1), minutesPerDay.toFixed(1), remembered.toFixed(0)]
            }),
            (['90', '365'] as const)
              .filter((days) => workload.least[days] === retention)
              .map((days) => `least work over ${days} days`)
              .join(', '),
          ]),
        ]),
        `${workload.cards} cards, ${workload.newPerDay} new ones a day; reviews and minutes are a day’s, remembered is at the end.`,
      ])
    })
}

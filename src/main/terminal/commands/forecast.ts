import type { Command } from 'commander'
import type { Forecast } from '../../../shared/exam'
import { counted, print, table } from '../output'
import type { OpenSession } from '../session'

/** `forecast --on DATE`: how much would be recalled on a day if nothing were studied until then. */
export function addForecast(program: Command, open: OpenSession): void {
  program
    .command('forecast')
    .description('print how much you would recall on a day if you studied nothing until then')
    .requiredOption('--on <date>', 'the day, e.g. 2026-06-30')
    .action(async ({ on }: { on: string }, command: Command) => {
      const forecast = await open(command, 'existing', ({ api }) => api.exams.forecast({ on }))
      print(command, forecast, () => linesOf(forecast))
    })
}

export const percent = (share: number | null): string => (share === null ? 'no cards' : `${(100 * share).toFixed(1)} %`)

const linesOf = ({ on, recall, topics }: Forecast): string[] =>
  table([
    [on, percent(recall), 'of all cards'],
    ...topics.map(({ topic, cards, recall }) => [topic, percent(recall), `of ${counted(cards, 'card')}`]),
  ])

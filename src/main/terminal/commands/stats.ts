import { Option, type Command } from 'commander'
import type { Stats } from '../../../shared/contract'
import { PROGRESS_PERIODS, type ProgressPeriod } from '../../../shared/progress-periods'
import { CARD_STATES, ITEM_STATUSES } from '../../../shared/words'
import { print, table } from '../output'
import type { OpenSession } from '../session'

/** `stats`: the figures of the whole store. */
export function addStats(program: Command, open: OpenSession): void {
  program
    .command('stats')
    .description('print how much there is, how it goes and what is coming')
    .addOption(new Option('--period <period>', 'what `progress` of --json looks back on').choices(PROGRESS_PERIODS).default('quarter'))
    .action(async ({ period }: { period: ProgressPeriod }, command: Command) => {
      const stats = await open(command, 'existing', async ({ api }) => ({
        ...(await api.progress.stats()),
        progress: await api.progress.report({ period }),
      }))
      print(command, stats, () => linesOf(stats))
    })
}

const linesOf = ({ documents, items, cards, reviews, answeredToday, retention, forecast }: Stats): string[] =>
  table([
    ['readings', String(documents)],
    ['items', ITEM_STATUSES.map((status) => `${items[status]} ${status}`).join(', ')],
    ['cards', CARD_STATES.map((state) => `${cards[state]} ${state}`).join(', ')],
    ['reviews', `${reviews}, ${answeredToday} of them today`],
    ['retention', retention === null ? 'not known yet' : `${(100 * retention).toFixed(1)} % of the last 30 days’ reviews`],
    ['forecast', forecast.map(({ date, due }) => `${date.slice(5)}: ${due}`).join(', ')],
  ])

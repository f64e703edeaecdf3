import type { Command } from 'commander'
import { counted, print, progress, table } from '../output'
import type { OpenSession } from '../session'

/** `fit`, `reschedule` and `workload`: FSRS by one's own answers, and what a retention costs. */
export function addFit(program: Command, open: OpenSession): void {
  program
    .command('fit')
    .description('fit the weights of FSRS to your answers; they are kept only if they predict reviews held back better')
    .option('--defaults', 'go back to the default weights instead')
    .action(async ({ defaults }: { defaults?: boolean }, command: Command) => {
      if (defaults) {
        const changed = await open(command, 'existing', ({ api }) => api.weights.useDefaults())
        return print(command, changed, () => ['The default weights are in use; undo takes it back.'])
      }
      const result = await open(command, 'existing', async ({ api }) => {
        try {
          for await (const event of await api.weights.fit()) {
            if (event.type === 'result') return event.result
            progress(`${event.stage}${event.total > 0 ? ` ${event.done} of ${event.total}` : ''}`)
          }
        } finally {
          progress('')
        }
        throw new Error('The fit ended without a result.')
      })
      print(command, result, () => [
        result.words,
        ...(result.before && result.after
          ? table([
              ['', 'log loss', 'RMSE (bins)'],
              ['in use before', result.before.logLoss.toFixed(4), result.before.rmse.toFixed(4)],
              ['fitted', result.after.logLoss.toFixed(4), result.after.rmse.toFixed(4)],
            ])
          : []),
        ...(result.verdict === 'kept' ? ['The command reschedule gives all cards the days that follow from them.'] : []),
      ])
    })
  program
    .command('reschedule')
    .description('print what giving all cards the days of the weights in use would move; with --do, do it')
    .option('--do', 'do it')
    .action(async (options: { do?: boolean }, command: Command) => {
      if (options.do) {
        const changed = await open(command, 'existing', ({ api }) => api.weights.reschedule())
        return print(command, changed, () => [`Rescheduled ${counted(changed.changed, 'card')}; undo takes it back.`])
      }
      const preview = await open(command, 'existing', ({ api }) => api.weights.previewReschedule())
      print(command, preview, () => [
        `${preview.moved} of ${counted(preview.cards, 'card')} would come on another day, ${preview.earlier} of them sooner.`,
        `Due today: ${preview.dueBefore} before, ${preview.dueAfter} after.`,
      ])
    })
}

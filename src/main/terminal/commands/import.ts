import type { Command } from 'commander'
import type { ImportResult } from '../../../shared/contract'
import { readInput } from '../input'
import { counted, print, progress } from '../output'
import type { OpenSession, Session } from '../session'

/** `import FILE…`: stores readings and drafts items from them. */
export function addImport(program: Command, open: OpenSession): void {
  program
    .command('import')
    .description('store readings and draft items from them')
    .argument('<files...>', 'the readings; - for standard input')
    .action(async (paths: string[], _options, command: Command) => {
      const inputs = await Promise.all(paths.map(readInput))
      const imported = await open(command, 'made', async ({ api }) => {
        const results: ImportResult[] = []
        for (const input of inputs) results.push(await importOne(api, input))
        return results
      })
      print(command, { imported }, () => imported.map(lineOf))
    })
}

async function importOne(api: Session['api'], input: { name: string; content: Blob }): Promise<ImportResult> {
  for await (const event of await api.library.importFile(input)) {
    if (event.type === 'result') {
      progress('')
      return event.result
    }
    progress(`${input.name}: ${event.stage}${event.total > 0 ? ` ${event.done} of ${event.total}` : ''}`)
  }
  throw new Error('The import ended without a result.')
}

function lineOf({ title, outcome, words, drafted, reanchored, drifted, dropped, documentId }: ImportResult): string {
  const name = `${title} (${documentId})`
  if (outcome === 'same') return `${name} was there already.`
  const drafts = `${counted(words, 'word')}, ${counted(drafted, 'item')} drafted`
  if (outcome === 'new') return `${name}: ${drafts}.`
  return `${name} has changed: ${drafts}, ${reanchored} found again, ${drifted} drifted, ${dropped} dropped.`
}

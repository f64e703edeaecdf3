import { ORPCError } from '@orpc/server'
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
      const imported: ImportResult[] = []
      try {
        await open(command, 'made', async ({ api }) => {
          for (const input of inputs) imported.push(await importOne(api, input))
        })
      } finally {
        // Also when a later file fails: what was stored is stored.
        if (imported.length > 0) print(command, { imported }, () => imported.map(lineOf))
      }
    })
}

async function importOne(api: Session['api'], input: { name: string; content: Blob }): Promise<ImportResult> {
  try {
    for await (const event of await api.library.importFile(input)) {
      if (event.type === 'result') return event.result
      progress(`${input.name}: ${event.stage}${event.total > 0 ? ` ${event.done} of ${event.total}` : ''}`)
    }
  } catch (error) {
    throw error instanceof ORPCError ? named(error, input.name) : error
  } finally {
    progress('')
  }
  throw new Error('The import ended without a result.')
}

/** The same failure, saying which file it is about. */
const named = ({ code, message, data }: ORPCError<string, unknown>, name: string) =>
  new ORPCError(code, { message: `${name}: ${message}`, data })

function lineOf({ title, outcome, words, drafted, reanchored, drifted, dropped, documentId, sameWords }: ImportResult): string {
  const name = `${title} (${documentId})`
  if (sameWords) return `${name} has the same words and was there already.`
  if (outcome === 'same') return `${name} was there already.`
  const drafts = `${counted(words, 'word')}, ${counted(drafted, 'item')} drafted`
  if (outcome === 'new') return `${name}: ${drafts}.`
  return `${name} has changed: ${drafts}, ${reanchored} found again, ${drifted} drifted, ${dropped} dropped.`
}

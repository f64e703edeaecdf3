import type { ItemContent } from '../../../shared/item'
import type { Command } from 'commander'
import type { DraftReport } from '../../../shared/contract'
import { isGood } from '../../../shared/rules'
import { readInput } from '../input'
import { counted, print } from '../output'
import type { OpenSession } from '../session'

/** `draft FILE`: what the app makes of a reading, without storing it. */
export function addDraft(program: Command, open: OpenSession): void {
  program
    .command('draft')
    .description('draft items from a reading and print them; nothing is stored')
    .argument('<file>', 'the reading; - for standard input')
    .action(async (path: string, _options, command: Command) => {
      const input = await readInput(path)
      const report = await open(command, 'throw-away', ({ api }) => api.library.draftFile(input))
      print(command, report, () => linesOf(report))
    })
}

const linesOf = ({ document, facts, items, millis }: DraftReport): string[] => [
  `${document.title}: ${counted(document.words, 'word')}, ${counted(facts.length, 'fact')}, ${counted(items.length, 'item')}, ${Math.round(millis)} ms`,
  ...items.flatMap((item) => [
    '',
    `${item.stem}`,
    `  → ${answerOf(item)}`,
    `  ${item.topic}, ${item.kind}, score ${item.score.toFixed(2)}${isGood(item.flaws) ? '' : `, breaks rule ${item.flaws.join(', ')}`}`,
    `  “${item.anchor.exact.replace(/\s+/g, ' ')}”`,
  ]),
]

/** A set has no key: its pairs or its sequence are the answer. */
function answerOf({ key, pairs, sequence }: ItemContent): string {
  return key || (pairs?.map(({ left, right }) => `${left} – ${right}`).join('; ') ?? sequence?.join(' → ') ?? '')
}

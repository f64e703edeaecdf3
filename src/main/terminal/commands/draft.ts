import type { ItemContent } from '../../../shared/item'
import type { Command } from 'commander'
import type { DraftReport } from '../../../shared/contract'
import type { ModelResult } from '../../../shared/model-contract'
import { isGood } from '../../../shared/rules'
import { readInput } from '../input'
import { apartLines, counted, print } from '../output'
import type { OpenSession } from '../session'

/** `draft FILE`: what the app makes of a reading, without storing it. */
export function addDraft(program: Command, open: OpenSession): void {
  program
    .command('draft')
    .description('draft items from a reading and print them; nothing is stored')
    .argument('[file]', 'the reading; - for standard input')
    .option('--model <address and name...>', 'ask a language model as well: its address, such as http://127.0.0.1:11434, and its name')
    .option('--anywhere', 'the model may lie outside your own network')
    .action(async (path: string | undefined, options: { model?: string[]; anywhere?: boolean }, command: Command) => {
      // What follows the model's name is the reading.
      const [address, name, after] = options.model ?? []
      const file = path ?? after ?? command.error("error: missing required argument 'file'")
      if (options.model && name === undefined) command.error('error: --model wants an address and a name')
      const model = address !== undefined && name !== undefined ? { address, name, confirmed: options.anywhere === true } : undefined
      const input = { ...(await readInput(file)), ...(model && { model }) }
      const report = await open(command, 'throw-away', ({ api }) => api.library.draftFile(input))
      print(command, report, () => linesOf(report))
    })
}

const linesOf = ({ document, facts, items, millis, model }: DraftReport): string[] => [
  `${document.title}: ${counted(document.words, 'word')}, ${counted(facts.length, 'fact')}, ${counted(items.length, 'item')}, ${Math.round(millis)} ms`,
  ...(model ? [modelLine(model)] : []),
  ...items.flatMap((item) => [
    '',
    ...apartLines(item.stem),
    `  → ${answerOf(item)}`,
    `  ${item.origin === 'model' ? 'from the model, ' : ''}${item.topic}, ${item.kind}, score ${item.score.toFixed(2)}${isGood(item.flaws) ? '' : `, breaks rule ${item.flaws.join(', ')}`}`,
    `  “${item.anchor.exact.replace(/\s+/g, ' ')}”`,
  ]),
]

function modelLine({ drafted, refused: { quote, form, rules, double }, failures }: ModelResult): string {
  const why = [
    [quote, 'without its quote in the reading'],
    [form, 'not in the form asked for'],
    [rules, 'against the rules'],
    [double, 'asked already'],
  ].flatMap(([count, words]) => (count === 0 ? [] : [`${count} ${words}`]))
  return [`The model: ${counted(drafted, 'item')} taken`, ...(why.length > 0 ? [`not taken: ${why.join(', ')}`] : []), ...failures].join(
    '; ',
  )
}

/** A set has no key: its pairs or its sequence are the answer. */
function answerOf({ key, pairs, sequence }: ItemContent): string {
  return key || (pairs?.map(({ left, right }) => `${left} – ${right}`).join('; ') ?? sequence?.join(' → ') ?? '')
}

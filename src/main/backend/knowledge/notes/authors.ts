import type { Fact } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import { answerIn } from './body'
import { bareLabel } from './labels'
import { HELD, isAuthorRow, rowOf } from './cells'

const LONGEST = 18

/** "Keynes | Economic Consequences of the Peace (1919) | Carthaginian peace": what an author holds, in a table of authors. */
export function authors(reading: Reading, sentence: Sentence): Fact[] {
  const { label } = sentence
  if (!label || !isAuthorRow(reading, sentence)) return []
  const row = rowOf(reading, sentence)
  const held = row.find(({ column }) => HELD.test(column))
  const work = row.find(({ column }) => /^(?:works?|books?|texts?|source|title|publication)$/i.test(column))?.value
  const said = answerIn(held?.value ?? '', LONGEST)
  if (!held || said.split(' ').length < 2 || /[?→=]/.test(said)) return []
  const slots = {
    speaker: [reading.slot(label.start, label.end, bareLabel(label.text))],
    said: [reading.slot(held.at, held.at + held.value.length, said)],
    column: [
      reading.slot(
        held.at,
        held.at,
        held.column
          .toLowerCase()
          .replace(/^(?:says|holds)$/, 'view')
          .replace(/s$/, ''),
      ),
    ],
    ...(work ? { work: [reading.slot(held.at, held.at, work.replace(/ \((\d{4})\)$/, ', $1'))] } : {}),
  }
  return [reading.fact('attribution', 'position', slots, { start: label.start, end: sentence.end }, 0.86)]
}

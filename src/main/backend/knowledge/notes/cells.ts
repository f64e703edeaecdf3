import type { Fact } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import { sure } from '../sure'

const CELL = /^(.{2,60}?) – (.{2,110})$/
const LONGEST = 16

/** "Suez 1956: domain – gains; outcome – caution": each value of a table's row, by its column. */
export function cells(reading: Reading, sentence: Sentence): Fact[] {
  const { label } = sentence
  const from = sentence.tokens[0]?.start
  if (!label || from === undefined) return []
  const body = reading.text.slice(from, sentence.end)
  if (!body.includes(' – ')) return []
  const found = body.split('; ').map((cell) => CELL.exec(cell.trim()))
  if (found.length < 2 || found.some((cell) => cell === null)) return []
  return found.flatMap((cell) => {
    const [column = '', value = ''] = [sure(cell)[1], sure(cell)[2]?.replace(/[.;]+$/, '')]
    const short = value.replace(/\s*\([^)]*\)/g, '').replace(/^(?:yes|no)(?: –|,) /i, '')
    const at = from + body.indexOf(value)
    if (/^(?:yes|no|-|–|\?|n\/a|none|same)$/i.test(short) || short.split(' ').length > LONGEST) return []
    const slots = {
      row: [reading.slot(label.start, label.end, label.text)],
      column: [reading.slot(from, from + body.length, column)],
      value: [reading.slot(at, at + value.length, short)],
    }
    return [reading.fact('framework', 'cell', slots, sentence, 0.75)]
  })
}

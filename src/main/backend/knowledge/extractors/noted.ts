import type { Fact } from '../../../../shared/fact'
import { GAP } from '../../../../shared/words'
import { sure } from '../sure'
import type { Sentence } from '../analysis'
import type { Extractor, Reading } from './reading'

const LONGEST = 14

/** Notes as students take them: "after a gain they adjust fast → renormalization", and the rows of a table, "Suez 1956: domain – gains; predicted – caution". */
export const noted: Extractor = (reading, sentence) => {
  const text = reading.text.slice(sentence.start, sentence.end)
  if (sentence.kind === 'heading') return []
  return text.includes('→') ? arrow(reading, sentence, text) : row(reading, sentence, text)
}

/** "A → B": what A leads to. */
function arrow(reading: Reading, sentence: Sentence, text: string): Fact[] {
  const parts = text.split(/\s*→\s*/)
  if (parts.length !== 2) return []
  const [left = '', right = ''] = parts.map((part) =>
    part
      .replace(/\s+/g, ' ')
      .replace(/^[-•*]\s+/, '')
      .trim(),
  )
  const said = left.replace(/^(?:so|but|and|also)\b:? /i, '')
  const answer = right.replace(/\s*\([^)]*\)/g, '').replace(/[.;]+$/, '')
  if (said.split(' ').length < 4 || said.split(' ').length > 24 || answer === '' || answer.split(' ').length > LONGEST) return []
  if (/\b(?:this|that|it|these)\b/i.test(said.split(' ').slice(0, 4).join(' ')) || /[:?]/.test(said.slice(-12))) return []
  const start = sentence.start + text.indexOf('→') + 1 + (/^\s*/.exec(text.slice(text.indexOf('→') + 1))?.[0].length ?? 0)
  return [gapFact(reading, sentence, `${said} → ${GAP}`, start, start + answer.length, 'cause')]
}

const CELL = /^(.{2,60}?) – (.{2,90})$/

/** "Row: column – value; column – value": each value of a row, by its column. */
function row(reading: Reading, sentence: Sentence, text: string): Fact[] {
  const { label } = sentence
  const from = sentence.tokens[0]?.start
  if (!label || from === undefined || !text.includes(' – ')) return []
  const body = reading.text.slice(from, sentence.end)
  const cells = body.split('; ').map((cell) => CELL.exec(cell.trim()))
  if (cells.length < 2 || cells.some((cell) => cell === null)) return []
  return cells.flatMap((cell) => {
    const [column = '', value = ''] = [sure(cell)[1], sure(cell)[2]?.replace(/[.;]+$/, '')]
    const short = value.replace(/\s*\([^)]*\)/g, '').replace(/^yes – /, '')
    const at = from + body.indexOf(value)
    if (/^(?:yes|no|-|–|\?)$/i.test(short) || short.split(' ').length > LONGEST) return []
    return [gapFact(reading, sentence, `${label.text} (${column.replace(/\?$/, '')}): ${GAP}`, at, at + value.length, 'framework', short)]
  })
}

function gapFact(
  reading: Reading,
  sentence: Sentence,
  said: string,
  start: number,
  end: number,
  topic: 'cause' | 'framework',
  text?: string,
): Fact {
  const slots = {
    said: [reading.slot(sentence.start, sentence.end, said)],
    gap: [reading.slot(start, end, text)],
    kind: [reading.slot(start, end, 'point')],
    opens: [reading.slot(start, end, 'no')],
  }
  return reading.fact(topic, 'gap', slots, sentence, 0.75)
}

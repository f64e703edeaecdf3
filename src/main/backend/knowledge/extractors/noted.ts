import { arrows } from '../notes/arrows'
import { cells } from '../notes/cells'
import { entries } from '../notes/entries'
import { equations } from '../notes/equations'
import { exchanges } from '../notes/exchanges'
import { fields } from '../notes/fields'
import { positions } from '../notes/positions'
import { swaps } from '../notes/swaps'
import type { Extractor } from './reading'

/** Notes as students and teachers write them: arrows, equal signs, dated lines, rows of tables, "Name: claim", questions with their answers. */
export const noted: Extractor = (reading, sentence) => {
  if (sentence.kind === 'heading') return []
  const text = reading.text.slice(sentence.start, sentence.end)
  return [
    ...arrows(reading, sentence, text),
    ...equations(reading, sentence, text),
    ...swaps(reading, sentence, text),
    ...entries(reading, sentence),
    ...cells(reading, sentence),
    ...positions(reading, sentence, text),
    ...fields(reading, sentence),
    ...exchanges(reading, sentence, text),
  ]
}

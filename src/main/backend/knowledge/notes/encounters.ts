import type { Fact, Slot } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import { sure } from '../sure'
import { joined } from './body'
import { rowOf } from './cells'
import { dateIn } from './entries'

const COLUMNS: readonly (readonly [RegExp, 'where' | 'who' | 'outcome'])[] = [
  [/^(?:place|where|venue|location|city|site)$/i, 'where'],
  [/^(?:who|participants?|parties|present|leaders|actors|between|delegations?)$/i, 'who'],
  [/^(?:outcomes?|results?|agreed|agreement|what (?:came of it|was agreed|happened)|decisions?|upshot)$/i, 'outcome'],
]
const LONGEST = 16
const MOST_NAMES = 5

/** "15 Sept | Berchtesgaden | Chamberlain, Hitler | self-determination accepted": a meeting in a row of a table of meetings. */
export function encounters(reading: Reading, sentence: Sentence): Fact[] {
  const { label } = sentence
  const when = label && dateIn(reading, sentence, label)
  if (!when) return []
  const found: Partial<Record<'where' | 'who' | 'outcome', Slot>> = {}
  for (const { column, value, at } of rowOf(reading, sentence)) {
    const name = COLUMNS.find(([pattern]) => pattern.test(column))?.[1]
    const short = value.replace(/\s*\([^()]*\)/g, '').replace(/[.;]+$/, '')
    if (name && short.split(' ').length <= LONGEST && !/[?→=]|->/.test(short)) found[name] = reading.slot(at, at + value.length, short)
  }
  if (!found.where || !(found.who ?? found.outcome)) return []
  const names = found.who?.text.split(/, | and | & | \+ /).length ?? 0
  const slots = {
    when: [when],
    where: [found.where],
    ...(found.who && names > 1 && names <= MOST_NAMES ? { who: [{ ...found.who, text: joined(found.who.text) }] } : {}),
    ...(found.outcome && found.outcome.text.length > 3 ? { outcome: [found.outcome] } : {}),
  }
  return [reading.fact('meeting', 'encounter', slots, { start: sure(label).start, end: sentence.end }, 0.88)]
}

import type { Fact } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import { spaced } from '../plain'

const NAME = String.raw`\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}`
const SAYS =
  'admits|warns|claims|recalls|concedes|insists|promises|threatens|denies|predicts|complains|reveals|confesses|boasts|demands|proposes|suggests|replies|objects'
const LINE = new RegExp(`^(${NAME})(?:,? ((?:1[5-9]|20)\\d\\d))?(?: \\([^()]{2,40}\\))?: (${SAYS}) (?:that )?(.{12,160})$`, 'u')
const LONGEST = 14

/** "Sorensen 1989 (Moscow conf.): admits he edited the book": what somebody said, under his name. */
export function sayings(reading: Reading, sentence: Sentence): Fact[] {
  const [, name, year, verb = '', told = ''] =
    LINE.exec(spaced(reading.text.slice(sentence.start, sentence.end)).replace(/^(?:[-•*–>]\s+)/, '')) ?? []
  const said =
    told
      .replace(/\s*\([^)]*\)/g, '')
      .split(/; | – /)[0]
      ?.replace(/[.]$/, '') ?? ''
  if (!name || said.split(' ').length > LONGEST || /[?=→]|->/.test(said)) return []
  const at = (words: string) => reading.slot(sentence.start, sentence.end, words)
  const slots = {
    speaker: [at(name)],
    base: [at(verb.replace(/(?<=[^aeiou])ies$/, 'y').replace(/(?<!y)s$/, ''))],
    said: [at(said)],
    ...(year ? { year: [at(year)] } : {}),
  }
  return [reading.fact('attribution', 'saying', slots, sentence, 0.84)]
}

import { MONTH } from '../../../../shared/months'
import { sure } from '../sure'
import { datesIn } from '../dates'
import type { Extractor } from './reading'

const TITLE = String.raw`(\p{Lu}[\p{L}’'-]*(?::? (?:\p{Lu}[\p{L}’'-]*|of|the|and|in|for|to|a|on|from|The))*)`
const YEAR = String.raw`\((1[5-9]\d\d|20\d\d)\)`
const NAME = String.raw`(\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.-]*)+)`
/** "Hedley Bull’s The Anarchical Society (1977)", "coined by Paul Kennedy in The Rise and Fall of the Great Powers (1987)". */
const PATTERNS = [
  new RegExp(`${NAME}[’']s? ${TITLE} ${YEAR}`, 'u'),
  new RegExp(`${NAME}(?: [\\p{Ll}“”"’ ,-]{2,70}?)? in (?:his |her |the book )?${TITLE} ${YEAR}`, 'u'),
]

/** Who wrote a work, and in which year it came out. */
export const work: Extractor = (reading, sentence) => {
  const text = reading.text.slice(sentence.start, sentence.end)
  if (sentence.kind === 'heading' || !/\(\d{4}\)/.test(text)) return []
  for (const pattern of PATTERNS) {
    const match = pattern.exec(text)
    if (!match) continue
    const [, name, title, year] = match.map(sure)
    const author = sentence.mentions.find(
      (m) => m.kind === 'person' && reading.text.slice(m.start, m.end).includes(sure(name).replace(/[’']s?$/, '')),
    )
    if (!author || !title || !year || DATE_FIRST.test(title)) continue
    const start = sentence.start + match.index + match[0].lastIndexOf(title)
    const at = start + title.length + 2
    const [date] = datesIn(year, at)
    const slots = {
      author: [{ ...reading.slot(author.start, author.end), entity: author.name }],
      title: [reading.slot(start, start + title.length)],
      year: [{ ...reading.slot(at, at + year.length), ...(date ? { date: date.date } : {}) }],
    }
    return [reading.fact('framework', 'work', slots, sentence, 0.9)]
  }
  return []
}

const DATE_FIRST = new RegExp(String.raw`^${MONTH}\b`)

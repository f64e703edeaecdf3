import type { Fact } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import { datesIn, writtenForms } from '../dates'
import type { Reading } from '../extractors/reading'
import { spaced } from '../plain'

/** "3. The visit, 21–28 Feb 1972", "Oslo, Jan–Aug 1993", "1st London Conf. (16–23 Aug 1956)": a heading that dates its section. */
const DATED =
  /^(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s+|[IVX]{1,4}\.\s+|[A-H][.)]\s+|Case(?: study)?(?: \d)?: )?(.{3,40}?)(?:, [A-Z]+\d+)?,? \(?((?:\d{1,2}(?:[–-]\d{1,2})? )?\p{Lu}\p{Ll}{2,8}\.?(?: ?[–-] ?(?:\d{1,2} )?\p{Lu}\p{Ll}{2,8}\.?)? \d{4})\)?$/u

/** The name and the date in a heading; null for one without a day or a month. */
export function datedHeading(title: string): { name: string; date: string } | null {
  const [, name, date] = DATED.exec(spaced(title)) ?? []
  return name && date && !/[:?!→]|\d{4}/.test(name) && name.split(' ').length <= 6 ? { name, date } : null
}

const NOUN =
  /\b(?:visit|summit|conference|congress|talks|meeting|negotiations|crisis|war|siege|battle|mission|session|trip|coup|revolution|uprising|conf\.|invasion|intervention|fighting|election|referendum)$/i

const TEXT = /\b(?:accords?|agreements?|treaty|pact|convention|protocol|declaration|communiqué|armistice|ceasefire)$/i

/** When it was, what a dated heading names. */
export function datedHeadings(reading: Reading, sentence: Sentence): Fact[] {
  if (sentence.kind !== 'heading' || !sentence.sections.some(({ level, start }) => level > 1 && start === sentence.start)) return []
  const found = datedHeading(reading.text.slice(sentence.start, sentence.end))
  // over lines of notes; "Vienna, June 2015" over prose tells where it was written
  if (
    reading.sentences[sentence.index + 1]?.kind !== 'list-item' &&
    !(found && NOUN.test(found.name) && /^\p{Lu}.* \p{Lu}/u.test(found.name) && /^\d/.test(found.date))
  )
    return []
  if (!found || !(NOUN.test(found.name) || TEXT.test(found.name) || /^\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?$/u.test(found.name))) return []
  // a place stands for the talks held there over some days, and for anything that happened on one; a state for more than that
  const isCommon = NOUN.test(found.name) || TEXT.test(found.name)
  if (!isCommon && /^\d{1,2} \p{Lu}/u.test(found.date)) return []
  if (!isCommon && reading.lexicon.byAlias.get(found.name.toLowerCase())?.kind === 'state') return []
  const [date] = datesIn(found.date, 0)
  const at = (text: string) => reading.slot(sentence.start, sentence.end, text)
  const name = found.name.replace(/\bconf\.$/i, 'Conference')
  const slots = {
    subject: [
      at(isCommon ? `the ${name.replace(/^the /i, '').replace(/^\p{Lu}(?=\p{Ll}+$)/u, (c) => c.toLowerCase())}` : `the ${name} talks`),
    ],
    ...(TEXT.test(name)
      ? { verb: [at(/s$/.test(name) ? 'were concluded' : 'was concluded')], base: [at('be')] }
      : { verb: [at('took place')], base: [at('take')] }),
    complement: [at('')],
    date: [
      {
        ...at(date && date.text === found.date ? (writtenForms(date.date)[0] ?? date.text) : found.date),
        ...(date ? { date: date.date } : {}),
      },
    ],
  }
  return [reading.fact('meeting', 'event-date', slots, sentence, 0.88)]
}

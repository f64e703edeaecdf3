import { DATE_BEHIND } from '../../dates'
import type { Fact } from '../../../../../shared/fact'
import { MONTH } from '../../../../../shared/months'
import { contextCueOf } from '../../context-cue'
import { EVENT_NOUNS } from '../../coreference'
import { spaced } from '../../plain'
import type { Sentence } from '../../analysis'
import { sure } from '../../sure'
import type { Reading } from '../reading'

const DAY = `(?:${MONTH} \\d{1,2}|\\d{1,2}(?: ${MONTH})?)`
/** "it ran from December 8 to December 10": days without their year, of a meeting without its name. */
const RAN = new RegExp(
  `\\b(?:it|they|the (?:summit|meeting|conference|talks|congress)) (?:ran|lasted|was held|were held|took place|went on) from (${DAY} (?:to|until) ${DAY})(?:,? (\\d{4}))?\\b`,
  'iu',
)
/** "It was the third meeting of the two men". */
const NUMBERED =
  /^It was (?:only |already )?the (first|second|third|fourth|fifth|sixth|seventh|last|only) ((?:\p{Ll}+ )?(?:meeting|summit|encounter|conference|visit|round of talks)) (of|between|to|in|since|at) ([^,;:.]{3,80})/u

/** What is told of a meeting that is only called "it", in a text which is about one meeting: the first sentence of a paragraph often leaves its name out. */
export function meant(reading: Reading, sentence: Sentence): Fact[] {
  const text = spaced(reading.text.slice(sentence.start, sentence.end))
  const ran = RAN.exec(text)
  const numbered = NUMBERED.exec(text)
  const cue = ran || numbered ? contextCueOf(reading, sentence) : null
  const event = cue && nameOf(cue.name)
  if (!event) return []
  const slot = (words: string, at = 0, length = 1) => reading.slot(sentence.start + at, sentence.start + at + length, words)
  const facts: Fact[] = []
  if (ran) {
    const days = sure(ran[1])
    const year = ran[2] ?? cue.year
    const slots = { event: [slot(event)], happened: [slot('take place')] }
    const at = ran.index + ran[0].indexOf(days)
    facts.push(
      reading.fact(
        'meeting',
        'date',
        { ...slots, date: [slot(year ? `${days}${/^\d/.test(days) ? '' : ','} ${year}` : days, at, days.length)] },
        sentence,
        0.9,
      ),
    )
  }
  if (numbered) {
    const [, which = '', noun = '', link = '', whom = ''] = numbered
    const told = whose(reading, link, whom)
    const at = numbered[0].indexOf(which)
    if (told)
      facts.push(
        reading.fact(
          'meeting',
          'nth',
          { event: [slot(event)], which: [slot(which, at, which.length)], noun: [slot(`${noun} ${told}`)] },
          sentence,
          0.8,
        ),
      )
  }
  return facts
}

/** "Washington summit" is a name, "two-level games" is not. */
function nameOf(name: string): string | null {
  const bare = name.replace(DATE_BEHIND, '')
  const last = bare.split(' ').at(-1)?.toLowerCase() ?? ''
  return EVENT_NOUNS.has(last) && /^\p{Lu}/u.test(bare) ? `the ${bare}` : null
}

/** "of the two men" are the two of whom the text tells; of other pronouns nobody knows. */
function whose({ coreference: { pair } }: Reading, link: string, whom: string): string | null {
  if (/^(?:the|these|those) two (?:men|leaders|presidents)\b/.test(whom)) return pair?.people ? `${link} ${pair.people}` : null
  return /\b(?:they|he|she|it|their|his|her|them)\b/.test(whom) ? null : `${link} ${whom.trim()}`
}

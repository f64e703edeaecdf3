import { writtenForms } from '../../knowledge/dates'
import { sure } from '../../knowledge/sure'
import { toldPlainly } from '../english/looked-back'
import { invert } from '../english/verbs'
import { countWords } from '../english/words'
import { plainSeed, slotsNamed, slotText, type Template } from './seed'

/** When, and where, something was done. */
export const eventSeeds: Template = (fact) => {
  const turned = invert(slotText(fact, 'verb'), slotText(fact, 'base'))
  // "Riyadh cut relations": what has a date is past, also where its verb does not show it
  const parts = turned?.front === 'do' ? { ...turned, front: 'did' } : turned && toldPlainly(turned)
  if (!parts) return []
  // "When did Reagan come?", "When did notice of withdrawal follow?": what came of what, the rest of the sentence tells
  if (COMES.test(slotText(fact, 'base')) && countWords(slotText(fact, 'complement')) === 0) return []
  const subject = slotText(fact, 'subject')
    // not of "the ministers of Britain, the Soviet Union and the United States"
    .replace(/, (?:the|an?) (?!.* and (?:the )?\p{Lu})[^,]+$/u, '')
    // "the two heads of delegation, Paul Nitze and Yuli Kvitsinsky,"
    // but not "Russia, Germany and France"
    .replace(/^((?:[^,]* )?(?:\p{Ll}+,|[^\s,]*\p{Ll},(?!.* and )) \p{Lu}[^,]*)$/u, '$1,')
  const asked = `${parts.front} ${subject} ${parts.rest} ${slotText(fact, 'complement')}`.replace(/\s+/g, ' ').trim()
  if (countWords(asked) > 28) return []
  if (fact.form === 'event-date') {
    const [date] = slotsNamed(fact, 'date')
    // "died between 2013 and 2022": in no one year
    if (!date || (date.date?.precision === 'year' && (countWords(asked) < 4 || date.date.end !== undefined))) return []
    const forms = date.date ? writtenForms(date.date).filter((form) => form !== date.text) : []
    const when = date.date?.precision === 'year' && !SEASON.test(date.text) ? 'In which year' : 'When'
    return [plainSeed(fact, 'date', `${when} ${asked}?`, date.text, forms, date.date?.precision === 'year' ? 0.7 : 0.9)]
  }
  const [place] = slotsNamed(fact, 'place')
  const on = slotText(fact, 'on')
  return place && !asked.includes(place.text)
    ? [
        {
          ...plainSeed(
            fact,
            'place',
            `Where ${asked}${/^(?:\p{L}+ )?\d{4}$/u.test(on) ? ` in ${on}` : /\d{4}/.test(on) ? ` on ${on}` : ''}?`,
            place.text,
            [sure(place.text.split(',')[0])],
            0.78,
          ),
          ...(ROOM.test(place.text) ? { doubtful: true } : {}),
        },
      ]
    : []
}

/** Verbs that say nothing without what stands beside them. */
export const COMES = /^(?:come|go|follow|get|turn|move|appear)$/

/** "in the Clock Room": the town is worth knowing, and its room is scenery. */
export const ROOM = /\b(?:Room|Hall|Gallery|Chamber|Salon|Suite)\b/

/** "the autumn of 1860" is more than a year. */
export const SEASON = /\b(?:spring|summer|autumn|fall|winter)\b/i

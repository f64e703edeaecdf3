import { GAP } from '../../../../shared/words'
import { sure } from '../../knowledge/sure'
import { writtenForms } from '../../knowledge/dates'
import { invert } from '../english/verbs'
import { capitalise, countWords, withoutArticle } from '../english/words'
import { ROOM } from './event'
import { plainSeed, slotText, slotsNamed, type Template } from './seed'

/** When, where, on what occasion, between whom; who was not there. */
export const meetingSeeds: Template = (fact) => {
  const event = slotText(fact, 'event')
  const happened = slotText(fact, 'happened')
  switch (fact.form) {
    case 'date': {
      const [date] = slotsNamed(fact, 'date')
      const at = slotText(fact, 'at')
      const forms = date?.date ? writtenForms(date.date).filter((form) => form !== date.text) : []
      return [plainSeed(fact, 'date', `When did ${event} ${happened}${at ? ` in ${at}` : ''}?`, date?.text ?? '', forms, 0.93)]
    }
    case 'place': {
      const [place] = slotsNamed(fact, 'place')
      const on = slotText(fact, 'on')
      const words = place?.text ?? ''
      return [
        {
          ...plainSeed(
            fact,
            'place',
            `Where did ${event} ${happened}${on ? ` ${whenIt(on)}` : ''}?`,
            words,
            [sure(words.split(',')[0]), place?.entity ?? ''],
            0.9,
          ),
          ...(ROOM.test(words) ? { doubtful: true } : {}),
        },
      ]
    }
    case 'occasion':
      return [
        plainSeed(
          fact,
          'occasion',
          `On the sidelines of which event did ${event} take place?`,
          slotText(fact, 'occasion'),
          [withoutArticle(slotText(fact, 'occasion'))],
          0.9,
        ),
      ]
    case 'beside': {
      const parts = invert(slotText(fact, 'verb'), slotText(fact, 'base'))
      const asked = parts && `${parts.front} ${slotText(fact, 'subject')} ${parts.rest} ${slotText(fact, 'complement')}`.trim()
      const occasion = slotText(fact, 'occasion')
      return asked && countWords(asked) <= 24
        ? [plainSeed(fact, 'occasion', `On the margins of which event ${asked}?`, occasion, [withoutArticle(occasion)], 0.84)]
        : []
    }
    case 'participants':
      return [plainSeed(fact, 'participants', `Who took part in ${event}?`, slotText(fact, 'participants'), [], 0.72)]
    case 'nth': {
      const which = slotText(fact, 'which')
      const stem = `${capitalise(event)} was the ${GAP} ${slotText(fact, 'noun')}.`
      return [{ ...plainSeed(fact, 'number', stem, which, [`the ${which}`], 0.7), kind: 'cloze' }]
    }
    case 'absent':
      return [
        plainSeed(fact, 'absent', `Who were NOT present at ${event}?`, slotText(fact, 'absent'), [`no ${slotText(fact, 'absent')}`], 0.82),
      ]
    default:
      return []
  }
}

/** "on 4 May 1961", "in May 1961", "from 27 June to 2 July 1947", "between 4 and 11 February 1945" */
function whenIt(date: string): string {
  if (/^between /i.test(date)) return date
  if (/ to /.test(date)) return `from ${/^\d+(?:st|nd|rd|th)\b/.test(date) ? 'the ' : ''}${date}`
  return /^\d{1,2}\D|^\p{L}+ \d{1,2}\b(?!\d)/u.test(date) ? `on ${date}` : `in ${date}`
}

/** "How long did …", "How many …", "How long after …", "In which years …". */
export const quantitySeeds: Template = (fact) => {
  const event = slotText(fact, 'event')
  const length = slotText(fact, 'length')
  switch (fact.form) {
    case 'duration':
      return [plainSeed(fact, 'length', `How long did ${event} last?`, length.replace(/-/g, ' '), [length], 0.93)]
    case 'scheduled-duration':
      return [plainSeed(fact, 'length', `How long was ${event} scheduled to last?`, pluralUnit(length.replace(/-/g, ' ')), [length], 0.9)]
    case 'count': {
      const verb = slotText(fact, 'base')
      return [
        plainSeed(
          fact,
          'number',
          `How many ${slotText(fact, 'noun')} ${slotText(fact, 'front') || 'did'} ${slotText(fact, 'subject')} ${verb}?`,
          slotText(fact, 'number').toLowerCase(),
          [`${slotText(fact, 'number').toLowerCase()} ${slotText(fact, 'noun')}`],
          0.66,
        ),
      ]
    }
    case 'counted': {
      const part = /^(thirds|quarters|fifths|sixths|tenths) of (.+)$/.exec(slotText(fact, 'noun'))
      if (part)
        return [
          plainSeed(
            fact,
            'number',
            `What share of ${part[2]} ${slotText(fact, 'verb')} ${slotText(fact, 'complement')}?`,
            `${slotText(fact, 'number').toLowerCase()} ${part[1]}`,
            [`${slotText(fact, 'number').toLowerCase()}-${part[1]}`],
            0.78,
          ),
        ]
      // "How many months of secret talks lay behind the announcement?": of eight a reader kept one; its sentence has the number left out
      return [
        {
          ...plainSeed(
            fact,
            'number',
            `How many ${slotText(fact, 'noun')} ${slotText(fact, 'verb')} ${slotText(fact, 'complement')}?`,
            slotText(fact, 'number').toLowerCase(),
            [],
            0.78,
          ),
          doubtful: true,
        },
      ]
    }
    case 'interval': {
      const complement = slotText(fact, 'complement')
      const said = `${slotText(fact, 'subject')} ${slotText(fact, 'verb')} ${complement}`
      if (!complement || countWords(said) > 18) return []
      return [
        plainSeed(
          fact,
          'length',
          `How long ${slotText(fact, 'relation')} ${slotText(fact, 'anchorEvent')} was it said that ${said}?`,
          length,
          [],
          0.4,
        ),
      ]
    }
    case 'years':
      return [
        plainSeed(
          fact,
          'years',
          `Which years did ${/^(?:the|a) /.test(event) || /[’']s /.test(event) ? event : `the ${event}`} span?`,
          slotText(fact, 'years'),
          slotsNamed(fact, 'years').flatMap((s) => (s.date ? writtenForms(s.date) : [])),
          0.66,
        ),
      ]
    default:
      return []
  }
}

const pluralUnit = (text: string): string => (/^(?:one|a|an|1) /.test(text) || /s$/.test(text) ? text : `${text}s`)

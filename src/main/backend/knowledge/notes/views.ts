import type { Fact } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import { contextCueOf } from '../context-cue'
import type { Reading } from '../extractors/reading'
import { spokenLabel } from '../nesting'
import { headingOf } from './body'
import { bareLabel, kindOfLabel } from './labels'
import { eventOf, headOf } from './particulars'

const LONGEST = 20

/** "Success view (Medlicott): 36 years without a war": how a school judges what the notes are about, and who holds so. */
export function views(reading: Reading, sentence: Sentence): Fact[] {
  const { label, tokens } = sentence
  const first = tokens[0]
  // "my view": whose, the notes do not say
  if (!label || !first || kindOfLabel(reading, sentence) !== 'view' || /^(?:my|our|own)\b/i.test(label.text)) return []
  const said = headOf(reading, sentence).replace(/ \+ /g, ' and ')
  const about =
    eventOf(reading, sentence) ??
    contextCueOf(reading, sentence)
      ?.name.replace(/,? (?:\p{Lu}\p{Ll}+ )?\d{4}$/u, '')
      .replace(/^(?!the )(?=.*\b(?:conference|congress|treaty|convention|summit)\b)/i, 'the ')
  if (!about || said.split(' ').length < 3 || said.split(' ').length > LONGEST || /[?=→]|->/.test(said)) return []
  // "neutralist: Prince Souvanna" is a party and who leads it
  if (/^(?:\p{Lu}[\p{L}’'-]+[ ,]*)+$/u.test(said)) return []
  const bare = bareLabel(label.text)
  const holders = holdersIn(label.text)
  const several = /ists(?: |$)/.test(bare)
  const slots = {
    view: [
      reading.slot(
        label.start,
        label.end,
        several ? spokenLabel(bare) : `the ${small(spokenLabel(bare)).replace(/^the /i, '')}${/ist$/.test(bare) ? ' reading' : ''}`,
      ),
    ],
    // whose words they are, is the school's name
    speaker: [reading.slot(label.start, label.end, bare)],
    said: [reading.slot(first.start, sentence.end, said)],
    about: [reading.slot(first.start, sentence.end, about)],
    ...(/^(?:(?:so|and|but|then),? )?why\b/i.test(headingOf(sentence) ?? '')
      ? { explains: [reading.slot(label.start, label.end, 'yes')] }
      : {}),
    ...(several ? { several: [reading.slot(label.start, label.end, 'yes')] } : {}),
    ...(holders ? { holders: [reading.slot(label.start, label.end, holders)] } : {}),
  }
  return [reading.fact('conflict', 'standpoint', slots, sentence, 0.84)]
}

/** "Counter-revisionist view" within a sentence; "Camelot version" keeps its capital. */
const small = (view: string): string => view.replace(/^\p{Lu}(?=[\p{Ll}-]*(?:ist|dox|al|ive) )/u, (c) => c.toLowerCase())

const NAME = /^(?:\p{Lu}\. ?){0,3}\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}$/u

/** "(e.g. W. N. Medlicott, A. J. P. Taylor in part)": "W. N. Medlicott and A. J. P. Taylor". */
function holdersIn(label: string): string | null {
  const inside = /\(([^()]+)\)/.exec(label)?.[1]
  // "(R. A. C. Parker, Chamberlain and Appeasement, 1993)": an author with his book
  const [, author] = /^([^,]+), (?:\p{Lu}[^,]+, )?(?:1[89]|20)\d\d$/u.exec(inside ?? '') ?? []
  const names = (author ?? inside)
    ?.replace(/^(?:e\.g\.|esp\.|cf\.|mainly|notably),? /i, '')
    .split(/, | & | and |; /)
    .map((name) => name.replace(/ (?:in part|partly|early|late|\d{4}s?)$/, '').replace(/ \d{4}$/, ''))
  return names && names.length <= 3 && names.every((name) => NAME.test(name)) ? names.join(', ').replace(/, ([^,]+)$/, ' and $1') : null
}

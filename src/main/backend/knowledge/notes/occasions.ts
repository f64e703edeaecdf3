import type { Fact, Slot } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import { contextCueOf, type ContextCue } from '../context-cue'
import { writtenForms } from '../dates'
import type { Reading } from '../extractors/reading'
import { sure } from '../sure'
import { datedHeading } from './dated-headings'
import { dateIn, deedIn } from './entries'
import { kindOfLabel, occasionIn, type Occasion } from './labels'

const CONCLUDED = /^(?:treaty|convention|agreement|accords?|protocol|pact|armistice|declaration|memorandum|alliance|deal)$/
const HELD = /^(?:conference|congress|summit)$/

/** "Cyprus Convention, 4 June: the Porte lets Britain occupy Cyprus": when it was concluded, and what stands in it. */
export function occasions(reading: Reading, sentence: Sentence): Fact[] {
  const { label, tokens } = sentence
  const occasion = label && kindOfLabel(reading, sentence) === 'occasion' ? occasionIn(label.text) : null
  const verb = occasion && (CONCLUDED.test(occasion.kind) ? 'was concluded' : HELD.test(occasion.kind) ? 'took place' : null)
  const when = occasion && dateOf(reading, sentence, occasion)
  if (!label || !occasion || !verb || !when) return []
  const at = (text: string): Slot => reading.slot(label.start, sentence.end, text)
  const dated = {
    subject: [at(`the ${occasion.name.replace(/^the /i, '')}`)],
    verb: [at(verb)],
    base: [at(verb === 'took place' ? 'take' : 'be')],
    complement: [at('')],
    date: [when],
  }
  const deed =
    CONCLUDED.test(occasion.kind) && occasion.kind !== 'alliance' && tokens.length > 0
      ? deedIn(reading, sentence, { from: 0, to: endOf(sentence) })
      : null
  return [
    reading.fact('meeting', 'event-date', dated, sentence, 0.86),
    ...(deed && deed.complement.split(' ').length > 1
      ? [
          reading.fact(
            'concession',
            'stipulation',
            {
              kind: [at(occasion.kind.replace(/s$/, ''))],
              name: [reading.slot(label.start, label.start + occasion.name.length, occasion.name)],
              when: [when],
              subject: [at(deed.subject)],
              base: [at(deed.base)],
              complement: [at(deed.complement)],
            },
            sentence,
            0.84,
          ),
        ]
      : []),
  ]
}

const endOf = ({ tokens }: Sentence): number => {
  const stop = tokens.findIndex((t) => /^[;.]$/.test(t.text))
  return stop < 0 ? tokens.length : stop
}

const dateOf = (reading: Reading, sentence: Sentence, { when }: Occasion): Slot | null =>
  when && sentence.label ? spelt(dateIn(reading, sentence, { ...sentence.label, text: when })) : null

/** "Oct 1879" → "October 1879". */
const spelt = (when: Slot | null): Slot | null => when && { ...when, text: (when.date && writtenForms(when.date)[0]) ?? when.text }

/** What a line on a treaty says, is asked for with the treaty in front. */
export function cueOfLine(reading: Reading, sentence: Sentence): ContextCue | null {
  const opening = reading.sentences
    .slice(Math.max(0, sentence.index - 6), sentence.index + 1)
    .findLast((s) => s.block === sentence.block && s.opensBlock)
  const label = opening?.kind === 'list-item' && kindOfLabel(reading, opening) === 'occasion' ? opening.label : null
  const occasion = label && occasionIn(label.text)
  if (!opening || !occasion?.when) return sentence.kind === 'list-item' ? ofSection(reading, sentence) : null
  const date = dateOf(reading, opening, occasion)
  return date ? { name: occasion.name, year: sure(date.date).value.slice(0, 4) } : null
}

/** "5.2 Oslo, Jan–Aug 1993": the case that a dated heading names, where the text is on more than that. */
function ofSection(reading: Reading, sentence: Sentence): ContextCue | null {
  const found = sentence.sections
    .filter(({ level }) => level > 1)
    .map(({ title }) => datedHeading(title))
    .find(Boolean)
  if (!found || !/^\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?$/u.test(found.name)) return null
  const around = contextCueOf(reading, sentence)
  return around?.name.includes(found.name) ? null : { name: found.name, year: /\d{4}$/.exec(found.date)?.[0] ?? null }
}

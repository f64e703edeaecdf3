import type { Fact } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import { datesIn } from '../dates'
import type { Reading } from '../extractors/reading'
import { spaced } from '../plain'
import { answerIn } from './body'
import { lineFact, wordsIn } from './line'

const NAME = String.raw`(?:(?:Lord|Sir|President|General|Prof\.?) )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?`
/** "Mao on Taiwan: small issue, can wait 100 years" */
const ON = new RegExp(`^(${NAME}) (on|to) ([\\p{L}][\\p{L}’' -]{2,40}): (.{6,140})$`, 'u')
/** "Nixon in Foreign Affairs, Oct 1967: “we simply cannot afford …”", "In the Commons, 20 Dec, Eden: “…”", "Nixon’s toast, Shanghai: “…”" */
const SAID = [
  new RegExp(`^(?<who>${NAME}),? (?<where>(?:in|at|to|before) [^:“"]{3,60}): [“"](?<said>[^“”"]{8,180})[”"]`, 'u'),
  new RegExp(`^(?<where>(?:In|At|Before) [^:“"]{3,50}), (?<who>${NAME}): [“"](?<said>[^“”"]{8,180})[”"]`, 'u'),
  new RegExp(
    `^(?<who>${NAME})[’']s (?<what>toast|speech|letter|memo|diary|address|note|telegram|cable|memoirs|words|broadcast)(?:,? (?:in |at )?(?<place>[^:“"]{3,40}))?: [“"](?<said>[^“”"]{8,180})[”"]`,
    'u',
  ),
]
const LONGEST = 22

/** What somebody said of a matter, or at a place, as a line of notes puts it. */
export function speech(reading: Reading, sentence: Sentence): Fact[] {
  if (sentence.kind === 'heading') return []
  const line = spaced(reading.text.slice(sentence.start, sentence.end)).replace(/^[-•*–>]\s+/, '')
  const [, speaker = '', preposition = '', matter = '', told = ''] = ON.exec(line) ?? []
  if (speaker && isKnown(reading, speaker)) {
    const said = answerIn(told.replace(/(?<=\p{L}) = (?=\p{L})/u, ' is '), LONGEST)
    return wordsIn(said) >= 2 && !/[=→?]/.test(said)
      ? [
          lineFact(reading, 'attribution', 'said-on', sentence, {
            speaker,
            preposition: preposition === 'on' ? 'about' : preposition,
            matter,
            told: said,
          }),
        ]
      : []
  }
  const found = SAID.map((pattern) => pattern.exec(line)?.groups).find(Boolean)
  const { who = '', where, what, place, said = '' } = found ?? {}
  if (!who || !isSomebody(reading, who) || wordsIn(said) < 3 || wordsIn(said) > LONGEST) return []
  const [date] = datesIn(where ?? '', 0)
  const at = (text: string) => [reading.slot(sentence.start, sentence.end, text)]
  const occasion = what
    ? ` in ${/^[^ ]+$/.test(what) ? `his ${what}` : what}${place ? ` at ${place.replace(/,? \d{4}$/, '')}` : ''}`
    : ` ${dated(`${(where ?? '').charAt(0).toLowerCase()}${(where ?? '').slice(1)}`)}`
  const slots = {
    speaker: at(who),
    said: at(said.replace(/[.,]$/, '')),
    occasion: at(occasion),
    ...(date ? { when: [{ ...reading.slot(sentence.start, sentence.end, date.text), date: date.date }] } : {}),
  }
  return [reading.fact('attribution', 'quoted', slots, sentence, 0.88)]
}

/** "in the Commons, 20 Dec" → "in the Commons on 20 Dec" */
const dated = (where: string): string => where.replace(/, (?=\d{1,2} \p{Lu})/u, ' on ').replace(/, (?=(?:\p{Lu}\p{Ll}+ )?\d{4}$)/u, ' in ')

/** A person, or nobody that the lexicon knows as something else. */
function isSomebody({ lexicon }: Reading, name: string): boolean {
  const kinds = [name, name.split(' ').at(-1) ?? ''].map((word) => lexicon.byAlias.get(word.toLowerCase())?.kind)
  return (
    !kinds.some((kind) => kind && kind !== 'person') &&
    !/^(?:Level|Law|War|Note|Back|Reply|Answer|Road|Case|Lesson|Effect|Impact|Focus)\b/.test(name)
  )
}

const isKnown = ({ lexicon, firstMention }: Reading, name: string): boolean =>
  lexicon.byAlias.get(name.toLowerCase())?.kind === 'person' ||
  lexicon.bySurname.has((name.split(' ').at(-1) ?? '').toLowerCase()) ||
  [...firstMention.keys()].some((other) => other.includes(' ') && other.endsWith(` ${name}`))

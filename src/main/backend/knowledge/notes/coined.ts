import type { Fact } from '../../../../shared/fact'
import { MONTH_BEGINS } from '../../../../shared/months'
import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import { isVocabulary } from '../model'
import { spokenLabel } from '../nesting'
import { spaced } from '../plain'
import { bodyOf, headingOf } from './body'
import { isActor } from './labels'
import { lineFact } from './line'

const NAME = String.raw`\p{Lu}[\p{Ll}’'-]{2,}(?: \p{Lu}[\p{L}’'-]+)?`
const NAMES = `${NAME}(?:(?:, ${NAME})? (?:&|and|\\/) ${NAME})?`
/** "Strategic triangle (Dittmer 1981)", "Asymmetric interdependence (Keohane & Nye)" */
const OF = new RegExp(`^([\\p{L}][\\p{L}’' -]{3,48}?) \\((${NAMES})(?:,? ((?:1[89]|20)\\d\\d))?\\)$`, 'u')
/** "Key concept → asymmetric interdependence (Keohane & Nye): power comes from …" */
const KEY = new RegExp(
  `^(?:[-•*–] )?(?:Key|Main|Core|Central) (?:concept|term|idea|word)s? ?(?:→|:|=|–|->) ?["“]?([\\p{Ll}][\\p{L}’' -]{3,48}?)["”]?(?: \\((${NAMES})(?:,? ((?:1[89]|20)\\d\\d))?\\))?(?:: (.{12,160}))?$`,
  'u',
)
/** "Putnam 1988, International Organization → “Diplomacy and Domestic Politics”" */
const WROTE = new RegExp(
  `^(?:[-•*–] )?(${NAMES}),? \\(?((?:1[89]|20)\\d\\d)\\)?[,:]? ?[^“"]{0,40}?(?:→|:|,|–)? ?[“"]([^“”"]{6,90})[”"]`,
  'u',
)

/** "Idea: Lester Pearson (Canada) → Nobel 1957" */
const IDEA_OF = new RegExp(`^(${NAME})(?: \\([^()]+\\))?(?: ?[→;,].*|\\.)?$`, 'u')

/** The term of a line that announces it as the key concept. */
export const keyTermIn = (line: string): string | null => KEY.exec(spaced(line).replace(/\.$/, ''))?.[1] ?? null

/** Whose a concept is, with what it means; who wrote a text. */
export function coined(reading: Reading, sentence: Sentence): Fact[] {
  const line = spaced(reading.text.slice(sentence.start, sentence.end)).replace(/\.$/, '')
  const [, author, year, title] = WROTE.exec(line) ?? []
  if (author && isPerson(reading, author)) return [lineFact(reading, 'attribution', 'coined', sentence, { title, year, person: author })]
  const [, term, by, when, meaning] = KEY.exec(line) ?? []
  if (term)
    return [
      ...(by && isPerson(reading, by) ? [lineFact(reading, 'framework', 'coined', sentence, { term, person: by, year: when })] : []),
      ...(meaning ? [definition(reading, sentence, term, meaning)] : []),
    ]
  const idea =
    sentence.label && /^(?:idea|initiative|proposal|proposed by|brainchild)$/i.test(sentence.label.text)
      ? IDEA_OF.exec(bodyOf(reading, sentence))?.[1]
      : null
  const thing = idea ? headingOf(sentence) : null
  if (idea && thing && thing.split(' ').length <= 4 && isPerson(reading, idea))
    return [lineFact(reading, 'attribution', 'coined', sentence, { idea: thing, person: idea })]
  const [, name = '', person = '', of] = sentence.label ? (OF.exec(sentence.label.text) ?? []) : []
  if (!name || !isConcept(name) || isActor(reading, name) || !isPerson(reading, person)) return []
  if (!of && !IS_THEORY.test(sentence.sections.map(({ title: heading }) => heading).join(' ')) && bodyOf(reading, sentence) === '')
    return []
  return [lineFact(reading, 'framework', 'coined', sentence, { term: spokenLabel(name), person, year: of })]
}

function definition(reading: Reading, sentence: Sentence, term: string, meaning: string): Fact {
  const at = (words: string) => reading.slot(sentence.start, sentence.end, words)
  const said = at(meaning.replace(/[.;]+$/, ''))
  return reading.fact('definition', 'meaning', { term: [at(term)], meaning: [said], labelled: [said], equated: [said] }, sentence, 0.88)
}

const IS_THEORY =
  /\b(?:theor|concept|model|framework|explanation|debate|literature|approach|school|strateg|toolkit|mediation|bargaining|ripeness|leverage)/i

/** A thing of thought is written small behind its first word: "Pakistan channel" has a name in it. */
const isConcept = (name: string): boolean =>
  (/[ -]/.test(name) || isVocabulary(name.toLowerCase())) &&
  !/ \p{Lu}|[’']s /u.test(name) &&
  !/^(?:trade-?off|idea|criticism|objection|reply|example|case|note)$/i.test(name)

const MONTH = new RegExp(String.raw`^${MONTH_BEGINS}`)

/** No state, place or body: in brackets behind a term it is its author. */
const isPerson = ({ lexicon }: Reading, names: string): boolean =>
  !MONTH.test(names) &&
  names.split(/,? (?:&|and|\/) |, /).every((name) => {
    const kind = lexicon.byAlias.get(name.toLowerCase())?.kind
    return kind === undefined || kind === 'person'
  })

import { spaced } from '../plain'
import type { Fact, Slot } from '../../../../shared/fact'
import { MONTH, SHORT_MONTH } from '../../../../shared/months'
import type { Sentence } from '../analysis'
import { isVocabulary } from '../model'
import { isClauseAt } from '../gaps/parts'
import { roleOf } from '../extractors/roles'
import type { Reading } from '../extractors/reading'
import { sure } from '../sure'
import { bodyOf, headingOf } from './body'
import { rowOf } from './cells'
import { isForReader } from './for-reader'

const NAME = String.raw`(?:\p{Lu}\. ?){0,3}\p{Lu}[\p{L}’'-]+(?:(?: (?:&|and|de|von|van))? \p{Lu}[\p{L}’'-]+){0,3}`
/** "Welch (Painful Choices, 2005)", "Stedman (Zimbabwe)", "Kleiboer". */
const LABEL = new RegExp(
  `^(${NAME})(?:[’']s (?:thesis|argument|view|point|claim|objection|verdict|reading|answer))?(?: ((?:1[89]|20)\\d\\d))?(?: \\(([^)]{3,60})\\))?$`,
  'u',
)
/** "Reply (McGarry & O’Leary)" */
const REPLY = new RegExp(`^(?:Reply|Rejoinder|Answer|Rebuttal|Counter-?argument|Objection|Criticism)s? (?:by |of )?\\(?(${NAME})\\)?$`, 'u')
const SAYS =
  '(?:adds|argues|notes|says|objects|counters|warns|claims|holds|thinks|suggests|concludes|finds|points out|insists|believes|shows)'
const TELLS = new RegExp(`^(${NAME})(?: \\(([^)]{3,60})\\))? ${SAYS}(?: here)?(?::| that) `, 'u')
/** "Fearon: yes, since audience costs tie hands" */
const ANSWERS = new RegExp(`^(${NAME})(?: \\(([^()]{3,60})\\))?: (?=\\S)`, 'u')
/** "Yuen Foong Khong (Analogies at War, 1992): …" within a paragraph. */
const CITES = new RegExp(`^(${NAME}) \\(([^()]{3,60}, ?(?:1[89]|20)\\d\\d)\\): `, 'u')
const LONGEST = 26

/** "Kleiboer: concept too vague", "Jervis adds: wars more often start from fear of loss": what somebody holds, as notes put it. */
export function positions(reading: Reading, sentence: Sentence, text: string): Fact[] {
  const { label, tokens } = sentence
  // "Carter – Sadat – Begin": names in a row
  if (rowOf(reading, sentence).length > 0 || /^\p{Lu}\p{L}+ [–—] \p{Lu}\p{L}+(?:;|$)/u.test(bodyOf(reading, sentence))) return []
  const match = label
    ? (REPLY.exec(label.text) ?? LABEL.exec(label.text))
    : (CITES.exec(spaced(text)) ?? TELLS.exec(spaced(text)) ?? ANSWERS.exec(spaced(text)))
  const [, name = '', ...others] = match ?? []
  const about = others.filter(Boolean).join(', ')
  if (!match || !isAuthor(reading, name, sentence)) return []
  const from = label ? 0 : tokens.findIndex((t) => t.start >= sentence.start + match[0].length)
  const first = tokens[from]
  if (!first) return []
  const stop = tokens.findIndex((t, i) => i > from && (/^[;.]$/.test(t.text) || (i > from + 5 && /^[–—]$/.test(t.text))))
  const to = stop < 0 ? tokens.length : stop
  const resolved = reading.coreference.resolve(sentence, { from, to })
  const said = resolved.text.replace(/\s*\([^)]*\)/g, '').replace(/[.;,]+$/, '')
  const words = said.split(' ').length
  if (resolved.open.length > 0 || words < 3 || words > LONGEST || /[?→=]/.test(said)) return []
  // "Biden: back in 19 Feb 2021": what became of it, and no view
  if (label && /^(?:ADV|ADP)$/.test(first.pos) && !isClauseAt(tokens, from, to) && !/^(?:yes|no|not|only|partly|never)$/.test(first.lower))
    return []
  const start = label?.start ?? sentence.start
  const speaker: Slot = { ...reading.slot(start, start + name.length, name), entity: fullName(reading, name) }
  const at = (text: string): Slot => reading.slot(first.start, sure(tokens[to - 1]).end, text)
  const asked = !label || /^(?:yes|no|partly|only)\b/i.test(said) ? askedBefore(reading, sentence) : null
  const critical = roleOf(reading, sentence) === 'drawback'
  const slots = {
    speaker: [speaker],
    said: [at(said)],
    shape: [at(isDeed(tokens, from) ? 'deed' : isClauseAt(tokens, from, outerEnd(tokens, from, to)) ? 'clause' : 'phrase')],
    ...(about ? { work: [at(about)] } : {}),
    ...(asked ? { asked: [at(asked)] } : {}),
    ...(critical ? { critical: [at('yes')] } : {}),
  }
  return [reading.fact('attribution', 'position', slots, sentence, 0.84)]
}

/** "Does publicity help? Fearon: yes, since …": the question that is answered, in the same block or the heading. */
function askedBefore(reading: Reading, sentence: Sentence): string | null {
  const before = reading.sentences.slice(Math.max(0, sentence.index - 6), sentence.index).findLast((s) => {
    return s.block === sentence.block && /\?\s*$/.test(reading.text.slice(s.start, s.end))
  })
  const question = before ? reading.text.slice(before.start, before.end).trim() : headingOf(sentence)
  return question && (before ?? sentence.label) && /\?$/.test(question) && question.split(' ').length <= 14
    ? question.replace(/^Q\d*[.:)] /, '')
    : null
}

/** "resigned over the raid", and not "weakened will to contain". */
const isDeed = (tokens: Sentence['tokens'], from: number): boolean =>
  /^(?:felt|feels|was|is|became|remained|got)$/.test(tokens[from]?.lower ?? '') ||
  (/^VB[DZ]$/.test(tokens[from]?.tag ?? '') &&
    tokens[from]?.pos === 'VERB' &&
    /^(?:ADP|DET|PRON|PROPN|PART|SCONJ)$/.test(tokens[from + 1]?.pos ?? ''))

/** "ripe moment, since both armies wanted out": what a conjunction leads in does not make it a clause. */
function outerEnd(tokens: Sentence['tokens'], from: number, to: number): number {
  const led = tokens.findIndex(
    (t, i) =>
      i > from &&
      i < to &&
      (tokens[i - 1]?.text === ',' || /^(?:when|if|because|unless|until)$/.test(t.lower)) &&
      /^(?:since|because|if|when|as|while|which|who|unless|until|so|though|although)$/.test(t.lower),
  )
  return led < 0 ? to : led
}

/** The author whose claim a labelled line is: "Welch (Painful Choices, 2005): …". */
export function authorOfLabel(reading: Reading, sentence: Sentence): string | null {
  const { label } = sentence
  const name = label ? (REPLY.exec(label.text) ?? LABEL.exec(label.text))?.[1] : undefined
  return name && isAuthor(reading, name, sentence) ? name : null
}

/** Headings under which scholars and their views are listed. */
const DEBATE =
  /\b(?:explanations?|views?|debates?|disagree\p{L}*|historio\p{L}*|historians?|interpretations?|assessments?|criticisms?|critics|schools?|scholars|scholarship|literature|controvers\p{L}*|who says|authors?|verdicts?|theor(?:y|ies|ists)|readings?|opinions?|positions in)\b/iu
/** "(All Fall Down, 1985)", "(1991)", "(memoirs)" */
const CITED = /\((?:[^()]*\b(?:1[89]|20)\d\d[a-z]?|memoirs?|diar(?:y|ies)|autobiography|interview)\)$/u
const WORK = /\((?:[“"]?\p{Lu}[^()]{3,}, ?(?:1[89]|20)\d\d[a-z]?)\)$/u

/** A name that nothing in the text makes known, where views are listed: "Stedman (Peacemaking in Civil War, 1991)", "Davidow" beside him. */
function isListedAuthor(reading: Reading, name: string, sentence: Sentence): boolean {
  const label = sentence.label?.text ?? CITES.exec(spaced(reading.text.slice(sentence.start, sentence.end)))?.[0].slice(0, -2) ?? ''
  if (OCCASION.test(name)) return false
  if (WORK.test(label)) return true
  if (!sentence.label && ANSWERS.test(spaced(reading.text.slice(sentence.start, sentence.end))))
    return askedBefore(reading, sentence) !== null
  if (!DEBATE.test(headingOf(sentence) ?? '')) return false
  const words = name.split(/ (?:& |and )?/)
  return CITED.test(label) || REPLY.test(label) || words.every((word) => !isVocabulary(word.toLowerCase())) || besides(reading, sentence)
}

const OCCASION =
  /\b(?:Conference|Congress|Treaty|Accords?|Agreement|Summit|Crisis|War|Declaration|Plan|Pact|Operation|Resolution|Protocol|Act)\b/

/** Beside it stands a work, and its own name is one word that is not written small in the text. */
const besides = (reading: Reading, { label, sections: [section], index }: Sentence): boolean =>
  label !== null &&
  /^\p{Lu}\p{Ll}+$/u.test(label.text) &&
  !new RegExp(`\\b${label.text.toLowerCase()}`, 'u').test(reading.text) &&
  reading.sentences
    .slice(Math.max(0, index - 8), index + 8)
    .some((other) => other.sections[0] === section && other.label !== null && other.label !== label && WORK.test(other.label.text))

/** "March 1975: …", "Before 1989: …" */
const NO_AUTHOR = new RegExp(
  String.raw`^(?:${SHORT_MONTH}|${MONTH}|Before|After|On|For|Against|With|About|To|The|Note|NB|Example|Case|Key|Question|Answer|Result|Outcome|Since|Until|By|In|From|Late|Early|Mid|Spring|Summer|Autumn|Winter)\b`,
)

/** Known as somebody, or cited with a year: "Kleiboer 1994". */
const isAuthor = (reading: Reading, name: string, sentence: Sentence): boolean => {
  const surname = name.split(' ').at(-1) ?? ''
  // "W. Berlin: …", "Egypt: …"
  const kinds = [name, surname].map((word) => reading.lexicon.byAlias.get(word.toLowerCase())?.kind)
  if (kinds.some((kind) => kind && kind !== 'person') || sentence.mentions.some((m) => m.name === name && m.where)) return false
  if (surname.length < 3 || surname === surname.toUpperCase() || NO_AUTHOR.test(name)) return false
  return (
    isListedAuthor(reading, name, sentence) ||
    // nobody but a person has initials in front
    /^(?:\p{Lu}\. ?){2,}\p{Lu}\p{Ll}/u.test(name) ||
    reading.lexicon.bySurname.has(surname.toLowerCase()) ||
    people(reading).some((other) => other === name || other.endsWith(` ${surname}`)) ||
    (surname === name && new RegExp(`\\b${surname},? \\(?(?:1[89]|20)\\d\\d`, 'u').test(reading.text))
  )
}

const known = new WeakMap<Reading, string[]>()

/** The names of all people in the order of the text; asked for each line of a book that might be somebody's. */
function people(reading: Reading): string[] {
  let names = known.get(reading)
  if (!names) {
    const persons = reading.sentences.flatMap(({ mentions }) => mentions.filter((m) => m.kind === 'person').map((m) => m.name))
    known.set(reading, (names = [...new Set(persons)].filter((name) => !/['’]s /.test(name))))
  }
  return names
}

/** "Read Leffler ch 4" names nobody. */
const fullName = (reading: Reading, name: string): string =>
  people(reading).find((other) => other !== name && other.endsWith(` ${name}`) && !isForReader(other)) ?? name

import { spaced } from '../plain'
import type { Fact, Slot } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import { isClauseAt } from '../gaps/parts'
import { roleOf } from '../extractors/roles'
import type { Reading } from '../extractors/reading'
import { sure } from '../sure'

const NAME = String.raw`(?:\p{Lu}\. ?){0,3}\p{Lu}[\p{L}’'-]+(?:(?: (?:&|and|de|von|van))? \p{Lu}[\p{L}’'-]+){0,3}`
/** "Welch (Painful Choices, 2005)", "Stedman (Zimbabwe)", "Kleiboer". */
const LABEL = new RegExp(
  `^(${NAME})(?:[’']s (?:thesis|argument|view|point|claim|objection|verdict|reading|answer))?(?: ((?:1[89]|20)\\d\\d))?(?: \\(([^)]{3,60})\\))?$`,
  'u',
)
const SAYS =
  '(?:adds|argues|notes|says|objects|counters|warns|claims|holds|thinks|suggests|concludes|finds|points out|insists|believes|shows)'
const TELLS = new RegExp(`^(${NAME})(?: \\(([^)]{3,60})\\))? ${SAYS}(?: here)?(?::| that) `, 'u')
const LONGEST = 26

/** "Kleiboer: concept too vague", "Jervis adds: wars more often start from fear of loss": what somebody holds, as notes put it. */
export function positions(reading: Reading, sentence: Sentence, text: string): Fact[] {
  const { label, tokens } = sentence
  const match = label ? LABEL.exec(label.text) : TELLS.exec(spaced(text))
  const [, name = '', ...others] = match ?? []
  const about = others.filter(Boolean).join(', ')
  if (!match || !isAuthor(reading, name)) return []
  const from = label ? 0 : tokens.findIndex((t) => t.start >= sentence.start + match[0].length)
  const first = tokens[from]
  if (!first) return []
  const stop = tokens.findIndex((t, i) => i > from && /^[;.]$/.test(t.text))
  const to = stop < 0 ? tokens.length : stop
  const resolved = reading.coreference.resolve(sentence, { from, to })
  const said = resolved.text.replace(/\s*\([^)]*\)/g, '').replace(/[.;,]+$/, '')
  const words = said.split(' ').length
  if (resolved.open.length > 0 || words < 3 || words > LONGEST || /[?→=]/.test(said)) return []
  const start = label?.start ?? sentence.start
  const speaker: Slot = { ...reading.slot(start, start + name.length, name), entity: fullName(reading, name) }
  const at = (text: string): Slot => reading.slot(first.start, sure(tokens[to - 1]).end, text)
  const critical = roleOf(reading, sentence) === 'drawback'
  const slots = {
    speaker: [speaker],
    said: [at(said)],
    shape: [at(isClauseAt(tokens, from, to) ? 'clause' : 'phrase')],
    ...(about ? { work: [at(about)] } : {}),
    ...(critical ? { critical: [at('yes')] } : {}),
  }
  return [reading.fact('attribution', 'position', slots, sentence, 0.84)]
}

/** The author whose claim a labelled line is: "Welch (Painful Choices, 2005): …". */
export function authorOfLabel(reading: Reading, { label }: Sentence): string | null {
  const name = label ? LABEL.exec(label.text)?.[1] : undefined
  return name && isAuthor(reading, name) ? name : null
}

/** "March 1975: …", "Before 1989: …" */
const NO_AUTHOR =
  /^(?:(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|January|February|March|April|May|June|July|August|September|October|November|December|Before|After|Since|Until|By|In|From|Late|Early|Mid|Spring|Summer|Autumn|Winter)\b/

/** Known as somebody, or cited with a year: "Kleiboer 1994". */
const isAuthor = (reading: Reading, name: string): boolean => {
  const surname = name.split(' ').at(-1) ?? ''
  if (surname.length < 3 || surname === surname.toUpperCase() || NO_AUTHOR.test(name)) return false
  return (
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

const fullName = (reading: Reading, name: string): string =>
  people(reading).find((other) => other !== name && other.endsWith(` ${name}`)) ?? name

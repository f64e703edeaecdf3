import { surnameOf } from '../../knowledge/lexicon'
import { capitalise, countWords, withoutArticle } from '../english/words'
import { plainSeed, slotsNamed, slotText, type Template } from './seed'

const LONGEST_STEM = 30

/** "A → B": what followed when A. */
export const leadsToSeeds: Template = (fact) => {
  const cause = slotText(fact, 'cause')
  const effect = slotText(fact, 'effect')
  const past = slotText(fact, 'tense') === 'past'
  const follows = past ? 'followed' : 'follows'
  const question =
    slotText(fact, 'shape') === 'phrase'
      ? /^no\b/i.test(cause)
        ? `what ${follows} if there ${past ? 'was' : 'is'} ${cause}?`
        : `what does ${cause} lead to?`
      : `what ${follows} ${/^(?:if|when)\b/i.test(cause) ? '' : 'when '}${cause}?`
  // notes leave out what makes a sentence: beside the page one understands them, months later hardly
  const leans = slotText(fact, 'shape') === 'clause'
  return countWords(question) > LONGEST_STEM
    ? []
    : [{ ...plainSeed(fact, 'effect', capitalise(question), effect, [withoutArticle(effect)], 0.7), ...(leans ? { leans } : {}) }]
}

const LONGEST_EVENT = 16

/** "3 February 2021 – treaty extended": what happened then. */
export const entrySeeds: Template = (fact) => {
  const [when] = slotsNamed(fact, 'when')
  const told = slotText(fact, 'happened').replace(/\s*\([^)]*\)/g, '')
  if (!when) return []
  const [short = told] = countWords(told) > LONGEST_KEY ? told.split(/, (?!and\b|or\b)|; | – /) : [told]
  if (countWords(short) > LONGEST_EVENT || countWords(short) < 2) return []
  const on = when.date?.precision === 'day' ? 'on' : 'in'
  return [
    plainSeed(
      fact,
      'happened',
      `What happened ${on} ${when.text}?`,
      short,
      [told, withoutArticle(short)],
      when.date?.precision === 'year' ? 0.6 : 0.7,
    ),
  ]
}

const LONGEST_KEY = 12

/** A value of a table by its row and its column. */
export const cellSeeds: Template = (fact, context) => {
  const row = slotText(fact, 'row')
  const column = slotText(fact, 'column').replace(/\?$/, '')
  const value = slotText(fact, 'value')
  const place = /[,(]/.test(row) ? `“${row}”` : row
  // columns that are the things compared: "Camp David", "Oslo"
  const compared =
    new RegExp(`\\p{Ll} ${column.replace(/\s*\([^)]*\)/g, '').replace(/[^\p{L} ]/gu, '.')}\\b`, 'u').test(context.text) &&
    /^\p{Lu}\p{Ll}/u.test(column)
  const asked = questionOf(column)
  const stem = compared
    ? `In the comparison, what is said of ${column} under “${row}”?`
    : asked
      ? `In the case of ${place}, ${asked}?`
      : `What is the ${spelt(column)} of ${row}?`
  return countWords(value) < 1 || countWords(value) > LONGEST_KEY
    ? []
    : [plainSeed(fact, 'value', stem, value, [withoutArticle(value)], 0.6)]
}

/** "What happens" asks already; "what the theory predicts" has to be turned; "happened" and "domain" are asked for. */
function questionOf(column: string): string | null {
  const lower = spelt(column)
  const [, subject, verb] = /^what ((?:the )?[\p{L}. -]{3,30}?) (\p{Ll}{3,}[^s])s$/u.exec(lower) ?? []
  if (subject && verb && / /.test(subject)) return `what does ${subject} ${verb}`
  if (/^(?:what|who|why|how|when|where|which)\b/.test(lower)) return lower
  if (/^(?:happened|happens)$/.test(lower)) return `what ${lower}`
  return null
}

/** A heading within a sentence. */
const spelt = (column: string): string => (/^\p{Lu}\p{Lu}/u.test(column) ? column : column.charAt(0).toLowerCase() + column.slice(1))

/** "Kleiboer: concept too vague": who holds it, and what somebody holds. */
export const positionSeeds: Template = (fact) => {
  const [speaker] = slotsNamed(fact, 'speaker')
  const name = speaker?.entity ?? speaker?.text ?? ''
  const said = slotText(fact, 'said')
  const work = slotText(fact, 'work')
  const critical = fact.slots.critical !== undefined
  const several = / (?:and|&) /.test(name)
  const seeds = []
  const inWork = /\d{4}/.test(work) ? ` (${work})` : ''
  if (slotText(fact, 'shape') === 'clause' && countWords(said) <= LONGEST_STEM - 6)
    seeds.push(plainSeed(fact, 'speaker', `Who ${critical ? 'objects' : 'argues'} that ${said}?`, name, [surnameOf(name)], 0.78))
  if (countWords(said) <= LONGEST_EVENT && (critical || slotText(fact, 'shape') === 'clause'))
    seeds.push(
      plainSeed(
        fact,
        'said',
        critical ? `What is the objection of ${name}${inWork}?` : `What ${several ? 'do' : 'does'} ${name} argue${inWork}?`,
        said,
        [],
        critical || inWork ? 0.7 : 0.56,
      ),
    )
  return seeds
}

/** "Turning point: …": what it was. */
export const fieldSeeds: Template = (fact) => {
  const field = slotText(fact, 'field')
  const value = slotText(fact, 'value')
  const several = /(?:actors|mediators)$/i.test(field)
  const be = slotText(fact, 'tense') === 'past' ? (several ? 'were' : 'was') : several ? 'are' : 'is'
  return [
    plainSeed(
      fact,
      'value',
      `${/^mediator|actor/i.test(field) ? 'Who' : 'What'} ${be} the ${field} ${slotText(fact, 'about')}?`,
      value,
      [withoutArticle(value)],
      0.72,
    ),
  ]
}

/** A question in the text's own words. */
export const exchangeSeeds: Template = (fact) => {
  const asked = slotText(fact, 'asked')
  const answer = slotText(fact, 'answer')
  return countWords(asked) > LONGEST_STEM
    ? []
    : [
        plainSeed(
          fact,
          /^Why\b/.test(asked) ? 'reason' : 'answer',
          asked,
          answer,
          [withoutArticle(answer)],
          fact.confidence > 0.85 ? 0.9 : 0.74,
        ),
      ]
}

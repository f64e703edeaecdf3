import { capitalise, countWords, withoutArticle } from '../english/words'
import { plainSeed, slotText, type Template } from './seed'

const LONGEST_KEY = 16

/** A value of a table by its row and its column. */
export const cellSeeds: Template = (fact, context) => {
  const row = slotText(fact, 'row')
  const column = slotText(fact, 'column').replace(/\?$/, '')
  const value = slotText(fact, 'value')
  const giver = slotText(fact, 'doer')
  if (/^(?:what|who|which|why|how)$/i.test(column) && !giver) return []
  const stem = giver
    ? `in the case of ${row}, what ${/[^s]s$/.test(giver) ? 'do' : 'does'} ${giver} ${slotText(fact, 'does')}?`
    : /^(?:article|section|chapter|clause|annex)$/i.test(column)
      ? `which ${column.toLowerCase()} is on ${row.charAt(0).toLowerCase()}${row.slice(1)}?`
      : fact.slots.compared || isCase(column, context.kindOf(column))
        ? (asked(row, column, value) ?? `what is said of ${column} under “${row}”?`)
        : (whenOf(column, row, slotText(fact, 'things')) ??
          asked(column, /,|\(.*,/.test(row) ? `“${row}”` : row, value) ??
          `what is the ${spelt(column)} of ${row}?`)
  return countWords(value) < 1 || countWords(value) > LONGEST_KEY
    ? []
    : [plainSeed(fact, 'value', capitalise(stem), value, [withoutArticle(value)], 0.6)]
}

/** "US", "Kyoto": what the table compares, and no word for what it tells of them. */
const isCase = (column: string, kind: string | undefined): boolean => kind !== undefined || /^\p{Lu}{2,}$/u.test(column)

const WHEN = /^(?:when|dates?|years?)$/i

/** "When was Sinai II concluded?" */
function whenOf(column: string, row: string, things: string): string | null {
  if (!WHEN.test(column)) return null
  const held = /^(?:conference|summit|meeting|talk|session|round)$/i.test(things)
  return held ? `when did ${row} take place?` : things ? `when was ${row} concluded?` : null
}

/** What is asked about a case: "What was the method in the case of Oslo?"; null for what no question fits. */
function asked(attribute: string, about: string, value: string): string | null {
  const lower = spelt(attribute)
  if (WHEN.test(lower)) return /\d/.test(value) ? `when did ${about} take place?` : null
  if (/^(?:where|place|venue|location)$/.test(lower)) return `where did ${about} take place?`
  const question = questionOf(attribute)
  if (question) return `in the case of ${about}, ${question}?`
  // a verb in the answer tells of something else than what was asked for: "existence hidden", "settled or set aside"
  if (!NOUN.test(lower) || /^\p{Ll}+ed\b|\b(?:is|are|was|were)\b/u.test(value)) return null
  const several = /[^s]s$/.test(lower)
  const be = PRESENT.test(about) ? (several ? 'are' : 'is') : several ? 'were' : 'was'
  return `${WHO.test(lower) ? 'who' : 'what'} ${be} the ${lower} in the case of ${about}?`
}

const NOUN =
  /^(?:(?:main|key|third|chief|core|central|root|immediate|final|stated|declared|underlying) )?(?:part(?:y|ies)|actors?|mediators?|leaders?|hosts?|participants?|methods?|results?|outcomes?|causes?|triggers?|aims?|goals?|objectives?|domain|venue|motives?|sponsors?|guarantors?|instruments?|issues?|weakness(?:es)?|strengths?|claims?|ideas?|concepts?|assumptions?|unit of analysis|level of analysis|status|legal form|form|price|cost|lesson)$/
const WHO = /\b(?:part(?:y|ies)|actors?|mediators?|leaders?|hosts?|participants?|sponsors?|guarantors?)$/
const PRESENT = /ism\b|\b(?:theory|model|approach|school)\b/i

/** "What happens" asks already; "what the theory predicts" has to be turned; "happened" is asked for. */
function questionOf(column: string): string | null {
  const lower = spelt(column)
  const [, subject, verb] = /^what ((?:the )?[\p{L}. -]{3,30}?) (\p{Ll}{3,}[^s])s$/u.exec(lower) ?? []
  if (subject && verb && / /.test(subject)) return `what does ${subject} ${verb}`
  if (/^(?:what|who|why|how|when|where|which)\b./.test(lower)) return lower
  return /^(?:happened|happens)$/.test(lower) ? `what ${lower}` : null
}

/** A heading within a sentence. */
const spelt = (column: string): string => (/^\p{Lu}\p{Lu}/u.test(column) ? column : column.charAt(0).toLowerCase() + column.slice(1))

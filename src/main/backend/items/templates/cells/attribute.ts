import { EVENT_NOUNS } from '../../../knowledge/coreference'
import { tokensOfText } from '../../../knowledge/tokens'
import { isSeveral, questionOf, spelt } from './words'

export const WHEN = /^(?:when|dates?|years?)$/i

/** What is asked about a case: "What was the method in the case of Oslo?"; null for what no question fits. */
export function askedOf(attribute: string, about: string, value: string, ofColumn = false): string | null {
  const lower = spelt(attribute)
  const happens = !ofColumn || isHappening(about)
  if (WHEN.test(lower)) return happens && /\d/.test(value) ? `when did ${about} take place?` : null
  if (WHERE.test(lower)) return happens ? `where did ${about} take place?` : null
  const question = questionOf(attribute)
  // "Level II", "Stage one": where, and in no case
  if (question && STEP.test(about)) return `${question} ${/^(?:level|tier)/i.test(about) ? 'at' : 'in'} ${about}?`
  if (question) return `in the case of ${about}, ${question}?`
  const held = holding(attribute)
  if (held && !/ – |: /.test(value)) return `in the case of ${theThing(about)}, what ${held}?`
  // a verb in the answer tells of something else than what was asked for: "existence hidden", "settled or set aside"
  if (
    ofColumn &&
    !/ (?:by|of|in|on|to|for|with|from|at)$|^\p{L}+ed$/u.test(about) &&
    !NOUN.test(lower) &&
    isCommonNoun(lower) &&
    !WHEN.test(lower) &&
    !/[.;:–]| \p{Ll}+ed\b/u.test(value)
  )
    return `${about} – what ${isSeveral(lower) ? 'are' : 'is'} the ${lower}?`
  if (!NOUN.test(lower) || /^\p{Ll}+ed\b|\b(?:is|are|was|were)\b/u.test(value)) return null
  const several = isSeveral(lower)
  const be = PRESENT.test(about) ? (several ? 'are' : 'is') : several ? 'were' : 'was'
  return `${WHO.test(lower) ? 'who' : 'what'} ${be} the ${lower} in the case of ${about}?`
}

const WHERE = /^(?:where|place|venue|location)$/

/** "WTO accession", "Geneva Summit": what takes place. A treaty does not, and "Xi visits Riyadh" says already that it did. */
function isHappening(row: string): boolean {
  const tokens = tokensOfText(row.replace(/ *\(.*$/, ''))
  const last = tokens.at(-1)
  if (!last || tokens.length < 2 || tokens.some(({ tag }) => /^(?:VB[DZP]|MD)$/.test(tag))) return false
  return EVENT_NOUNS.has(last.lemma) || /^\p{Ll}/u.test(last.text)
}

export const NOUN =
  /^(?:(?:main|key|third|chief|core|central|root|immediate|final|stated|declared|underlying) )?(?:part(?:y|ies)|actors?|mediators?|leaders?|hosts?|participants?|methods?|results?|outcomes?|causes?|triggers?|aims?|goals?|objectives?|domain|venue|motives?|sponsors?|guarantors?|instruments?|issues?|weakness(?:es)?|strengths?|claims?|ideas?|concepts?|assumptions?|unit of analysis|level of analysis|status|legal form|form|price|cost|lesson)$/
const WHO = /\b(?:part(?:y|ies)|actors?|mediators?|leaders?|hosts?|participants?|sponsors?|guarantors?)$/
const PRESENT = /ism\b|\b(?:theory|model|approach|school)\b/i

const STEP = /^(?:the \p{Ll}+ )?(?:level|stage|phase|round|tier)\b/iu

/** "Territorial sea" among zones: the territorial sea. */
const theThing = (row: string): string => (/^\p{Lu}\p{Ll}+ \p{Ll}+$/u.test(row) ? `the ${spelt(row)}` : row)

/** "Coastal state has": what does the coastal state have? */
function holding(column: string): string | null {
  const [, subject = '', verb = ''] = /^(.{3,40}) (has|have|gets?|gives?|wants?|keeps?|pays?|loses?|gains?)$/i.exec(column) ?? []
  if (!subject || /^(?:what|who|which)\b/i.test(subject)) return null
  const several = isSeveral(subject)
  const who = /^(?:others?|both|all|each)$/i.test(subject)
    ? subject.toLowerCase()
    : /^\p{Lu}\p{Ll}+ \p{Ll}|^\p{Lu}\p{Ll}+$/u.test(subject)
      ? `the ${spelt(subject)}`
      : subject
  return `${several ? 'do' : 'does'} ${who} ${verb === 'has' ? 'have' : several ? verb : verb.replace(/s$/, '')}`
}

/** "outer limit": a noun that no name is, with what stands before it. */
function isCommonNoun(words: string): boolean {
  const tokens = tokensOfText(`the ${words} of it`).slice(1, -2)
  return (
    /^\p{Ll}.* /u.test(words) &&
    tokens.length <= 3 &&
    tokens.at(-1)?.pos === 'NOUN' &&
    tokens.every(({ pos }) => /^(?:NOUN|ADJ)$/.test(pos))
  )
}

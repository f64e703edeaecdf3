import type { Fact } from '../../../../shared/fact'
import { tokensOfText } from '../../knowledge/tokens'
import { GAP } from '../../../../shared/words'
import { capitalise, countWords, withoutArticle } from '../english/words'
import { plainSeed, slotText, type Template } from './seed'

const LONGEST_KEY = 20

/** A value of a table by its row and its column. */
export const cellSeeds: Template = (fact, context) => {
  const row = slotText(fact, 'row')
  const column = slotText(fact, 'column').replace(/\?$/, '')
  const value = slotText(fact, 'value')
  const giver = slotText(fact, 'doer')
  if (/^(?:what|who|which|why|how)$/i.test(column) && !giver) return []
  const told = slotText(fact, 'told')
  const stem =
    askedByRow(row, column) ??
    (told
      ? NOUN.test(spelt(column))
        ? `${row} – what ${/[^s]s$/.test(column) ? 'were' : 'was'} the ${spelt(column)}?`
        : null
      : giver
        ? `in the case of ${row}, what ${/[^s]s$/.test(giver) ? 'do' : 'does'} ${giver} ${slotText(fact, 'does')}?`
        : /^(?:article|section|chapter|clause|annex)$/i.test(column)
          ? `which ${column.toLowerCase()} is on ${row.charAt(0).toLowerCase()}${row.slice(1)}?`
          : /^(?:content|provisions?|text|rule|substance|what it (?:says|provides|does))$/i.test(column)
            ? `what ${/^\p{L}+s [\dIVX]/u.test(row) ? 'do' : 'does'} ${row} provide?`
            : /^(?:ex|e\.g|examples?|illustrations?|cases?)\.?$/i.test(column)
              ? `which example is given of ${theRow(row)}?`
              : isActor(column, context.kindOf(column))
                ? (questionFor(row, `${the(column)}`) ?? `what was the position of ${the(column)} on ${topicOf(fact, row)}?`)
                : fact.slots.compared
                  ? asked(row, column, value)
                  : (whenOf(column, row, slotText(fact, 'things')) ?? asked(column, /,|\(.*,/.test(row) ? `“${row}”` : row, value, true)))
  if (countWords(value) < 1 || countWords(value) > LONGEST_KEY) return []
  const accepted = [withoutArticle(value)]
  if (stem) return [plainSeed(fact, 'value', capitalise(stem), value, accepted, 0.6)]
  // what no question fits is shown beside its neighbours: "Direction – Kyoto: top-down; Paris: _____"
  const beside = slotText(fact, 'beside')
  const line = beside.includes(GAP) && countWords(beside) <= LONGEST_LINE ? beside : `${row}; ${spelt(column)}: ${GAP}`
  return [{ ...plainSeed(fact, 'value', `${capitalise(line)}.`, value, accepted, 0.6), kind: 'cloze' }]
}

const LONGEST_LINE = 26

/** "Who" and "Began" beside "Bilateral track": the head of a row that asks of its columns. */
function askedByRow(row: string, column: string): string | null {
  const thing = /^\p{Lu}\p{Ll}+(?: \p{Ll}+)*$/u.test(column) ? `the ${column.charAt(0).toLowerCase()}${column.slice(1)}` : column
  // "Boycotted by"
  const [, done] = /^(\p{L}+ed) by$/iu.exec(row) ?? []
  const ask = ROWS[row.toLowerCase()] ?? (done ? (of: string) => `by whom was ${of} ${done.toLowerCase()}?` : undefined)
  return ask && / /.test(thing) ? ask(thing) : null
}

const ROWS: Record<string, ((thing: string) => string) | undefined> = {
  who: (thing) => `who took part in ${thing}?`,
  about: (thing) => `what was discussed in ${thing}?`,
  began: (thing) => `where and when did ${thing} begin?`,
  ended: (thing) => `when and how did ${thing} end?`,
}

/** "the US", "Egypt" */
const the = (actor: string): string =>
  /^(?:US|UK|USA|USSR|UN|EU|PLO|PRC|ROC|DPRK|SU|GDR|FRG|AU|TPLF)$/.test(actor) ? `the ${actor}` : actor

/** "the communicator" among roles, "Oslo" among cases. */
const theRow = (row: string): string => (/^\p{Lu}\p{Ll}+(?:or|er|ist|ism)$/u.test(row) ? `the ${row.toLowerCase()}` : row)

/** "who is bound", asked of one side. */
const questionFor = (row: string, actor: string): string | null => {
  const question = questionOf(row)
  return question ? `in the case of ${actor}, ${question}?` : null
}

/** "troops" under "Taiwan": "Taiwan: troops". */
function topicOf(fact: Fact, row: string): string {
  const table = slotText(fact, 'table')
  return table ? `${spelt(row)} (${table})` : spelt(row)
}

/** "US", "Egypt": whose stand the column tells, and no word for what it tells of them. */
const isActor = (column: string, kind: string | undefined): boolean =>
  kind === 'state' || kind === 'person' || kind === 'organisation' || /^\p{Lu}{2,4}$/u.test(column)

const WHEN = /^(?:when|dates?|years?)$/i

/** "When was Sinai II concluded?" */
function whenOf(column: string, row: string, things: string): string | null {
  if (!WHEN.test(column)) return null
  const held = /^(?:conference|summit|meeting|talk|session|round)$/i.test(things)
  return held ? `when did ${row} take place?` : things ? `when was ${row} concluded?` : null
}

/** What is asked about a case: "What was the method in the case of Oslo?"; null for what no question fits. */
function asked(attribute: string, about: string, value: string, ofColumn = false): string | null {
  const lower = spelt(attribute)
  if (WHEN.test(lower)) return /\d/.test(value) ? `when did ${about} take place?` : null
  if (/^(?:where|place|venue|location)$/.test(lower)) return `where did ${about} take place?`
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
    return `${about} – what ${/[^s]s$/.test(lower) ? 'are' : 'is'} the ${lower}?`
  if (!NOUN.test(lower) || /^\p{Ll}+ed\b|\b(?:is|are|was|were)\b/u.test(value)) return null
  const several = /[^s]s$/.test(lower)
  const be = PRESENT.test(about) ? (several ? 'are' : 'is') : several ? 'were' : 'was'
  return `${WHO.test(lower) ? 'who' : 'what'} ${be} the ${lower} in the case of ${about}?`
}

const NOUN =
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
  const several = /[^s]s$/.test(subject)
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

/** "What happens" asks already; "what the theory predicts" has to be turned; "happened" is asked for. */
function questionOf(column: string): string | null {
  const lower = spelt(column)
  const [, subject, verb] = /^what ((?:the )?[\p{L}. -]{3,30}?) (\p{Ll}{2,}[^s])s$/u.exec(lower) ?? []
  if (subject && verb) return `what does ${/ |^\p{Lu}|s$/u.test(subject) ? subject : `the ${subject}`} ${verb.replace(/^(do|go)e$/, '$1')}`
  if (/^(?:what|who|why|how|when|where|which)\b./.test(lower)) return lower
  return /^(?:happened|happens)$/.test(lower) ? `what ${lower}` : null
}

/** A heading within a sentence. */
const spelt = (column: string): string => (/^\p{Lu}\p{Lu}/u.test(column) ? column : column.charAt(0).toLowerCase() + column.slice(1))

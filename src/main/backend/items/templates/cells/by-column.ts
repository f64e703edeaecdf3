import type { Fact } from '../../../../../shared/fact'
import { tokensOfText } from '../../../knowledge/tokens'
import { slotText } from '../seed'
import { WHEN } from './attribute'
import { questionOf, spelt } from './words'

/** Headings that say by themselves what is asked of a row. */
const COLUMNS: readonly { heading: RegExp; ask(row: string, column: string): string }[] = [
  {
    heading: /^(?:article|section|chapter|clause|annex)$/i,
    ask: (row, column) => `which ${column.toLowerCase()} is on ${row.charAt(0).toLowerCase()}${row.slice(1)}?`,
  },
  {
    heading: /^(?:content|provisions?|text|rule|substance|what it (?:says|provides|does))$/i,
    ask: (row) => `what ${/^\p{L}+s [\dIVX]/u.test(row) ? 'do' : 'does'} ${row} provide?`,
  },
  {
    heading: /^(?:ex|e\.g|examples?|illustrations?|cases?)\.?$/i,
    ask: (row) => `which example is given of ${theRow(row)}?`,
  },
]

/** "Article", "Example": null for another column. */
export const askedByColumn = (row: string, column: string): string | null =>
  COLUMNS.find(({ heading }) => heading.test(column))?.ask(row, column) ?? null

/** What one side, whose column it is, held of a row; null for what it was or had. */
export const askedOfActor = (fact: Fact, row: string, actor: string, value: string): string | null =>
  questionFor(row, the(actor)) ??
  (slotText(fact, 'table') || isStand(value) ? `what was the position of ${the(actor)} on ${topicOf(fact, row)}?` : null)

/** "settle it now", "need a majority": what somebody would do, where "a large army" is what he has. */
const isStand = (value: string): boolean => /^VB$/.test(tokensOfText(`They would ${value}`)[2]?.tag ?? '')

/** "US", "Egypt": whose stand the column tells, and no word for what it tells of them. */
export const isActor = (column: string, kind: string | undefined): boolean =>
  kind === 'state' || kind === 'person' || kind === 'organisation' || /^\p{Lu}{2,4}$/u.test(column)

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

/** "When was Sinai II concluded?" */
export function whenOf(column: string, row: string, things: string): string | null {
  if (!WHEN.test(column)) return null
  const held = /^(?:conference|summit|meeting|talk|session|round)$/i.test(things)
  return held ? `when did ${row} take place?` : things ? `when was ${row} concluded?` : null
}

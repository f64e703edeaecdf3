import type { Fact } from '../../../../../shared/fact'
import { GAP } from '../../../../../shared/words'
import { capitalise, countWords, withoutArticle } from '../../english/words'
import { plainSeed, slotText, type Template, type TemplateContext } from '../seed'
import { askedOf, NOUN } from './attribute'
import { askedByColumn, askedOfActor, isActor, whenOf } from './by-column'
import { askedByRow } from './by-row'
import { isSeveral, spelt } from './words'

const LONGEST_KEY = 20

/** A value of a table by its row and its column. */
export const cellSeeds: Template = (fact, context) => {
  const cell = cellOf(fact)
  const { row, column, value } = cell
  if (countWords(value) < 1 || countWords(value) > LONGEST_KEY) return []
  const stem = questionOn(cell, context)
  const accepted = [withoutArticle(value)]
  if (stem) return [plainSeed(fact, 'value', capitalise(stem), value, accepted, 0.6)]
  // what no question fits is shown beside its neighbours: "Direction – Kyoto: top-down; Paris: _____"
  const beside = slotText(fact, 'beside')
  const line = beside.includes(GAP) && countWords(beside) <= LONGEST_LINE ? beside : `${row} – ${spelt(column)}: ${GAP}`
  return [{ ...plainSeed(fact, 'value', `${capitalise(line)}.`, value, accepted, 0.6), kind: 'cloze' }]
}

const LONGEST_LINE = 26

interface Cell {
  fact: Fact
  row: string
  column: string
  value: string
  /** Who does what the column tells: "the West gives". */
  giver: string
}

const cellOf = (fact: Fact): Cell => ({
  fact,
  row: slotText(fact, 'row'),
  column: slotText(fact, 'column').replace(/\?$/, ''),
  value: slotText(fact, 'value'),
  giver: slotText(fact, 'doer'),
})

/** Null for a cell that no question fits: the row of a day, a column whose head is a question word and no more. */
function questionOn({ fact, row, column, value, giver }: Cell, context: TemplateContext): string | null {
  if (fact.slots.dated || (/^(?:what|who|which|why|how)$/i.test(column) && !giver)) return null
  const ofActor = isActor(column, context.kindOf(column))
  const byRow = ofActor ? null : askedByRow(row, column)
  if (byRow) return byRow
  if (slotText(fact, 'told'))
    return NOUN.test(spelt(column)) ? `${row} – what ${isSeveral(column) ? 'were' : 'was'} the ${spelt(column)}?` : null
  if (giver) return `in the case of ${row}, what ${isSeveral(giver) ? 'do' : 'does'} ${giver} ${slotText(fact, 'does')}?`
  const byColumn = askedByColumn(row, column)
  if (byColumn) return byColumn
  if (ofActor) return askedOfActor(fact, row, column, value)
  if (fact.slots.compared) return askedOf(row, column, value)
  const things = isActor(row, context.kindOf(row)) ? '' : slotText(fact, 'things')
  return whenOf(column, row, things) ?? askedOf(column, /,|\(.*,/.test(row) ? `“${row}”` : row, value, true)
}

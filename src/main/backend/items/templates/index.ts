import type { Topic } from '../../../../shared/words'
import type { Fact } from '../../../../shared/fact'
import { argumentSeeds, memberSeeds } from './argument'
import { attributionSeeds, conflictSeeds } from './attribution'
import { eventSeeds } from './event'
import { definitionSeeds } from './definition'
import { frameworkSeeds } from './framework'
import { gapSeeds } from './gap'
import { keyAuthorSeeds } from './key-author'
import { labelledSeeds } from './labelled'
import { listSeeds } from './lists'
import { meetingSeeds, quantitySeeds } from './meeting'
import { cellSeeds, entrySeeds, exchangeSeeds, leadsToSeeds, positionSeeds } from './notes'
import { pairsSeeds, timelineSeeds } from './sets'
import { predicationSeeds } from './predication'
import { slotText, type Seed, type Template, type TemplateContext } from './seed'
import { statementSeeds } from './statement'
import { wordsSeeds } from './words'
import { workSeeds } from './work'

/** Statements of these kinds are asked for in the same way; only their importance differs. */
const stated =
  (weight: number): Template =>
  (fact, context) =>
    statementSeeds(fact, context, fact.form === 'side-statement' ? weight - 0.04 : weight, placeInList(fact))

const TEMPLATES: Record<Topic, Template> = {
  meeting: meetingSeeds,
  quantity: quantitySeeds,
  attribution: attributionSeeds,
  conflict: conflictSeeds,
  framework: frameworkSeeds,
  definition: definitionSeeds,
  argument: argumentSeeds,
  concession: stated(0.72),
  cause: stated(0.62),
  contrast: stated(0.6),
  outlook: stated(0.62),
}

/** Forms that are asked for in one way whatever their topic. */
const FORMS: Record<string, Template | undefined> = {
  predication: predicationSeeds,
  member: memberSeeds,
  labelled: labelledSeeds,
  listed: listSeeds,
  'short-list': listSeeds,
  'key-author': keyAuthorSeeds,
  words: wordsSeeds,
  work: workSeeds,
  'event-date': eventSeeds,
  'event-place': eventSeeds,
  gap: gapSeeds,
  'leads-to': leadsToSeeds,
  entry: entrySeeds,
  cell: cellSeeds,
  position: positionSeeds,
  exchange: exchangeSeeds,
  timeline: timelineSeeds,
  pairs: pairsSeeds,
}

/** The questions that can be asked about a fact. */
export function seedsOf(fact: Fact, context: TemplateContext): Seed[] {
  const template = FORMS[fact.form] ?? TEMPLATES[fact.topic]
  return template(fact, context)
}

/** "as the second of the four broad aims" for a member of an announced list. */
function placeInList(fact: Fact): string {
  const list = slotText(fact, 'list')
  const short = list.split(' ').length <= LONGEST_LIST ? list : list.replace(/ (?:\p{Ll}+ )?(?:which|that|who) .*$/u, '')
  return short && short.split(' ').length <= LONGEST_LIST ? `as the ${slotText(fact, 'ordinal')} of ${short}` : ''
}

const LONGEST_LIST = 9

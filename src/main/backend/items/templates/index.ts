import { childSeeds, encounterSeeds, matterSeeds, quotedSeeds, telegramSeeds } from './note-questions'
import type { Topic } from '../../../../shared/words'
import type { Fact } from '../../../../shared/fact'
import { adviceSeeds } from './advice'
import { argumentSeeds, memberSeeds } from './argument'
import { attributionSeeds, conflictSeeds, replySeeds } from './attribution'
import { eventSeeds } from './event'
import { campSeeds } from './camp'
import { cleftSeeds } from './cleft'
import { definitionSeeds } from './definition'
import { frameworkSeeds } from './framework'
import { gapSeeds } from './gap'
import { keyAuthorSeeds } from './key-author'
import { labelledSeeds } from './labelled'
import { listSeeds, memberDeedSeeds, namedMemberSeeds } from './lists'
import { meetingSeeds, quantitySeeds } from './meeting'
import { cellSeeds } from './cells'
import { entrySeeds, exchangeSeeds, fieldSeeds, positionSeeds, swapSeeds } from './notes'
import { lineSeeds } from './note-shapes'
import { numberedSeeds, sayingSeeds, sideSeeds } from './note-lines'
import { particularSeeds, shareSeeds, standpointSeeds, stipulationSeeds, toldApartSeeds } from './particulars'
import { pairsSeeds, timelineSeeds } from './sets'
import { predicationSeeds } from './predication'
import type { Seed, Template, TemplateContext } from './seed'
import { twoSidesSeeds } from './two-sides'
import { wordsSeeds } from './words'
import { workSeeds } from './work'

const TEMPLATES: Partial<Record<Topic, Template>> = {
  meeting: meetingSeeds,
  quantity: quantitySeeds,
  attribution: attributionSeeds,
  conflict: conflictSeeds,
  framework: frameworkSeeds,
  definition: definitionSeeds,
  argument: argumentSeeds,
}

/** Forms that are asked for in one way whatever their topic. */
const FORMS: Record<string, Template | undefined> = {
  predication: predicationSeeds,
  member: memberSeeds,
  labelled: labelledSeeds,
  listed: listSeeds,
  'member-deed': memberDeedSeeds,
  'named-member': namedMemberSeeds,
  'short-list': listSeeds,
  'key-author': keyAuthorSeeds,
  words: wordsSeeds,
  work: workSeeds,
  'event-date': eventSeeds,
  'event-place': eventSeeds,
  gap: gapSeeds,
  advice: adviceSeeds,
  camp: campSeeds,
  cleft: cleftSeeds,
  entry: entrySeeds,
  cell: cellSeeds,
  position: positionSeeds,
  exchange: exchangeSeeds,
  field: fieldSeeds,
  reply: replySeeds,
  swap: swapSeeds,
  particular: particularSeeds,
  share: shareSeeds,
  standpoint: standpointSeeds,
  stipulation: stipulationSeeds,
  'told-apart': toldApartSeeds,
  side: sideSeeds,
  numbered: numberedSeeds,
  saying: sayingSeeds,
  encounter: encounterSeeds,
  quoted: quotedSeeds,
  telegram: telegramSeeds,
  matter: matterSeeds,
  child: childSeeds,
  line: lineSeeds,
  timeline: timelineSeeds,
  pairs: pairsSeeds,
  'two-sides': twoSidesSeeds,
}

/** The questions that can be asked about a fact. */
export function seedsOf(fact: Fact, context: TemplateContext): Seed[] {
  const template = FORMS[fact.form] ?? TEMPLATES[fact.topic]
  return (template?.(fact, context) ?? []).flatMap(withoutArrow)
}

/** What notes put behind an arrow is told of another thing: an answer ends in front of it, and no question has one but for what it leads to. */
function withoutArrow(seed: Seed): Seed[] {
  const [key = '', ...behind] = seed.key.split(ARROW)
  if (ARROW.test(seed.stem.replace(LEADS_TO_GAP, ''))) return []
  return behind.length === 0
    ? [seed]
    : key.length < 3
      ? []
      : [{ ...seed, key: key.replace(/[.,;:]+$/, ''), accepted: seed.accepted.filter((a) => !ARROW.test(a)) }]
}

/** "Magnitsky Act → _____." */
const LEADS_TO_GAP = / → _____\.$/
const ARROW = /\s*(?:<-+>|↔|←|→|-+>|=>|⇒)\s*/

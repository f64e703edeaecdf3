import { clefts, comparisons, goingOn, instances, inversions, openVerbs } from './going-on'
import { leftOpen, mayBeLeftOpen } from './left-open'
import { nouns, saysWhatWasTold, standIns } from './nouns'
import { pronouns, relations } from './pronouns'
import { remembered } from '../../knowledge/remembered'
import { isSameKind } from '../english/cued'
import { contentOf } from '../english/words'
import { questionOf, rootOf, type Kind, type Leaning } from './question'
import { openReports, speakers } from './voice'
import { answers, bareBeginnings, bareEvents, days, nameless, openBargains, openGaps, openQuestions, scraps, topicless } from './whole'

export type { Kind } from './question'

const READERS = [
  nouns,
  standIns,
  pronouns,
  relations,
  goingOn,
  inversions,
  instances,
  clefts,
  openVerbs,
  comparisons,
  speakers,
  openReports,
  nameless,
  scraps,
  topicless,
  bareEvents,
  bareBeginnings,
  openBargains,
  openQuestions,
  openGaps,
  answers,
  days,
  leftOpen,
]

/** How much each tells that a reader cannot answer without the text: fitted to bench/ratings.jsonl, see `npm run leaning`. */
const WEIGHTS: Record<Kind, number> = {
  'answer noun': 1.6,
  'answer pronoun': 0.9,
  'bare event': 1,
  'bare noun': 1.4,
  'bare number': 1,
  'bare subject': 2,
  counted: 1.2,
  'day of no year': 1,
  'goes on': 1.7,
  group: 1.5,
  nameless: 1,
  'left open': 1.2,
  'no speaker': 1.3,
  'no topic': 1,
  'open comparison': 1,
  'open question': 1.7,
  'open gap': 1.1,
  'open report': 1.2,
  'open verb': 1.5,
  ordinal: 1.7,
  person: 1.6,
  pointing: 1.2,
  relation: 1,
  'relative time': 1.6,
  scrap: 1.2,
  thing: 1.2,
  'vague noun': 1,
  'without a noun': 1,
}
/** From here on a question leans: readers threw away two of three. */
export const LEANS = 1
const MOST = 4

/**
 * What a question leans on: nouns, pronouns, adverbs and verbs which stand for something that neither it nor the topic in front of it tells. Empty for one that can be
 * understood, and answered, without its text.
 */
export const leaningsOf = (stem: string, key: string): readonly Leaning[] => readings(`${stem.length} ${stem}${key}`)

/** Several ask one after the other what a question leans on: it is given as one text, the length of its stem in front. */
const readings = remembered((asked): readonly Leaning[] => {
  const at = asked.indexOf(' ') + 1
  const end = at + Number(asked.slice(0, at))
  const question = questionOf(asked.slice(at, end), asked.slice(end))
  return READERS.flatMap((read) => read(question))
}, 100)

/** How much a question leans on its text, 0 to 4: the sum over what it leans on. */
export const leaningOf = (stem: string, key: string): number =>
  Math.min(
    MOST,
    leaningsOf(stem, key).reduce((sum, { kind }) => sum + WEIGHTS[kind], 0),
  )

/** Words of which a question leaves open what they are about, when nothing beside them says it. */
const MAY_LEAVE_OPEN =
  /\b(?:acced|join|sign|visit|follow|agreement|ceasefire|cease-fire|truce|armistice|compromise|decision|settlement|accord|protocol|beg[aiu]n|open|start|resum|end|expire|continu|finish|fail|collaps|conclud)/i

/** "It depends on several factors. What will be crucial?": of those that were announced. */
const ANNOUNCED = /\b(?:several|two|three|four|five|six) (?:\p{Ll}+ )?\p{Ll}+s\. \p{Lu}/u

/** True where what was joined, signed or begun cannot be told, or any of many answers fits: no other word of the question helps, and the topic does not. */
export const leavesOpen = (stem: string, key: string): boolean =>
  (MAY_LEAVE_OPEN.test(stem) || mayBeLeftOpen(stem)) &&
  leaningsOf(stem, key).some(
    ({ kind, words }) =>
      /^(?:bare event|left open)$/.test(kind) ||
      (kind === 'open question' && !/\b(?:[Aa]ccording to|the author)\b/.test(stem) && !ANNOUNCED.test(stem)) ||
      (kind === 'open verb' && /^(?:acced|join|sign|visit|follow)/.test(words)),
  )

/** What may be explained by whatever was told just before. */
const GOES_ON: ReadonlySet<Kind> = new Set([
  'bare event',
  'goes on',
  'group',
  'left open',
  'open comparison',
  'open verb',
  'person',
  'pointing',
  'relative time',
  'thing',
  'without a noun',
])
/** What is explained where its noun was named. */
const NOUNS: ReadonlySet<Kind> = new Set(['bare noun', 'bare subject', 'counted', 'ordinal', 'vague noun'])

/** True where a question leans on something that the sentences before it tell: the very thing, or what it goes on from. */
export function helpedBy(scene: string, stem: string, key: string): boolean {
  const told = new Set(contentOf(scene).map(rootOf))
  return leaningsOf(stem, key).some(({ kind, words }) => {
    if (GOES_ON.has(kind)) return true
    const noun = words.split(' ').at(-1) ?? ''
    if (told.has(rootOf(noun)) || (scene.match(/\p{Ll}+/gu) ?? []).some((word) => isSameKind(noun, word))) return NOUNS.has(kind)
    // "the second remark" behind two of them
    const isOneOfSeveral = !/\bfirst\b/.test(words) && /;| and /.test(scene)
    return kind === 'ordinal' ? saysWhatWasTold(noun) && isOneOfSeveral : NOUNS.has(kind) && saysWhatWasTold(noun)
  })
}

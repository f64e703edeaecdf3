import { CORE } from '../../../knowledge/predications/roles'
import type { Topic } from '../../../../../shared/words'
import { contentOf } from '../../english/words'
import type { Seed, Template, TemplateContext } from '../seed'
import { isWhole, keyOf } from './answer'
import { forCircumstance } from './circumstances'
import { saysEnough } from './enough'
import { isOneClause } from './one-clause'
import { forExistence } from './existence'
import { isIdentified, partsOf, type Parts } from './parts'
import { forSubject } from './subject'
import { forWhat } from './what'

/** Questions on one predication: for each thing that stands with its verb, and for its subject. */
export const predicationSeeds: Template = (fact, context) => {
  const p = partsOf(fact)
  const base = WEIGHTS[fact.topic] + weightOf(p)
  const weighed = (seeds: Seed[]): Seed[] =>
    seeds
      .filter((seed) => isWhole(seed) && saysEnough(p, seed))
      .map((seed) => ({ ...seed, weight: Math.max(0, Math.min(1, base + seed.weight - LEANS * leanings(p, seed))) }))
  if (p.subject.toLowerCase() === 'there') return weighed(forExistence(p, context))
  if (!isWorthAsking(p) || !isOneClause(p, context)) return []
  const told = questionsOn(p, context)
  // Who did it, when or why could be asked if a reader knew which "letter" is meant: beside the reading such a question is good, and waits at the end of the inbox.
  const leaning = isIdentified(p)
    ? []
    : questionsOn(identified(p), context).filter(({ stem }) => told.every((other) => other.stem !== stem))
  return weighed([...told, ...leaning.map((seed) => ({ ...seed, doubtful: true }))])
}

const questionsOn = (p: Parts, context: TemplateContext): Seed[] => [
  ...complementsOf(p, context),
  ...circumstancesOf(p, context),
  ...forSubject(p, context),
]

const complementsOf = (p: Parts, context: TemplateContext): Seed[] =>
  p.parts
    .filter(({ role }) => CORE.has(role))
    .flatMap((part) => {
      const key = keyOf(p, part, context)
      return key ? forWhat(p, part, key, context) : []
    })

const circumstancesOf = (p: Parts, context: TemplateContext): Seed[] =>
  p.parts
    .filter(({ role }) => !CORE.has(role))
    .flatMap((part) => {
      const key = keyOf(p, part, context)
      return key ? forCircumstance(p, part, key, context) : []
    })

const identified = (p: Parts): Parts => ({ ...p, subjectNamed: true, parts: p.parts.map((part) => ({ ...part, named: true })) })

/** How likely an examiner asks about each kind of fact, before it is known what is asked. */
const WEIGHTS: Record<Topic, number> = {
  meeting: 0.68,
  concession: 0.7,
  framework: 0.62,
  attribution: 0.6,
  conflict: 0.62,
  cause: 0.62,
  contrast: 0.6,
  argument: 0.55,
  definition: 0.6,
  quantity: 0.6,
  outlook: 0.6,
}

/** How far a question waits for each thing in it that only the text explains: better than none, after all others. */
const LEANS = 0.2
const leanings = (p: Parts, { stem }: Seed): number =>
  [{ named: p.subjectNamed, words: p.subject }, ...p.parts].filter(({ named, words }) => !named && words !== '' && stem.includes(words))
    .length

/** Verbs which carry little by themselves. */
const LIGHT = /^(?:be|have|do|go|come|get|make|take|put|seem|appear|keep|let|look|sit|walk|stand|happen|tend|turn|begin|start|try)$/

const weightOf = (p: Parts): number =>
  (LIGHT.test(p.lemma) ? -0.05 : 0) +
  (p.negated ? -0.02 : 0) +
  (p.margin < 0.1 ? -0.12 : p.margin < 0.5 ? -0.05 : 0) +
  (p.kind === 'side' ? -0.05 : p.kind === 'participle' ? -0.06 : p.kind === 'relative' ? -0.02 : 0) +
  (/\p{Lu}/u.test(p.subject) ? 0.03 : 0)

const isWorthAsking = (p: Parts): boolean =>
  contentOf(p.subject).length > 0 &&
  !NOBODY.test(p.subject) &&
  p.lemma.length > 1 &&
  p.lemma !== 'do' &&
  p.lemma !== 'ought' &&
  !isFirstPerson(p)

/** Subjects that name nothing, or that say who it was only in what follows. */
const NOBODY =
  /^(?:there|here|one|anyone|everyone|someone|somebody|nobody|no one|something|nothing|anything|everything|another|others|some|many|most|few|all|both|each|neither|either|none|much|it|this|that|these|those|what|which|who|whoever|whatever)$|^(?:whoever|whatever) |\bwhich\b|^(?:what|that|how|whether|why|neither|either|another|other|such|one (?:that|which|who)|those|each other|some|nothing|nobody|none|much|few|no|not|most of|any) /i

/** "my right hand will fall off": whose, only who knows the speaker can tell. */
const isFirstPerson = (p: Parts): boolean =>
  [p.subject, ...p.parts.map(({ words }) => words)].some((words) => I.test(words.replace(/“[^”]*”|"[^"]*"/g, '')))
const I = /\b(?:[Ii]|my|me|mine|we|[Oo]ur|us|ours|you|your)\b(?![.’'])/

import { sure } from '../sure'
import { EVENT_NOUNS } from '../coreference'
import type { Topic } from '../../../../shared/words'
import { CAUSE_VERBS, CONCESSION_VERBS, SPEECH_VERBS } from '../topics'
import type { Predication } from './model'
import { SAYING } from './saying'

const DECIDE =
  /^(?:agree|pledge|promise|offer|accept|concede|recognise|recognize|withdraw|cancel|renounce|abandon|dismantle|lift|grant|commit|undertake|waive|freeze|scrap|surrender|drop|halt|yield|relinquish|guarantee|forgo|give|return|release|hand|refuse)$/
const FUTURE = /^(?:will|would|may|might|could|should|must|shall)\b/
const FRAMEWORK =
  /^(?:pattern|cycle|model|theory|thesis|framework|paradigm|approach|doctrine|school|logic|dilemma|concept|hypothesis|effect)$/

/** What kind of fact a predication is, by its verb, its modal and what stands with it. */
export function topicOfPredication(p: Predication, agent: boolean): Topic {
  const { tokens } = p.tree
  const { lemma } = sure(tokens[p.verb])
  const has = (role: string): boolean => p.arguments.some((a) => a.role === role)
  const subject = sure(tokens[p.subjectHead])
  if (p.kind === 'said' || (has('that') && SAYING.has(lemma)) || (agent && SPEECH_VERBS.has(lemma) && !CONCESSION_VERBS.has(lemma)))
    return 'attribution'
  if (/^(?:meet|convene|gather|confer|host)$/.test(lemma) && (agent || p.passive)) return 'meeting'
  if (EVENT_NOUNS.has(subject.lemma) && /^(?:last|begin|end|open|follow|occur|take|hold)$/.test(lemma)) return 'meeting'
  if (agent && DECIDE.test(lemma) && CONCESSION_VERBS.has(lemma)) return 'concession'
  if (has('contrast') || p.arguments.some((a) => a.leads && /^(?:unlike|conversely)$/.test(sure(tokens[a.phrase.from]).lower)))
    return 'contrast'
  if (FUTURE.test(p.front) && !/^have\b/.test(p.rest)) return 'outlook'
  if (has('condition') || /^(?:depend|hinge|require)$/.test(lemma)) return 'outlook'
  if (has('reason') || CAUSE_VERBS.has(lemma)) return 'cause'
  if (FRAMEWORK.test(subject.lemma)) return 'framework'
  if (defines(p)) return 'definition'
  if (p.arguments.some((a) => (a.role === 'object' || a.role === 'duration') && counts(p, a.head))) return 'quantity'
  return 'argument'
}

/** A noun with a number before it. */
export const counts = (p: Predication, noun: number): boolean =>
  p.tree.children(noun).some((c) => sure(p.tree.tokens[c]).label === 'nummod') && !/^(?:NNP|CD)/.test(sure(p.tree.tokens[noun]).tag)

/** "Deterrence is the attempt to …": a general term, and what kind of thing it is. */
function defines(p: Predication): boolean {
  const { tokens } = p.tree
  const identity = p.arguments.find((a) => a.role === 'identity')
  if (!identity || !/^(?:is|are)$/.test(p.front) || p.rest !== '' || p.subject.to - p.subject.from > 5) return false
  const determiner = sure(tokens[p.subject.from]).lower
  if (/^(?:this|that|these|those|its|their|his|her|our)$/.test(determiner)) return false
  return /^(?:an?|the)$/.test(sure(tokens[identity.core.from]).lower) && identity.core.to - identity.core.from >= 4
}

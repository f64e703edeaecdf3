import { contentOf } from '../../english/words'
import type { Seed } from '../seed'
import { takesToDo } from './asked-verbs'
import { HELD } from './where-and-how-long'
import type { Parts } from './parts'

/**
 * A question on one clause has one answer only where it tells enough besides: "Who flew to Kyiv?" is true of many, "What was the way out?" of nothing in particular. Where it
 * tells less than readers want, the sentence with that answer left out is asked instead.
 */
export const saysEnough = (p: Parts, seed: Seed): boolean => contentOf(seed.stem.replace(ASKED, ' ')).length >= leastTold(p, seed)

/** The words that ask, which tell nothing: "which country". */
const ASKED = /\b(?:which \p{L}+|who|whom|what)\b/iu

/** Of somebody's deed a name says more than a word does of a thing's; what is only said to be something needs most. */
function leastTold(p: Parts, { asks, stem, key }: Seed): number {
  if (/\bhow many\b/i.test(stem)) return 0
  switch (asks) {
    case 'subject':
      if (LINKS.test(p.lemma)) return contentOf(key).length >= TOLD_AT_LENGTH ? 1 : 5
      if (contentOf(key).length >= EXPLAINED) return 2
      return /\b(?:who|which)\b/i.test(stem) || isCause(p) || isTakenFor(p) ? 3 : 4
    case 'complement':
      return WILLED.test(p.lemma) || isTakenFor(p) || /\d|\b(?:half|third)\b/.test(key) ? 2 : 3
    case 'identity':
      return contentOf(key).length >= EXPLAINED ? 1 : DESCRIBED.test(p.subject) ? 2 : 3
    case 'that':
      return p.lemma === 'be' ? 3 : 2
    case 'to':
      return takesToDo(p.lemma) ? 2 : 3
    case 'place':
      return HELD.test(p.lemma) ? 0 : 5
    default:
      return 0
  }
}

/** "the degree to which an actor goes on suffering": what takes so many words to say can be nothing else. */
const EXPLAINED = 5
/** Verbs that only tie what is said to the subject. */
const LINKS = /^(?:be|remain|become|seem|prove)$/
/** "The clarity of the agenda and the realism of the aims will be crucial": all the sentence says is in the answer. */
const TOLD_AT_LENGTH = 4
/** "the conventional explanation": a noun and which of its kind. */
const DESCRIBED = /^the (?!same|other|only|most)\p{Ll}+ \p{Ll}+/u

/** "What conferred autonomy on the islands?": what one thing did to another. */
const isCause = (p: Parts): boolean => p.subjectTag === 'NN' && !p.passive && p.parts.some(({ role }) => role === 'object')

/** "What may a buffer be defined as?" is of the term alone. */
const isTakenFor = (p: Parts): boolean => p.passive && p.parts.some(({ link }) => link === 'as')

/** What somebody wants or offers is of one occasion, and all of it is the answer. */
export const WILLED =
  /^(?:want|demand|offer|refuse|seek|propose|reject|accept|promise|need|expect|fear|oppose|favour|prefer|suggest|request|require|claim|concede|renounce|guarantee|pledge)$/

import { balance } from '../../english/balance'
import { contentOf, countWords, withoutArticle } from '../../english/words'
import type { Seed, TemplateContext } from '../seed'
import type { Part, Parts } from './parts'

const COMFORTABLE = 12
const LONGEST = 22

/** What answers for a part, as it stands in the text, with names in place of pronouns that mean something else than the subject; empty where nothing can. */
export function keyOf(p: Parts, part: Part, context: TemplateContext): string {
  const raw = tidy(context.text.slice(part.core.start, part.core.end))
  const resolved = tidy(part.core.text)
  const key = withoutNext(part, (PRONOUN.test(raw) || BARE.test(raw)) && !meansSubject(p, raw, resolved) ? resolved : raw)
  if (PRONOUN.test(key) && !part.closed && !tellsOfSubject(p, part, key)) return ''
  if (POINTS.test(raw) || UNFINISHED.test(key) || ALONE.test(key) || BARE.test(key) || countWords(key) > LONGEST) return ''
  return key.replace(/\b(?:these|those|this) (?!who\b|that\b|which\b|of\b|in\b|whose\b)(?=\p{L})/giu, 'the ')
}

/** "praised as the measure which ended the crisis | and condemned as the moment …" */
const withoutNext = ({ link }: Part, key: string): string =>
  /^\p{L}+$/u.test(link) ? key.replace(new RegExp(`,? and \\p{L}+(?:ed|n|t) ${link} .*$`, 'u'), '') : key

const tidy = (text: string): string =>
  balance(
    text
      .replace(/\s+/g, ' ')
      .replace(/\s*_\([^)]*\)_/g, '')
      .replace(/[*_`]/g, '')
      .replace(/^[,;:–—\s]+|(?<!\.\p{Lu})[,;:–—.\s]+$/gu, ''),
  )

const PRONOUN = /\b(?:[Hh]e|[Hh]im|[Hh]is|[Ss]he|[Hh]er|[Tt]hey|[Tt]hem|[Tt]heir|[Ii]t|[Ii]ts|[Ww]e|us|[Oo]ur)\b/

/** "Why did the pact fail? – it was built to be signed": the question has just named it. */
const meansSubject = (p: Parts, raw: string, resolved: string): boolean => {
  const name = p.subject.split(' ').at(-1) ?? p.subject
  return raw === resolved || (resolved.includes(name) && !raw.includes(name))
}

/** "this is why …": a word that points, with a verb of its own. */
const POINTS = /\b(?:this|these|those) (?:is|are|was|were|has|have|had|will|would|can|could|may|might|\p{Ll}{3,}s)\b/u
/** "The Soviet Union retreated because it could not afford to compete": what a reason begins with is most likely what the question has just named. */
const tellsOfSubject = (p: Parts, { role }: Part, key: string): boolean =>
  role === 'reason' && (p.plural ? /^they\b/ : p.agent === 'person' ? /^(?:he|she)\b/ : /^it\b/).test(key)

const ALONE = /^(?:it|this|that|them|him|her|us|me|you|itself|themselves|himself|each other|one another|so|ones?|one altogether)$/i
/** Two sentences; half a contrast; what is told next. */
const UNFINISHED =
  /[;:]|\bbut not\b|\b(?:this|that|ones?)$|^(?:two|three|four|several|various) \p{Ll}+(?: (?:with|of|in|for|to) which\b.*)?$/u
/** "the requirement", "this danger": an answer which the text has to explain. */
const BARE = /^(?:[Tt]he|this|that|these|those|such an?|both|its|his|her|their) (?:same |other |whole |two |three )?\p{Ll}+$/u

/** Where an answer cannot end: what it was cut from is missing. */
const CUT_SHORT =
  /\b(?:how|what|why|whether|either|each|than|only|even|about|before|after|and|authority|ability|right|chance|effort|attempt|decision|desire|need|plan|particular|float)$/i

/** An answer that says something by itself. */
export const isWhole = ({ key }: Seed): boolean => !CUT_SHORT.test(key) && contentOf(key).length > 0

export const made = (p: Parts, part: Part, stem: string, answer: string, accepted: readonly string[], weight: number): Seed =>
  seedOf(p, part.role === 'object' || part.role === 'preposition' ? 'complement' : part.role, stem, answer, accepted, weight)

export function seedOf(p: Parts, asks: string, stem: string, key: string, accepted: readonly string[], weight: number): Seed {
  return {
    fact: p.fact,
    kind: 'qa',
    topic: p.fact.topic,
    stem,
    key,
    accepted: [...new Set([...accepted, withoutArticle(key)])].filter((a) => a !== key && a.length > 0),
    weight: weight - 0.01 * Math.max(0, countWords(key) - COMFORTABLE),
    asks,
  }
}

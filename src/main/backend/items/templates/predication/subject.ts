import { sure } from '../../../knowledge/sure'
import { balance } from '../../english/balance'
import { countWords, withoutArticle } from '../../english/words'
import type { Seed, TemplateContext } from '../seed'
import { COUNTED, seedOf } from './answer'
import { askSubject } from './compose'
import type { Parts } from './parts'

/** Parts which say what the subject did, and not only when or where. */
const TELLING = new Set([
  'object',
  'identity',
  'called',
  'agent',
  'that',
  'to',
  'made-to',
  'made-do',
  'made-so',
  'doing',
  'with',
  'preposition',
  'receiver',
  'quality',
])

/** "Who signed …?", "What brings …?", "How many settlers lived …?": the subject itself is asked for. */
export function forSubject(p: Parts, context: TemplateContext): Seed[] {
  if ((p.borrowed && p.kind !== 'relative') || p.kind === 'participle' || !p.finite || p.lemma === 'have' || p.negated) return []
  if (!p.parts.some((part) => TELLING.has(part.role) && !part.leads)) return []
  const slot = sure(p.fact.slots.subject?.[0])
  const raw = balance(context.text.slice(slot.start, slot.end).replace(/\s+/g, ' ').replace(/[*_`]/g, ''))
  const key = raw.toLowerCase() === slot.text.toLowerCase() ? slot.text : raw
  const that = p.parts.find((part) => part.role === 'that')
  if (that && (!that.closed || p.agent === 'thing' || countWords(that.words) > 16 || !/\p{Lu}/u.test(key))) return []
  if (
    /^(?:it|this|that|these|those|they|he|she|such|some|many|most|few|any|each|every|no|all|both|one|neither|its|his|her|their)\b|\bones?$/i.test(
      key,
    )
  )
    return []
  const apposed = p.fact.slots.apposed?.[0]
  if (apposed && p.agent !== 'state') {
    const described = key.replace(/^(?:the|a|an|its|their|his|her|some) /i, '')
    const stem =
      countWords(described) <= 6 ? askSubject(p, `which ${described.charAt(0).toLowerCase()}${described.slice(1)}`, p.finite) : null
    if (stem) return [seedOf(p, 'subject', stem, apposed.text, [], 0.08)]
  }
  if (!p.subjectNamed || /^(?:the|its|their|his|her|an?) \p{Ll}+$/u.test(key)) return []
  if (
    p.lemma === 'be' &&
    p.parts.some((part) => part.role === 'identity') &&
    /^NNS?$/.test(p.subjectTag) &&
    /^(?:the|an?|its|their|his)\b/i.test(key)
  )
    return []
  const counted = p.subjectCounted ? howMany(p, key) : null
  if (counted) return [counted]
  const names = key.split(/, and |, | and /)
  const states = names.every((name) => context.kindOf(withoutArticle(name)) === 'state')
  const wh = states ? (names.length > 1 ? 'which countries' : 'which country') : p.agent === 'thing' && !acts(p, key) ? 'what' : 'who'
  // Who did it is worth asking where somebody is named, or a group.
  if (wh === 'who' && !/\p{Lu}/u.test(key.slice(1)) && !/^\p{Lu}\p{L}+s?$/u.test(key) && !p.plural && !/s$/.test(key)) return []
  if (wh === 'who' && (/[“"”)]$/.test(key) || /^the most\b/.test(key))) return []
  const stem = askSubject(p, wh, states && names.length > 1 ? p.finite : p.singular)
  const named = /\p{Lu}/u.test(key.slice(1)) || /^\p{Lu}/u.test(key)
  return stem ? [seedOf(p, 'subject', stem, key, [], named && p.agent !== 'thing' ? 0.02 : countWords(key) >= 2 ? -0.02 : -0.1)] : []
}

/** "the Budget Office spoke of": what says or wants something is somebody. */
const acts = (p: Parts, key: string): boolean =>
  /\p{Lu}/u.test(key) &&
  /^(?:say|speak|argue|claim|warn|confirm|announce|declare|report|decide|agree|refuse|offer|propose|demand|accept|reject|sign|promise|want|think|believe|hope|fear|expect|insist|write|meet|persuade)$/.test(
    p.lemma,
  )

function howMany(p: Parts, key: string): Seed | null {
  const number = COUNTED.exec(key)
  if (!number || /^(?:the|two|both|one)\b/i.test(sure(number[1])) || /^per ?cent/i.test(sure(number[2]))) return null
  const stem = askSubject(p, `how many ${sure(number[2])}`, p.finite)
  return stem ? seedOf(p, 'subject', stem, sure(number[1]), [key], 0.12) : null
}

import { CORE } from '../../../knowledge/predications/roles'
import { sure } from '../../../knowledge/sure'
import { balance } from '../../english/balance'
import { countWords } from '../../english/words'
import type { Seed, TemplateContext } from '../seed'
import { seedOf } from './answer'
import { whoOrWhat } from './actor'
import { askSubject, namesBeside, toldBeside } from './compose'
import { countedIn } from './counted'
import type { Parts } from './parts'

/** "Who signed …?", "What brings …?", "How many settlers lived …?": the subject itself is asked for. */
export function forSubject(p: Parts, context: TemplateContext): Seed[] {
  if ((p.borrowed && p.kind !== 'relative') || p.kind === 'participle' || !p.finite || p.lemma === 'have' || p.negated) return []
  if (!p.parts.some((part) => CORE.has(part.role) && !part.leads)) return []
  const slot = sure(p.fact.slots.subject?.[0])
  const raw = balance(context.text.slice(slot.start, slot.end).replace(/\s+/g, ' ').replace(/[*_`]/g, ''))
  // "our ambassador": whose is told; "the council": which is
  const key = raw.toLowerCase() === slot.text.toLowerCase() || /\bour\b/i.test(raw) || DEFINITE.test(raw) ? slot.text : raw
  const that = p.parts.find((part) => part.role === 'that')
  if (that && (!that.closed || p.agent === 'thing' || countWords(that.words) > 16 || !/\p{Lu}/u.test(key))) return []
  if (
    /^(?:it|this|that|these|those|they|he|she|such|some|many|most|few|any|each|every|no|all|both|one|neither|its|his|her|their)\b|\bones?$/i.test(
      key,
    )
  )
    return []
  if (ASIDE.test(key)) return []
  const apposed = p.fact.slots.apposed?.[0]
  if (apposed && p.agent !== 'state') {
    // "France’s ambassador": which ambassador of France
    const described = key.replace(/^(?:the|a|an|its|their|his|her|some) /i, '').replace(/^(\p{Lu}[\p{L} ]*)['’]s? (\p{Ll}.*)$/u, '$2 of $1')
    const stem = countWords(described) <= 6 && !/^own\b/.test(described) ? askSubject(p, `which ${described}`, p.finite) : null
    if (stem) return [seedOf(p, 'subject', stem, apposed.text, [], 0.08)]
  }
  // "about 200,000", "the poor": a number or an adjective names nobody
  if (!/^(?:NN|VBG)/.test(p.subjectTag)) return []
  if (!p.subjectNamed || /^(?:the|its|their|his|her|an?) \p{Ll}+$/u.test(key)) return []
  const counted = p.subjectCounted ? howMany(p, key) : null
  if (counted) return [counted]
  const wh = whoOrWhat(p, key, context)
  if (!wh) return []
  const isThing = wh === 'what'
  // Who did it is worth asking where somebody is named, or a group.
  if (!isThing && !/\p{Lu}/u.test(key) && !p.plural && !/s$/.test(key)) return []
  if (/[“"”)]$/.test(key) || /^the most\b/.test(key)) return []
  const stem = askSubject(p, wh, wh === 'which countries' ? p.finite : p.singular)
  if (!stem) return []
  const seed = seedOf(p, 'subject', stem, key, [], /\p{Lu}/u.test(key) && !isThing ? 0.02 : -0.02)
  // "Who approved the ABM Treaty on 3 August?"; where less is told, who did it is left out of its sentence instead
  const isDeed = !isThing && p.kind === 'main' && tellsEnough(p) && /^(?:did|had|was|were|would)$/.test(p.front) && namesBeside(p, null)
  return [isDeed ? seed : { ...seed, doubtful: true }]
}

const DEFINITE = /^(?:the|both|this|these|those)(?: \p{L}+){1,2}$/iu

/** "Meanwhile violence", "Geneva, eleven months earlier": when, and not who. */
const ASIDE = /^(?:meanwhile|then|later|now)\b|, (?:then|.* (?:earlier|later|ago))$/i

/** "Who rose to speak?", "What brings concessions?": of what says so little readers keep one in five; of somebody's deed a name tells more than a word. */
const tellsEnough = (p: Parts): boolean => toldBeside(p, null) >= (p.agent !== 'thing' && namesBeside(p, null) ? 2 : 3)

function howMany(p: Parts, key: string): Seed | null {
  const counted = countedIn(key)
  const stem = counted && askSubject(p, `how many ${counted.noun}`, p.finite)
  return counted && stem ? seedOf(p, 'subject', stem, counted.number, [key], 0.12) : null
}

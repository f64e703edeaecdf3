import { sure } from '../../../knowledge/sure'
import type { Seed, TemplateContext } from '../seed'
import { COUNTED, made } from './answer'
import { takesToDo } from './asked-verbs'
import { forComplement } from './complements'
import { ask, toldBeside } from './compose'
import type { Part, Parts } from './parts'

/**
 * What the verb takes. People ask how many, and what somebody agreed or was told to do; all else they leave out of its sentence: of "What did Finland guard?", "By whom was order
 * confirmed?", "What is an alliance directed against?" readers keep one in four, and of gaps three in five. Such a question is a last resort.
 */
export function forWhat(p: Parts, part: Part, key: string, context: TemplateContext): Seed[] {
  const natural = asNatural(p, part, key)
  return natural.length > 0 ? natural : forComplement(p, part, key, context).map((seed) => ({ ...seed, leans: true }))
}

/** Questions that people would ask. */
function asNatural(p: Parts, part: Part, key: string): Seed[] {
  if (part.leads || !isCertain(p)) return []
  if (part.counted && part.role === 'object') return howMany(p, part, key)
  if (!singlesOut(p, part) || p.lemma === 'be' || /^(?:to )?(?:have|be) /.test(key)) return []
  const toDo =
    part.role === 'to'
      ? takesToDo(p.lemma)
        ? 'to do'
        : ''
      : part.role === 'made-to' && part.link
        ? `${part.link.replace(/ to$/, '')} to do`
        : ''
  const stem = toDo ? ask(p, 'what', part, toDo) : null
  return stem ? [made(p, part, stem, key.replace(/^to /, ''), [], 0.08)] : []
}

/** Where a coin was tossed over one of its words, or its subject stands with another verb, a question may say what nobody said; what somebody did not do is much. */
const isCertain = (p: Parts): boolean =>
  !p.negated && p.margin >= LEAST_MARGIN && p.kind !== 'participle' && (!p.borrowed || p.kind === 'relative')
const LEAST_MARGIN = 0.5

/** Somebody did many things: the question has to tell on which occasion. A text, a theory or a cause needs no more than its name. */
const singlesOut = (p: Parts, part: Part): boolean => p.subjectNamed && (p.agent === 'thing' || toldBeside(p, part) > 0)

/** "how many sites did the protocol allow?" */
function howMany(p: Parts, part: Part, key: string): Seed[] {
  const number = COUNTED.exec(key)
  if (!number || /^(?:two|both|one|some|few|several|many|only)$/i.test(sure(number[1])) || /^per ?cent/i.test(sure(number[2]))) return []
  const stem = ask(p, `how many ${sure(number[2])}`, part)
  return stem ? [made(p, part, stem, key.slice(0, key.length - sure(number[2]).length).trim(), [sure(number[1]), key], 0.12)] : []
}

import type { Seed, TemplateContext } from '../seed'
import { made } from './answer'
import { takesToDo } from './asked-verbs'
import { forComplement } from './complements'
import { ask, namesBeside, toldBeside } from './compose'
import { askHowMany } from './counted'
import { isIdentified, ITS_OWN, type Part, type Parts } from './parts'

/**
 * What the verb takes. People ask how many, what somebody agreed or was told to do, and what else a clause says that tells enough besides; where it tells little, its sentence
 * with the answer left out is better than "What did Finland guard?", and such a question a last resort.
 */
export function forWhat(p: Parts, part: Part, key: string, context: TemplateContext): Seed[] {
  const natural = asNatural(p, part, key)
  if (natural.length > 0) return natural
  const seeds = forComplement(p, part, key, context)
  return tellsEnough(p, part) ? seeds : seeds.map((seed) => ({ ...seed, doubtful: true }))
}

/** "In December 1934, what did Japan give notice of?": of the verb's own clause, with more in it than who and what; readers keep seven in ten. */
function tellsEnough(p: Parts, part: Part): boolean {
  switch (part.role) {
    case 'object':
      return isIdentified(p) && ITS_OWN.has(p.kind) && toldBeside(p, part) >= LEAST_TOLD
    case 'to':
    case 'that':
      return namesBeside(p, part)
    default:
      return false
  }
}
const LEAST_TOLD = 2

/** Questions that people would ask. */
function asNatural(p: Parts, part: Part, key: string): Seed[] {
  if (part.leads || !isCertain(p)) return []
  if (part.counted && part.role === 'object') return askHowMany(p, part, key)
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

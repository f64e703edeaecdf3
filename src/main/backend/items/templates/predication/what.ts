import { countWords, withoutArticle } from '../../english/words'
import { sure } from '../../../knowledge/sure'
import type { Seed, TemplateContext } from '../seed'
import { COUNTED, goesOnBehind, made } from './answer'
import { isOneWith, takesClause, takesToDo, takesWhat } from './asked-verbs'
import { forComplement } from './complements'
import { ask, toldBeside } from './compose'
import type { Part, Parts } from './parts'

/** What the verb takes: where people do not ask for it with "what", its sentence is shown with a gap, and the question waits at the end of the inbox. */
export function forWhat(p: Parts, part: Part, key: string, context: TemplateContext): Seed[] {
  const natural = asNatural(p, part, key, context)
  return natural.length > 0 ? natural : forComplement(p, part, key, context).map((seed) => ({ ...seed, leans: true }))
}

/** Questions that people would ask. */
function asNatural(p: Parts, part: Part, key: string, context: TemplateContext): Seed[] {
  if (part.leads || !isCertain(p)) return []
  if (part.counted && part.role === 'object') return howMany(p, part, key)
  if (!singlesOut(p, part) || countWords(key) < 2) return []
  const seed = (stem: string | null, weight: number, answer = key): Seed[] => (stem ? [made(p, part, stem, answer, [], weight)] : [])
  switch (part.role) {
    case 'object': {
      if (!takesWhat(p.lemma, p.agent) || isSplit(p, part)) return []
      const wh = part.person ? 'whom' : context.kindOf(withoutArticle(key)) === 'state' ? 'which country' : 'what'
      return seed(ask(p, wh, part), 0.05)
    }
    case 'identity':
      return isTerm(p) && defines(key) ? seed(ask(p, 'what', part), 0.06) : []
    case 'called':
      return p.agent === 'person' && !goesOnBehind(p, part) ? seed(ask(p, 'what', part), 0.04) : []
    case 'that':
      return takesClause(p.lemma, p.agent) && !/^(?:whether|how|why|what|if|where|when|who)\b/.test(key) && countWords(key) >= 3
        ? seed(ask(p, 'what', part), 0.04)
        : []
    case 'to':
      if (/^(?:to )?(?:have|be) /.test(key)) return []
      if (p.lemma === 'be') return AIM.test(p.subject) && countWords(p.subject) > 2 ? seed(ask(p, 'what', part), 0.08, key) : []
      return takesToDo(p.lemma) ? seed(ask(p, 'what', part, 'to do'), 0.08, key.replace(/^to /, '')) : []
    case 'made-to':
      return part.link ? seed(ask(p, 'what', part, `${part.link.replace(/ to$/, '')} to do`), 0.08) : []
    case 'preposition':
      if (part.loose || p.lemma === 'be' || !isOneWith(p.lemma, part.link)) return []
      return part.person ? seed(ask(p, `${part.link} whom`, part), 0.02) : seed(ask(p, 'what', part, part.link), 0.04)
    default:
      return []
  }
}

/** "By whom was insurance underwritten in part?": of what, nobody knows later. */
const IS_TOLD = /^the |\p{Lu}/u

/** Where a coin was tossed over one of its words, or its subject stands with another verb, a question may say what nobody said; what somebody did not do is much. */
const isCertain = (p: Parts): boolean =>
  !p.negated && p.margin >= LEAST_MARGIN && p.kind !== 'participle' && (!p.borrowed || p.kind === 'relative')
const LEAST_MARGIN = 0.5

/** Somebody did many things: the question has to tell on which occasion. A text, a theory or a cause needs no more than its name. */
function singlesOut(p: Parts, part: Part): boolean {
  if (!p.subjectNamed) return false
  if (p.agent === 'thing' || part.role === 'agent') return true
  return toldBeside(p, part) > 0
}

/** "how many sites did the protocol allow?" */
function howMany(p: Parts, part: Part, key: string): Seed[] {
  const number = COUNTED.exec(key)
  if (!number || /^(?:two|both|one|some|few|several|many|only)$/i.test(sure(number[1])) || /^per ?cent/i.test(sure(number[2]))) return []
  const stem = ask(p, `how many ${sure(number[2])}`, part)
  return stem ? [made(p, part, stem, key.slice(0, key.length - sure(number[2]).length).trim(), [sure(number[1]), key], 0.12)] : []
}

/** "explained the withdrawal by …", "offered them a seat": with a second thing behind it the object is not all that the verb says. */
const isSplit = (p: Parts, part: Part): boolean =>
  p.parts.some((other) => other !== part && !other.leads && /^(?:preposition|receiver|quality|adverb|made-so|that)$/.test(other.role))

/** "Deterrence", "the stability-instability paradox": what has a definition. */
const isTerm = (p: Parts): boolean =>
  p.agent === 'thing' &&
  /^(?:is|are)$/.test(p.front) &&
  p.rest === '' &&
  !p.negated &&
  !/^(?:an?|its|their|his|her|this|one)\b/i.test(p.subject) &&
  countWords(p.subject) <= 4

/** "the attempt to keep an opponent from doing something": a kind of thing, and what tells it from others. */
const defines = (key: string): boolean =>
  !/^an? (?:word|term|name|matter|question|source|sign) /.test(key) &&
  /^(?:an?|the) .* (?:of|to|that|which|in which|who|where|between|from) /.test(key) &&
  countWords(key) >= LEAST_DEFINITION
const LEAST_DEFINITION = 6

const AIM = /\b(?:aim|goal|purpose|objective|task|function|intention|ambition|remedy|strategy)s?\b/

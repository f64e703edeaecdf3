import { MONTH } from '../../../../../shared/months'
import { writtenForms } from '../../../knowledge/dates'
import { CORE } from '../../../knowledge/predications/roles'
import { tokensOfText } from '../../../knowledge/tokens'
import { toldPlainly } from '../../english/looked-back'
import { contentOf, countWords, withoutArticle } from '../../english/words'
import { COMES, ROOM, SEASON } from '../event'
import { slotsNamed, type Seed, type TemplateContext } from '../seed'
import { made } from './answer'
import { MADE_TO } from './asked-verbs'
import { ask, toldBeside } from './compose'
import { HELD, STRETCH } from './where-and-how-long'
import { isIdentified, type Part, type Parts } from './parts'

/**
 * When, where, how long, why, how, on which condition, according to whom. When, where it was signed and why are asked well; of the others readers keep two in five, and of
 * the gaps in their sentences three: they are last resorts.
 */
export function forCircumstance(p: Parts, part: Part, key: string, context: TemplateContext): Seed[] {
  const seeds = asked(p, part, key, context)
  // "How did Washington give up a middle way in favour of a hard line? – by abandoning …"
  const isWay = part.role === 'means' && toldBeside(p, part) >= LEAST_FOR_WAY && p.subjectNamed
  return ASKED_WELL.has(part.role) || isWay ? seeds : seeds.map((seed) => ({ ...seed, doubtful: true }))
}
const LEAST_FOR_WAY = 3

const ASKED_WELL: ReadonlySet<string> = new Set(['date', 'place', 'reason'])

function asked(p: Parts, part: Part, key: string, context: TemplateContext): Seed[] {
  // "Where was Europe not divided?" asks for what did not happen.
  if (p.negated && part.role !== 'reason' && part.role !== 'condition' && part.role !== 'source') return []
  if (
    p.lemma === 'be' &&
    (p.kind === 'side' ||
      part.role === 'when' ||
      p.parts.some((other) => other.role === 'identity' && countWords(other.words) < 2) ||
      p.parts.some((other) => other.role === 'to'))
  )
    return []
  // "Where was a battle raging?", "When were letters exchanged?": one of many.
  if (!tellsWhich(p, part) && part.role !== 'reason' && part.role !== 'means' && part.role !== 'condition') return []
  // "How did he reply?": to what, the question would have to say.
  if (p.agent !== 'thing' && !p.passive && toldBeside(p, part) === 0) return []
  const seed = (stem: string | null, weight: number, answer = key, accepted: string[] = []): Seed[] =>
    stem ? [made(p, part, stem, answer, accepted, weight)] : []
  switch (part.role) {
    case 'date':
      return forDate(p, part, context)
    case 'duration':
      return p.borrowed ? [] : forDuration(p, part, key)
    case 'place':
      if (p.lemma === 'be' || !/^(?:the |a )?\p{Lu}\p{L}{2}/u.test(key) || !isPlace(key, context)) return []
      return seed(ask(p, EVENT.test(key) ? `${part.link} which event` : 'where', part), 0.03).map((made) =>
        HELD.test(p.lemma) && !ROOM.test(key) ? made : { ...made, doubtful: true },
      )
    case 'reason':
      return countWords(key) >= 3 && !isOfOther(p, part, context) ? seed(ask(p, 'why', part), 0.14) : []
    case 'purpose':
      return forPurpose(p, part, key)
    case 'condition':
      return forCondition(p, part, key)
    case 'means':
      return seed(ask(p, 'how', part), 0.08, `by ${key.replace(/^by /, '')}`)
    case 'source':
      return /\p{Lu}/u.test(key) && !p.speaker && toldBeside(p, part) > 2
        ? seed(ask(p, 'in whose view', part), 0.1).map((made) => ({ ...made, topic: 'attribution' }))
        : []
    default:
      return []
  }
}

function forPurpose(p: Parts, part: Part, key: string): Seed[] {
  const seed = (stem: string | null, answer: string): Seed[] => (stem ? [made(p, part, stem, answer, [], 0.06)] : [])
  // "restricted so that offences could be stabilised", and not ", so that aggression was harder to recognise": what it came to
  if (/^that\b/.test(key)) return MEANT.test(key) && !part.loose && p.kind !== 'participle' ? seed(ask(p, 'why', part), `so ${key}`) : []
  // "agreed to stop, to admit inspectors and …": one thing agreed after the other
  if (part.loose && (p.parts.some(({ role }) => role === 'to') || / to /.test(p.rest))) return []
  const answer = key.replace(/^to /, '')
  if (MADE_TO.test(p.lemma) && !part.leads && p.parts.some(({ role, leads }) => role === 'object' && !leads))
    return seed(ask(p, 'what', part, 'to do'), answer)
  // "took twenty months to negotiate", "was found to have broken": only what somebody did was done for something
  const isDeed = p.agent !== 'thing' && !p.passive && !/^(?:be|have|take|arrange)$/.test(p.lemma)
  return isDeed && countWords(answer) > 1 ? seed(ask(p, 'why', part), `to ${answer}`) : []
}

const MEANT = /\b(?:can|could|may|might|will|would|should)\b/

/** "should apply to coasts only, which made it weaker than it sounds, since …": why, of the nearer clause. */
function isOfOther(p: Parts, part: Part, { text }: TemplateContext): boolean {
  const verb = slotsNamed(p.fact, 'rest')[0]?.end ?? 0
  const between = tokensOfText(text.slice(verb, part.core.start).replace(/\s+/g, ' '))
  return between.some((t, i) => t.text === ',' && between.slice(i + 1).some(({ tag }) => /^(?:VBD|VBZ|VBP|MD)$/.test(tag)))
}

const tellsWhich = (p: Parts, part: Part): boolean =>
  /\p{Lu}|\d/u.test(p.subject) || contentOf(p.subject).length > 1 || /\p{Lu}|\d/u.test(p.rest) || toldBeside(p, part) > 1

/** "promised to support observer status in the GATT": a treaty or a body is no place. */
const isPlace = (key: string, context: TemplateContext): boolean => {
  const kind = context.kindOf(withoutArticle(key))
  return (
    EVENT.test(key) ||
    kind === 'place' ||
    kind === 'state' ||
    (kind === undefined &&
      !/\b(?:[A-Z]{3,}|Resolution|Treaty|Agreement|Declaration|Act|Party|Bank|Nations|Union|Times|House of)\b/.test(key))
  )
}

const EVENT = /\b(?:Congress|Summit|Conference|Meeting|Assembly|Session|Plenum|Forum)\b/

function forCondition(p: Parts, part: Part, key: string): Seed[] {
  if (!/^(?:if|unless|provided|only)/.test(part.link) || /^(?:were|had)\b/.test(key)) return []
  const unless = part.link.startsWith('unless')
  const stem = ask(p, unless ? 'in which case' : 'under what condition', part)
  return stem ? [made(p, part, stem, `${unless ? 'unless' : 'if'} ${key}`, [key], 0.06)] : []
}

function forDate(p: Parts, part: Part, context: TemplateContext): Seed[] {
  const { date } = part.core
  // "1996 of anything between …": only the date answers
  const words = context.text.slice(part.core.start, part.core.end).replace(/\s+/g, ' ')
  const text = date ? (/^(?:.*?\d{4})(?:s\b)?/.exec(words)?.[0] ?? writtenForms(date)[0] ?? words) : words.replace(DAY_AND_MORE, '$1')
  if (
    (!date && !/\d/.test(text)) ||
    /^(?:only|just|before|after|shortly) /.test(text) ||
    /^(?:before|after)\b/.test(part.link) ||
    // "in which year was Tashkent?"
    (p.lemma === 'be' && p.rest === '' && !p.parts.some(({ role }) => /^(?:identity|quality)$/.test(role))) ||
    /^\d{1,2}$/.test(text) ||
    /\b(?:that|this|the same) (?:year|month|week|day)\b/.test(text)
  )
    return []
  const forms = date ? writtenForms(date).filter((form) => form !== text) : []
  const year = date?.precision === 'year'
  // "from 27 June to 2 July 1947": a stretch of days has no one date
  if (/\b\d{1,2} \p{Lu}\p{Ll}+ (?:to|until|and|–) \d{1,2} \p{Lu}/u.test(part.words)) return []
  if (/^between\b/.test(part.link) || / (?:and|to|until) (?:early |late |mid-)?\d{4}/.test(part.words)) return []
  // "promised to leave in 1994 and again in 2005": one of two
  if (p.parts.some((other) => other !== part && other.role === 'date')) return []
  // "Imperial Germany before 1914": of no one year
  if (/^(?:before|after|prior to|towards?|around|about|through|throughout|for)\b/.test(part.link)) return []
  const bound = /^(by|until|since|from)\b/.exec(part.link)?.[1]
  // "Germany before 1914 is the example": when it is, nobody says; "by the winter of 1924 it had been a lesson": the scene is set
  if (/^(?:before|after)\b/.test(part.link)) return []
  if (COMES.test(p.lemma) && toldBeside(p, part) === 0) return []
  if (p.lemma === 'be' && (bound === 'by' || p.parts.every((other) => other === part || !CORE.has(other.role)))) return []
  if (bound === 'by' && /^(?:nobody|no one|none|every(?:body|one))\b/i.test(p.subject)) return []
  // A list of dates is told in the present; what is past is asked in the past.
  const present = /^(?:do|does)$/.test(p.front) && date && date.precision !== 'year' ? { ...p, front: 'did' } : p
  const told = bound ? present : toldPlainly(present, p.plural)
  const stem = ask(told, bound ? `${bound} when` : year && !SEASON.test(text) ? 'in which year' : 'when', part)
  return stem ? [made(p, part, stem, text, forms, year ? 0.06 : 0.12)] : []
}

/** "for five years", "within nine days", "after three weeks". */
function forDuration(p: Parts, part: Part, key: string): Seed[] {
  if (part.leads || !STRETCH.test(key) || !isIdentified(p)) return []
  const wh = part.link === 'within' || part.link === 'in' ? 'within what time' : part.link === 'after' ? 'after how long' : 'how long'
  const stem = ask(p, wh, part)
  return stem ? [made(p, part, stem, key, [`${part.link} ${key}`.trim()], 0.12)] : []
}

const DAY_AND_MORE = new RegExp(String.raw`^(.*?\d{1,2} ${MONTH}) \p{Lu}\p{L}+$`, 'u')

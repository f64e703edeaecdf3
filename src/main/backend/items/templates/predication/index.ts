import type { Topic } from '../../../../../shared/words'
import { writtenForms } from '../../../knowledge/dates'
import { sure } from '../../../knowledge/sure'
import { shorten } from '../../english/shorten'
import { singular } from '../../english/verbs'
import { contentOf, countWords, withoutArticle } from '../../english/words'
import { balance } from '../statement'
import { type Seed, type Template, type TemplateContext } from '../seed'
import { ask, askSubject } from './compose'
import { partsOf, type Part, type Parts } from './parts'

const LONGEST_KEY = 12

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

/** Questions on one predication: for each thing that stands with its verb, and for its subject. */
export const predicationSeeds: Template = (fact, context) => {
  const p = partsOf(fact)
  if (p.subject.toLowerCase() === 'there') return existenceSeeds(p, context)
  if (!isWorthAsking(p)) return []
  const base = WEIGHTS[fact.topic] + weightOf(p)
  const seeds = [...p.parts.flatMap((part) => forPart(p, part, context)), ...forSubject(p, context)].filter(isWhole)
  return seeds.map((seed) => ({ ...seed, weight: Math.max(0, Math.min(1, base + seed.weight)) }))
}

/** "How many settlers were there …?", "Between what was there a tension?" */
function existenceSeeds(p: Parts, context: TemplateContext): Seed[] {
  const part = p.parts.find((each) => each.role === 'identity')
  if (!part || p.negated) return []
  const key = keyOf(context, part)
  const rise = WEIGHTS[p.fact.topic]
  const number = part.counted ? COUNTED.exec(key) : null
  if (number && !/^(?:two|both|one)$/i.test(sure(number[1]))) {
    const stem = ask({ ...p, subject: 'there' }, `how many ${shorten(sure(number[2]), 6)}`, part)
    return stem
      ? [
          {
            ...made(p, part, stem, key.slice(0, key.length - sure(number[2]).length).trim(), [sure(number[1]), key], 0),
            weight: rise + 0.1,
          },
        ]
      : []
  }
  const between = /^(.+?) between (.+? and .+)$/.exec(key)
  if (between) {
    const stem = ask(p, 'between what', part, sure(between[1]))
    return stem ? [{ ...made(p, part, stem, sure(between[2]), [], 0), weight: rise + 0.03 }] : []
  }
  const about =
    /^((?:an?|the|some|no|little|persistent|growing)? ?(?:[\p{L}-]+ ){0,2}(?:concerns?|fears?|doubts?|hopes?|signs?|evidence|risks?|suspicions?|debate|talk|pressure|demand|support|need|room|question)) (that|of|about|over|for|on|from) (.+)$/u.exec(
      part.words,
    )
  if (!about || about[2] === 'that' || !part.closed) return []
  const stem = ask(p, 'what', part, `${sure(about[1])} ${sure(about[2])}`)
  return stem ? [{ ...made(p, part, stem, sure(about[3]), [], 0), weight: rise }] : []
}

const COUNTED =
  /^(?:(?:about|around|some|nearly|almost|over|more than|at least|up to|only|roughly|fewer than|less than) )?((?:\d[\d,.]*|\p{L}+)(?:[- ](?:hundred|thousand|million|billion|odd))*) (.+)$/iu

/** Where an answer cannot end: what it was cut from is missing. */
const CUT_SHORT =
  /\b(?:how|what|why|whether|either|each|than|only|even|about|before|after|and|authority|ability|right|chance|effort|attempt|decision|desire|need|plan|particular|float)$/i

/** An answer that was cut must not have lost what it says; one that is a clause must end as one. */
function isWhole({ key, accepted, asks }: Seed): boolean {
  const full = accepted.find((form) => form.length > key.length && form.startsWith(key))
  if (full && /^ (?:to|of|that) /.test(full.slice(key.length))) return false
  if (full && (asks === 'condition' || asks === 'when') && !/^[,;]/.test(full.slice(key.length))) return false
  return !CUT_SHORT.test(key)
}

/** Verbs which carry little by themselves. */
const LIGHT = /^(?:be|have|do|go|come|get|make|take|put|seem|appear|keep|let|look|sit|walk|stand|happen|tend|turn|begin|start|try)$/

const isWorthAsking = (p: Parts): boolean =>
  contentOf(p.subject).length > 0 &&
  !/^(?:there|here|one|anyone|everyone|someone|nobody|no one|something|nothing|anything|everything|another|others|some|many|most|few|all|both|each|neither|either|none|much|i|you|we|us|it|this|that|these|those|what|which|who)$/i.test(
    p.subject,
  ) &&
  !/\bwhich\b/.test(p.subject) &&
  !/^(?:what|that|how|whether|why|neither|either|another|other|such|whoever|whatever|one (?:that|which|who)|those|each other|some|nothing|much|few) /i.test(
    p.subject,
  ) &&
  p.lemma.length > 1 &&
  p.lemma !== 'do'

const weightOf = (p: Parts): number =>
  (LIGHT.test(p.lemma) ? -0.05 : 0) +
  (p.negated ? -0.02 : 0) +
  (p.kind === 'side' ? -0.05 : p.kind === 'participle' ? -0.06 : p.kind === 'relative' ? -0.02 : 0) +
  (/\p{Lu}/u.test(p.subject) ? 0.03 : 0)

function forPart(p: Parts, part: Part, context: TemplateContext): Seed[] {
  if (
    part.role !== 'that' &&
    part.role !== 'reason' &&
    part.role !== 'condition' &&
    part.role !== 'when' &&
    !part.closed &&
    !answers(context, part)
  )
    return []
  const key = keyOf(context, part)
  if (!key) return []
  const seed = (stem: string | null, weight: number, answer = key, accepted: string[] = []): Seed[] =>
    stem ? [made(p, part, stem, answer, accepted, weight)] : []
  switch (part.role) {
    case 'object':
      return forObject(p, part, key, context)
    case 'receiver':
      return seed(ask(p, part.person ? 'whom' : 'to whom', part), -0.02)
    case 'identity':
      return forIdentity(p, part, key)
    case 'called':
      return seed(ask(p, /^(?:elect|appoint|make|name|declare|nominate)$/.test(p.lemma) ? 'what' : 'what', part), 0.02)
    case 'quality':
      return forQuality(p, part, key)
    case 'agent':
      return seed(ask(p, part.person || /\p{Lu}/u.test(key) ? 'by whom' : 'by what', part), 0.02)
    case 'that':
      return forThat(p, part, key)
    case 'to':
      if (p.lemma === 'be') return AIM.test(p.subject) ? seed(ask(p, 'what', part), 0.08, `to ${key.replace(/^to /, '')}`) : []
      if (/^(?:have|be|seem|appear) /.test(key)) return []
      return /^(?:begin|start|continue|seem|appear|tend|happen|come|go|use|need|ought|prove|remain)$/.test(p.lemma)
        ? []
        : seed(ask(p, 'what', part, 'to do'), 0.06)
    case 'made-to':
    case 'made-do':
      return part.link
        ? seed(ask(p, 'what', part, `${part.link.replace(/ to$/, '')} ${part.role === 'made-to' ? 'to do' : 'do'}`), 0.08)
        : []
    case 'made-so':
      return countWords(key) >= 2 || /\p{Lu}/u.test(key) ? seed(ask(p, 'what', part, part.link), 0.02) : []
    case 'doing':
      return seed(ask(p, 'what', part), -0.02)
    case 'date':
      return forDate(p, part, context)
    case 'duration':
      return forDuration(p, part, key)
    case 'place':
      if (!/^(?:the |a )?\p{Lu}\p{L}{2}/u.test(key)) return []
      if (EVENT.test(key)) return seed(ask(p, `${part.link} which event`, part), 0.03)
      return p.parts.some((other) => other.role === 'object' || other.role === 'date' || p.agent !== 'thing') || p.passive
        ? seed(ask(p, 'where', part), 0.03)
        : []
    case 'reason':
      return SPEAKS.test(p.lemma) && !p.parts.some((other) => other.role === 'that' || other.role === 'object')
        ? []
        : seed(ask(p, 'why', part), 0.14)
    case 'purpose':
      return part.leads ? [] : seed(ask(p, 'why', part), 0.06, `to ${key.replace(/^to /, '')}`)
    case 'condition':
      return /^(?:if|unless|provided|only)/.test(part.link) && !/^(?:were|had)\b/.test(key)
        ? seed(
            ask(p, /^unless/.test(part.link) ? 'in which case' : 'under what condition', part),
            0.06,
            part.link.startsWith('unless') ? `unless ${key}` : `if ${key}`,
          )
        : []
    case 'when':
      return countWords(key) >= 2 ? seed(ask(p, 'when', part), -0.02, `${part.link} ${key}`.trim(), [key]) : []
    case 'means':
      return seed(ask(p, 'how', part), 0.08, `by ${key.replace(/^by /, '')}`)
    case 'source':
      return forSource(p, part, key)
    case 'with':
      return seed(part.person || /^(?:the )?\p{Lu}/u.test(key) ? ask(p, 'with whom', part) : ask(p, 'what', part, 'with'), 0.02)
    case 'preposition':
      return forPreposition(p, part, key)
    default:
      return []
  }
}

const SPEAKS = /^(?:say|tell|answer|reply|respond|add|explain|note|ask|remark|warn|argue|claim|speak|write)$/
const EVENT = /\b(?:Congress|Summit|Conference|Meeting|Assembly|Council|Session|Plenum|Forum)\b/
const AIM =
  /\b(?:aim|goal|purpose|objective|task|point|rule|idea|answer|solution|plan|function|intention|hope|ambition|job|remedy|strategy|policy|alternative|temptation|step)s?\b/

/** The words of the text, where they can stand as an answer. */
const answers = (context: TemplateContext, part: Part): boolean =>
  !/\b(?:it|its|they|them|their|he|him|his|she|her|such)\b|\b(?:this|that|these|those)$/i.test(
    context.text.slice(part.core.start, part.core.end),
  )

function keyOf(context: TemplateContext, part: Part): string {
  const raw = context.text.slice(part.core.start, part.core.end)
  const clause = part.role === 'condition' || part.role === 'when' || part.role === 'reason'
  const words = balance(
    (clause && /\b(?:he|she|they|it|his|her|their|its)\b/i.test(raw) ? part.core.text : raw)
      .replace(/\s+/g, ' ')
      .replace(/\s*_\([^)]*\)_/g, '')
      .replace(/[*_`]/g, '')
      .replace(/^[,;:–—\s]+|(?<!\.\p{Lu})[,;:–—.\s]+$/gu, ''),
  ).replace(/\b(?:these|those|this) (?=\p{L})/giu, 'the ')
  if (/\b(?:this|that|these|those) (?:is|are|was|were|has|have|had|will|would|can|could|may|might|\p{Ll}{3,}s)\b/u.test(raw)) return ''
  if (/^(?:it|this|that|them|him|her|us|me|you|itself|themselves|himself|each other|one another|so|one|ones)$/i.test(words)) return ''
  return words
}

function forObject(p: Parts, part: Part, key: string, context: TemplateContext): Seed[] {
  const explained = p.fact.slots.explained?.[0]
  const vague = explained ? VAGUE.exec(key) : null
  if (explained && vague) {
    const stem = ask(p, `which ${sure(vague[1])}`, part)
    if (stem) return [made(p, part, stem, balance(explained.text), [], 0.1)]
  }
  if (LIGHT_OBJECT.test(`${p.lemma} ${withoutArticle(key)}`)) return []
  if (part.counted) {
    const number = COUNTED.exec(key)
    if (number && !/^(?:two|both|one)$/i.test(sure(number[1]))) {
      const noun = shorten(sure(number[2]), 6)
      const stem = ask(p, `how many ${noun}`, part)
      if (stem) return [made(p, part, stem, key.slice(0, key.length - sure(number[2]).length).trim(), [sure(number[1]), key], 0.12)]
    }
  }
  // "key American concessions on A, B and C": the long part behind the preposition is what matters
  const long =
    countWords(key) > LONGEST_KEY
      ? /^((?:[\p{L}\d’'-]+ ){0,5}[\p{L}\d’'-]+ (?:on|for|about|to|in|between|against|of|over|from)) (.+)$/u.exec(key)
      : null
  const start = long && part.words.startsWith(sure(long[1])) ? sure(long[1]) : null
  if (long && start) {
    const stem = ask(p, 'what', part, start)
    if (stem) return [made(p, part, stem, sure(long[2]), [key], 0)]
  }
  const wh = part.person && !/^(?:a|an)\b/i.test(key) ? 'whom' : context.kindOf(withoutArticle(key)) === 'state' ? 'which country' : 'what'
  const stem = ask(p, wh, part)
  return stem ? [made(p, part, stem, key, [], p.lemma === 'have' ? -0.06 : 0.03)] : []
}

/** "the opposite conclusion", "one condition": a noun which the words behind the colon fill. */
const VAGUE =
  /^(?:the|an?|one|its|their|his|another) ((?:[\p{L}-]+ ){0,2}(?:conclusions?|conditions?|lessons?|reasons?|claims?|demands?|principles?|aims?|goals?|rules?|risks?|advantages?|problems?|objections?|answers?|proposals?|promises?|points?|motives?|weapons?|argument|policy|strategy|formula|test|question|price|warning|idea|purpose|assumption|danger|flaw|virtue))$/iu

/** Nouns that make one verb with a light one: nobody asks for them. */
const LIGHT_OBJECT =
  /^(?:take (?:place|part|care|note|office|power|effect|shape|root|time|time\b.*|advantage of.*|account.*)|make (?:sense|use|way|up|progress|room|clear|it .*)|have (?:to|no .*|nothing|little|time)|give (?:way|up|rise|rise to.*)|play (?:a|the) .*role.*|pay (?:attention|heed)|lose (?:face|patience|heart)|come .*)$/

/** "the standard illustration": of what, the question would have to say. */
const EMPTY_IDENTITY =
  /^(?:the|an?|its|their) (?:[\p{L}-]+ )?(?:illustration|example|case|exception|way|point|answer|phrase|result|instance|reason|same|latter|former|problem|question|issue|matter|thing|part|start|beginning|end|key|rule|norm|own)$/iu

function forIdentity(p: Parts, part: Part, key: string): Seed[] {
  const contrast = p.negated ? /^(?:not )?(.+?),? but (.+)$/.exec(key) : null
  if (contrast && p.front && p.rest === '') {
    const asked = ask(p, 'what', part)
    return asked ? [made(p, part, asked, sure(contrast[2]), [], 0.06)] : []
  }
  if (
    p.negated ||
    p.parts.some((other) => other !== part && other.role === 'identity') ||
    (countWords(key) < 2 && !/^\p{Lu}|\d/u.test(key)) ||
    /^the (?:one|most|same|whole|we|they)\b/.test(key) ||
    EMPTY_IDENTITY.test(key)
  )
    return []
  const describes =
    /^(?:the|a|an|one of|another|its|their|his|her|\p{Lu}\p{L}+['’]s)\b/u.test(p.subject) && /^(?:NN|NNS)$/.test(p.subjectTag)
  const stem = ask(p, part.person && p.agent === 'person' && p.lemma !== 'become' ? 'who' : 'what', part)
  return stem ? [made(p, part, stem, key, [], describes ? 0.06 : 0.03)] : []
}

const READY =
  /^((?:[\p{L}-]+ ){0,2}(?:able|unable|willing|unwilling|ready|reluctant|free|prepared|determined|eager|keen|quick|slow|bound|anxious|content|entitled|obliged|forced|afraid|careful|happy|likely|unlikely|inclined)) to (\p{L}+ .+)$/u
const GOVERNS = /^((?:[\p{L}-]+ ){0,3}?\p{L}+ (?:for|of|to|on|with|from|about|in|by|upon|against|between)) (.+)$/u

/** "unable to find substitutes", "dependent on trust": asked behind the adjective. */
function forQuality(p: Parts, part: Part, key: string): Seed[] {
  const ready = READY.exec(key)
  if (ready) {
    // "likely to be met with opposition"
    const suffered = /^(be \p{L}+ (?:with|by|as|to|in|on|from|for|of)) (.+)$/u.exec(sure(ready[2]))
    if (suffered) {
      const asked = ask(p, 'what', part, `${sure(ready[1])} to ${sure(suffered[1])}`)
      return asked ? [made(p, part, asked, sure(suffered[2]), [], 0.02)] : []
    }
    const stem = ask(p, 'what', part, `${sure(ready[1])} to do`)
    return stem ? [made(p, part, stem, sure(ready[2]), [], 0.04)] : []
  }
  const governs = GOVERNS.exec(key)
  if (
    !governs ||
    /^(?:\p{L}+ )?(?:hard|easy|difficult|impossible|possible|safe|tempting|hazardous|dangerous|cheap|costly) to$/u.test(sure(governs[1])) ||
    countWords(sure(governs[2])) < 2 ||
    /^(?:more|less|most) .* than/.test(key) ||
    /\bas .+ as\b/.test(key)
  )
    return []
  const stem = ask(p, 'what', part, sure(governs[1]))
  return stem ? [made(p, part, stem, sure(governs[2]), [], 0)] : []
}

function forThat(p: Parts, part: Part, key: string): Seed[] {
  if (/^(?:whether|how|why|what|if|where|when|who)\b/.test(key) || countWords(key) > 18 || countWords(key) < 3) return []
  const stem = ask(p, 'what', part)
  return stem ? [made(p, part, stem, key, [], p.agent === 'thing' ? 0 : 0.04)] : []
}

function forDate(p: Parts, part: Part, context: TemplateContext): Seed[] {
  const { date } = part.core
  // "1996 of anything between …": only the date answers
  const words = context.text.slice(part.core.start, part.core.end).replace(/\s+/g, ' ')
  const text = date
    ? (/^(?:.*?\d{4})(?:s\b)?/.exec(words)?.[0] ?? words)
    : words.replace(
        /^(.*?\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)) \p{Lu}\p{L}+$/u,
        '$1',
      )
  if (!date && !/\d|\b(?:years?|months?|weeks?|days?) (?:later|earlier|after|before)\b/.test(text)) return []
  const forms = date ? writtenForms(date).filter((form) => form !== text) : []
  const year = date?.precision === 'year'
  if (/^between\b/.test(part.link) || / (?:and|to|until) (?:early |late |mid-)?\d{4}/.test(part.words)) return []
  const bound = /^(by|until|since|from)\b/.exec(part.link)?.[1]
  // A list of dates is told in the present; what is past is asked in the past.
  const told = /^(?:do|does)$/.test(p.front) && date && date.precision !== 'year' ? { ...p, front: 'did' } : p
  const stem = ask(told, bound ? `${bound} when` : year ? 'in which year' : 'when', part)
  return stem ? [made(p, part, stem, text, forms, year ? 0.06 : 0.12)] : []
}

/** "for five years", "within nine days", "after three weeks". */
function forDuration(p: Parts, part: Part, key: string): Seed[] {
  if (part.leads) return []
  const wh = part.link === 'within' || part.link === 'in' ? 'within what time' : part.link === 'after' ? 'after how long' : 'how long'
  const stem = ask(p, wh, part)
  return stem ? [made(p, part, stem, key, [`${part.link} ${key}`.trim()], 0.12)] : []
}

/** "According to Garthoff, …": whose account it is. */
function forSource(p: Parts, part: Part, key: string): Seed[] {
  if (!/\p{Lu}/u.test(key) || p.speaker) return []
  const stem = ask(p, 'according to whom', part)
  return stem ? [{ ...made(p, part, stem, key, [], 0.1), topic: 'attribution' }] : []
}

const ASKED_BY = /^(?:on|of|about|around|against|from|into|to|for|with|over|by|at|between|among|under|through|upon|toward|towards|as|in)$/
function forPreposition(p: Parts, part: Part, key: string): Seed[] {
  if (part.leads || part.loose || !ASKED_BY.test(part.link)) return []
  if (
    part.link === 'in' &&
    !/^(?:result|lie|consist|end|participate|engage|invest|root|ground|succeed|fail|believe|culminate|involve|interest|see)$/.test(p.lemma)
  )
    return []
  if (
    /^(?:at|under|through|between|among)$/.test(part.link) &&
    !(part.counted && part.link === 'at') &&
    !/^(?:aim|look|arrive|point|distinguish|choose|divide|lie|differ)$/.test(p.lemma)
  )
    return []
  const who = part.person
  if (
    part.link === 'as' &&
    /^(?:see|regard|treat|describe|view|define|portray|present|know|cast|interpret|characterise|characterize)$/.test(p.lemma)
  ) {
    const stem = ask(p, 'as what', part)
    return stem ? [made(p, part, stem, key, [], 0.02)] : []
  }
  if (who) {
    const stem = ask(p, `${part.link} whom`, part)
    return stem ? [made(p, part, stem, key, [], 0)] : []
  }
  const stem = ask(p, 'what', part, part.link)
  return stem ? [made(p, part, stem, key, [], p.parts.some((o) => o.role === 'object') ? -0.02 : 0.02)] : []
}

/** Parts which say what the subject did, and not only when or where. */
const TELLING = new Set([
  'object',
  'identity',
  'called',
  'agent',
  'that',
  'to',
  'made-to',
  'doing',
  'with',
  'preposition',
  'receiver',
  'quality',
])

function forSubject(p: Parts, context: TemplateContext): Seed[] {
  if (p.borrowed && p.kind !== 'relative') return []
  if (p.kind === 'participle' || !p.finite || p.lemma === 'have') return []
  if (!p.parts.some((part) => TELLING.has(part.role) && !part.leads)) return []
  const slot = sure(p.fact.slots.subject?.[0])
  const key = balance(context.text.slice(slot.start, slot.end).replace(/\s+/g, ' ').replace(/[*_`]/g, ''))
  if (/^(?:the|its|their|his|her) \p{Ll}+$/u.test(key) && p.agent === 'thing') return []
  const that = p.parts.find((part) => part.role === 'that')
  if (that && (!that.closed || p.agent === 'thing' || countWords(that.words) > 16 || !/\p{Lu}/u.test(key))) return []
  if (/^(?:it|this|that|these|those|they|he|she|such|some|many|most|few|any|each|every|no|all|both|one|neither)\b/i.test(key)) return []
  if (
    p.lemma === 'be' &&
    p.parts.some((part) => part.role === 'identity') &&
    /^(?:NN|NNS)$/.test(p.subjectTag) &&
    /^(?:the|a|an|its|their|his)\b/i.test(key)
  )
    return []
  if (p.subjectCounted) {
    const number =
      /^((?:(?:about|around|some|nearly|almost|over|more than|at least|only|roughly) )?(?:\d[\d,.]*|\p{L}+)(?:[- ](?:hundred|thousand|million|billion))*) (.+)$/iu.exec(
        key,
      )
    const stem =
      number && !/^(?:the|two|both|one)\b/i.test(sure(number[1]))
        ? askSubject(p, `how many ${shorten(sure(number[2]), 6)}`, p.finite)
        : null
    if (number && stem) return [madeSubject(p, stem, sure(number[1]), [key], 0.12)]
  }
  const apposed = p.fact.slots.apposed?.[0]
  if (apposed && p.agent !== 'state') {
    const described = key.replace(/^(?:the|a|an|its|their|his|her|some) /i, '')
    const stem =
      countWords(described) <= 6 ? askSubject(p, `which ${described.charAt(0).toLowerCase()}${described.slice(1)}`, p.finite) : null
    if (stem) return [madeSubject(p, stem, apposed.text, [], 0.08)]
  }
  const names = key.split(/, and |, | and /)
  const states = names.every((name) => context.kindOf(withoutArticle(name)) === 'state')
  const wh = states ? (names.length > 1 ? 'which countries' : 'which country') : p.agent === 'thing' || p.agent === 'state' ? 'what' : 'who'
  const finite =
    states && names.length > 1
      ? p.finite
      : singular(p.finite, p.finite.split(' ')[0] === p.rest.split(' ')[0] ? sure(p.rest.split(' ')[0]) : p.lemma)
  // Who did it is worth asking where somebody is named, or a group.
  if (wh === 'who' && !/\p{Lu}/u.test(key.slice(1)) && !/^\p{Lu}\p{L}+s?$/u.test(key) && !p.plural && !/s$/.test(key)) return []
  if (wh === 'who' && (/[“"”)]$/.test(key) || /^the most\b/.test(key))) return []
  const stem = askSubject(p, wh, finite)
  const named = /\p{Lu}/u.test(key.slice(1)) || /^\p{Lu}/u.test(key)
  return stem ? [madeSubject(p, stem, key, [], named && p.agent !== 'thing' ? 0.02 : countWords(key) >= 2 ? -0.02 : -0.1)] : []
}

function made(p: Parts, part: Part, stem: string, answer: string, accepted: readonly string[], weight: number): Seed {
  const clause = part.role === 'that' || part.role === 'reason' || part.role === 'condition' || part.role === 'when'
  return seedOf(p, part.role === 'object' || part.role === 'preposition' ? 'complement' : part.role, stem, answer, accepted, weight, clause)
}

const madeSubject = (p: Parts, stem: string, answer: string, accepted: readonly string[], weight: number): Seed =>
  seedOf(p, 'subject', stem, answer, accepted, weight, false)

function seedOf(p: Parts, asks: string, stem: string, answer: string, accepted: readonly string[], weight: number, clause: boolean): Seed {
  const cut = shorten(answer, LONGEST_KEY, clause)
  // "a man who could be relied upon" must not end as "a man"
  const key =
    /^(?:an?|the|some|those|any) (?:man|men|people|person|thing|things|way|one|ones|place|time|state|states|situation|sentence|point|kind|sort|number|part)$|^(?:those|anything|something|people)$/i.test(
      cut,
    )
      ? answer
      : cut
  return {
    fact: p.fact,
    kind: 'qa',
    topic: p.fact.topic,
    stem,
    key,
    accepted: [...new Set([...accepted, answer, withoutArticle(key), withoutArticle(answer)])].filter((a) => a !== key && a.length > 0),
    weight: weight - (countWords(key) > LONGEST_KEY ? 0.05 : 0),
    asks,
  }
}

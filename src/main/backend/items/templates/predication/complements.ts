import { SPENDS } from '../../../knowledge/predications/roles'
import { balance } from '../../english/balance'
import { countWords, withoutArticle } from '../../english/words'
import { sure } from '../../../knowledge/sure'
import type { Seed, TemplateContext } from '../seed'
import { made } from './answer'
import { MADE_TO } from './asked-verbs'
import { forAgent } from './agents'
import { ask, toldBeside } from './compose'
import { askHowMany } from './counted'
import { WILLED } from './enough'
import type { Part, Parts } from './parts'
import { forPreposition } from './prepositions'

/** What the verb takes: whom or what, to whom, as what, to do what. */
export function forComplement(p: Parts, part: Part, key: string, context: TemplateContext): Seed[] {
  const seeds = part.leads ? [] : asked(p, part, key, context)
  return isBareDeed(p, part) ? seeds.map((one) => ({ ...one, weight: one.weight - BARE })) : seeds
}

/** How far a question waits that could be asked of much else that somebody did. */
const BARE = 0.2

function asked(p: Parts, part: Part, key: string, context: TemplateContext): Seed[] {
  const seed = (stem: string | null, weight: number): Seed[] => (stem ? [made(p, part, stem, key, [], weight)] : [])
  switch (part.role) {
    case 'object':
      return p.subjectNamed && !p.negated ? forObject(p, part, key, context) : []
    case 'receiver':
      return part.person || GIVES.test(p.lemma) ? seed(ask(p, part.person ? 'whom' : 'to whom', part), -0.02) : []
    case 'identity':
      return forIdentity(p, part, key)
    case 'agent':
      return forAgent(p, part, key, context)
    case 'that':
      return forThat(p, part, key)
    case 'to':
      return forTo(p, part, key)
    case 'made-to':
    case 'made-do':
      // "found Moscow to be in breach" is nothing that Moscow did
      return part.link && !/^(?:to )?be /.test(key)
        ? seed(ask(p, 'what', part, `${part.link.replace(/ to$/, '')} ${part.role === 'made-to' ? 'to do' : 'do'}`), 0.08)
        : []
    case 'doing':
      return SPENDS.test(p.lemma) || /^(?:begin|start|continue|keep|stop|resume|go)$/.test(p.lemma) ? [] : seed(ask(p, 'what', part), -0.02)
    case 'preposition':
      return forPreposition(p, part, key, context)
    default:
      return []
  }
}

/** "What did Begin and Sadat share?": somebody did many things; the question has to say more than who and the verb. Terms and general truths need no more. */
function isBareDeed(p: Parts, part: Part): boolean {
  if (p.agent === 'thing' || p.passive || (p.lemma === 'be' && part.role === 'identity')) return false
  if (part.counted && part.role === 'object') return false
  const general = /^(?:do|does|can|may|must|should|will|is|are)$/.test(p.front) && countWords(p.subject) > 1
  return !general && toldBeside(p, part) === 0 && countWords(p.rest) < 3
}

function forObject(p: Parts, part: Part, key: string, context: TemplateContext): Seed[] {
  const explained = p.fact.slots.explained?.[0]
  const vague = explained ? VAGUE.exec(key) : null
  if (explained && vague) {
    const stem = ask(p, `which ${sure(vague[1])}`, part)
    if (stem) return [made(p, part, stem, balance(explained.text), [], 0.1)]
  }
  if (SPENDS.test(p.lemma) && p.parts.some((other) => other.role === 'doing')) return []
  // "gave Moscow, in Yeltsin's understanding, a say": what was given is missing
  if (GIVES.test(p.lemma) && (part.person || /^(?:state|place|person)$/.test(context.kindOf(withoutArticle(key)) ?? ''))) return []
  // "pulled the army out": of what?
  if (p.parts.some((other) => other.role === 'adverb' && /^(?:out|away|back|off|up|down|apart|aside|over)\b/.test(other.words))) return []
  if (LIGHT_OBJECT.test(`${p.lemma} ${withoutArticle(key)}`)) return []
  const howMany = askHowMany(p, part, key)
  if (howMany.length > 0) return howMany
  if (isHalfOfVerb(p, part, key)) return []
  // "key American concessions on A, B and C": the long part behind the preposition is what matters
  const long =
    countWords(key) > LONG_OBJECT
      ? /^((?:[\p{L}\d’'-]+ ){0,5}[\p{L}\d’'-]+ (?:on|for|about|to|in|between|against|of|over|from)) (.+)$/u.exec(key)
      : null
  if (long && part.words.startsWith(sure(long[1]))) {
    const stem = ask(p, 'what', part, sure(long[1]))
    if (stem) return [made(p, part, stem, sure(long[2]), [key], 0)]
  }
  // "Whom had disease killed? – many more men than the guns"
  if (part.person && !/\p{Lu}/u.test(key)) return []
  // "what did Lampson force to appoint a government?": somebody was forced
  if (MADE_TO.test(p.lemma) && !part.person && p.parts.some((other) => /^(?:to|purpose)$/.test(other.role) && !other.leads)) {
    const whom = /^(?:the )?\p{Lu}/u.test(key)
      ? ask(p, context.kindOf(withoutArticle(key)) === 'state' ? 'which country' : 'whom', part)
      : null
    return whom ? [made(p, part, whom, key, [], 0.03)] : []
  }
  const wh = part.person ? 'whom' : context.kindOf(withoutArticle(key)) === 'state' ? 'which country' : 'what'
  const stem = ask(p, wh, part)
  return stem ? [made(p, part, stem, key, [], 0.03)] : []
}

/**
 * "had votes to win", "took refuge", "drew the attention of the League to the matter", "signed a treaty in thirteen articles": a verb which takes its sense from its object, and
 * what stands behind an object and may as well belong to it.
 */
const isHalfOfVerb = (p: Parts, part: Part, key: string): boolean =>
  p.lemma === 'have' ||
  (/^(?:an? )?\p{Ll}+$/u.test(key) && !WILLED.test(p.lemma)) ||
  p.parts.some((other) => other !== part && isTail(other))

const isTail = ({ role, leads, loose, link, words }: Part): boolean =>
  role === 'preposition' && !leads && !loose && !/^(?:as|into)$/.test(link) && !/\p{Lu}|\d/u.test(words)

const LONG_OBJECT = 12
const GIVES = /^(?:give|grant|lend|award|deny|cost|teach|offer|show|send|hand|tell|promise)$/

/** "the opposite conclusion", "one condition": a noun which the words behind the colon fill. */
const VAGUE =
  /^(?:an?|one|its|their|his|another) ((?:[\p{L}-]+ ){0,2}(?:conclusions?|conditions?|lessons?|reasons?|claims?|demands?|principles?|aims?|goals?|rules?|risks?|advantages?|problems?|objections?|answers?|proposals?|promises?|points?|motives?|weapons?|argument|policy|strategy|formula|test|question|price|warning|idea|purpose|assumption|danger|flaw|virtue))$/iu

/** Nouns that make one verb with a light one: nobody asks for them. */
const LIGHT_OBJECT =
  /^(?:take (?:place|part|care|note|office|power|effect|shape|root|time|time\b.*|advantage of.*|account.*|effect .*)|make (?:sense|use|way|up|progress|room|clear|it .*)|have (?:to|no .*|nothing|little|time)|give (?:way|up|rise|rise to.*)|play (?:a|the) .*role.*|pay (?:attention|heed)|lose (?:face|patience|heart)|set (?:stage|tone|table)\b.*|come .*)$/

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
    EMPTY_IDENTITY.test(key) ||
    (part.counted && countWords(key) <= 2)
  )
    return []
  const describes =
    /^(?:the|a|an|one of|another|its|their|his|her|\p{Lu}\p{L}+['’]s)\b/u.test(p.subject) && /^(?:NN|NNS)$/.test(p.subjectTag)
  const stem = ask(p, part.person && p.agent === 'person' && p.lemma !== 'become' ? 'who' : 'what', part)
  return stem ? [made(p, part, stem, key, [], describes ? 0.06 : 0.03)] : []
}

function forThat(p: Parts, part: Part, key: string): Seed[] {
  // "persuaded him that …" asks for no “what”
  if (/^(?:persuade|convince|assure|remind|satisfy)$/.test(p.lemma)) return []
  // "the news reached Vienna that …": what the news was
  if (!/^(?:tell|show|promise|warn|inform|teach)$/.test(p.lemma) && p.parts.some((other) => other.role === 'object' && !other.leads))
    return []
  if (/^(?:whether|how|why|what|if|where|when|who)\b/.test(key) || countWords(key) < 3) return []
  const stem = ask(p, 'what', part)
  if (!stem) return []
  const seed = made(p, part, stem, key, [], p.agent === 'thing' ? 0 : 0.04)
  // "What did Kyiv maintain?": of much that it did, nothing tells which; "what did all four texts declare?" tells it by its subject
  return p.parts.length === 1 && p.agent !== 'thing' ? [{ ...seed, doubtful: true }] : [seed]
}

const AIM =
  /\b(?:aim|goal|purpose|objective|task|point|rule|idea|answer|solution|plan|function|intention|hope|ambition|job|remedy|strategy|policy|alternative|temptation|step)s?\b/

/** "agreed to withdraw its troops": what did they agree to do? */
function forTo(p: Parts, part: Part, key: string): Seed[] {
  const answer = key.replace(/^to /, '')
  // "…, an attempt to write its identity": a noun
  if (/^(?:an?|the|its|their|his|her)\b/.test(answer)) return []
  if (p.lemma === 'be') {
    const stem = AIM.test(p.subject) ? ask(p, 'what', part) : null
    return stem ? [made(p, part, stem, `to ${answer}`, [], 0.08)] : []
  }
  if (
    /^(?:have|be|seem|appear) /.test(key) ||
    p.lemma === 'become' ||
    /\b(?:supposed|expected|said|scheduled|due|known|thought|reported|believed)$/.test(p.rest) ||
    /^(?:have|begin|start|continue|seem|appear|tend|happen|come|go|use|need|ought|prove|remain)$/.test(p.lemma)
  )
    return []
  // "cancelled the plans to calm Moscow": what for, and not what.
  const purpose = !MADE_TO.test(p.lemma) && p.parts.some((other) => other.role === 'object' && !other.leads)
  if (purpose) {
    const why = ask(p, 'why', part)
    return why ? [made(p, part, why, `to ${answer}`, [answer], 0.06)] : []
  }
  // "chose where and how to respond": a question, and no deed
  if (/^(?:where|how|when|whether|what|which|why|who)\b/.test(answer)) return []
  const not = /^not to (?=\p{Ll})/u.exec(answer)
  if (not) {
    const stem = ask(p, 'what', part, 'not to do')
    return stem ? [made(p, part, stem, answer.slice(not[0].length), [answer], 0.06)] : []
  }
  const stem = ask(p, 'what', part, 'to do')
  return stem ? [made(p, part, stem, answer, [], 0.06)] : []
}

import { balance } from '../../english/balance'
import { countWords, withoutArticle } from '../../english/words'
import { PARTED_IN } from '../../../knowledge/predications/roles'
import { sure } from '../../../knowledge/sure'
import type { Seed, TemplateContext } from '../seed'
import { COUNTED, goesOnBehind, isSomebody, made } from './answer'
import { MADE_TO } from './asked-verbs'
import { ask, toldBeside } from './compose'
import type { Part, Parts } from './parts'

/** What the verb takes: whom or what, to whom, as what, to do what; of verbs of which nobody asks so, a last resort. */
export function forComplement(p: Parts, part: Part, key: string, context: TemplateContext): Seed[] {
  const seeds = asked(p, part, key, context)
  return isBareDeed(p, part) ? seeds.map((one) => ({ ...one, weight: one.weight - BARE })) : seeds
}

/** How far a question waits that could be asked of much else that somebody did. */
const BARE = 0.2

function asked(p: Parts, part: Part, key: string, context: TemplateContext): Seed[] {
  const seed = (stem: string | null, weight: number, answer = key): Seed[] => (stem ? [made(p, part, stem, answer, [], weight)] : [])
  if (part.leads && part.role !== 'quality') return []
  switch (part.role) {
    case 'object':
      return forObject(p, part, key, context)
    case 'receiver':
      return seed(ask(p, part.person ? 'whom' : 'to whom', part), -0.02)
    case 'identity':
      return forIdentity(p, part, key)
    case 'called':
      return goesOnBehind(p, part) ? [] : seed(ask(p, 'what', part), 0.02)
    case 'quality':
      return forQuality(p, part, key)
    case 'agent':
      return /^(?:where|what|how|why|when|whether|the (?:end|start|beginning|middle) of)\b/.test(key)
        ? []
        : seed(ask(p, isSomebody(part, key, context) ? 'by whom' : 'by what', part), 0.02)
    case 'that':
      return forThat(p, part, key)
    case 'to':
      return forTo(p, part, key)
    case 'made-to':
    case 'made-do':
      return part.link
        ? seed(ask(p, 'what', part, `${part.link.replace(/ to$/, '')} ${part.role === 'made-to' ? 'to do' : 'do'}`), 0.08)
        : []
    case 'made-so':
      return countWords(key) >= 2 || /\p{Lu}/u.test(key) ? seed(ask(p, 'what', part, part.link), 0.02) : []
    case 'doing':
      return SPENDS.test(p.lemma) || /^(?:begin|start|continue|keep|stop|resume|go)$/.test(p.lemma) ? [] : seed(ask(p, 'what', part), -0.02)
    case 'with':
      return seed(part.person || /^(?:the )?\p{Lu}/u.test(key) ? ask(p, 'with whom', part) : ask(p, 'what', part, 'with'), 0.02)
    case 'preposition':
      return forPreposition(p, part, key)
    default:
      return []
  }
}

/** "What did Begin and Sadat share?": somebody did many things; the question has to say more than who and the verb. Terms and general truths need no more. */
function isBareDeed(p: Parts, part: Part): boolean {
  if (p.agent === 'thing' || part.role === 'agent' || p.passive || (p.lemma === 'be' && part.role === 'identity')) return false
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
  if (part.counted) {
    const number = COUNTED.exec(key)
    if (number && !/^(?:two|both|one|some|few|several|many|only)$/i.test(sure(number[1])) && !/^per ?cent/i.test(sure(number[2]))) {
      const stem = ask(p, `how many ${sure(number[2])}`, part)
      if (stem) return [made(p, part, stem, key.slice(0, key.length - sure(number[2]).length).trim(), [sure(number[1]), key], 0.12)]
    }
  }
  // "key American concessions on A, B and C": the long part behind the preposition is what matters
  const long =
    countWords(key) > LONG_OBJECT
      ? /^((?:[\p{L}\d’'-]+ ){0,5}[\p{L}\d’'-]+ (?:on|for|about|to|in|between|against|of|over|from)) (.+)$/u.exec(key)
      : null
  if (long && part.words.startsWith(sure(long[1]))) {
    const stem = ask(p, 'what', part, sure(long[1]))
    if (stem) return [made(p, part, stem, sure(long[2]), [key], 0)]
  }
  const wh = part.person && !/^(?:a|an)\b/i.test(key) ? 'whom' : context.kindOf(withoutArticle(key)) === 'state' ? 'which country' : 'what'
  const stem = ask(p, wh, part)
  return stem ? [made(p, part, stem, key, [], p.lemma === 'have' ? -0.06 : 0.03)] : []
}

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
  return p.parts.length === 1 && p.agent !== 'thing' ? [{ ...seed, leans: true }] : [seed]
}

const SPENDS = /^(?:spend|waste|pass)$/
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
  const stem = ask(p, 'what', part, 'to do')
  return stem ? [made(p, part, stem, answer, [], 0.06)] : []
}

const ASKED_BY = /^(?:on|of|about|around|against|from|into|to|for|with|over|by|at|between|among|under|through|upon|toward|towards|as|in)$/
const ASKED_AT = /^(?:aim|look|arrive|point|distinguish|choose|divide|lie|differ)$/

function forPreposition(p: Parts, part: Part, key: string): Seed[] {
  if (part.loose || p.lemma === 'be' || !ASKED_BY.test(part.link)) return []
  if (part.link === 'in' && !PARTED_IN.test(p.lemma)) return []
  // "grey as putty"
  if (part.link === 'as' && p.parts.some((o) => o.role === 'quality')) return []
  if (/^(?:at|under|through|between|among)$/.test(part.link) && !(part.counted && part.link === 'at') && !ASKED_AT.test(p.lemma)) return []
  const others = p.parts.some((o) => o.role === 'object')
  const whom = part.person && /^(?:to|for|from|with|by|against|on)$/.test(part.link)
  const stem = whom ? ask(p, `${part.link} whom`, part) : ask(p, 'what', part, part.link)
  return stem ? [made(p, part, stem, key, [], whom ? 0 : others ? -0.02 : 0.02)] : []
}

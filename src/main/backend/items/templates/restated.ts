import { sure } from '../../knowledge/sure'
import type { Fact } from '../../../../shared/fact'

import { invert, singular, type VerbParts } from '../english/verbs'
import { balance } from '../english/balance'
import { trimmed } from '../english/complete'
import { shorten } from '../english/shorten'
import { capitalise, countWords, withoutArticle } from '../english/words'
import { slotText, slotWords, slotsNamed, type Seed, type Template, type TemplateContext } from './seed'

const LONGEST_KEY = 12
const LONGEST_STEM = 30

/** Within a verb group these point to the sentence before. */
const CONNECTIVE = /\b(?:then|instead|also|therefore|thus|hence|however|moreover|nevertheless) (?=\w)/g

const WEIGHT = 0.5

/** Questions on a clause as its words stand in a row: for what follows its verb, for its subject, its reason, its purpose, its means. A reader sees them last. */
export const restatedSeeds: Template = (fact, context) => {
  const [who, number, shape, lemma, kind, voice, naming] = slotText(fact, 'traits').split(' ')
  const s: Parts = {
    fact,
    context,
    prefix: '',
    subject: withoutApposition(slotText(fact, 'subject')),
    complement: slotText(fact, 'complement'),
    verb: slotText(fact, 'verb').replace(CONNECTIVE, ''),
    base: slotText(fact, 'base'),
    lemma: lemma ?? '',
    shape: shape ?? 'none',
    person: who === 'person',
    plural: number === 'plural',
    absolute: kind === 'absolute',
    passive: voice === 'passive',
    bare: naming === 'bare',
    parts: pastIfSingular(
      invert(slotText(fact, 'verb').replace(CONNECTIVE, ''), slotText(fact, 'base')),
      number === 'plural',
      slotText(fact, 'base'),
      slotText(fact, 'subject'),
    ),
    open: new Set(slotsNamed(fact, 'open').map((o) => o.text)),
    lead: leadOf(fact),
  }
  if (!s.parts) return []
  const seeds = [...forReason(s), ...forMeans(s), ...forPurpose(s), ...forComplement(s), ...forSubject(s)]
  return seeds.map((seed) => ({ ...seed, weight: Math.max(0, Math.min(1, WEIGHT + seed.weight)), leans: true }))
}

/** "The inquiry cast a shadow": a base form with a singular subject is a past form that looks like it. */
const pastIfSingular = (parts: VerbParts | null, plural: boolean, base: string, subject: string): VerbParts | null => {
  if (parts?.front !== 'do' || plural) return parts
  if (LIKE_PAST.test(base)) return { ...parts, front: 'did' }
  // "institutionalists assume": counted as one thing, yet with a verb of several.
  return /\b\p{L}+[^su\s]s\b/u.test(subject) || /\band\b/.test(subject) ? parts : null
}

const LIKE_PAST =
  /^(?:cast|put|cut|set|let|hit|cost|hurt|shut|split|spread|read|beat|bet|quit|rid|shed|thrust|upset|burst|bid|broadcast|forecast|offset|reset)$/

interface Parts {
  fact: Fact
  context: TemplateContext
  prefix: string
  subject: string
  complement: string
  verb: string
  base: string
  lemma: string
  shape: string
  person: boolean
  plural: boolean
  absolute: boolean
  passive: boolean
  bare: boolean
  parts: VerbParts | null
  open: ReadonlySet<string>
  lead: string
}

/** "Ostpolitik, the policy of Brandt": the name alone is enough in a question. */
const withoutApposition = (whole: string): string => {
  const subject = whole.replace(/, (?:particularly|especially|including|such as|notably|above all) .*$/, '')
  const apposed = /^[^,]+, (?:the|an?) [^,]+$/.test(subject) && !/\b(?:and|or)\b/.test(subject)
  return apposed ? sure(subject.split(',')[0]) : subject
}

const subjectOpen = (s: Parts): boolean => [...s.open].some((o) => o.startsWith('subject:'))
const complementOpen = (s: Parts): boolean => [...s.open].some((o) => o.startsWith('complement:'))

const EMPTY_LEAD =
  /^(?:in (?:particular|addition|fact|short|sum|general|other words|this|that|these|those|such|practice|theory|turn|contrast|conclusion|essence|reality)\b|for (?:example|instance|this|these|that)\b|as (?:a result|such|noted)\b|on (?:the )?(?:one|other)\b|at the same time|of course|to be sure|after all|by contrast|despite (?:this|these)|.*\b(?:ago|later|earlier)$|(?:until|since|by) then|for [\p{L}’ ]+ part$|the (?:following|next|same|previous) |that (?:day|year|month|week|evening|afternoon)|beyond (?:this|these)|similarly|first|second|third)/iu

/** The condition, time or circumstance in front of a statement, if it helps the question. */
function leadOf(fact: Fact): string {
  const leads = slotsNamed(fact, 'lead')
    .map((slot) => slot.text)
    .filter((text) => !EMPTY_LEAD.test(text) && countWords(text) >= 2 && countWords(text) <= 16)
  return leads.slice(0, 2).join(', ')
}

/** Asks for what follows the verb. */
function forComplement(s: Parts): Seed[] {
  if (subjectOpen(s) || s.shape === 'none' || s.subject === 'there' || !s.parts) return []
  const { front, rest } = s.parts
  if (s.lemma === 'have') return []
  const raw = keyWords(s, 'complement')
  if (!raw) return []
  const particle = /^(away|up|out|off|down|back|forward|apart|aside|together|about|over) (?!of\b|to\b)(.+)$/.exec(raw)
  const main = complementQuestion({ ...s, shape: particle ? 'thing' : s.shape }, particle ? sure(particle[2]) : raw)
  const asked = main && particle ? { ...main, stay: `${particle[1]} ${main.stay}`.trim() } : main
  if (!asked) return []
  const subject = shorten(s.subject, 16)
  const who = asked.who ?? 'what'
  const middle = [rest, asked.stay].filter(Boolean).join(' ')
  if (
    complementOpen(s) &&
    /^(?:this|these|that|those|such)\b/i.test(
      slotWords(s.fact, 'complement', s.context.text).replace(/^(?:to|in|on|of|for|with|from|by) /, ''),
    )
  )
    return []
  const stem = compose(s, `${who} ${front} ${subject}${middle ? ` ${middle.replace(/^not\b/, 'NOT')}` : ''}?`)
  return stem ? [seed(s, 'complement', stem, asked.key, 0.04 + asked.weight, asked.clause)] : []
}

interface Asked {
  who?: string
  /** What stays in the question behind the verb. */
  stay: string
  key: string
  weight: number
  /** The answer is a clause, which cannot end at a preposition. */
  clause?: boolean
}

/** Verbs that keep an object in the passive: "was given a seat", "was called a success". */
const TAKES_TWO =
  /^(?:give|call|name|elect|award|offer|tell|show|ask|pay|deny|grant|consider|make|declare|deem|appoint|promise|teach|send|allow|owe|hand|lend|sell|term|dub|label|proclaim|think|believe|leave|assign|allocate|guarantee|charge)$/

/** Verbs with an activity behind them: "kept sailing". */
const ASPECT = /^(?:keep|stop|start|begin|continue|avoid|risk|consider|suggest|resist|finish|cease|favour|favor|recommend|oppose)$/

const TIME_OR_PLACE = /^(?:in|at|on|during|since|until|by|before|after|throughout|within)\s/i

function complementQuestion(s: Parts, raw: string): Asked | null {
  switch (s.shape) {
    case 'thing': {
      if (s.passive && !TAKES_TWO.test(s.lemma)) return null
      if (s.lemma === 'be' || s.lemma === 'become' || s.lemma === 'remain')
        return s.lemma === 'be' && isDescriptiveSubject(s.subject)
          ? { stay: '', key: raw, weight: 0.04 }
          : s.lemma === 'be'
            ? predicateQuestion(s, raw)
            : { stay: '', key: raw, weight: -0.02 }
      // "accused the president of abandoning an ally"
      const charged = CHARGE.test(s.lemma) ? /^((?:[\w’'.-]+ ){1,6}?)(of|for) (.+)$/.exec(raw) : null
      if (charged) return { stay: `${sure(charged[1]).trim()} ${charged[2]}`, key: sure(charged[3]), weight: 0.03 }
      const mutual = /^(each other|one another) to (\w+ .+)$/.exec(raw)
      if (mutual && s.lemma === 'need') return { stay: `${mutual[1]} to do`, key: sure(mutual[2]), weight: 0.03 }
      if (s.lemma === 'have' || /^(?:it|them|him|her|each other|one another)\b/.test(raw)) return null
      const made = CONTROL.test(s.lemma) ? /^((?:[\w’'-]+ ){1,5}?)to (\w+ .+)$/.exec(raw) : null
      if (made) return { stay: `${sure(made[1]).trim()} to do`, key: sure(made[2]), weight: 0.03 }
      const receiver = keyWords(s, 'receiver')
      if (receiver && raw.startsWith(`${receiver} `)) return receiverQuestion(s, receiver, raw.slice(receiver.length + 1))
      const split = lightObject(raw)
      if (split) return { stay: split.stay, key: split.key, weight: 0 }
      return { stay: '', key: raw, weight: 0 }
    }
    case 'by':
      return {
        who: /^by (?:[A-Z]\S+ )+[A-Z]\S+|^by [A-Z]\S+$/.test(raw) ? 'by whom' : 'by what',
        stay: '',
        key: raw.replace(/^by /, ''),
        weight: 0,
      }
    case 'preposition': {
      const match = /^((?:[a-z]+ly )?(?:[a-z]+))\s+(.+)$/s.exec(raw)
      if (!match) return null
      const preposition = sure(match[1])
      const object = sure(match[2])
      if (preposition === 'from' && /^(?:\d|the \d|\p{Lu}\p{L}+ \d)/u.test(object)) return null
      if ((TIME_OR_PLACE.test(raw) && s.lemma === 'be') || /^(?:it|them|him|her|this|that|these|those)\b/.test(object)) return null
      // A mark of quotation hides the verb: "to “keep the peace”".
      if (preposition === 'to' && /^[“"]\p{Ll}+ (?:the|an?|its|their)\b/u.test(object)) return { stay: 'to do', key: object, weight: 0 }
      const gerund = /^(\w+ing) (.+)$/.exec(object)
      if (
        /^in$/.test(preposition) &&
        !/^(?:result|lie|consist|end|participate|engage|invest|root|embed|rest|ground|succeed|fail|believe|culminate|involve)$/.test(
          s.lemma,
        )
      )
        return null
      if (/^(?:at|during|since|until|before|after|within|through|under|without|despite)$/.test(preposition)) return null
      const controlled = preposition === 'for' ? /^((?:the )?[\w.’'-]+(?: [\w.’'-]+){0,3}?) to (\w+ .+)$/.exec(object) : null
      if (controlled && !/ (?:or|and)$/.test(sure(controlled[1])))
        return { stay: `for ${controlled[1]} to do`, key: sure(controlled[2]), weight: 0.02 }
      const office = /^(\w+) (wanting|seeking|hoping|determined|eager) to (\w+) (.+)$/.exec(object)
      if (office) return { stay: `${preposition} ${office[1]} ${office[2]} to ${office[3]}`, key: sure(office[4]), weight: 0.02 }
      if (gerund && /ing$/.test(sure(gerund[1])) && !/,/.test(object))
        return { stay: `${preposition} ${gerund[1]}`, key: sure(gerund[2]), weight: 0 }
      return { stay: preposition, key: object, weight: 0.02 }
    }
    case 'that': {
      const inner = raw.replace(/^that\s+/, '')
      return countWords(inner) <= 16 && !/^(?:whether|how|why|what|if)\b/.test(inner)
        ? { stay: s.lemma === 'ask' ? 'for' : s.lemma === 'insist' && s.base === 'insist' ? 'on' : '', key: inner, weight: 0, clause: true }
        : null
    }
    case 'infinitive': {
      if (s.lemma === 'be') return { stay: '', key: raw, weight: 0.03 }
      return { stay: 'to do', key: raw.replace(/^to /, ''), weight: 0.03 }
    }
    case 'gerund': {
      if (ASPECT.test(s.lemma)) return { stay: 'doing', key: raw, weight: 0 }
      const match = /^(\w+ing) (.+)$/.exec(raw)
      return match && !/^(?:and|or)\b/.test(sure(match[2])) && !/, \w+ing\b/.test(raw)
        ? { stay: sure(match[1]), key: sure(match[2]), weight: 0 }
        : { stay: '', key: raw, weight: 0 }
    }
    case 'quality':
      return qualityQuestion(s, raw)
    default:
      return null
  }
}

/** Verbs of which one asks what for: "accuse of", "blame for". */
const CHARGE = /^(?:accuse|suspect|convict|deprive|rob|remind|blame|criticise|criticize|praise|thank|punish|reward|condemn|attack|fault)$/

/** "offered Kennedy an assurance", "told the House that …": whoever receives stays in the question. */
function receiverQuestion(s: Parts, receiver: string, given: string): Asked | null {
  const stay = slotText(s.fact, 'receiver')
  if (!stay || /^(?:him|her|them|it|us|me)\b/.test(receiver)) return null
  const claim = /^that (.+)$/.exec(given)?.[1]
  if (claim) return countWords(claim) <= 16 ? { stay, key: claim, weight: 0.03, clause: true } : null
  return { stay, key: given, weight: 0.03 }
}

/** Verbs that make somebody do something. */
const CONTROL =
  /^(?:commit|allow|enable|force|compel|persuade|ask|urge|require|encourage|lead|cause|permit|oblige|drive|push|pressure|invite|induce|prompt|press|bind|order|convince|tempt|expect|want|help|need)$/

/** "crucial for A", "highly sceptical of B": asks behind the last preposition. */
function qualityQuestion(s: Parts, raw: string): Asked | null {
  const match = /^((?:[\w-]+ ){1,3}(?:for|of|to|on|with|from|about|in|by|upon|against|between))\s+(.+)$/.exec(raw)
  if (!match || countWords(sure(match[2])) < 2 || (sure(match[1]).endsWith('to') && s.lemma !== 'be')) return null
  return { stay: sure(match[1]), key: sure(match[2]), weight: 0 }
}

/** "X is a form of Y": asked only where the description says more than the subject. */
function predicateQuestion(s: Parts, raw: string): Asked | null {
  const version =
    /^((?:an?|the) (?:[\w-]+ ){0,2}(?:version|form|example|part|product|consequence|result|source|sign|means|instrument|matter|function|kind|type|case|test|symptom|cause) of) (.+)$/.exec(
      raw,
    )
  if (version) return { stay: sure(version[1]), key: sure(version[2]), weight: 0.01 }
  return countWords(raw) >= 3 && countWords(s.subject) <= 10 ? { stay: '', key: raw, weight: -0.03 } : null
}

/** "the main reason", "one of the costs of …": a subject that describes what the complement names. */
const isDescriptiveSubject = (subject: string): boolean =>
  /^(?:the|a|an|one of|another|its|their|his)\b/.test(subject) &&
  /\b(?:challenge|goal|aim|objective|reason|cause|result|advantage|disadvantage|problem|question|examples?|purpose|key|point|criticism|condition|feature|principle|element|factor|risk|danger|task|lesson|assumption|idea|claim|argument|difference|consequence|effect|function|essence|core|heart|weakness|strength|benefit|cost|source|issue|obstacle|answer|basis|centre|center|thing|step|way|part|requirement|thesis|limit|test|price|insight|paradox|irony|upshot)\b/.test(
    subject,
  )

/** "put pressure on X", "had a share in X": the verb's own noun stays in the question. */
function lightObject(raw: string): { stay: string; key: string } | null {
  const match =
    /^((?:an?|the|no) (?:[\w-]+ ){0,2}(?:premium|role|part|emphasis|shadow|light|end|stop|halt|rise|priority|burden|limits?|constraints?|pressure|doubt|blame|weight|stress|value|foundation|basis|need|demand|danger|threat|challenge|obstacle|account|picture) (?:on|in|over|to|for|of|upon)) (.+)$/.exec(
      raw,
    )
  return match && countWords(sure(match[2])) >= 1 ? { stay: sure(match[1]), key: sure(match[2]) } : null
}

/** Asks for the subject. */
function forSubject(s: Parts): Seed[] {
  if (
    subjectOpen(s) ||
    complementOpen(s) ||
    s.subject === 'there' ||
    s.absolute ||
    (s.shape === 'none' && !(s.passive && (s.prefix || s.lead))) ||
    s.verb.startsWith('’')
  )
    return []
  if (
    s.lemma === 'be' &&
    (s.shape === 'that' || /^one (?:that|which|who)\b/.test(s.complement) || (isDescriptiveSubject(s.subject) && s.shape !== 'quality'))
  )
    return []
  if (
    /^(?:this|these|that|those|it|they|he|she|we|you|one)\b/i.test(slotWords(s.fact, 'subject', s.context.text)) &&
    !/^one of\b/.test(s.subject)
  )
    return []
  if (
    /^(?:any|every|each|no|all|some|many|most|few|several|both|such|many)$/i.test(sure(s.subject.split(' ')[0])) &&
    countWords(s.subject) <= 2
  )
    return []
  const key = keyWords(s, 'subject')
  if (!key) return []
  const complement = shorten(s.complement, 18)
  if (/\b(?:to|of|for|with|the|that|and|or|by)$/.test(complement)) return []
  const such = /^(?!any\b)((?:[a-z-]+ ){0,2}([a-z]+s)) (?:such as|like) (.+)$/i.exec(key)
  if (such) {
    const stem = compose(
      s,
      `which ${sure(such[1])
        .toLowerCase()
        .replace(/^(?:the|some|other)\s/, '')} ${s.verb} ${complement}?`,
    )
    return stem ? [seed(s, 'subject', stem, sure(such[3]), 0.03)] : []
  }
  const who = questionWord(s, key)
  const stem = compose(s, `${who} ${who === 'which states' ? s.verb : singular(s.verb, s.base)} ${complement}?`)
  const good = countWords(key) >= 2 && countWords(key) <= 14
  return stem ? [seed(s, 'subject', stem, key, (good ? -0.01 : -0.1) - (s.bare ? 0.2 : 0))] : []
}

/** States act like people, but are asked for as states. */
function questionWord(s: Parts, key: string): string {
  const names = key.split(/, and |, | and /)
  if (names.every((name) => s.context.kindOf(name) === 'state')) return names.length > 1 ? 'which states' : 'which state'
  if (names.every((name) => s.context.kindOf(name) === 'organisation') && !s.person) return names.length > 1 ? 'which bodies' : 'which body'
  return s.person || names.every((name) => s.context.kindOf(name) === 'person') ? 'who' : 'what'
}

function forReason(s: Parts): Seed[] {
  const reason = slotWords(s.fact, 'tail:because', s.context.text)
  if (!reason || subjectOpen(s) || complementOpen(s) || !s.parts || s.subject === 'there') return []
  const stem = compose(s, `why ${s.parts.front} ${shorten(s.subject, 12)} ${s.parts.rest} ${shorten(s.complement, 14)}?`)
  const clause = /^(?:because|since)$/.test(slotText(s.fact, 'connector:because'))
  return stem ? [seed(s, 'reason', stem, reason, 0.1, clause)] : []
}

/** "… by closing the straits": how? */
function forMeans(s: Parts): Seed[] {
  const match = /^(.+?) (by \w+ing .+)$/.exec(keyWords(s, 'complement'))
  // "what the elite stands to lose by giving way" says how something else is done
  if (!s.fact.slots.means && !s.absolute) return []
  if (!match || subjectOpen(s) || !s.parts || s.subject === 'there') return []
  const resolved = /^(.+?) by \w+ing .+$/.exec(s.complement)?.[1] ?? sure(match[1])
  const stem = compose(s, `how ${s.parts.front} ${shorten(s.subject, 12)} ${s.parts.rest} ${resolved}?`)
  return stem ? [seed(s, 'means', stem, sure(match[2]), 0.08)] : []
}

const MOTION = /^(?:fly|travel|go|come|send|return|rush|visit|convene|summon|invite|dispatch|march|intervene|invade|use|deploy|move)$/

/** "flew to Camp David to obtain assurances": what for? */
function forPurpose(s: Parts): Seed[] {
  const purposeful = MOTION.test(s.lemma) || s.absolute || (s.fact.slots.purpose && !CONTROL.test(s.lemma))
  if (!s.parts || subjectOpen(s) || s.subject === 'there' || !purposeful) return []
  const raw = keyWords(s, 'complement')
  const match = /^(.{4,80}?) ((?:in order |so as )?to (?!(?:the|an?|its|their|his|her|this|that|each|no)\b)[a-z]+ (?!be\b).+)$/.exec(raw)
  const resolved = /^(.{4,80}?) (?:in order |so as )?to (?!(?:the|an?|its|their|his|her|this|that|each|no)\b)[a-z]+ /.exec(
    s.complement,
  )?.[1]
  if (!match || !resolved || /ing$/.test(sure(match[1])) || /\bthan\b/.test(raw) || complementOpen(s) || /^to [A-Z]/.test(sure(match[2])))
    return []
  const stem = compose(s, `why ${s.parts.front} ${shorten(s.subject, 12)} ${s.parts.rest} ${resolved}?`)
  return stem ? [seed(s, 'purpose', stem, sure(match[2]), 0.1)] : []
}

/** Puts lead and context in front; null if the question grows too long or cannot stand alone. */
function compose(s: Parts, question: string): string | null {
  const bare = question
    .replace(/\s+/g, ' ')
    .replace(/ ([?,.])/g, '$1')
    .trim()
  const withLead = s.lead ? `${s.lead}, ${bare}` : bare
  const stem = s.prefix ? `${s.prefix}, ${bare}` : countWords(withLead) <= LONGEST_STEM ? withLead : bare
  if (countWords(stem) > LONGEST_STEM + 2) return null
  return capitalise(stem)
}

/** The slot's own words, fit to be an answer: no leading demonstrative, no loose marks. */
function keyWords(s: Parts, slot: string): string {
  const words = slotWords(s.fact, slot, s.context.text)
    .replace(/\s*_\([^)]*\)_/g, '')
    .replace(/[*_`]/g, '')
    .replace(/^[,;:–—\s]+|(?<!\.\p{Lu})[,;:–—.\s]+$/gu, '')
  return balance(words.replace(/\bthis (?=\w+ly |\w+ )/g, 'the ').replace(/^(?:these|those) /i, 'the '))
}

function seed(s: Parts, asks: string, stem: string, fullKey: string, weight: number, clause = false): Seed {
  const full = balance(fullKey)
  const plain = asks === 'complement' || asks === 'subject' ? trimmed(full) : full
  const key = shorten(plain, LONGEST_KEY, clause)
  const accepted = [...new Set([full, withoutArticle(key), withoutArticle(full)])].filter((a) => a !== key && a.length > 0)
  const dated = asks === 'complement' && !clause ? whenOf(full, plain) : ''
  return {
    fact: s.fact,
    kind: 'qa',
    topic: s.fact.topic,
    stem: dated ? stem.replace(/\?$/, ` ${dated}?`) : stem,
    key,
    accepted,
    weight,
    asks,
  }
}

/** The date which was cut from an answer belongs into the question. */
const whenOf = (full: string, cut: string): string =>
  full.startsWith(cut)
    ? (/^,? ((?:in|on|by|since|until|from) (?:\p{L}+ |\d{1,2} ){0,3}\d{4})$/u.exec(full.slice(cut.length))?.[1] ?? '')
    : ''

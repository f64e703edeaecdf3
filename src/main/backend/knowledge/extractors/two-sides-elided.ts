import type { Fact } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import { clean } from '../coreference'
import { oneLine } from '../plain'
import { scenesOf } from '../scene'
import { sure } from '../sure'
import type { Reading } from './reading'

const NAME = "(?:the )?\\p{Lu}[\\p{L}’'.-]+(?: (?:of )?\\p{Lu}[\\p{L}’'.-]+){0,3}"
const AS = 'read|reads|saw|see|sees|regarded|regards?|viewed|views?|treated|treats?|understood|understands?|interpreted|interprets?'
/** "the Russians read the text as a licence and the Americans as a promise" */
const BOTH_AS = new RegExp(
  `(?<one>${NAME}) (?<verb>${AS}) (?<thing>the [\\p{L} -]{3,40}?) as (?<first>[^,.;]{4,90}?),? and (?<other>${NAME}) as (?<second>[^,.;]{4,90}?)(?=[,.;]|$)`,
  'u',
)
/** "To Washington these were pieties. To Brezhnev they were a charter": one thing in the eyes of two. */
const TO_BOTH =
  /^(?:But )?(?<to>To|For|to|for) (?<one>(?:most |many |its |the )?[\p{L}’'-]+(?: [\p{L}’'-]+){0,2}) (?<what>it|this|these|they) (?<be>was|were|is|are) (?<first>[^,.;:]{4,80})[,.;:] ?(?:\k<to>|(?<=; ?)(?:to|for)|To|For) (?<other>(?:most |many |its |the )?[\p{L}’'-]+(?: [\p{L}’'-]+){0,2}),? (?:it|this|these|they) (?:was|were|is|are) (?<second>[^,.;:]{4,80})/u

/** Two sides of which the second leaves out what it has in common with the first. */
export function elided(reading: Reading, sentence: Sentence): Fact[] {
  const text = oneLine(reading.text.slice(sentence.start, sentence.end))
  return [
    ...bothAs(reading, sentence, text),
    ...eachItsOwn(reading, sentence),
    ...toBoth(reading, sentence, text),
    ...notTheOther(reading, sentence),
  ]
}

function bothAs(reading: Reading, sentence: Sentence, text: string): Fact[] {
  const { one = '', verb = '', thing = '', first = '', other = '', second = '' } = BOTH_AS.exec(text)?.groups ?? {}
  const said = sentence.tokens.find((t) => t.text === verb)
  if (!said) return []
  const base = said.lemma
  const did = /^VB[DN]$/.test(said.tag) || verb !== base ? (/^VBZ$/.test(said.tag) ? 'does' : 'did') : 'do'
  return [
    factOf(reading, sentence, `how ${did} ${one} ${base} ${thing}, and how ${did} ${other}?`, `${one} as ${first}; ${other} as ${second}`),
  ]
}

/** "Pham Van Dong proposed the 13th parallel, and the French the 18th." */
function eachItsOwn(reading: Reading, sentence: Sentence): Fact[] {
  const { tokens } = sentence
  return reading.statements(sentence).flatMap((s) => {
    const { clause } = s
    if (s.role !== 'main' || s.shape !== 'thing' || s.subject.open.length > 0 || clause.verb.negated || clause.verb.passive) return []
    const from = sure(tokens[clause.complement.from]).start
    const rest = oneLine(reading.text.slice(from, sentence.end))
    const { x = '', other = '', y = '' } = OWN.exec(rest)?.groups ?? {}
    const at = tokens.findIndex((t, i) => i > clause.complement.from && t.lower === 'and')
    const verb = reading.words(sentence, clause.verb)
    if (!y || !ONE_WORD.test(verb) || tokens.slice(at + 1).some((t) => /^(?:VB[DZPN]|MD)$/.test(t.tag))) return []
    return [
      factOf(
        reading,
        sentence,
        `what ${/^VB[DN]$/.test(sure(tokens[clause.verb.from]).tag) ? 'did' : 'do'} ${clean(s.subject.text)} and ${other} each ${s.lemma}?`,
        `${clean(s.subject.text)}: ${x}; ${other}: ${y}`,
      ),
    ]
  })
}

const OWN = new RegExp(
  `^(?<x>[^,;:.]{4,60}), and (?<other>${NAME}) (?<y>(?:the|an?|half|all|only|none|\\d[\\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten)\\b[^,;:.]{0,60})[.;]?$`,
  'u',
)
/** An auxiliary would have to be taken along. */
const ONE_WORD = /^(?!(?:was|were|is|are|had|has|have)$)\p{Ll}+$/u

function toBoth(reading: Reading, sentence: Sentence, text: string): Fact[] {
  const next = reading.sentences[sentence.index + 1]
  const behind = next?.block === sentence.block ? next : undefined
  const within = TO_BOTH.exec(text)
  const {
    to = '',
    one = '',
    what = '',
    be = '',
    first = '',
    other = '',
    second = '',
  } = (within ?? TO_BOTH.exec(behind ? `${text} ${oneLine(reading.text.slice(behind.start, behind.end))}` : ''))?.groups ?? {}
  const [scene] = scenesOf(reading, sentence)
  if (!second || !scene) return []
  const eyes = to.toLowerCase()
  const fact = factOf(
    reading,
    within || !behind ? sentence : { start: sentence.start, end: behind.end },
    `what ${be} ${what} ${eyes} ${one}, and what ${eyes} ${other}?`,
    `${eyes} ${one} ${first.trim()}; ${eyes} ${other} ${second.trim()}`,
  )
  return [{ ...fact, slots: { ...fact.slots, scene: [reading.slot(sentence.start, sentence.end, scene)] } }]
}

/** "An army can buy time; it cannot buy legitimacy": what it does, and what it does not. */
function notTheOther(reading: Reading, sentence: Sentence): Fact[] {
  const [a, b] = reading.statements(sentence).filter(({ role }) => role === 'main')
  if (!a || !b || a.lemma !== b.lemma || a.shape !== 'thing' || b.shape !== 'thing' || LIGHT.test(a.lemma)) return []
  const negated = [a, b].map(({ clause }) => /\bnot\b|n[’']t\b|\bcannot\b/.test(reading.words(sentence, clause.verb)))
  const between = reading.words(sentence, { from: Math.max(a.clause.complement.to, a.clause.verb.to), to: b.clause.span.from })
  if (negated[0] || !negated[1] || !/^(?:;|, (?:but|yet))|^,$/.test(between) || a.subject.open.length > 0 || a.complement.open.length > 0)
    return []
  const again = clean(reading.words(sentence, b.clause.subject)).toLowerCase()
  if (!(/^(?:it|they|he|she)$/.test(again) || again === clean(a.subject.text).toLowerCase()) || b.complement.open.length > 0) return []
  const verb = reading.words(sentence, a.clause.verb)
  const modal = /^(can|could|may|might|will|would|must|should) (\p{Ll}+)$/u.exec(verb)
  const front = modal?.[1] ?? (verb === a.lemma ? 'do' : /^\p{Ll}+s$/u.test(verb) ? 'does' : /^\p{Ll}+$/u.test(verb) ? 'did' : null)
  const name = clean(a.subject.text)
  if (front === null || name.split(' ').length > LONGEST_NAME || /^(?:it|they|he|she|this|that|these)\b/i.test(name)) return []
  return [
    factOf(
      reading,
      sentence,
      `what ${front} ${name} ${a.lemma}, and what not?`,
      `${clean(a.complement.text)}; not ${clean(b.complement.text)}`,
    ),
  ]
}

const LONGEST_NAME = 8
const LIGHT = /^(?:be|have|do|go|come|get|make|take|say|tell)$/

const factOf = (reading: Reading, at: { start: number; end: number }, question: string, answer: string): Fact =>
  reading.fact(
    'contrast',
    'two-sides',
    { asked: [reading.slot(at.start, at.end, question)], answer: [reading.slot(at.start, at.end, answer)] },
    { start: at.start, end: at.end },
    0.84,
  )

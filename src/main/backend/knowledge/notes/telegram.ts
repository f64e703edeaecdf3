import type { Fact } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import { spaced } from '../plain'
import { sure } from '../sure'
import { tokensOfText, type Token } from '../tokens'
import { explainsLabel } from '../extractors/roles'
import { isDateRow } from './entries'
import { innerLabel } from './inner-label'
import { itemAbove } from '../nesting'

const LONGEST = 34
const SHORTEST_KEY = 2
const LONGEST_KEY = 14

/**
 * "USSR bound by treaty, but only if France acted first", "Britain and France to guarantee the rump state": notes leave out "was" and "were". With it the line is a sentence,
 * of which a part can be asked for; each of its halves is mended, so that "to join" still stands behind what is to be joined.
 */
export function telegram(reading: Reading, sentence: Sentence): Fact[] {
  const [first] = sentence.tokens
  if (!first || sentence.kind !== 'list-item' || isDateRow(reading, sentence) || (sentence.label && explainsLabel(reading, sentence)))
    return []
  const line = spaced(reading.text.slice(first.start, sentence.end)).replace(/[.;]+$/, '')
  if (/[?=→|]|->|: /.test(line) || line.split(' ').length > LONGEST) return []
  const halves = line.split(/(?<!\([^)]*); /).map((half) => ({ half, mended: mend(half) ?? withParent(reading, sentence, half) }))
  const last = halves.findLast(({ mended }) => mended !== null)
  if (!last || halves.some(({ half, mended }) => mended === null && !isWhole(half))) return []
  const whole = (half: string): string => halves.map((one) => (one === last ? half : (one.mended?.text ?? one.half))).join('; ')
  const { text, subject, predicate, acts } = sure(last.mended)
  const at = (words: string) => reading.slot(first.start, sentence.end, words)
  const key = partOf(text, predicate)
  const told = whole(text)
  const slots = {
    told: [at(told)],
    // nothing before the line tells what its second half goes on from
    ...(key ? { key: [at(key)] } : {}),
    ...(acts && !CONDITION.test(predicate) ? { subject: [at(subject)], predicate: [at(predicate)] } : {}),
  }
  return key || acts ? [reading.fact('argument', 'telegram', slots, sentence, 0.82)] : []
}

/** "to join once claims were settled": what, stands in the half before. */
const CONDITION = /^(?:was|were) to \p{L}+ (?:if|once|when|unless|after|before|until)\b/u

interface Mended {
  text: string
  subject: string
  /** From "was" on. */
  predicate: string
  /** The subject is somebody. */
  acts: boolean
}

const NOMINAL = /^(?:NOUN|PROPN|ADJ|DET|ADP|NUM|CCONJ|PUNCT|PART|SYM)$/
/** Behind a past form that stands for "was …", and behind no deed: "treaty extended for five years", "Henlein told by Hitler". */
const BEHIND =
  /^(?:to|by|in|on|from|with|without|for|under|at|until|against|as|between|among|during|within|along|into|if|unless|only|after|before|because|[,“"(])$/
/** "refused to pay", "agreed on": what somebody did. */
const ACTIVE =
  /^(?:refuse|agree|want|try|decide|promise|fail|threaten|begin|need|seek|offer|continue|manage|hope|plan|intend|demand|come|go|rise|fall|arrive|meet|insist|object|work|live|die|act|vote|lead|look|appeal|respond|reply|return|withdraw|break|survive|collapse|leak|hold|rest|rely|depend|stay|remain|move|turn|give|serve|end|last|happen|occur|emerge|resign)$/

/** "X to do", "X done by …": with "was" or "were" in its place; null for what has a verb of its own, or none at all. */
function mend(half: string): Mended | null {
  const tokens = tokensOfText(half)
  const at = tokens.findIndex((_, i) => i > 0 && isOpenVerb(tokens, i))
  if (
    at < 1 ||
    /\([^)]*$/.test(half.slice(0, sure(tokens[at]).start)) ||
    /^(?:no|neither|only)$/.test(sure(tokens[0]).lower) ||
    tokens.slice(0, at).some((t) => !NOMINAL.test(t.pos)) ||
    /^(?:ADP|CCONJ|PUNCT)$/.test(sure(tokens[0]).pos)
  )
    return null
  if (isFiniteBehind(tokens, at)) return null
  const noun = tokens[at - 1]?.text === ',' ? null : tokens.slice(0, at).findLast((t) => /^(?:NOUN|PROPN)$/.test(t.pos))
  const head = headOf(tokens.slice(0, at)) ?? noun
  if (!head) return null
  const several = /S$/.test(head.tag) || tokens.slice(0, at).some((t, i, all) => /^(?:and|&)$/.test(t.lower) && isTop(all, i))
  const subject = withArticle(half.slice(0, sure(tokens[at - 1]).end).trim())
  const predicate = `${several ? 'were' : 'was'} ${half.slice(sure(tokens[at]).start)}`
  return {
    text: `${subject} ${predicate}`,
    subject: subject.replace(/,$/, ''),
    predicate,
    acts: tokens.slice(0, at).every((t) => /^(?:PROPN|CCONJ|DET)$/.test(t.pos)),
  }
}

function isOpenVerb(tokens: readonly Token[], i: number): boolean {
  const [t, before, next] = [sure(tokens[i]), sure(tokens[i - 1]), tokens[i + 1]]
  // "a chance to win": what hangs on a noun that wants it
  if (t.lower === 'to' && t.tag === 'TO')
    return (
      next?.tag === 'VB' &&
      /^(?:NOUN|PROPN|NUM)$/.test(before.pos) &&
      !WANTS_TO.test(before.lemma) &&
      !/^(?:know|note|remember|watch|read|consider|see|look|think|discuss|study|follow|say)$/.test(next.lower)
    )
  if (!/^VB[ND]$/.test(t.tag) || !/^(?:NOUN|PROPN|NUM|PUNCT)$/.test(before.pos) || !next) return false
  if (/^(?:gone|been|become)$/.test(t.lower) || (ACTIVE.test(t.lemma) && (next.lower !== 'by' || tokens[i + 2]?.tag === 'CD'))) return false
  return BEHIND.test(next.lower) && (t.tag === 'VBN' || next.lower === 'by' || TIED.test(t.lower))
}

/** Past forms which without an object are participles. */
const TIED =
  /^(?:bound|tied|linked|limited|confined|based|forced|allowed|reduced|restricted|handed|sent|told|asked|invited|cut|split|left)$/

const WANTS_TO =
  /^(?:chance|right|attempt|effort|decision|refusal|failure|wish|desire|plan|need|ability|will|willingness|promise|pledge|threat|offer|way|time|reason|power|means|incentive|pressure|proposal|commitment|obligation|freedom|readiness|move|agreement|intention|determination|inability|order|call|request|demand|invitation|permission|duty|capacity|opportunity|place|step|tendency|first|last|only|not|how|when|where|what|north|south|east|west|close|up|prior|due|return|visit|letter|response|answer|access|key|threat|tool)$/

/** A verb of its own behind the place, and none that a conjunction leads in. */
function isFiniteBehind(tokens: readonly Token[], at: number): boolean {
  let open = false
  for (const t of tokens.slice(at)) {
    if (
      /^(?:that|which|who|whose|whom|what|if|once|when|while|because|since|until|unless|after|before|as|where|whether|so|how|why|though|although|but)$/.test(
        t.lower,
      )
    )
      open = true
    if (/^(?:VBZ|VBP|MD)$/.test(t.tag) && !open) return true
    if (
      t.tag === 'VBD' &&
      t.pos !== 'ADJ' &&
      !open &&
      t !== tokens[at] &&
      !/^(?:and|or|,)$/.test(tokens[tokens.indexOf(t) - 1]?.lower ?? '')
    )
      return true
  }
  return false
}

/** A half with a verb of its own. */
const isWhole = (half: string): boolean => tokensOfText(half).some((t) => /^(?:VB[DZP]|MD)$/.test(t.tag) && /^(?:VERB|AUX)$/.test(t.pos))

const headOf = (tokens: readonly Token[]): Token | null => {
  const stop = tokens.findIndex((t, i) => i > 0 && (t.pos === 'ADP' || t.text === ','))
  return (stop < 0 ? tokens : tokens.slice(0, stop)).findLast((t) => /^(?:NOUN|PROPN)$/.test(t.pos)) ?? null
}

/** "Britain and France", and not "commission of experts and lawyers". */
const isTop = (tokens: readonly Token[], i: number): boolean => !tokens.slice(0, i).some((t) => t.pos === 'ADP' || t.text === ',')

const withArticle = (subject: string): string =>
  subject.replace(
    /^(USSR|USA|US|UK|EU|UN|PLO|IRA|Soviet Union|United (?:States|Kingdom|Nations)|Security Council|General Assembly)(?= |$)/,
    'the $1',
  )

/** "brought down by the Ulster Workers’ strike" under "1973 – Sunningdale: …": what its line is about. */
function withParent(reading: Reading, sentence: Sentence, half: string): Mended | null {
  const above = itemAbove(reading, sentence)
  const tokens = tokensOfText(half)
  const [first] = tokens
  if (
    !above?.label ||
    !first ||
    first.tag !== 'VBN' ||
    /^(?:gone|been|become)$/.test(first.lower) ||
    !tokens.slice(1, 5).some(({ lower }) => lower === 'by')
  )
    return null
  const name = innerLabel(reading, above)?.text ?? (/\d/.test(above.label.text) ? null : above.label.text)
  if (!name) return null
  const subject = /^\p{Lu}\p{Ll}+ [\p{Lu}\p{Ll}]/u.test(name) ? `the ${name}` : name
  const predicate = `was ${half.charAt(0).toLowerCase()}${half.slice(1)}`
  return { text: `${subject} ${predicate}`, subject, predicate, acts: false }
}

/** What can be asked of the sentence: its condition, by whom, to do what. */
function partOf(text: string, predicate: string): string | null {
  const from = text.length - predicate.length
  for (const pattern of PARTS) {
    const key = pattern.exec(predicate)?.[1]?.trim()
    const words = key?.split(' ').length ?? 0
    if (key && words >= SHORTEST_KEY && words <= LONGEST_KEY && text.indexOf(key) >= from - 1) return key
  }
  return null
}

const PARTS: readonly RegExp[] = [
  /\b(?:but )?only (?:if|when|once|after) (.+)$/,
  /,? (?:if|unless|once|because|since|provided that|so that) (.+)$/,
  /^(?:was|were) (?:told|asked|ordered|urged|forced|invited|allowed|instructed|advised|persuaded|begged|permitted|authorised|authorized)\b.{0,40}? to (\p{Ll}[^;]+)$/u,
  /^(?:was|were) \p{L}+ (?:\p{L}+ )?by ([^;]+)$/u,
  /^(?:was|were) to ([^,;]+(?:,? and (?:to )?[^,;]+)?)$/,
  /^(?:was|were) .{3,60}? to (?!the |an? |\p{Lu})(\p{L}.+)$/u,
  /^(?:was|were) \p{L}+ (?:only )?(?:for|from|against|in|until|under|without|with|to) ([^;]+)$/u,
]

import type { Reading } from '../extractors/reading'
import { sure } from '../sure'
import type { Token } from '../tokens'
import type { Phrase } from '../tree'
import { targetAt, type Target } from './target'
import type { Unit } from './unit'

/** Words that every member of a series may begin with; what is asked for begins behind them. */
const OPENS = /^(?:to|that|by|whether|how|they|on|in|into|from|for|against)$/
/** Of these two members make a series: "to stop arming Taiwan and to support reunification". */
const OPENS_TWO = /^(?:to|that|by|whether)$/
const LONGEST = 14
const FAR = 16
const SURETY = 0.05
/** Tokens of a series that can be learnt as one answer. */
const LONGEST_LIST = 24

/**
 * "would respect its borders, refrain from force, and abstain from coercion": each member of a series beside the others. The parser is seldom sure how a long series hangs
 * together; that its members begin alike tells.
 */
export function series(reading: Reading, unit: Unit): Target[] {
  const { tokens } = unit.sentence
  const found: Target[] = []
  for (let and = unit.from + 4; and < unit.to - 2; and++) {
    if (!/^(?:and|or)$/.test(sure(tokens[and]).lower)) continue
    const members = membersAt(tokens, unit, and)
    // "agreed to cut A, to limit B, and to admit C" is asked as a list
    if (
      members.length > 0 &&
      sure(tokens[and + 1]).lower === 'to' &&
      reading.statements(unit.sentence).some((s) => s.shape === 'infinitive')
    )
      return []
    for (const member of members) {
      const from = /^(?:to|that|they|whether)$/.test(sure(tokens[member.from]).lower) ? member.from + 1 : member.from
      if (member.to - from < 2) return []
      found.push(
        ...targetAt(reading, unit, 'point', sure(tokens[from]).start, sure(tokens[member.to - 1]).end).map((one) => ({
          ...one,
          surety: SURETY,
          listed: true as const,
        })),
      )
    }
    if (found.length > 0) return [...found, ...allOf(reading, unit, members)]
  }
  return found
}

/** "broke its word by building on the reef, by harming the sea and by keeping the fishermen out": all of it, behind the small word that the first begins with. */
function allOf(reading: Reading, unit: Unit, members: readonly Phrase[]): Target[] {
  const [first, last] = [sure(members[0]), sure(members.at(-1))]
  const from = OPENS.test(sure(unit.sentence.tokens[first.from]).lower) ? first.from + 1 : first.from
  return last.to - from > LONGEST_LIST
    ? []
    : targetAt(reading, unit, 'point', sure(unit.sentence.tokens[from]).start, sure(unit.sentence.tokens[last.to - 1]).end).map((one) => ({
        ...one,
        surety: SURETY,
        predicate: true,
        listed: true as const,
      }))
}

/** "A commission made up of India, Canada and Poland": of several names in a row one by itself is half an answer. */
export function namesTogether(reading: Reading, unit: Unit): Target[] {
  const { tokens, mentions } = unit.sentence
  const inside = mentions.filter((m) => m.from >= unit.from && m.to <= unit.to).sort((a, b) => a.from - b.from)
  const found: Target[] = []
  for (let n = 0; n < inside.length; n++) {
    const first = sure(inside[n])
    let last = n
    let closed = false
    while (!closed && inside[last + 1]) {
      const link = tokens.slice(sure(inside[last]).to, sure(inside[last + 1]).from).map((t) => t.lower)
      if (!/^(?:,|,? ?and)(?: the)?$/.test(link.join(' '))) break
      // "the holy day of Yom Kippur, | Egypt and Syria attacked"
      if (isSubject(tokens, sure(inside[last + 1])) && !isSubject(tokens, sure(inside[n]))) break
      closed = link.includes('and')
      last++
    }
    const end = sure(inside[last])
    const more = tokens[end.to]
    // "Belgium, Portugal and China itself": of the last alone
    // "Geneva and Reykjavik in 1986", "Britain and France's plan": more than the names
    if (
      closed &&
      last - n >= LEAST_NAMES &&
      !(more && (/^(?:PART|NOUN|PROPN|ADJ)$/.test(more.pos) || /^(?:itself|himself|herself|themselves)$/.test(more.lower)))
    )
      found.push(
        ...targetAt(reading, unit, 'point', withArticle(tokens, unit, first.from), end.end).map((one) => ({
          ...one,
          surety: SURETY,
          listed: true as const,
        })),
      )
    n = last
  }
  return found
}

const isSubject = (tokens: readonly Token[], { to }: Phrase): boolean => /^nsubj/.test(tokens[to - 1]?.label ?? '')

/** Where "the United States" begins, article and all. */
const withArticle = (tokens: readonly Token[], unit: Phrase, from: number): number =>
  sure(tokens[from > unit.from && tokens[from - 1]?.lower === 'the' ? from - 1 : from]).start

/** Two names are asked for one by one. */
const LEAST_NAMES = 2

/** The members of the series that an "and" closes, left to right; none if it closes no series. */
function membersAt(tokens: readonly Token[], unit: Phrase, and: number): Phrase[] {
  const isLike = likenessOf(tokens, and + 1) ?? likenessBefore(tokens, and)
  if (!isLike) return []
  const last = { from: and + 1, to: endOf(tokens, unit, and + 1) }
  const members: Phrase[] = [last]
  let to = tokens[and - 1]?.text === ',' ? and - 1 : and
  for (let at = to - 1; at > unit.from; at--) {
    const { text } = sure(tokens[at])
    if (/^[;:–—()“”"]$/.test(text) || at < to - FAR) break
    if (text === ',' && !isLike(at + 1)) return []
    if (text === ',') {
      members.unshift({ from: at + 1, to })
      to = at
    }
  }
  const first = firstOf(tokens, unit, to, isLike)
  if (first === null) return []
  members.unshift({ from: first, to })
  const least = OPENS_TWO.test(sure(tokens[and + 1]).lower) ? 2 : 3
  return members.length >= least && members.every((m) => m.to - m.from <= LONGEST) ? members : []
}

/** Whether a word begins a member as the last one begins: with the same small word, or with a verb in the same form. */
function likenessOf(tokens: readonly Token[], at: number): ((other: number) => boolean) | null {
  const one = tokens[at]
  if (!one) return null
  if (OPENS.test(one.lower)) return (other) => tokens[other]?.lower === one.lower
  const verb = one.pos === 'ADV' ? tokens[at + 1] : one
  if (!verb || verb.pos !== 'VERB' || !/^VB[DPZG]?$/.test(verb.tag)) return null
  const form = /^VBP?$/.test(verb.tag) ? /^VBP?$/ : new RegExp(`^${verb.tag}$`)
  return (other) => {
    const next = tokens[other]?.pos === 'ADV' ? tokens[other + 1] : tokens[other]
    return next !== undefined && next.pos === 'VERB' && form.test(next.tag)
  }
}

/** "…, refrain from force, and abstain from coercion": the tagger may take a bare verb for a noun; the member before tells. */
function likenessBefore(tokens: readonly Token[], and: number): ((other: number) => boolean) | null {
  if (tokens[and - 1]?.text !== ',' || tokens[and + 1]?.tag !== 'NN' || !/^(?:IN|DT|PRP\$)$/.test(tokens[and + 2]?.tag ?? '')) return null
  const comma = tokens.findLastIndex((t, i) => i < and - 1 && t.text === ',')
  return comma > 0 && tokens[comma + 1]?.tag === 'VB' ? likenessOf(tokens, comma + 1) : null
}

/** Where the first member begins: nearest in front of the first comma. */
function firstOf(tokens: readonly Token[], unit: Phrase, to: number, isLike: (at: number) => boolean): number | null {
  for (let at = to - 2; at > unit.from && at > to - FAR; at--) {
    if (/^[,;:–—()“”"]$/.test(sure(tokens[at]).text)) return null
    if (isLike(at)) return sure(tokens[at - 1]).pos === 'ADV' && sure(tokens[at]).pos === 'VERB' ? at - 1 : at
  }
  return null
}

/** The last member ends with its clause. */
function endOf(tokens: readonly Token[], unit: Phrase, from: number): number {
  let to = from
  while (to < unit.to && !/^[,;:–—]$/.test(sure(tokens[to]).text)) to++
  while (to > from && sure(tokens[to - 1]).pos === 'PUNCT' && !/^[”"’)]$/.test(sure(tokens[to - 1]).text)) to--
  return to
}

import type { Fact, Slot } from '../../../../shared/fact'
import { GAP } from '../../../../shared/words'
import type { Sentence } from '../analysis'
import { contextCueOf } from '../context-cue'
import { datesIn } from '../dates'
import { CLUTTER } from '../extractors/content'
import type { Reading } from '../extractors/reading'
import { itemAbove, spokenLabel } from '../nesting'
import { spaced } from '../plain'
import { tokensOf, type Token } from '../tokens'
import { cueOfLine } from './occasions'
import { wordsIn } from './line'
import { rowOf } from './cells'

const SHORTEST = 5
const LONGEST = 24
const LONGEST_KEY = 8
const WORTH = 0.62
/** What goes on from another line, or speaks to who learns. */
const LEANS =
  /^(?:he|she|it|they|this|that|these|those|his|her|its|their|here|there|then|so|but|and|or|hence|thus|also|both|most|rather|instead|nb|cf|e\.g|i\.e|see|read|ask|note|check|discuss|next|exam|essay|prof|my|i|we|you|don[’']?t|be)\b|\b(?:I|we|you|your|my|our)\b/i

/**
 * A line of notes that nothing else can read, since it has no verb of its own: "UNCLOS I: four conventions, but no agreed breadth of territorial sea". Left as it stands, behind what it is
 * nested under, with the one part left out that its marks and its grammar set off: an amount, somebody's words, a day, a reason, what its last preposition leads to.
 */
export function fragments(reading: Reading, sentence: Sentence): Fact[] {
  const [first] = sentence.tokens
  // a later sentence of a line goes on from the first
  if (!first || sentence.kind !== 'list-item' || !(sentence.opensBlock || sentence.label) || rowOf(reading, sentence).length > 0) return []
  const [line = ''] = spaced(reading.text.slice(first.start, sentence.end)).split(/\s*(?:→|->|⇒|=>)/)
  const said = line.replace(/[.;,:]+$/, '')
  const over = topicsOver(reading, sentence)
  if (
    announces(reading, sentence) ||
    isSubjectless(sentence) ||
    LEANS.test(sentence.label?.text ?? '') ||
    wordsIn(sentence.label?.text ?? '') > LONGEST_LABEL
  )
    return []
  if (
    wordsIn(said) < SHORTEST ||
    wordsIn(said) > LONGEST ||
    /[?=≠|_[\]]|^\S+ [–—] |["“][^"”]*$/.test(said) ||
    LEANS.test(said) ||
    CLUTTER.test(said)
  )
    return []
  // a line under nothing that names what it is on, could be on anything
  if (over === null && !(cueOfLine(reading, sentence) ?? contextCueOf(reading, sentence))) return []
  const found = partOf(said, tokensOf(said, 0))
  if (!found) return []
  const { kind, at, text } = found
  if (over?.includes(text.split(' ').at(-1) ?? text)) return []
  const slot: Slot = {
    ...reading.slot(first.start + at, first.start + at + text.length, text),
    ...(found.date ? { date: found.date } : {}),
  }
  const here = (words: string): Slot => reading.slot(first.start, sentence.end, words)
  const slots = {
    said: [here(said.slice(0, at) + GAP + said.slice(at + text.length))],
    gap: [slot],
    kind: [here(kind)],
    opens: [here('no')],
    ...(over ? { label: [here(over)] } : {}),
  }
  return [reading.fact(kind === 'amount' ? 'quantity' : kind === 'date' ? 'meeting' : 'argument', 'gap', slots, sentence, WORTH)]
}

/** "What had changed at Level II": what stands below goes on. */
function announces({ sentences, document: { blocks } }: Reading, { index, block }: Sentence): boolean {
  const next = sentences[index + 1]
  return next?.kind === 'list-item' && next.block !== block && (blocks[next.block]?.level ?? 1) > (blocks[block]?.level ?? 1)
}

/** "met Zhou, 17 hours of talks", "easier to concede to a judge", "Flatly contradicted by the Protocol": who or what, another line tells. */
const isSubjectless = ({ tokens: [first, second] }: Sentence): boolean =>
  /^(?:VB|MD|JJR|RBR)/.test(first?.tag ?? '') || (first?.pos === 'ADV' && /^(?:VB|MD)/.test(second?.tag ?? ''))

/** The line it is nested under, by its label or its few words, and its own label: "deal – price", "criticism – tautology". */
function topicsOver(reading: Reading, sentence: Sentence): string | null {
  const above = itemAbove(reading, sentence)
  const short = above && !above.label ? spaced(reading.text.slice(above.tokens[0]?.start ?? above.start, above.end)).replace(/:$/, '') : ''
  const names = [above?.label?.text ?? (/[?→=;]/.test(short) ? '' : short), sentence.label?.text ?? '']
    .filter((name) => name !== '' && wordsIn(name) <= LONGEST_LABEL)
    .map(spokenLabel)
  return names.length > 0 ? names.join(' – ') : null
}

const LONGEST_LABEL = 6

interface Part {
  kind: 'amount' | 'words' | 'date' | 'point'
  at: number
  text: string
  date?: NonNullable<Slot['date']>
}

/** The first of the parts worth knowing that leaves enough of the line standing. */
function partOf(said: string, tokens: readonly Token[]): Part | null {
  const parts = [amountIn(said), quoteIn(said), dateIn(said), behindJoint(said, tokens)]
  return parts.find((part): part is Part => part !== null && standsWithout(said, part)) ?? null
}

const standsWithout = (said: string, { at, text }: Part): boolean =>
  !/\([^)]*$/.test(said.slice(0, at)) &&
  wordsIn(said.slice(0, at) + said.slice(at + text.length)) >= SHORTEST - 2 &&
  wordsIn(said.slice(0, at)) >= 1

/** "nine men", "$1.3bn package": the number, with what it counts left standing. */
function amountIn(said: string): Part | null {
  const match =
    /(?<![\p{L}\d.,–’'-])((?:[$€£] ?)?\d[\d,.]*(?: (?:000|million|billion|bn|per cent|%))?(?:bn|m|%)?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty) (?=\p{Ll})(?!(?:of|and|or|to|in|on|at|by)\b)/u.exec(
      said,
    )
  const text = match?.[1]
  return match && text && !/^(?:1[5-9]|20)\d\d$/.test(text) ? { kind: 'amount', at: match.index, text } : null
}

function quoteIn(said: string): Part | null {
  const match = /["“]([^"“”]{8,90})["”]/.exec(said)
  return match?.[1] ? { kind: 'words', at: match.index + 1, text: match[1] } : null
}

function dateIn(said: string): Part | null {
  const date = datesIn(said).find(({ date: { precision } }) => precision !== 'year')
  return date ? { kind: 'date', at: date.start, text: date.text, date: date.date } : null
}

/** Words behind which comes what is to be known, surest first. */
const JOINTS: readonly RegExp[] = [
  /^(?:because|since|unless|until|after|before|while|whereas|if|when)$/,
  /^(?:but)$/,
  /^(?:by|for|against|from|without|towards?|into|to|of|on|in|at|with|over|between|than|as|under)$/,
]

/** One thing with a noun in it. "in so far as", "than to the enemy", "all of Sinai back", "the one with the highest value chosen", "any activity" are none. */
function isTelling(behind: readonly Token[], isClause: boolean): boolean {
  const [next, last] = [behind[0], behind.at(-1)]
  if (!next || !last || !behind.some(({ pos }) => /^(?:NOUN|PROPN)$/.test(pos))) return false
  if (/^(?:ADP|PUNCT|SCONJ|ADV)$/.test(next.pos) || /^(?:RP|RB|VB.*)$/.test(isClause ? '' : last.tag)) return false
  return (
    !/^(?:any|all|every|some|it|they|this|that|these|those|its|their)$/.test(next.lower) &&
    (isClause || !behind.some(({ lower }) => APART.test(lower)))
  )
}

const APART = /^(?:than|but|because|since|while|if|when|so|for)$/

/** A word of the answer stands in what is left. */
const showsIn = (rest: string, key: readonly Token[]): boolean =>
  key.some(({ lower, pos }) => /^(?:NOUN|PROPN|ADJ)$/.test(pos) && lower.length > 3 && rest.toLowerCase().includes(lower))

/** "reaction above all to French tests at Moruroa": what stands behind the last joint, if a noun tells in it. */
function behindJoint(said: string, tokens: readonly Token[]): Part | null {
  for (const joint of JOINTS)
    for (let i = tokens.length - 2; i >= 2; i--) {
      const [here, next] = [tokens[i], tokens[i + 1]]
      if (!here || !next || !joint.test(here.lower) || here.pos === 'PART') continue
      const end = tokens.findIndex((t, k) => k > i + 1 && /^[,;:()–—]$/.test(t.text))
      const behind = tokens.slice(i + 1, end < 0 ? tokens.length : end)
      const last = behind.at(-1)
      if (!last || !isTelling(behind, joint === JOINTS[0]) || (joint !== JOINTS[0] && tokens[i - 1]?.text === ',')) continue
      if (showsIn(said.slice(0, next.start), behind)) continue
      const text = said.slice(next.start, last.end)
      if (wordsIn(text) >= 2 && wordsIn(text) <= LONGEST_KEY && !/["“”()]/.test(text)) return { kind: 'point', at: next.start, text }
    }
  return null
}

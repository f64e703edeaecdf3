import type { Fact, Slot } from '../../../../../shared/fact'
import { GAP } from '../../../../../shared/words'
import type { Sentence } from '../../analysis'
import { contextCueOf } from '../../context-cue'
import { CLUTTER } from '../../extractors/content'
import type { Reading } from '../../extractors/reading'
import { spokenLabel } from '../../nesting'
import { tokensOf } from '../../tokens'
import { bodyOf } from '../body'
import { rowOf } from '../cells'
import { dateIn as dayOfLabel } from '../entries'
import { isForReader } from '../for-reader'
import { isNotes } from '../is-notes'
import { wordsIn } from '../line'
import { cueOfLine } from '../occasions'
import { headingOver, parentOf } from './frame'
import { behindJoint } from './joint'
import { marked, spokenFront, toldBehind } from './marked'
import { amountIn, dateIn, quoteIn, type Part } from './parts'

const SHORTEST = 5
const LONGEST = 24
const LONGEST_LABEL = 6
const WORTH = 0.62

/** "real aim = show Paris that Britain was no use to her", under its heading, with what stands behind its mark left out. */
export function behindMark(reading: Reading, sentence: Sentence): Fact[] {
  if (!isNotes(reading.document) || !isLine(reading, sentence)) return []
  // "→ hybrid: …", "+ annexes → …": a mark in front only says that the line goes on
  const body = bodyOf(reading, sentence).replace(/^(?:→|->|=>|⇒|\+)\s*/, '')
  const found = marked(reading, sentence, body)
  const told = found ? toldBehind(found) : ''
  if (!found || told === '' || isForReader(sentence.label?.text ?? '')) return []
  const when = sentence.label && dayOfLabel(reading, sentence, sentence.label) ? sentence.label.text : null
  const above = sentence.kind === 'list-item' ? (parentOf(reading, sentence) ?? headingOver(reading, sentence)) : null
  const over = [above, when].filter((words) => words !== null)
  const front = spokenFront(found.front)
  const at = body.lastIndexOf(told.split(' ')[0] ?? told)
  const part: Part = { kind: 'point', at: Math.max(at, 0), text: told }
  return found.mark === ':'
    ? [gapped(reading, sentence, part, GAP, [...over, front])]
    : [gapped(reading, sentence, part, `${front}${found.mark} ${GAP}`, over)]
}

/**
 * A line of notes that nothing else can read, since it has no verb of its own: "UNCLOS I: four conventions, but no agreed breadth of territorial sea". Left as it stands, behind what it is
 * nested under, with the one part left out that its grammar sets off: an amount, somebody's words, a day, a reason, what its last preposition leads to.
 */
export function fragments(reading: Reading, sentence: Sentence): Fact[] {
  if (sentence.kind !== 'list-item' || !isLine(reading, sentence) || announces(reading, sentence) || isSubjectless(sentence)) return []
  const [line = ''] = bodyOf(reading, sentence).split(/\s*(?:→|->|⇒|=>)/)
  const said = line.replace(/[.;,:]+$/, '')
  const label = sentence.label?.text ?? ''
  if (!stands(said) || isForReader(label) || wordsIn(label) > LONGEST_LABEL) return []
  const over = [parentOf(reading, sentence), label === '' ? null : spokenLabel(label)].filter((words) => words !== null)
  // a line under nothing that names what it is on, could be on anything
  if (over.length === 0 && !(cueOfLine(reading, sentence) ?? contextCueOf(reading, sentence))) return []
  const part = partOf(said)
  if (!part || over.join(' ').includes(part.text.split(' ').at(-1) ?? part.text)) return []
  return [gapped(reading, sentence, part, said.slice(0, part.at) + GAP + said.slice(part.at + part.text.length), over)]
}

/** The first sentence of a line, and no row of a table; what comes behind goes on from it. */
const isLine = (reading: Reading, sentence: Sentence): boolean =>
  sentence.tokens.length > 0 &&
  sentence.kind !== 'heading' &&
  (sentence.opensBlock || sentence.label !== null) &&
  rowOf(reading, sentence).length === 0

/** Long enough to tell, and without a mark that another form reads. */
const stands = (said: string): boolean =>
  wordsIn(said) >= SHORTEST &&
  wordsIn(said) <= LONGEST &&
  !/[?=≠|_[\]]|^\S+ [–—] |["“][^"”]*$/.test(said) &&
  !isForReader(said) &&
  !CLUTTER.test(said)

/** "What had changed at Level II": what stands below goes on. */
function announces({ sentences, document: { blocks } }: Reading, { index, block }: Sentence): boolean {
  const next = sentences[index + 1]
  return next?.kind === 'list-item' && next.block !== block && (blocks[next.block]?.level ?? 1) > (blocks[block]?.level ?? 1)
}

/** "met Zhou, 17 hours of talks", "easier to concede to a judge", "Flatly contradicted by the Protocol": who or what, another line tells. */
const isSubjectless = ({ tokens: [first, second] }: Sentence): boolean =>
  /^(?:VB|MD|JJR|RBR)/.test(first?.tag ?? '') || (first?.pos === 'ADV' && /^(?:VB|MD)/.test(second?.tag ?? ''))

/** The first of the parts worth knowing that leaves enough of the line standing. */
function partOf(said: string): Part | null {
  const parts = [amountIn(said), quoteIn(said), dateIn(said), behindJoint(said, tokensOf(said, 0))]
  return parts.find((part): part is Part => part !== null && standsWithout(said, part)) ?? null
}

const standsWithout = (said: string, { at, text }: Part): boolean =>
  !/\([^)]*$/.test(said.slice(0, at)) &&
  wordsIn(said.slice(0, at) + said.slice(at + text.length)) >= SHORTEST - 2 &&
  wordsIn(said.slice(0, at)) >= 1

const TOPIC = { amount: 'quantity', date: 'meeting', words: 'argument', point: 'argument' } as const

/** The fact of a gap: what is left of the line, under the words that stand over it. */
function gapped(reading: Reading, sentence: Sentence, { kind, at, text, date }: Part, said: string, over: readonly string[]): Fact {
  const from = sentence.tokens[0]?.start ?? sentence.start
  const here = (words: string): Slot => reading.slot(from, sentence.end, words)
  const slots = {
    said: [here(said)],
    gap: [{ ...reading.slot(from + at, from + at + text.length, text), ...(date ? { date } : {}) }],
    kind: [here(kind)],
    opens: [here('no')],
    ...(over.length > 0 ? { label: [here(over.join(' – '))] } : {}),
  }
  return reading.fact(TOPIC[kind], 'gap', slots, sentence, WORTH)
}

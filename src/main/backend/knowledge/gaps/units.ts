import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import type { Token } from '../tokens'
import type { Phrase } from '../tree'
import { halfSceneFor } from './pointer-scenes'
import { answersBehind } from './answer-behind'
import { leadEnd, subordinateLead } from './parts'
import { relativeUnit } from './relative-unit'
import { relativesIn } from './relatives'
import { withLastDeed } from './second-deeds'
import { behindColons, countedClause, isPair, LONGEST_PAIR, namedByNumber, segments, sentencesIn, whenTails } from './segments'
import type { Unit } from './unit'
import { unitAt } from './unit-at'

/** The independent clauses of a sentence, each as far as it can stand alone; one with a pronoun that nothing explains is left out. */
export function unitsOf(reading: Reading, sentence: Sentence): Unit[] {
  const { tokens } = sentence
  const units: Unit[] = []
  const add = (from: number, to: number, before: Phrase | null = null): void => {
    const unit = from < to ? unitAt(reading, sentence, from, to, before, -1, units.at(-1)) : null
    if (unit) units.push(unit)
  }
  let before: Phrase | null = null
  for (const { from, to } of segments(tokens)) {
    const start = countedClause(tokens, from, leadEnd(tokens, from, to))
    const lead = subordinateLead(tokens, start, to)
    const found = units.length
    const second = secondOfFrame(tokens, { from, to }, start)
    if (second > 0) {
      add(start, second - 2)
      add(second + 1, to)
    } else add(start, to, before)
    if (before && units.length === found) units.push(...behindFirst(reading, sentence, before, { from: start, to }))
    const named = start < to ? namedByNumber(tokens, { from: start, to }) : null
    const called = named && unitAt(reading, sentence, named.from, named.to, before, named.skip)
    if (called) units.push(called)
    const both =
      before && to - before.from <= LONGEST_PAIR && isPair(tokens, before, { from: start, to })
        ? unitAt(reading, sentence, before.from, to, null, -1, undefined, start)
        : null
    if (both) units.push({ ...both, asks: start, contrast: true })
    before = { from: start, to }
    if (!lead || to - start <= LONGEST) continue
    add(lead.inner.from, lead.inner.to)
    add(lead.main, to)
  }
  for (const { from, to } of sentencesIn(tokens))
    units.push(
      ...answersBehind(sentence, { from: leadEnd(tokens, from, to), to }, (start, end) => unitAt(reading, sentence, start, end, null)),
    )
  for (const { from, to } of behindColons(tokens)) {
    const found = units.length
    add(from, to, { from: leadEnd(tokens, 0, from), to: from - 1 })
    // "It was this: he would dismantle …": what is announced goes on from the sentence before
    if (units.length === found) add(from, to)
  }
  units.push(...units.flatMap((unit) => withLastDeed(unit) ?? []))
  for (const relative of relativesIn(sentence)) {
    const unit = relativeUnit(reading, sentence, relative)
    if (unit) units.push(unit)
  }
  for (const { from, to, skip } of whenTails(tokens)) {
    const unit = unitAt(reading, sentence, from, to, null, skip)
    if (unit) units.push(unit)
  }
  return units
}

/** "We may expect that hedging will become less feasible, | and | that many small states will …": where the second "that" stands behind a beginning that says nothing; 0 for none. */
function secondOfFrame(tokens: readonly Token[], { from, to }: Phrase, start: number): number {
  if (start - 1 <= from || tokens[start - 1]?.lower !== 'that') return 0
  return Math.max(
    0,
    tokens.findIndex(
      (t, i) => i > start + 3 && i < to - 3 && t.lower === 'that' && tokens[i - 1]?.lower === 'and' && tokens[i - 2]?.text === ',',
    ),
  )
}

/** "Erfurt looked like the summit of his power; historians tend to see in it the first crack": what leans on the half in front is asked behind it. */
function behindFirst(reading: Reading, sentence: Sentence, before: Phrase, { from, to }: Phrase): Unit[] {
  if (from >= to || isPair(sentence.tokens, before, { from, to })) return []
  if (to - before.from > LONGEST_PAIR) {
    const behind = unitAt(reading, sentence, from, to, before, -1, undefined, -1, (_reading, _sentence, unsettled) =>
      halfSceneFor(reading, sentence, unsettled, before),
    )
    return behind ? [behind] : []
  }
  const both = unitAt(reading, sentence, before.from, to, null)
  return both && both.to > from && both.scenes === undefined ? [{ ...both, asks: from }] : []
}

/** A longer clause is also asked without what stands in front of it. */
const LONGEST = 29

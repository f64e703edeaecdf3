import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import type { Phrase } from '../tree'
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
    add(start, to, before)
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

/** A longer clause is also asked without what stands in front of it. */
const LONGEST = 29

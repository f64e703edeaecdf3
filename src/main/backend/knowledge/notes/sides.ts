import type { Fact } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import { spokenLabel } from '../nesting'
import { spaced } from '../plain'
import { sure } from '../sure'
import { bareLabel, kindOfLabel } from './labels'

const SIDE =
  /^(?:(against|con|drawbacks?|disadvantages?|weak(?:ness| point| pt\.?)?|problem)|(for|pro|advantages?|strengths?|strong point))(?: it| this)?: (.+)$/iu
/** Headings under which the lines are what one could do. */
const OPTIONS = /\b(?:options?|alternatives?|choices|courses of action|instruments|strategies|policies)\b/i
const LONGEST = 13

/** "Air strike: … Against it: …", "Quarantine: buys time, but does nothing about the missiles": what spoke for and against what could be done. */
export function sides(reading: Reading, sentence: Sentence): Fact[] {
  const opening = openingOf(reading, sentence)
  const thing = opening?.label && kindOfLabel(reading, opening) === null ? spokenLabel(bareLabel(opening.label.text)) : null
  if (!thing || !opening || !OPTIONS.test(sentence.sections.find(({ level }) => level > 1)?.title ?? '')) return []
  const start = sure(sentence.tokens[0] ?? sentence).start
  const text = spaced(reading.text.slice(start, sentence.end)).replace(/[.;]$/, '')
  const found: ['for' | 'against', string][] = []
  const [, against, , said = ''] = SIDE.exec(text) ?? []
  if (said) found.push([against ? 'against' : 'for', said.split(/;/)[0] ?? ''])
  else if (sentence === opening && /^(?:VBZ|NNS)$/.test(sentence.tokens[0]?.tag ?? '')) {
    const [pro = '', con] = text.split(/, but |; but /)
    found.push(['for', spokenDeed(pro)])
    if (con) found.push(['against', spokenDeed(con)])
  }
  return found.flatMap(([side, reason]) => {
    const words = reason.split(' ').length
    if (words < 2 || words > LONGEST || /[?→=]|->/.test(reason)) return []
    const at = (value: string) => reading.slot(start, sentence.end, value)
    const slots = { side: [at(side)], thing: [at(thing)], reason: [at(reason)] }
    return [reading.fact('argument', 'side', slots, sentence, 0.84)]
  })
}

/** The line with whose label the block of the sentence begins. */
const openingOf = ({ sentences }: Reading, sentence: Sentence): Sentence | null =>
  sentences.slice(Math.max(0, sentence.index - 6), sentence.index + 1).findLast((s) => s.block === sentence.block && s.opensBlock) ?? null

/** "buys time, puts the onus on K.": "it buys time and puts the onus on K." */
const spokenDeed = (words: string): string => `it ${words.replace(/^([^,]+), ([^,]+)$/, '$1 and $2')}`

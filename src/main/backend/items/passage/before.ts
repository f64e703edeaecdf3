import type { DocumentBody } from '../../../../shared/document'
import { MONTH } from '../../../../shared/months'
import { lastUpTo } from '../../knowledge/first-from'
import { oneLine } from '../../knowledge/plain'
import { countWords } from '../english/words'

/** Sentences in front of one that is asked about, and as many as are needed where they begin with "This …" or name nobody whom "he" could mean. */
const MOST = 2
const MOST_TO_BE_CLEAR = 4
/** Words in all. Of 103 gaps whose sentence before was left out because it had more than forty, readers kept half; of all gaps five in six. */
const LONGEST = 60
const LONGEST_TO_BE_CLEAR = 90

type Reading = Pick<DocumentBody, 'text' | 'blocks' | 'passages'>

/**
 * The sentences just before a place in a reading, in their order: of the same paragraph; where a paragraph begins, the last one of that before, and in a list what leads
 * to it. None across a heading, and none that tells the answer.
 */
export function sentencesBefore(reading: Reading, at: number, asked: string, tells: (sentence: string) => boolean): string[] {
  const told: string[] = []
  let words = 0
  for (let n = lastUpTo(reading.passages, at); n > 0;) {
    n = previous(reading, n, told.length === 0)
    const sentence = n < 0 ? '' : sentenceAt(reading, n)
    if (sentence === '' || tells(sentence)) break
    const first = told[0] ?? asked
    const isClear = !pointsBack(first) && !leavesNameless([...told, asked].join(' '))
    words += countWords(sentence)
    // what points back needs the sentence just before it, however long
    if (words > (isClear ? LONGEST : told.length === 0 ? Infinity : LONGEST_TO_BE_CLEAR)) break
    if (told.length >= (isClear ? MOST : MOST_TO_BE_CLEAR)) break
    told.unshift(sentence)
  }
  return told
}

const MONTHS = new RegExp(`\\b${MONTH}\\b`, 'g')

/** "He flew to Washington": somebody is meant of whom no name stands in front. */
export function leavesNameless(whole: string): boolean {
  const text = whole.replace(MONTHS, '')
  const pronoun = /\b(?:he|she|his|her|him)\b/i.exec(text)
  return (
    pronoun !== null &&
    !/(?<=[\p{L}\d,;:)”"’] (?:[“"(])?)\p{Lu}\p{Ll}|^(?!He\b|She\b|His\b|Her\b)\p{Lu}\p{L}+ (?:\p{Lu}|\p{L}+ed\b)|_____/u.test(
      text.slice(0, pronoun.index),
    )
  )
}

/** The number of the sentence before the nth; -1 where there is none that belongs to it. */
function previous({ text, passages, blocks }: Reading, n: number, isNext: boolean): number {
  const here = passages[n]
  const before = passages[n - 1]
  if (here === undefined || before === undefined) return -1
  if (before.block === here.block) return n - 1
  const block = blocks[here.block]
  const above = blocks[before.block]
  if (block === undefined || above === undefined || above.kind === 'heading' || !isNext) return -1
  if (block.kind !== 'list-item')
    return above.kind === 'paragraph' && /[.!?:][”"’)]*$/.test(text.slice(before.start, before.end).trim()) ? n - 1 : -1
  // a list is understood by what leads to it, not by the point before
  const lead = passages.findLastIndex(({ block: other }, k) => k < n && blocks[other]?.kind !== 'list-item')
  return lead >= 0 && blocks[passages[lead]?.block ?? 0]?.kind === 'paragraph' ? lead : -1
}

function sentenceAt({ text, passages }: Reading, n: number): string {
  const passage = passages[n]
  return passage === undefined ? '' : oneLine(text.slice(passage.start, passage.end)).trim()
}

/** "He …", "This …", "But …": begins with what only the sentence before explains. */
export const pointsBack = (sentence: string): boolean =>
  /^[“"‘']?(?:he|she|it|they|his|her|its|their|this|these|those|that|but|and|yet|so|nor|or|here|there|then|both|neither|such|instead|the (?:two|three|former|latter|same)|however|thus|therefore|for (?:his|her|its|their) part)\b/i.test(
    sentence,
  )

import type { DocumentBody } from '../../../../shared/document'
import type { ItemDraft } from '../../../../shared/item'
import { escaped } from '../../../../shared/escaped'
import { apart, behind, written } from '../../../../shared/setting'
import { whereAsked } from '../../../../shared/where-asked'
import { GAP } from '../../../../shared/words'
import { isMonthName } from '../../../../shared/months'
import { oneLine } from '../../knowledge/plain'
import { capitalise, contentOf, countWords } from '../english/words'
import { rootOf } from '../leaning/question'
import { speaksOfItsReading } from '../rules/standing-alone'
import { sectionAt } from '../surroundings'
import { pointsBack, sentencesBefore } from './before'

/** Words of a sentence that is shown whole. */
const LONGEST = 50

/**
 * The question as its reading has it: behind what stands before it there, the reading's title and the heading; and a gap in its sentence whole and word for word. So nothing is said
 * that the text does not say, no pronoun has to be explained, and no topic put in front that is not the sentence's own. `bare` is the question without a topic; null where it is not
 * one to be shown so.
 *
 * Of 192 first drafts of 16 readings that nobody had worked with blind readers kept 153 worded to stand alone behind their topic, of the same ones put so 166 (of the gaps among them 155
 * of 174), and called 2 wrong where 14 had been.
 */
export function inItsPassage(
  draft: Pick<ItemDraft, 'kind' | 'anchor' | 'key' | 'accepted' | 'pairs' | 'sequence'>,
  bare: string | undefined,
  document: DocumentBody,
): string | null {
  const [label = '', sentence] = labelled(oneLine(draft.anchor.exact).trim())
  const asked = draft.kind === 'cloze' ? gapIn(sentence, draft.key) : bare && capitalise(bare)
  if (!asked || speaksOfItsReading(asked)) return null
  const told = sentencesBefore(document, draft.anchor.start, asked, (before) => gives(before, draft.key))
  const where = whereAsked(draft, document.title, sectionAt(document.sections, draft.anchor.start))
  const before = [...told.map((text) => masked(text, draft.key)), label].filter((text) => text !== '').join(' ')
  if (before === '' && (where.length === 0 || pointsBack(sentence))) return null
  const stem = behind(written({ where, told: before }), asked)
  // a reading called "A" says nothing
  return apart(stem).setting === '' ? null : stem
}

/** "Ideas. Ivan Bloch had just published …": a heading that is run in, and the sentence behind it. */
function labelled(whole: string): [label: string, sentence: string] {
  const label = /^(?:\p{Lu}[\p{L}-]*(?: [\p{L}-]+){0,2}(?<=\p{Ll}{3})\.) (?=[\p{Lu}“"])/u.exec(whole)?.[0] ?? ''
  return [label.trim(), whole.slice(label.length)]
}

/** A sentence with a gap for its answer, which must stand there once; a day that the text gives without its year is asked for all the same. */
function gapIn(sentence: string, key: string): string | null {
  if (countWords(sentence) > LONGEST || !/[.!?][”"’)\]]*$/.test(sentence)) return null
  for (const words of [key, ...withoutYear(key)]) {
    const [before = '', after, ...more] = sentence.split(words)
    if (after === undefined || more.length > 0 || /[\p{L}\d]$/u.test(before) || /^[\p{L}\d]/u.test(after)) continue
    return `${before}${GAP}${after}`
  }
  return null
}

/** "28 March 1938" is as right without its year, where the passage tells which is meant. */
export const withoutYear = (key: string): string[] =>
  /\p{L}.* \d{4}$/u.test(key) && key.split(/[ ,]+/).some(isMonthName) ? [key.replace(/,? \d{4}$/, '')] : []

/** True where what stands before tells an answer in other words. */
function gives(sentence: string, key: string): boolean {
  const answer = contentOf(key).map(rootOf)
  const told = new Set(contentOf(masked(sentence, key)).map(rootOf))
  return answer.length > 1 && answer.filter((word) => told.has(word)).length > answer.length / 2
}

/** What stands before, without the answer, and without the surname by which somebody asked for goes there. */
function masked(sentence: string, key: string): string {
  const surname = PERSON.exec(key)?.[1]
  return [key, ...(surname === undefined ? [] : [surname])].reduce(
    // most sentences hold neither, and a pattern takes far longer to make than a sentence to look through
    (text, words) =>
      text.includes(words) ? text.replace(new RegExp(`(?<![\\p{L}\\d])${escaped(words)}(?![\\p{L}\\d])`, 'gu'), '…') : text,
    sentence,
  )
}

/** "Konrad Adenauer", "President Charles de Gaulle" */
const PERSON = /^(?:\p{Lu}[\p{L}.’'-]* )+(?:(?:de|van|von|der|al|bin|la|du) )*(\p{Lu}[\p{L}’'-]{2,})$/u

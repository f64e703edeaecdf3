import { MONTH } from '../../../../shared/months'
import { spaced } from '../plain'
import { sure } from '../sure'
import type { Sentence } from '../analysis'
import type { PointerAt } from '../coreference'
import { datesIn } from '../dates'
import type { Reading } from '../extractors/reading'
import { isAside } from '../asides'

const LATER =
  /\b((?:(?:about|almost|nearly|some|just|barely) )?(?:an? |the )?(?:[\p{L}\d-]+ )?(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?)) (later|afterwards|earlier|before that)\b/iu
/** "the 26th", "18 September": a day told since. */
const BARE_DAY = new RegExp(String.raw`\b(?:the )?\d{1,2}(?:st|nd|rd|th)\b|\b\d{1,2} ${MONTH}\b`)
const VAGUE =
  /\b(?:the (?:following|next|previous|same) (?:day|morning|evening|night|week|month|year|summer|spring|autumn|winter)|that (?:day|evening|afternoon|morning|night|week|month|year|summer|spring|autumn|winter|same)|(?:soon|shortly|immediately) afterwards|by then|until then|since then|on a later occasion|the (?:day|year|month|week) before)\b/i

/**
 * "Fourteen months later" becomes "Fourteen months after October 1986", with the date last told in the paragraph. Words that lean on a time which
 * nothing tells stay open; null when there are none.
 */
export function laterThan(reading: Reading, sentence: Sentence, from: number, to: number): PointerAt | null {
  const { tokens } = sentence
  if (to <= from || to > tokens.length) return null
  const start = sure(tokens[from]).start
  const text = spaced(reading.text.slice(start, sure(tokens[to - 1]).end))
  const match = LATER.exec(text)
  const open = (offset: number): PointerAt => {
    const found = tokens.findLastIndex((t) => t.start <= start + offset)
    return { from: Math.max(from, found), to: Math.max(from, found) + 1, by: null }
  }
  const vague = VAGUE.exec(text)
  if (!match) return vague && !/\d{4}/.test(text) ? open(vague.index) : null
  const word = sure(match[2])
  const at = start + match.index + match[0].length - word.length
  const token = tokens.findIndex((t) => t.start === at)
  // "a truce in 1884, followed two decades later by a treaty": what tells of when stands beside it
  if (token >= 0 && datesIn(reading.text.slice(start, start + match.index), start).some((date) => !isAside(reading.text, date))) return null
  const told =
    token >= 0 && /^(?:later|earlier)$/.test(word)
      ? lastDate(reading, sentence, start, /\b(?:day|week|hour|minute)s?$/i.test(sure(match[1])))
      : null
  return told ? { from: token, to: token + 1, by: `${word === 'later' ? 'after' : 'before'} ${told}` } : open(match.index)
}

/** The last date of the paragraph in front of an offset, in this sentence or the three before; where days or weeks are counted, one that tells the day. */
function lastDate(reading: Reading, sentence: Sentence, before: number, byDay: boolean): string | null {
  const first = reading.sentences[Math.max(0, sentence.index - 3)]
  const near = reading.sentences.slice(sure(first).index, sentence.index + 1).find((s) => s.block === sentence.block)
  const start = near?.start ?? sentence.start
  // "called the 2014 agreement an attempt": the story does not stand in 2014
  const date = datesIn(reading.text.slice(start, before), start)
    .filter((found) => !isAside(reading.text, found))
    .at(-1)
  if (date && byDay && (date.date.precision !== 'day' || BARE_DAY.test(reading.text.slice(date.end, before)))) return null
  return date ? date.text.replace(/\s+/g, ' ') : null
}

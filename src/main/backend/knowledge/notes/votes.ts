import type { Fact } from '../../../../shared/fact'
import { MONTH_BEGINS } from '../../../../shared/months'
import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import { spaced } from '../plain'
import { lineFact, plainly, wordsIn } from './line'

/** "95–0", "76 : 35, 17 abst.", "219–212" */
const COUNT = new RegExp(
  String.raw`(?<![\d.–-])(\d{1,3}) ?(?:–|-|:|to) ?(\d{1,3})(?:[,;] (\d{1,3}) abst(?:entions|\.)?)?(?![\d–%-]| (?:${MONTH_BEGINS}|years|days|weeks|months|km|per))`,
  'u',
)
const BODY =
  /\b(?:res(?:\.|olution)|UNGA|UNSC|General Assembly|Security Council|Senate|House|Congress|Commons|Lords|Bundestag|Reichstag|Duma|Knesset|parliament|vote[ds]?|ratif\p{L}+|referendum|bill|Act|amendment|motion)\b/iu
const LONGEST = 10

/** "Byrd–Hagel resolution, July 1997, 95–0": by how many votes something passed. */
export function votes(reading: Reading, sentence: Sentence): Fact[] {
  if (sentence.kind !== 'list-item') return []
  const line = spaced(reading.text.slice(sentence.start, sentence.end)).replace(/^[-•*–] /, '')
  const found = COUNT.exec(line)
  if (!found || !BODY.test(line)) return []
  const [whole, yes = '', no = '', none] = found
  // what the votes were on stands in front of them, within its part of the line
  const before =
    line
      .slice(0, found.index)
      .split(/(?:→|; )/)
      .at(-1) ?? ''
  const of = plainly(before.replace(/\($/, '').replace(/^.{2,40}?: (?=\S)/u, ''))
    .replace(/[,–—]\s*$/, '')
    .trim()
  if ((!BODY.test(of) && !BODY.test(line)) || wordsIn(of) < 2 || wordsIn(of) > LONGEST || !/\p{Lu}/u.test(of)) return []
  const day = /^[^:]{3,20}\d{4}(?=: )/u.exec(line)?.[0]
  const told = `${yes} to ${no}${none ? `, with ${none} abstentions` : ''}`
  return [
    lineFact(reading, 'quantity', 'vote', sentence, {
      of: of
        .replace(/ [–—] .*$/, '')
        .replace(/ (?:through|passes|passed|in) (?:the )?(House|Senate|Commons|Lords|Bundestag|Duma|Knesset|UNGA|UNSC)$/u, ' in the $1'),
      told,
      raw: whole,
      day: /\d{4}/.test(of) ? null : day,
    }),
  ]
}

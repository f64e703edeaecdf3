import type { Fact } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import { spokenLabel } from '../nesting'
import { spaced } from '../plain'
import { sure } from '../sure'
import { bodyOf, headingOf } from './body'
import { rowOf } from './cells'
import { keyTermIn } from './coined'
import { lineFact, plainly, wordsIn } from './line'

const NUMBER: Record<string, number | undefined> = { two: 2, three: 3, four: 4, five: 5, '2': 2, '3': 3, '4': 4, '5': 5 }
const SPOKEN = ['', '', 'two', 'three', 'four', 'five']
const LONGEST_MEMBER = 9
const MOST_WORDS = 22

/** "Two ways to break a deal" over two nested labels, "Strategic triangle (Dittmer): 3 patterns", "Principles: consent / impartiality / self-defence": all that a line counts up. */
export function members(reading: Reading, sentence: Sentence): Fact[] {
  if (sentence.kind === 'heading') return []
  const names = namesIn(reading, sentence)
  if (names) return [names]
  const inline = inLine(reading, sentence)
  if (inline) return inline.told ? [lineFact(reading, 'framework', 'members', sentence, inline)] : []
  const rows = tableFrom(reading, sentence)
  if (rows) return [rows]
  const below = sentence.kind === 'list-item' ? nestedBelow(reading, sentence) : []
  if (below.length < 2 || below.length > 5) return []
  const critics = CRITICS.exec(spaced(reading.text.slice(sentence.start, sentence.end)).replace(/^[-•*–] /, ''))
  const name = critics
    ? { which: `${SPOKEN[below.length] ?? ''} criticisms are made${(critics[1] ?? '').replace(/^ (?:with|to) /, ' of ')}` }
    : nameOf(reading, sentence, below.length)
  if (!name) return []
  // a numbered list under its line need not be nested
  const told = below.map((item) =>
    item.label
      ? spokenLabel(lettersSpelt(item.label.text, bodyOf(reading, item)))
      : plainly(bodyOf(reading, item).split(/ [–—→;] |; /)[0] ?? ''),
  )
  if (told.some((member) => member === '' || wordsIn(member) > LONGEST_MEMBER || /[?=→]|->/.test(member))) return []
  const listed = listedAs(told)
  const end = sure(below.at(-1)).end
  return wordsIn(listed) > MOST_WORDS
    ? []
    : [lineFact(reading, 'framework', 'members', { start: sentence.start, end }, { ...name, told: listed }, 0.88)]
}

const TEN = ['', '', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** "Seven claimants: Argentina, Australia, …": as many names as the label says. */
function namesIn(reading: Reading, sentence: Sentence): Fact | null {
  const [, number = '', things = ''] =
    /^(two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (\p{Ll}[\p{L} -]{2,30}s)$/iu.exec(plainly(sentence.label?.text ?? '')) ?? []
  if (!number) return null
  const [list = ''] = bodyOf(reading, sentence).split(/(?<=[\p{Ll}A-Z])\. |; /u)
  const names = plainly(list).split(/, (?:and )?| and | \+ /)
  const count = TEN.indexOf(number.toLowerCase()) > 0 ? TEN.indexOf(number.toLowerCase()) : Number(number)
  if (names.length !== count || names.some((name) => !/^(?:the )?\p{Lu}/u.test(name) || wordsIn(name) > 3)) return null
  return lineFact(
    reading,
    'meeting',
    'names',
    sentence,
    { name: `the ${TEN[count] ?? String(count)} ${things}`, told: plainly(list) },
    0.88,
  )
}

/** "MHS – mutually hurting stalemate: …": the words for the letters. */
function lettersSpelt(label: string, body: string): string {
  const [words = ''] = body.split(/: |; | \(/)
  const initials = words.split(/[ -]/).map((word) => word.charAt(0).toUpperCase())
  return /^\p{Lu}{2,5}$/u.test(label) && initials.join('') === label ? words : label
}

const LISTED =
  /^(?:the )?(?:(two|three|four|five|[2-5]) )?((?:\p{L}+ )?(?:strategies|roles|types|kinds|models|levels|forms|phases|stages|schools|approaches|views|options|images|instruments|baskets|pillars|principles))(?: \(([^()]{3,40})\))?$/iu

/** The first column of a table under "2. Strategies (Touval & Zartman)": what the scheme has. */
function tableFrom(reading: Reading, sentence: Sentence): Fact | null {
  const before = reading.sentences[sentence.index - 1]
  if (!sentence.label || rowOf(reading, sentence).length === 0 || (before && rowOf(reading, before).length > 0)) return null
  const rows: Sentence[] = []
  for (let i = sentence.index; i < reading.sentences.length && rowOf(reading, sure(reading.sentences[i])).length > 0; i++)
    rows.push(sure(reading.sentences[i]))
  const title = sentence.sections.find(({ level }) => level > 1)?.title.replace(/^(?:\d{1,2}(?:\.\d)*[.)]?|[IVX]{1,4}\.)\s+/, '') ?? ''
  const [, , things, by] = LISTED.exec(title) ?? []
  if (!things || rows.length < 2 || rows.length > 5) return null
  const told = listedAs(rows.map(({ label }) => spokenLabel(sure(label).text)))
  const name = `the ${SPOKEN[rows.length] ?? ''} ${spokenLabel(things)}${by && /^\p{Lu}/u.test(by) && !/\d/.test(by) ? ` distinguished by ${by.replace(/ & /g, ' and ')}` : ''}`
  return lineFact(reading, 'framework', 'members', { start: sentence.start, end: sure(rows.at(-1)).end }, { name, told }, 0.88)
}

const CRITICS = /^(?:critics|criticisms?|objections?|weaknesses|problems|limits|drawbacks)((?: (?:of|with|to) [^:;]{3,40})?):?$/i

/** The items one level deeper, right below. */
function nestedBelow({ document: { blocks }, sentences }: Reading, sentence: Sentence): Sentence[] {
  const levelOf = ({ block }: Sentence): number => blocks[block]?.level ?? 1
  const items: Sentence[] = []
  for (let i = sentence.index + 1; i < sentences.length; i++) {
    const item = sure(sentences[i])
    if (item.block === sentence.block) continue
    if (item.kind !== 'list-item' || levelOf(item) <= levelOf(sentence)) break
    if (item.opensBlock && levelOf(item) === levelOf(sentence) + 1) items.push(item)
  }
  return items
}

/** "the two ways to break a deal", "the three patterns of the strategic triangle" */
function nameOf(reading: Reading, sentence: Sentence, count: number): Record<string, string> | null {
  const line = spaced(reading.text.slice(sentence.start, sentence.end))
    .replace(/^(?:[-•*–] )/, '')
    .replace(/[:.]$/, '')
  const [, number = '', things = ''] = /^(two|three|four|five|[2-5]) (\p{Ll}[^:;()?→=]{2,60})$/iu.exec(line) ?? []
  const bare = things.replace(/, (?:both|all) .*$/, '')
  if (NUMBER[number.toLowerCase()] === count)
    return {
      name: `the ${SPOKEN[count] ?? ''} ${bare}`,
      ...(wordsIn(bare) < 3 ? { about: (headingOf(sentence) ?? '').replace(/^[^:]+: (?=\p{Ll})/u, '') } : {}),
    }
  const [, of = '', , some = '', kinds = ''] =
    /^(\p{L}[^:;?→=()]{2,40}?)( \([^()]+\))?: (two|three|four|five|[2-5]) (\p{Ll}[\p{Ll} -]{2,30})$/iu.exec(line) ?? []
  if (NUMBER[some.toLowerCase()] === count) return { name: `the ${SPOKEN[count] ?? ''} ${kinds} of the ${spokenLabel(of)}` }
  return null
}

/** "Principles: host’s consent / impartiality / force only in self-defence", "3 conditions: (a) …; (b) …; (c) …", "Size depends on: (a) …, (b) …" */
function inLine(reading: Reading, sentence: Sentence): Record<string, string> | null {
  const line = spaced(reading.text.slice(sentence.start, sentence.end)).replace(/^(?:[-•*–] )/, '')
  const [, head = '', body = ''] = /^(.{4,60}?): (.+)$/u.exec(plainHead(line)) ?? []
  if (!head) return null
  const told = partsOf(body)
  if (!told) return null
  const listed = listedAs(told)
  if (told.some((member) => wordsIn(member) > LONGEST_MEMBER || /[?=→]|->/.test(member)) || wordsIn(listed) > MOST_WORDS) return null
  const [, number, things = ''] = /^(?:(two|three|four|five|[2-5]) )?(\p{L}.*)$/iu.exec(head) ?? []
  if (/ depends? on$| consists? of$| includes?$/.test(things)) {
    const [, subject = '', verb = ''] = /^(.+) (depends?|consists?|includes?)(?: on| of)?$/.exec(things) ?? []
    return { subject: spokenLabel(subject), verb, told: listed }
  }
  const count = told.length
  const bite = / for it to /.test(things) ? keyTermAbove(reading, sentence) : null
  if (/\b(?:it|they|them|he|she|this|these)\b/.test(things) && !bite) return null
  if (number && NUMBER[number.toLowerCase()] !== count) return null
  if (!/^[\p{L}’' -]*\p{Ll}[^s]s(?: (?:of|for|to|in|on) .+)?$/u.test(things)) return null
  return { name: `the ${SPOKEN[count] ?? ''} ${spokenLabel(things).replace(' for it to ', ` for ${bite ?? 'it'} to `)}`, told: listed }
}

/** "Key concept → asymmetric interdependence" a line or two above: what "it" is. */
function keyTermAbove(reading: Reading, sentence: Sentence): string | null {
  const above = reading.sentences.slice(Math.max(0, sentence.index - 3), sentence.index)
  return above.map(({ start, end }) => keyTermIn(reading.text.slice(start, end))).find((term) => term !== null) ?? null
}

/** "First armed UN force. Principles: …": the sentence that counts up is the last. */
const plainHead = (line: string): string =>
  /(?:^|[.] )([^.:]{4,60}: .+)$/u.exec(line.replace(/ \((?:my|own|see)[^()]*\)(?=:)/, ''))?.[1] ?? line

function partsOf(body: string): string[] | null {
  const lettered = body.split(/(?:^|[,;]? )\((?:[a-e]|[1-5]|i{1,3}|iv|v)\) /).filter(Boolean)
  const slashed = body.split(/ \/ /)
  const parts = /^\((?:a|1|i)\) /.test(body) ? lettered : slashed
  return parts.length >= 2 && parts.length <= 5 ? parts.map((part) => plainly(part.replace(/ [–—] .*$/, ''))) : null
}

const listedAs = (parts: readonly string[]): string => {
  const mark = parts.some((part) => part.includes(',')) ? ';' : ','
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(`${mark} `)}${mark === ';' ? ';' : ''} and ${parts.at(-1) ?? ''}`
}

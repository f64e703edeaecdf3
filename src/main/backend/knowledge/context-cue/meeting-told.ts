import { escaped } from '../../../../shared/escaped'
import { MONTH } from '../../../../shared/months'
import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import { surnameOf } from '../lexicon'
import { sure } from '../sure'
import { asWritten, counted } from './candidate'
import type { ContextCue } from '.'
import { yearInTitle, yearOf } from './years'

/** How a text itself tells which meeting it is about. */
export interface MeetingTold extends ContextCue {
  /** "Woodside" */
  place: string | null
}

/**
 * “Biden–Xi summit, Woodside”, 2023: who met, what it was, where and when, for a meeting that no list knows. Null where a text tells of none, or of several.
 */
export function meetingTold(reading: Reading, sentences: readonly Sentence[], titles: readonly string[], text: string): MeetingTold | null {
  const title = titles.join(' · ')
  const place = placeTold(reading, sentences, titles, text)
  const parties = place === SEVERAL ? null : partiesOf(reading, sentences)
  const kind =
    kindTold(text, title, place === null || place === SEVERAL ? LEAST_KIND : LEAST_WITH_PLACE) ??
    (place !== SEVERAL && place && parties && /\b(?:met|meeting|sat|talked|spent)\b/.test(text) ? 'meeting' : null)
  if (!kind) return null
  if (place === SEVERAL || (!place && !parties)) return null
  const year = yearTold(reading, text, title, place, kind)
  const isCalled = place !== null && new RegExp(`\\b${escaped(place)} ${kind}(?!\\p{L})`, 'iu').test(`${title} ${text}`)
  if (place && (isCalled || !parties)) return { name: asWritten(`${place} ${kind}`, text), year, place }
  if (!parties) return null
  return { name: `${parties} ${kind}${place ? `, ${place}` : ''}`, year, place }
}

/** What it is called most: "the summit", "these talks". */
function kindTold(text: string, title: string, least: number): string | null {
  const counts = KINDS.map(([kind, weight]) => {
    const stands = new RegExp(
      `\\b(?:the|this|that|their|a|at|\\p{Lu}[\\p{L}’-]+|\\d{4}|day|peace|second|third|first) (?<!press )${kind}(?!\\p{L})`,
      'giu',
    )
    const n = [...text.matchAll(stands)].length
    return { kind, n: weight * (n + (new RegExp(`\\b${kind}\\b`, 'i').test(title) ? IN_TITLE : 0)) }
  }).sort((a, b) => b.n - a.n)
  const [best] = counts
  return best && best.n >= least ? best.kind : null
}

/** Nouns for a meeting; a summit is mentioned less often than its meetings and talks. */
const KINDS = [
  ['summit', 2.5],
  ['conference', 2],
  ['congress', 2],
  ['talks', 1],
  ['negotiations', 0.7],
  ['meeting', 0.8],
] as const
const IN_TITLE = 2
const LEAST_KIND = 3
const LEAST_WITH_PLACE = 2

const SEVERAL = Symbol('several')

/** Where: by the dateline, the title, "the Geneva talks", "met at Filoli". */
function placeTold(
  { lexicon, document }: Reading,
  sentences: readonly Sentence[],
  titles: readonly string[],
  text: string,
): string | null | typeof SEVERAL {
  const found = new Map<string, number>()
  const people = new Set(sentences.flatMap((s) => s.mentions.flatMap((m) => (m.kind === 'person' ? [m.name, surnameOf(m.name)] : []))))
  const add = (name: string, by: number, isCalled = false): void => {
    const known = lexicon.byAlias.get(name.toLowerCase())
    // "the Malta summit" was in Malta, "in Russia" may be said of anything
    if (known && known.kind !== 'place' && !(isCalled && known.kind === 'state' && known.name === name)) return
    // "Level II" is no place where the text writes of levels
    if (people.has(name) || NO_PLACE.test(name) || name.length < 4 || `${titles.join(' ')} ${text}`.includes(` ${name.toLowerCase()} `))
      return
    found.set(name, (found.get(name) ?? 0) + by * (known ? KNOWN : 1))
  }
  const { head, body } = aboveText(document)
  const dateline = DATELINE.exec(body)?.[1]
  if (dateline) add(titleCase(dateline), 6)
  for (const [, place] of head.matchAll(CALLED)) add(sure(place), 1)
  for (const title of titles) for (const [, place] of title.matchAll(IN_PLACE)) add(sure(place), 4, true)
  for (const title of titles) for (const [, place] of title.matchAll(CALLED)) add(sure(place), 9, true)
  for (const [, place] of text.matchAll(CALLED)) add(sure(place), 2, true)
  for (const [, place] of text.matchAll(HELD)) add(sure(place), 2)
  const opening = body.slice(0, OPENING)
  for (const [, place] of opening.matchAll(IN_PLACE)) add(sure(place), 1)
  const lower = text.toLowerCase()
  const sorted = [...found]
    .map(([name, score]) => [name, score + Math.min(3, counted(lower, name.toLowerCase(), 6) / 2)] as const)
    .sort((a, b) => b[1] - a[1])
  const [best, next] = sorted
  if (!best || best[1] < LEAST_PLACE) return null
  if (!next || best[1] >= 1.4 * next[1] || next[1] < LEAST_PLACE) return best[0]
  // "at Höfði House", "in Reykjavik": the city that everybody knows
  const cities = sorted.filter(([name, score]) => score >= LEAST_PLACE && lexicon.byAlias.has(name.toLowerCase()))
  return cities.length === 1 ? sure(cities[0])[0] : SEVERAL
}

const OPENING = 900
/** A place that everybody knows says more than the house in it. */
const KNOWN = 1.5
const DATELINE = /^(\p{Lu}[\p{Lu}’' -]{3,}?)(?:, [\p{L}. ]{2,20})?(?: \([\p{L} ]+\))? [—–-]{1,2} /u
const LEAST_PLACE = 4
const PLACE = "(\\p{Lu}[\\p{L}’'-]{2,}(?: \\p{Lu}[\\p{L}’'-]{2,})?)"
const IN_PLACE = new RegExp(`\\b(?:[Ii]n|[Aa]t|[Oo]ff|out of) ${PLACE}`, 'gu')
const CALLED = new RegExp(`\\b${PLACE} (?:summit|conference|congress|talks|meeting|Summit|Conference|Congress|Talks|Meeting)\\b`, 'gu')
const HELD = new RegExp(
  `\\b(?:met|meet|gathered|sat down|convened|opened|summit|(?<!press )conference|congress|talks|meeting|held|together|took place)(?: \\p{Ll}+| \\d+){0,6}? (?:in|at) ${PLACE}`,
  'gu',
)
/** Months, and words that begin a sentence or a name of something else. */
const NO_PLACE = new RegExp(
  String.raw`^(?:${MONTH}|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Christmas|Easter|Congress|Parliament|Senate|Europe|Asia|Africa|America|The|This|That|His|Her|Their|Its|Cold War|World|First|Second|Third|North|South|East|West|Soviet|American|Russian|Chinese|British|French|German|European|Western|Nobody|After|Before|When|While|Peace|General|President|Prime|Foreign)\b`,
)

/** "Biden–Xi": the two who stand everywhere, of different sides. */
function partiesOf({ coreference }: Reading, sentences: readonly Sentence[]): string | null {
  const parties = coreference.pair?.parties
  if (!parties) return null
  const uses = (name: string): number => sentences.filter((s) => s.mentions.some((m) => m.name === name)).length
  return parties.every((name) => uses(name) * 8 >= sentences.length) ? parties.map(surnameOf).join('–') : null
}

/** The year of the title, of the meeting by its name ("the 1987 summit", "Yalta in February 1945"), of the text; else when a report was published. */
function yearTold({ document }: Reading, text: string, title: string, place: string | null, kind: string): string | null {
  const titled = yearInTitle(title)
  if (titled) return titled
  const all = document.text
  const named = [
    ...all.matchAll(new RegExp(`\\b((?:1[5-9]|20)\\d\\d) (?:\\p{Lu}[\\p{L}’-]+ )?${kind}\\b`, 'giu')),
    ...all.matchAll(new RegExp(`\\b${kind} (?:of|in) (?:\\p{Lu}\\p{L}+ )?((?:1[5-9]|20)\\d\\d)\\b`, 'giu')),
    ...(place
      ? all.matchAll(
          new RegExp(
            `\\b${escaped(place)}(?: ${kind})?,? (?:in |of |on )?(?:\\d{1,2} )?(?:\\p{Lu}\\p{L}+ )?(?:\\d{1,2}, )?((?:1[5-9]|20)\\d\\d)\\b`,
            'gu',
          ),
        )
      : []),
  ].map((m) => sure(m[1]))
  const [first] = named
  if (first !== undefined && named.every((year) => year === first)) return first
  const told = yearOf(title, text)
  if (told) return told
  const { head, body } = aboveText(document)
  const opening = body.slice(0, OPENING)
  const reports =
    /\b(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|yesterday|today|this week)\b/.test(opening) &&
    !/\byears ago\b/.test(opening)
  const published = /\b(?:1[89]|20)\d\d\b/.exec(document.published ?? PUBLISHED.exec(head)?.[0] ?? '')?.[0]
  if (reports && published) return published
  const days = [...all.matchAll(DAY)].map((m) => sure(m[1]))
  const ofDays = [...new Set(days)].find((year) => 5 * days.filter((other) => other === year).length >= 3 * days.length)
  if (days.length >= 2 && ofDays !== undefined) return ofDays
  const [day] = /\b(?:1[5-9]|20)\d\d\b/.exec(opening) ?? []
  return day !== undefined && counted(text, day) >= 2 ? day : null
}

/** What stands above the text of a saved page, and the text itself. */
function aboveText({ text, blocks }: Reading['document']): { head: string; body: string } {
  const first = blocks.find(
    ({ kind, start, end }) => kind === 'paragraph' && end - start > LONG && !/\||§|cookies/.test(text.slice(start, end)),
  )
  const from = first?.start ?? 0
  // only how it opens is looked at, however long it is
  const opening = text.slice(from, from + 4 * OPENING)
  return { head: text.slice(0, from).replace(/\s+/g, ' '), body: opening.replace(/\s+/g, ' ') }
}

/** Letters of a paragraph, which the lines of a menu have not. */
const LONG = 180
/** “2 December 1989”, “December 2, 1989” */
const DAY = new RegExp(`\\b(?:\\d{1,2} ${MONTH},?|${MONTH} \\d{1,2},) ((?:1[5-9]|20)\\d\\d)\\b`, 'g')
const PUBLISHED = new RegExp(String.raw`(?:\d{1,2} )?${MONTH}(?: \d{1,2},)? (?:19|20)\d\d`)

const titleCase = (words: string): string => words.trim().replace(/\p{L}[\p{L}’']*/gu, (w) => w.charAt(0) + w.slice(1).toLowerCase())

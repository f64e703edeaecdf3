import { isMonthName, MONTH } from '../../../../shared/months'
import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import { sure } from '../sure'
import { shares } from './candidate'
import { headingOver } from './heading'
import { isNamedBy, storyOf } from './story'
import type { ContextCue } from '.'
import { hasDayOfOther, hasMonthAfterOther, hasMonthOfOther, isOfOtherYears, isOfOthers, isOtherBefore, timesOf } from './other-times'

/** So many years before an event its own story has hardly begun: what is told of then is told beside it. */
const LONG_BEFORE = 3
/** So many years after it, in a text of decades, its story is over. */
const LONG_AFTER = 4

/**
 * The topic as it is true of a sentence: without its year where the sentence, or the one it goes on from, tells of another ("Budapest Memorandum" for what Mearsheimer wrote in
 * 1993 and Clinton said in 2023); and where it tells of quite other people, long before, only when that was ("In 1938" for Chamberlain in a text on Bush and Putin). Of what a text of decades tells of quite another time it is not the topic: the heading may be.
 */
export function inItsTime(
  reading: Reading,
  sentence: Sentence,
  cue: ContextCue,
  topicOf: (sentence: Sentence) => ContextCue | null,
): ContextCue | null {
  if (isMetElsewhere(reading, sentence, cue.name)) return null
  const year = cue.year ?? DATED.exec(cue.name)?.[1] ?? null
  const [first, last = first] = year === null ? [] : yearsOf(year)
  if (first === undefined || last === undefined) return cue
  const undated = { name: cue.name.replace(DATED, ''), year: null }
  const told = timesOf(sentence)
  const isOwn = (year: number): boolean => first <= year && year <= last
  if (told.some(({ year }) => isOwn(year))) return cue
  const [time] = told
  if (time && time.words !== '' && time.year <= first - LONG_BEFORE && isOfOthers(reading, sentence, cue, time.verb))
    return { name: `${sure(time.words[0]).toUpperCase()}${time.words.slice(1)}`, year: null }
  const story = storyOf(reading, undated, isOwn)(sentence)
  const isOfDecades = tellsOfDecades(reading, first, last) && !isSpokenOf(reading, sentence, undated.name)
  const now = time?.year ?? story?.year
  // when Iraq attacked Iran is no matter of the oil embargo, 1973–74
  // under “Suez: the outline” the story of Suez looks back to the 1930s
  const [section] = sentence.sections
  const isHeaded = section !== undefined && section.end - section.start < reading.text.length / 2 && shares(section.title, cue.name)
  if (isOfDecades && !isHeaded && PASSES.test(cue.name) && now !== undefined && (now < first - LONG_BEFORE || now > last + LONG_AFTER)) {
    const heading = headingOver(reading, sentence)
    return heading !== null && NAMES.test(heading) ? { name: heading.replace(/^The (?=\p{Lu})/u, ''), year: null } : null
  }
  const isAway = story !== null && !isOwn(story.year)
  // what was said at Belgrade in 1961 is no matter of Bandung, 1955
  if (isAway && story.isOfEvent) return { name: headingOver(reading, sentence) ?? undated.name, year: null }
  if (isAway && story.inItself) return undated
  // of two that are called the same the year tells one from the other
  if (reading.lexicon.occasions.filter(({ name }) => name === cue.name).length > 1) return cue
  return time ||
    (story === null && isOfDecades) ||
    (isAway && (story.year > last || story.goesOn)) ||
    isOfToday(reading, sentence, last) ||
    isLater(sentence) ||
    isOfOtherYears(reading, sentence, isOwn) ||
    hasMonthOfOther(sentence, isOwn) ||
    hasDayOfOther(reading, sentence, isOwn) ||
    hasMonthAfterOther(reading, sentence, isOwn) ||
    isOtherBefore(reading, sentence, (other) => topicOf(other)?.name === cue.name, isOwn)
    ? undated
    : cue
}

/** "Canberra should publish a statement", "Kramer has argued": in a text that knows later years, of its author's time. */
function isOfToday({ document }: Reading, { clauses, tokens, kind }: Sentence, last: number): boolean {
  const verbs = clauses.map(({ verb }) => tokens[verb.from]).filter((t) => t !== undefined)
  if (verbs.length === 0 || verbs.some((t) => t.tag === 'VBD' || /^(?:would|could|might)$/.test(t.lower))) return false
  // notes tell all in the present
  if (kind === 'list-item' && !verbs.some((t) => /^(?:should|must|ought)$/.test(t.lower))) return false
  return latestYear(document) > last
}

/** "On 15 July Kohl met Gorbachev in Moscow" is no matter of the Washington summit: a day, and a capital that the summit was not held in. */
function isMetElsewhere({ lexicon, text }: Reading, { start, end, tokens }: Sentence, name: string): boolean {
  const place = SUMMIT.exec(name)?.[1]
  const words = text.slice(start, end)
  if (place === undefined || words.includes(place) || !tokens.some((t) => isMonthName(t.text) && t.tag.startsWith('NNP'))) return false
  return [...words.matchAll(/\b(?:in|at) (\p{Lu}\p{L}+)(?! \p{Lu})/gu)].some(([, where = '']) => capitalsIn(lexicon).has(where))
}

const SUMMIT = /^(\p{Lu}[\p{L} ]+?) summit\b/u

const capitals = new WeakMap<Reading['lexicon'], ReadonlySet<string>>()

function capitalsIn(lexicon: Reading['lexicon']): ReadonlySet<string> {
  const known = capitals.get(lexicon) ?? new Set(lexicon.entities.flatMap(({ capital }) => capital ?? []))
  capitals.set(lexicon, known)
  return known
}

/** What is over some years later; a treaty or a pact goes on being kept and broken. */
const PASSES =
  /\b(?:summits?|meetings?|talks|negotiations|conference|congress|crisis|crises|wars?|embargo|blockade|airlift|revolution|coup|uprising|invasion|affair|incident|massacre|siege|battle|raid)\b/i

/** "Cold homes and empty roads" names nothing. */
const NAMES = / \p{Lu}|\d/u

/** Of a text that tells of decades a sentence without a year may tell of any. */
function tellsOfDecades(reading: Reading, first: number, last: number): boolean {
  const counts = ofDecades.get(reading) ?? new Map<string, boolean>()
  ofDecades.set(reading, counts)
  const known = counts.get(`${first}–${last}`)
  if (known !== undefined) return known
  const years = yearsIn(reading.text)
  const own = years.filter((year) => first - AROUND <= year && year <= last + AROUND).length
  const found = years.length >= MANY_YEARS && own < LEAST_OWN * years.length
  counts.set(`${first}–${last}`, found)
  return found
}

const ofDecades = new WeakMap<Reading, Map<string, boolean>>()

const yearsIn = (text: string): number[] => (text.match(/(?<![\d-])(?:1[5-9]|20)\d\d(?!\d|’?s\b)/g) ?? []).map(Number)

/** The sentence, or one beside it in its paragraph, speaks of the topic. */
function isSpokenOf(reading: Reading, { index, block }: Sentence, name: string): boolean {
  const isNamed = isNamedBy(reading, name)
  return reading.sentences
    .slice(Math.max(0, index - NEAR), index + NEAR + 1)
    .some(({ block: other, start, end }) => other === block && isNamed(reading.text.slice(start, end).replace(/\s/g, ' ')))
}

/** Sentences. */
const NEAR = 2
const MANY_YEARS = 12
/** Years before and after an event that belong to its story. */
const AROUND = 2
/** The share of a text's years that belong to its topic. */
const LEAST_OWN = 0.5

const latest = new WeakMap<Reading['document'], number>()

/** The last year that a text names: its author knows it. */
function latestYear(document: Reading['document']): number {
  const known = latest.get(document)
  if (known !== undefined) return known
  const years = `${document.published ?? ''} ${document.text}`.match(/(?<![\d-])(?:1[5-9]|20)\d\d(?!\d|’?s\b)/g) ?? []
  const found = years.reduce((most, year) => Math.max(most, Number(year)), 0)
  latest.set(document, found)
  return found
}

/** "Lavrov later claimed", "Seven years later": after what the topic tells. */
const isLater = ({ tokens }: Sentence): boolean =>
  tokens.some(
    (t) => /^(?:later|afterwards?|subsequently|since)$/.test(t.lower) && t.label === 'advmod' && /^(?:VERB|AUX)$/.test(t.head?.pos ?? ''),
  )

/** “Vienna summit, June 1961” */
const DATED = new RegExp(String.raw`,? (?:${MONTH} )?((?:1[5-9]|20)\d\d)$`)

/** "1979–81": from 1979 to 1981. */
function yearsOf(words: string): number[] {
  const [first, last] = (words.match(/\d{2,4}/g) ?? []).map(Number)
  if (first === undefined) return []
  return last === undefined ? [first] : [first, last < 100 ? Math.floor(first / 100) * 100 + last : last]
}

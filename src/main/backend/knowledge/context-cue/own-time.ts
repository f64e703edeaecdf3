import { isMonthName, MONTH, monthIn } from '../../../../shared/months'
import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import { sure } from '../sure'
import { DAY_WITHOUT_YEAR, yearMeant } from '../year-meant'
import type { Token } from '../tokens'
import { shares } from './candidate'
import { headingOver } from './heading'
import { isNamedBy, storyOf } from './story'
import type { ContextCue } from '.'

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

/** The years that the verbs of a sentence are told of, with their words: "in December 1984". A year behind a noun ("the treaty of 1972", "Helsinki in 2018") is none. */
export function timesOf({ tokens }: Sentence): { year: number; month: string | null; words: string; verb: Token }[] {
  return tokens.flatMap((token, at) => {
    if (!/^(?:1[5-9]|20)\d\d$/.test(token.text)) return []
    const month = token.head && isMonthName(token.head.text) ? token.head : token
    const prep = month.label === 'pobj' ? month.head : null
    const verb = prep?.label === 'prep' ? prep.head : month.label === 'npadvmod' ? month.head : null
    if (!verb || !/^(?:VERB|AUX)$/.test(verb.pos) || verb.label === 'relcl' || verb.label === 'acl') return []
    const from = prep ? tokens.indexOf(prep) : tokens.indexOf(month)
    const words = tokens.slice(from, tokens.indexOf(token) + 1)
    const isPlain = prep !== null && /^(?:in|on)$/.test(prep.lower) && words.length <= 5 && words.slice(1).every((t) => DATE.test(t.text))
    return [
      {
        year: Number(token.text),
        month: tokens.slice(Math.max(0, at - 3), at).findLast(({ text }) => isMonthName(text))?.text ?? null,
        words: isPlain
          ? words
              .map((t) => t.text)
              .join(' ')
              .replace(/ ,/g, ',')
          : '',
        verb,
      },
    ]
  })
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

/** "The change of government in May 2022 took the heat out of it, and in June …": the June of that year. */
function hasMonthOfOther({ tokens }: Sentence, isOwn: (year: number) => boolean): boolean {
  const years = tokens.flatMap((t, at) => (/^(?:1[5-9]|20)\d\d$/.test(t.text) ? [{ year: Number(t.text), at }] : []))
  const [first] = years
  if (!first || years.some(({ year }) => isOwn(year))) return false
  return tokens.some((t, at) => at > first.at && isMonthName(t.text) && !/^,?$|^\d{4}$/.test(tokens[at + 1]?.text ?? ''))
}

/** "Britain entered the war in the last days of March 1854": the year beside it would be another. */
function isOfOtherYears({ text }: Reading, { start, end }: Sentence, isOwn: (year: number) => boolean): boolean {
  const years = (text.slice(start, end).match(/(?<![\d-])(?:1[5-9]|20)\d\d(?!\d|’?s\b)/g) ?? []).map(Number)
  return years.length > 0 && !years.some(isOwn)
}

/** "In 1852 the Sultan …. War was declared in October": behind the year of a topic a month without its own would be read as of that year. */
function hasMonthAfterOther(reading: Reading, { tokens, start, end, index }: Sentence, isOwn: (year: number) => boolean): boolean {
  const alone = tokens.find(
    (t, at) => isMonthName(t.text) && t.tag === 'NNP' && !tokens.slice(at + 1, at + DATE_WORDS).some((next) => /^\d{4}$/.test(next.text)),
  )
  if (!alone) return false
  const days = [...reading.text.slice(start, end).matchAll(DAY_WITHOUT_YEAR)]
  if (days.some((day) => isOwn(Number(yearMeant(reading, start + day.index, day[0]))))) return false
  const last = lastTimeBefore(reading, index)
  if (!last || isOwn(last.year)) return false
  // "The truce was signed in December 1917. … In January Trotsky took over": of the next year
  return !(isOwn(last.year + 1) && last.month !== null && monthIn(alone.text) < monthIn(last.month))
}

function lastTimeBefore({ sentences }: Reading, index: number): ReturnType<typeof timesOf>[number] | undefined {
  for (let at = index - 1; at >= 0; at--) {
    const last = timesOf(sure(sentences[at])).at(-1)
    if (last) return last
  }
  return undefined
}

/** "November 4, 1956" */
const DATE_WORDS = 4

/** "The war of 1965 …. Both accepted a ceasefire on 23 September": a day of another year; where that is in doubt, the year last told in its paragraph tells. */
function hasDayOfOther(reading: Reading, { index: own, start, end, block }: Sentence, isOwn: (year: number) => boolean): boolean {
  const days = [...reading.text.slice(start, end).matchAll(DAY_WITHOUT_YEAR)]
  if (days.length === 0) return false
  let first = own
  while (reading.sentences[first - 1]?.block === block) first--
  const opens = reading.sentences[first]?.start ?? start
  return days.some(({ 0: words, index }) => {
    const told = reading.text.slice(opens, start + index).match(/\b(?:1[5-9]|20)\d\d\b/g)
    const year = yearMeant(reading, start + index, words) ?? told?.at(-1)
    return year !== undefined && !isOwn(Number(year))
  })
}

/** The sentence before, of the same paragraph and topic, that gives a year gives another: the story stands there. */
function isOtherBefore(
  { sentences }: Reading,
  { index, block }: Sentence,
  isSame: (sentence: Sentence) => boolean,
  isOwn: (year: number) => boolean,
): boolean {
  for (let at = index - 1; sentences[at]?.block === block && sentences[at]?.kind !== 'heading'; at--) {
    const before = sure(sentences[at])
    if (!isSame(before)) return false
    const last = timesOf(before).at(-1)
    if (last) return !isOwn(last.year)
  }
  return false
}

/** Somebody is told to have done it, and nobody is named of whom the text tells most; nor is the place of the event. */
function isOfOthers(reading: Reading, { mentions, clauses, tokens }: Sentence, { name }: ContextCue, verb: Token): boolean {
  const people = mentions.filter((m) => m.kind === 'person').map((m) => m.name)
  const subject = clauses.find((clause) => tokens[clause.verb.head] === verb)?.subject
  const main = mainPeople(reading)
  return (
    mentions.some((m) => m.kind === 'person' && subject && subject.from <= m.from && m.to <= subject.to) &&
    !people.some((person) => main.includes(person)) &&
    !mentions.some((m) => name.includes(m.name))
  )
}

/** “Vienna summit, June 1961” */
const DATED = new RegExp(String.raw`,? (?:${MONTH} )?((?:1[5-9]|20)\d\d)$`)

const known = new WeakMap<Reading, readonly string[]>()

/** Whoever is named in a good part of the sentences in which the most named one is. */
function mainPeople(reading: Reading): readonly string[] {
  const before = known.get(reading)
  if (before) return before
  const counts = new Map<string, number>()
  for (const { mentions } of reading.sentences)
    for (const person of new Set(mentions.flatMap((m) => (m.kind === 'person' ? [m.name] : []))))
      counts.set(person, (counts.get(person) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  const found = [...counts].filter(([, count]) => count * MAIN >= most).map(([person]) => person)
  known.set(reading, found)
  return found
}

const MAIN = 3
const DATE = new RegExp(String.raw`^(?:\d{1,4}|,|${MONTH})$`)

/** "1979–81": from 1979 to 1981. */
function yearsOf(words: string): number[] {
  const [first, last] = (words.match(/\d{2,4}/g) ?? []).map(Number)
  if (first === undefined) return []
  return last === undefined ? [first] : [first, last < 100 ? Math.floor(first / 100) * 100 + last : last]
}

import { isMonthName, MONTH, monthIn } from '../../../../shared/months'
import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import { sure } from '../sure'
import { DAY_WITHOUT_YEAR, yearMeant } from '../year-meant'
import type { Token } from '../tokens'
import type { ContextCue } from '.'

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

/** "The change of government in May 2022 took the heat out of it, and in June …": the June of that year. */
export function hasMonthOfOther({ tokens }: Sentence, isOwn: (year: number) => boolean): boolean {
  const years = tokens.flatMap((t, at) => (/^(?:1[5-9]|20)\d\d$/.test(t.text) ? [{ year: Number(t.text), at }] : []))
  const [first] = years
  if (!first || years.some(({ year }) => isOwn(year))) return false
  return tokens.some((t, at) => at > first.at && isMonthName(t.text) && !/^,?$|^\d{4}$/.test(tokens[at + 1]?.text ?? ''))
}

/** "Britain entered the war in the last days of March 1854": the year beside it would be another. */
export function isOfOtherYears({ text }: Reading, { start, end }: Sentence, isOwn: (year: number) => boolean): boolean {
  const years = (text.slice(start, end).match(/(?<![\d-])(?:1[5-9]|20)\d\d(?!\d|’?s\b)/g) ?? []).map(Number)
  return years.length > 0 && !years.some(isOwn)
}

/** "In 1852 the Sultan …. War was declared in October": behind the year of a topic a month without its own would be read as of that year. */
export function hasMonthAfterOther(reading: Reading, { tokens, start, end, index }: Sentence, isOwn: (year: number) => boolean): boolean {
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
export function hasDayOfOther(reading: Reading, { index: own, start, end, block }: Sentence, isOwn: (year: number) => boolean): boolean {
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
export function isOtherBefore(
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
export function isOfOthers(reading: Reading, { mentions, clauses, tokens }: Sentence, { name }: ContextCue, verb: Token): boolean {
  const people = mentions.filter((m) => m.kind === 'person').map((m) => m.name)
  const subject = clauses.find((clause) => tokens[clause.verb.head] === verb)?.subject
  const main = mainPeople(reading)
  return (
    mentions.some((m) => m.kind === 'person' && subject && subject.from <= m.from && m.to <= subject.to) &&
    !people.some((person) => main.includes(person)) &&
    !mentions.some((m) => name.includes(m.name))
  )
}

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

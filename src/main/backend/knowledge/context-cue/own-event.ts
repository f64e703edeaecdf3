import { escaped } from '../../../../shared/escaped'
import { MONTH } from '../../../../shared/months'
import type { Sentence } from '../analysis'
import { eventNames } from '../coreference/meetings'
import type { Reading } from '../extractors/reading'
import type { Occasion } from '../lexicon'
import { oneLine } from '../plain'
import type { Steps } from '../steps'
import { sure } from '../sure'
import type { ContextCue } from '.'
import { SPEAKS_FOR_STATE } from './events'
import { occasionsHere, occasionsOfPlace } from './occasions'
import { placeOf, yearsOf } from './occasion-names'
import { isNamed } from './word-index'

/**
 * The event of its own that a sentence tells of in a text on something else: “On Reykjavik, rival accounts collide” and what follows in its paragraph, “There, Gorbachev had
 * insisted …” after a question on Reykjavik. Null for a sentence on what the whole text is about: a wrong event in front is worse than none. `isUnnamed` where the text
 * has no name for what it is about, but compares cases.
 */
export function* ownEvents(
  reading: Reading,
  whole: ContextCue | null,
  isUnnamed = false,
): Steps<(sentence: Sentence) => ContextCue | null> {
  const events = eventsNamed(reading)
  yield
  if (events.size === 0) return () => null
  const names = [...events.keys()]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')
  const opens = new RegExp(
    `^(?:${LEADS},? )?(?:In ${DATE},? )?(?:(?:[Aa]t|[Ii]n|[Oo]n|[Oo]f|[Dd]uring|[Oo]ver|As for) )?(?:[Tt]he |[Tt]hat )?(${names})(?!\\p{L}|[-–]\\p{L}|[’']s?| (?:\\(\\p{L}|\\p{Lu}))`,
    'u',
  )
  const anywhere = new RegExp(`(?<!\\p{L})(${names})(?!\\p{L}|[-–]\\p{L})`, 'gu')
  const found = new Map<number, ContextCue>()
  let last: { block: number; cue: ContextCue; opened: boolean } | null = null
  let before: string | undefined
  for (const sentence of reading.sentences) {
    if (sentence.index % AT_ONCE === 0) yield
    const text = oneLine(reading.text.slice(sentence.start, sentence.end)).replace(/^[-•*“"'‘(\s]+/, '')
    const named = opens.exec(text)?.[1] ?? (/^(?:There|Here), /.test(text) ? before : undefined)
    const cue: ContextCue | null | undefined = named === undefined ? undefined : isElsewhere(text, named) ? null : placed(text, named)
    const all = [...text.matchAll(anywhere)].map((m) => sure(m[1]))
    if (cue) last = { block: sentence.block, cue, opened: sentence.opensBlock }
    else if (
      last &&
      (last.block !== sentence.block || cue === null || goesBack(text, all, last.cue) || !(last.opened || GOES_ON.test(text)))
    )
      last = null
    if (last && last.cue.name !== whole?.name) found.set(sentence.index, last.cue)
    before = all.at(-1) ?? (all.length === 0 && sentence.opensBlock ? undefined : before)
  }
  if (isUnnamed) ofParagraphs()
  return ({ index }) => found.get(index) ?? null

  /** “The red carpet in Anchorage …”: where nothing is what all is about, a paragraph is about the one case that it names, and goes on from the paragraph before. */
  function ofParagraphs(): void {
    const paragraphs = paragraphsOf(reading)
    const meetingsIn = (sentences: readonly Sentence[]): ContextCue[] => {
      const text = sentences.map(({ start, end }) => oneLine(reading.text.slice(start, end))).join(' ')
      const named = [...text.matchAll(anywhere)].flatMap((m) => events.get(sure(m[1])) ?? [])
      return [...new Set(named.filter(({ name }) => MET.test(name)))]
    }
    let earlier: ContextCue | undefined
    for (const [n, sentences] of paragraphs.entries()) {
      const [only, other] = meetingsIn(sentences)
      const isOpened = meetingsIn(sentences.slice(0, 1)).length > 0
      // a remark between two paragraphs on the same case
      const isBetween = only === undefined && sentences.length <= REMARK && meetingsIn(paragraphs[n + 1]?.slice(0, 1) ?? [])[0] === earlier
      const cue = isBetween ? earlier : only && !other && (isOpened || only === earlier) ? only : undefined
      if (cue) for (const { index } of sentences) if (!found.has(index)) found.set(index, cue)
      earlier = found.get(sure(sentences.at(-1)).index)
    }
  }

  /** The event, unless the sentence gives another year. */
  function placed(text: string, named: string): ContextCue | null {
    const cue = events.get(named)
    if (!cue || isOtherTime(text, cue)) return null
    // "Geneva" in the story of one Geneva summit is that one, unless the year of another stands beside it
    return whole?.name.includes(named) && !(cue.year !== null && text.includes(cue.year)) ? null : cue
  }

  /** The sentence turns to another event, or to another time. */
  function goesBack(text: string, all: readonly string[], cue: ContextCue): boolean {
    // a paragraph that opens with its case may compare it with others
    return (
      all.some((other) => (last?.opened ? events.get(other)?.name === whole?.name : events.get(other)?.name !== cue.name)) ||
      isOtherTime(text, cue)
    )
  }
}

/** Sentences of one step. */
const AT_ONCE = 1000
/** Sentences of a paragraph that tells nothing of its own. */
const REMARK = 2
/** Meetings, by their names. */
const MET = /(?:summit|conference|congress|meeting|talks)$/i

function paragraphsOf({ sentences }: Reading): Sentence[][] {
  const found = new Map<number, Sentence[]>()
  for (const sentence of sentences)
    if (sentence.kind !== 'heading') found.set(sentence.block, [...(found.get(sentence.block) ?? []), sentence])
  return [...found.values()]
}

/** How many meetings a text compares: none where it hardly says “summit”, as in a story of two states whose leaders met often. */
export const meetingsCompared = (reading: Reading): number =>
  (reading.text.match(/\bsummits?\b/gi) ?? []).length < LEAST_SUMMITS
    ? 0
    : new Set([...eventsNamed(reading).values()].filter(({ name }) => MET.test(name))).size

const LEAST_SUMMITS = 2

/** True where all the years of a sentence are others than the event's. */
function isOtherTime(text: string, { year }: ContextCue): boolean {
  const years = (text.match(/\b(?:1[5-9]|20)\d\d\b/g) ?? []).map(Number)
  const [first, last = first] = year?.match(/\d{2,4}/g)?.map(Number) ?? []
  if (first === undefined || last === undefined) return false
  const end = last < 100 ? Math.floor(first / 100) * 100 + last : last
  return years.length > 0 && !years.some((each) => first - 1 <= each && each <= end + 1)
}

const LEADS =
  '(?:(?:But|And|And yet|Yet|Then|So|Even|Already|Only|Later|Earlier|Again|Take|Consider|Compare|Remember|Recall|Look at|Think of|Start with|Begin with)|(?:[“"]?\\p{L}+,[”"]? say [\\p{L} ]+, )?[“"‘]?(?:[Bb]ut |[Aa]nd )?[Ww]hat (?:about|of))'
const DATE = `(?:(?:early|late|the \\p{Ll}+ of) )?(?:${MONTH} )?\\d{4}`
/** A sentence that goes on from the one before. */
const GOES_ON = /^(?:He|She|They|It|There|This|That|These|Both|Neither|His|Her|Their|Its)\b/

/** "In Vienna the diplomats of the Atomic Energy Agency …": a capital that another year is told of. */
const isElsewhere = (text: string, named: string): boolean =>
  SPEAKS_FOR_STATE.test(named) ? !new RegExp(`${escaped(named)},? (?:in |of )?(?:${MONTH} )?\\d{4}`, 'u').test(text) : false

/** The events that a text names, by what it calls them: "Vienna", "the Cuban missile crisis". */
function eventsNamed(reading: Reading): Map<string, ContextCue> {
  const { lexicon, document } = reading
  const text = oneLine(document.text)
  const found = new Map<string, ContextCue>()
  const years = new Map<string, Set<string>>()
  for (const [, place, year] of text.matchAll(DATED)) {
    const name = sure(place)
    years.set(name, (years.get(name) ?? new Set<string>()).add(sure(year)))
  }
  const met = new Set(eventNames(reading).flatMap(({ place }) => (place ? [place] : [])))
  const told = new Set(occasionsHere(reading))
  const named = new Map<string, Occasion[]>()
  for (const occasion of lexicon.occasions)
    for (const name of [occasion.name, ...occasion.names])
      if (/ /.test(name) && HELD.test(name) && isNamed(reading, name)) named.set(name, [...(named.get(name) ?? []), occasion])
  for (const [name, occasions] of named) {
    const [only, other] = occasions.filter((occasion) => told.has(occasion))
    if (only && !other) found.set(name, { name: only.name, year: yearsOf(only) })
  }
  for (const place of new Set([...years.keys(), ...met, ...placesOf(lexicon.occasions)])) {
    const known = lexicon.byAlias.get(place.toLowerCase())
    if (found.has(place) || known?.kind !== 'place' || known.name !== place || !isNamed(reading, place)) continue
    const cue = atPlace(reading, place, [...(years.get(place) ?? [])], met.has(place))
    if (cue) found.set(place, cue)
  }
  return found
}

/** What happened at a place, where its year leaves no doubt. */
function atPlace(reading: Reading, place: string, years: readonly string[], isMet: boolean): ContextCue | null {
  const occasions = occasionsOfPlace(reading, place)
  const fits = years.length === 0 ? occasions : occasions.filter((occasion) => years.some((year) => isIn(occasion, Number(year))))
  const [only, other] = fits
  if (!only && occasions.length > 0) return null
  if (only && !other) return { name: only.name, year: yearsOf(only) }
  const [year, another] = years
  // a capital in which something happened in some year is no event
  return year !== undefined && another === undefined && isMet && !SPEAKS_FOR_STATE.test(place) ? { name: place, year } : null
}

const isIn = ({ years }: Occasion, year: number): boolean => sure(years[0]) <= year && year <= sure(years.at(-1))

const placesOf = (occasions: readonly Occasion[]): string[] => {
  const known = places.get(occasions)
  if (known) return known
  const found = occasions.filter(({ name }) => HELD.test(name) && !/crisis$/i.test(name)).map(placeOf)
  places.set(occasions, found)
  return found
}
const places = new WeakMap<readonly Occasion[], string[]>()
/** Occasions that are called by their place. */
const HELD =
  /(?:summit|conference|congress|meeting|talks|crisis|Conference|Congress|Crisis|accords?|Accords?)$|^(?:Conference|Congress) of|^Camp David$/

const PLACE = '(\\p{Lu}[\\p{L}’-]{2,}(?: \\p{Lu}[\\p{L}’-]{2,})?)'
const DATED = new RegExp(
  `\\b${PLACE}(?: (?:summit|meeting|conference|talks))?(?:,? (?:in|of) |, | \\(|,? | on \\d{1,2} | on )(?:\\d{1,2} )?(?:${MONTH} (?:\\d{1,2}, )?)?((?:1[5-9]|20)\\d\\d)\\b`,
  'gu',
)

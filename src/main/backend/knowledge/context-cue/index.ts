import type { Section } from '../../../../shared/document'
import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import { atOnce, type Steps } from '../steps'
import { sure } from '../sure'
import type { Occasion } from '../lexicon'
import { EVENT_WORD, shares } from './candidate'
import { LETTERS, withCase } from './cases'
import { pluralOf } from './central'
import { cueTo } from './choose'
import { lineTopic } from './line-topic'
import { meetingsCompared, ownEvents } from './own-event'
import { inItsTime } from './own-time'
import { nearest, occasionOf, occasionsTitled } from './occasions'
import { isTitled, placeTitled } from './occasion-names'
import { timesNamed } from './word-index'
import { titleLines } from './title-lines'
import { topicOf } from './topics/choice'
import { byRules } from './topics/proposals'

export { SPEAKS_FOR_STATE } from './events'

/**
 * What a passage is about in a word or a few, "Helsinki Final Act, 1975" or "audience costs", to stand in front of a question which does not say so itself. Months later a
 * card is met without its reading: a context cue keeps its question short and clear (Wozniak, "Twenty rules of formulating knowledge", 1999, on context cues).
 */
export interface ContextCue {
  name: string
  /** The year of the event, where the text leaves no doubt about it. */
  year: string | null
}

/** A longer text has a cue for each of its parts, by rule: what all sources say of each would take a book too long. */
const LONG = 4000
/** A part shorter than this shares the cue of the whole. */
const LEAST_PART = 400
/** A case which a section of a shorter text tells takes no fewer words. */
const LEAST_CASE = 60
/** So many sentences and years of the section, out of a hundred, are its own: other cases may stand beside it. */
const OF_CASE = { dense: 35, dated: 55 }

const known = new WeakMap<Reading, (sentence: Sentence) => ContextCue | null>()

/** The cue of the text, or of the chapter the sentence stands in; null where nothing stands out. */
export function contextCueOf(reading: Reading, sentence: Sentence): ContextCue | null {
  if (!known.has(reading)) atOnce(readCues(reading))
  const before = latest.get(reading)
  if (before?.sentence === sentence) return before.cue
  const found = sure(known.get(reading))
  const own = found(sentence)
  const cue = own && inItsTime(reading, sentence, own, found)
  latest.set(reading, { sentence, cue })
  return cue
}

/** All that could be asked for in a sentence is held against its cue. */
const latest = new WeakMap<Reading, { sentence: Sentence; cue: ContextCue | null }>()

/** Works out what the whole text is about, which of a book takes a while. */
export function* readCues(reading: Reading): Steps<void> {
  known.set(reading, yield* cuesIn(reading))
}

function* cuesIn(reading: Reading): Steps<(sentence: Sentence) => ContextCue | null> {
  const titles = titleLines(reading)
  const cases = occasionsTitled(reading, titles.join(' · '))
  if (cases.length > 1) return ofCases(reading, cases, titles.join(' · '))
  yield
  const told = yield* topicOf(reading, reading.sentences, titles)
  yield
  // “United States and Russia” is about everything: what is compared are summits
  const isUnnamed = told !== null && told.year === null && isPair(reading, told.name) && meetingsCompared(reading) >= LEAST_MEETINGS
  const whole = isUnnamed ? { name: 'summit diplomacy', year: null } : told
  const isLong = reading.document.words >= LONG
  const ofPart = new Map<Section, ContextCue | null>()
  const ofNamed = new Map<Section, ContextCue | null>()
  yield
  const ownOf = yield* ownEvents(reading, whole, isUnnamed)
  const isTheory =
    whole !== null &&
    whole.year === null &&
    !/ “|\d|\brelations$/.test(whole.name) &&
    !whole.name.split(' ').some((word) => EVENT_WORD.test(word.toLowerCase().replace(/s$/, '')))
  return (sentence) => {
    const ofLine = lineTopic(reading, sentence, whole)
    if (ofLine) return ofLine
    const own = ownOf(sentence)
    // "Audience costs (Vienna summit)": a case that illustrates a theory
    if (own)
      return whole === null || !isTheory ? own : { name: `${whole.name} (${[own.name, own.year].filter(Boolean).join(', ')})`, year: null }
    const found = ofPartOf(sentence)
    const [section] = sentence.sections
    if (isLong || !section || !found || found !== whole) return found
    if (!ofNamed.has(section)) ofNamed.set(section, withCase(reading, whole, section))
    return ofNamed.get(section) ?? whole
  }

  function ofPartOf(sentence: Sentence): ContextCue | null {
    const part = sentence.sections.findLast(
      ({ start, end }) => end - start >= (isLong ? LEAST_PART : LEAST_CASE) * LETTERS && end - start < reading.text.length / 2,
    )
    if (!part) return whole
    if (!ofPart.has(part)) {
      const inside = reading.sentences.filter((s) => part.start <= s.start && s.start < part.end)
      ofPart.set(part, isLong ? (atOnce(byRules(reading, inside, [part.title])) ?? whole) : caseIn(reading, inside, part.title, whole))
    }
    return ofPart.get(part) ?? null
  }
}

/** “Reagan and Gorbachev”, “United States and Russia”: who, and nothing of what. */
const isPair = ({ lexicon }: Reading, name: string): boolean =>
  / and /.test(name) && name.split(' and ').every((each) => /^(?:state|person)$/.test(lexicon.byAlias.get(each.toLowerCase())?.kind ?? ''))
const LEAST_MEETINGS = 3

/** A section of a short text that is about an occasion of its own. */
function caseIn(reading: Reading, inside: readonly Sentence[], title: string, whole: ContextCue | null): ContextCue | null {
  const found = occasionOf(reading, inside, title, OF_CASE)
  if (!found || (whole && shares(whole.name, found.occasion.name))) return whole
  // "NATO enlargement" in the story of a summit is no other case
  const [first] = inside.filter(({ kind }) => kind !== 'heading')
  const opening = first ? reading.text.slice(first.start, first.end).replace(/\s+/g, ' ') : ''
  return found.titled || whole?.year === null || isTitled(found.occasion, opening) ? cueTo(found.occasion) : whole
}

/** “Camp David (1978) and Oslo (1993)”: the one that the sentence names, or its heading; else the one that the sentence speaks of, or its paragraph, or its section; else both. */
function ofCases(reading: Reading, cases: readonly Occasion[], title: string): (sentence: Sentence) => ContextCue {
  const both: ContextCue = { name: bothOf(cases, title), year: null }
  // “Kosovo” stands everywhere in a text on the talks before the war
  const unmistaken = cases.filter((each) => EVERYWHERE * timesNamed(reading, placeTitled(each, title)) < reading.sentences.length)
  const range = (inside: readonly Sentence[]): [number, number] => [inside[0]?.index ?? 0, (inside.at(-1)?.index ?? -1) + 1]
  return (sentence) => {
    const [section] = sentence.sections
    const words = reading.text.slice(sentence.start, sentence.end)
    // “dollar” is a word of the Plaza Accord, under “The Bretton Woods conference” too
    for (const [said, some] of [
      [words, unmistaken],
      [section?.title ?? '', cases],
    ] as const) {
      const [named, other] = some.filter((each) => isTitled(each, said))
      if (named && !other) return cueTo(named)
    }
    const before = reading.sentences.slice(Math.max(0, sentence.index - FAR), sentence.index)
    const stretches = [
      [sentence.index, sentence.index + 1] as const,
      range(before.filter(({ block }) => block === sentence.block)),
      ...(section ? [range(before.filter(({ start }) => start >= section.start))] : []),
    ]
    for (const [from, to] of stretches) {
      const [found, other] = nearest(reading, cases, from, to)
      if (found) return other ? both : cueTo(found)
    }
    return both
  }
}

/** “Tashkent and Simla”; “Berlin and Cuban missile crises”, for “Cuban” alone names nothing. */
function bothOf(cases: readonly Occasion[], title: string): string {
  const inOrder = cases.toSorted((one, other) => sure(one.years[0]) - sure(other.years[0]))
  const lastOf = (name: string): string => sure(name.split(' ').at(-1))
  const places = inOrder
    .map((each) => placeTitled(each, title))
    .map((place) => (EVENT_WORD.test(lastOf(place).toLowerCase()) ? place.replace(/ \S+$/, '') : place))
    .join(' and ')
  const [kind, other] = new Set(cases.map(({ name }) => lastOf(name)))
  if (kind !== undefined && other === undefined && /^\p{Ll}+$/u.test(kind)) return `${places} ${pluralOf(kind).replace(/ises$/, 'es')}`
  return OF_PEOPLE.test(places) ? inOrder.map(({ name }) => name).join(' and ') : places
}

const OF_PEOPLE = /\b\p{Lu}\p{L}*(?:an|ish|ese)\b/u
/** In one of so many sentences. */
const EVERYWHERE = 8
/** Sentences. */
const FAR = 12

import { MONTH } from '../../../../../shared/months'
import type { Sentence } from '../../analysis'
import type { Reading } from '../../extractors/reading'
import { oneLine } from '../../plain'
import type { Steps } from '../../steps'
import { tokensOfText } from '../../tokens'
import { asWritten, EVENT_WORD, shares, type Candidate } from '../candidate'
import { centralConcept } from '../central'
import { choosing, closed, cueTo, madeAt, spelt } from '../choose'
import type { ContextCue } from '..'
import { fromEvents } from '../events'
import { termIntroduced } from '../introduced'
import { meetingTold } from '../meeting-told'
import { fromFullName, fromMatters, fromNames, fromPair, fromRelations, fromStates, fromThings, namesOften } from '../names'
import { conceptOf, occasionOf, occasionOpened, occasionSpoken } from '../occasions'
import { eventOpened, thingCalled } from '../opening'
import { bookReviewed, calledByAuthor } from '../reviewed'
import { subjectOf } from '../subtitle'
import { fromTerms, fromWords, phrasesOften } from '../terms'
import { fileName } from '../title-lines'
import { bookOf } from '../title-page'
import { fromTitles } from '../titles'
import { fromTitleWords, fromWholeTitle, placeInTitle } from '../title-itself'
import { partsOf } from '../title-parts'
import { yearOf, yearsBehind } from '../years'

/** What could stand in front of a question about a text. */
export interface Proposal extends ContextCue {
  /** Who proposes it, and how strongly. */
  by: Map<string, number>
  /** An event, which has a year; else a term or a thing. */
  event: boolean
}

/** So many of a kind. */
const MOST = { events: 7, terms: 5, words: 2, names: 4, phrases: 6 }
const LEAST_SENTENCES = 8
/** Letters: of a book its first chapters tell what it is about. */
const LONGEST = 200_000
/** Letters: three or four sentences. */
const OPENING = 500

/** All that sentences could be about, from every source there is, each name once. */
export function* proposing(reading: Reading, sentences: readonly Sentence[], titles: readonly string[]): Steps<Proposal[]> {
  const text = sentences
    .flatMap((s) => (s.kind === 'heading' ? [] : [closed(oneLine(reading.text.slice(s.start, s.end)))]))
    .join(' ')
    .slice(0, LONGEST)
  const title = titles.join(' · ')
  const found = new Map<string, Proposal>()
  const add = (source: string, name: string, year: string | null, event: boolean, strength = 1): void => {
    // a year alone names nothing
    if (!/\p{L}{2}/u.test(name.replace(TIME_OF_YEAR, ''))) return
    if (PUBLISHER.test(name) || NOBODY.test(name) || isFragment(name)) return
    // “the treaty” of which of them?
    if (name.split(' ').every((word) => EVENT_WORD.test(word.toLowerCase().replace(/s$/, '')))) return
    const key = name.toLowerCase()
    const known = found.get(key) ?? { name, year, event, by: new Map<string, number>() }
    known.by.set(source, Math.max(strength, known.by.get(source) ?? 0))
    known.event ||= event
    // “Two-Level Games” of a title
    if (source === 'concept') known.name = name
    known.year ??= year
    found.set(key, known)
  }
  const cue = (source: string, told: ContextCue | null): void => {
    if (told) add(source, told.name, told.year, told.year !== null)
  }
  const thing = (source: string, candidate: Candidate | null): void => {
    if (!candidate) return
    const { name, year } = dressed(reading, { ...candidate, name: withoutLastVerb(candidate.name) }, title, text)
    add(source, name, year, candidate.event, candidate.score)
  }
  const term = (source: string, name: string | null): void => thing(source, name === null ? null : { name, score: 1, event: false })
  const isWhole = sentences === reading.sentences
  cue('rules', yield* byRules(reading, sentences, titles))
  // a few sentences come back to nothing
  if (sentences.length < LEAST_SENTENCES) return [...found.values()]
  yield
  for (const event of first(fromEvents(reading, sentences, text, title), MOST.events)) {
    thing('event', event)
    yield
  }
  for (const each of first(fromTerms(sentences), MOST.terms)) thing('term', each)
  yield
  for (const each of first(fromWords(sentences), MOST.words)) thing('word', each)
  yield
  for (const each of fromTitles(reading, sentences, titles, text)) thing('title', each)
  yield
  for (const each of titles) {
    term('subtitle', subjectOf(each, reading))
    yield
  }
  for (const { name, place } of partsOf(titles, text, (word) => reading.lexicon.byAlias.has(word.toLowerCase()))) {
    thing(`title ${place}`, { name, score: 1, event: /\p{Lu}/u.test(name) })
    yield
  }
  const phrases = phrasesOften(sentences).map((each) => ({ ...each, score: each.count, event: /\p{Lu}/u.test(each.name) }))
  yield
  for (const [source, some] of [
    ['phrase', phrases.filter(({ count }) => count >= 2)],
    ['opening phrase', phrases.filter(({ opens }) => opens)],
    ['name', namesOften(sentences, text).map(({ name, count }) => ({ name, score: count, event: true }))],
  ] as const)
    for (const each of some.slice(0, source === 'name' ? MOST.names : MOST.phrases)) {
      thing(source, each)
      yield
    }
  for (const [source, each] of [
    ['occasion', occasionOf(reading, sentences, title)?.occasion],
    ['opened', occasionOpened(reading, text.slice(0, OPENING))],
    ['spoken', occasionSpoken(reading)],
  ] as const)
    if (each) cue(source, cueTo(each))
  yield
  const concept = conceptOf(reading, sentences, title)
  if (concept) add('concept', concept.occasion.name, null, false)
  yield
  cue('told', meetingTold(reading, sentences, titles, text))
  yield
  thing('placed', placeInTitle(reading, titles))
  thing('full name', fromFullName(reading.lexicon, text))
  thing('most named', fromNames(sentences))
  yield
  thing('thing', fromThings(sentences, text))
  thing('states', fromStates(reading))
  thing('pair', fromPair(sentences, text))
  for (const each of fromMatters(text).slice(0, MOST.words)) thing('matter', each)
  thing('relations', fromRelations(reading, sentences))
  yield
  thing('title word', fromTitleWords(titles, sentences))
  term('introduced', termIntroduced(sentences))
  yield
  term('central', centralConcept(sentences))
  thing('whole title', fromWholeTitle(titles, text))
  yield
  if (isWhole) {
    cue('event opened', eventOpened(reading))
    thing('called', thingCalled(reading))
    term('file', fileName(reading))
    const book = bookOf(reading.document)
    if (book) {
      term('book', subjectOf(book.title, reading))
      cue('by its author', calledByAuthor(book))
    }
  }
  return [...found.values()]
}

/** What rules alone take sentences to be about. */
export function* byRules(reading: Reading, sentences: readonly Sentence[], titles: readonly string[]): Steps<ContextCue | null> {
  return (sentences === reading.sentences ? bookReviewed(reading) : null) ?? (yield* choosing(reading, sentences, titles))
}

const first = (candidates: readonly Candidate[], most: number): Candidate[] =>
  [...candidates].sort((a, b) => b.score - a.score).slice(0, most)

/** A name as it stands in front of a question, and the year of what it names. */
function dressed(reading: Reading, given: Candidate, title: string, text: string): ContextCue {
  const { event } = given
  const plain = given.name
    .replace(/^(?:the|an?) /i, '')
    .replace(/[’']s?$/, '')
    .replace(/ of (?=\d{4}$)/, ', ')
    .replace(/\b(\d\d)(\d\d) ?[–-] ?\1(?=\d\d$)/, '$1$2–')
  const [, words = '', dated = ''] = DATED.exec(plain) ?? []
  const bareYear = /^,? ?(\d{4}(?:–\d\d)?)$/.exec(dated)?.[1]
  const known = knownAs(reading, words)
  const called = known?.name ?? spelt(reading, words) ?? asWritten(words, text)
  const isPlace = event && dated === '' && /^\p{Lu}\p{Ll}+$/u.test(called)
  const named = isPlace ? madeAt(called, text) : event || known ? called : withoutSentenceCapital(reading, called, text)
  const name = known ? named : named.replace(/ (?:Talks|Summit|Crisis|Relations)$/, (noun) => noun.toLowerCase())
  if (bareYear !== undefined) return { name, year: bareYear }
  if (!event || dated !== '') return { name: name + dated, year: null }
  return { name, year: known?.year ?? given.year ?? yearsBehind(name, title) ?? yearOf(shares(title, name) ? title : '', text) }
}

/** “prospect theory” where it opens each of its sentences; “Westphalian sovereignty” keeps its name. */
function withoutSentenceCapital({ lexicon }: Reading, name: string, text: string): string {
  const [word = ''] = /^\p{Lu}\p{Ll}+(?= \p{Ll}|$)/u.exec(name) ?? []
  const isName = lexicon.byAlias.has(word.toLowerCase()) || lexicon.bySurname.has(word.toLowerCase()) || NAMED_AFTER.test(word)
  return word === '' || isName || new RegExp(`[\\p{Ll}\\d,;] ${word}`, 'u').test(text) ? name : name.charAt(0).toLowerCase() + name.slice(1)
}

/** “Hobbesian”, “Dutch” */
const NAMED_AFTER = /(?:ish|ese|[ei]an|nch|tch|[’']s)$/

/** An occasion of the lexicon as it is spelt there. */
function knownAs({ lexicon }: Reading, words: string): { name: string; year: string | null } | null {
  for (const occasion of lexicon.occasions) {
    const name = [occasion.name, ...occasion.names].find((each) => each.toLowerCase() === words.toLowerCase())
    if (name !== undefined) return { name, year: cueTo(occasion).year }
  }
  return null
}

/** “Bargaining under the eyes of others” */
const NOBODY =
  /^(?:the )?(?:others?|some|many|both|all|few|most|another|each|(?:every|some|any|no)(?:body|one|thing)|one|two|them|us|it|you)$/i

/** “they made peace”, “Cambodia and Cambodian”, “Home > Articles”: a piece of a sentence or of a menu, that names nothing. */
function isFragment(name: string): boolean {
  if (/^“/.test(name)) return false
  if (/^(?:they|it|we|you|he|she|why|how|what|who) /i.test(name) || / [>»] /.test(name)) return true
  const [, one = '', other = ''] = /^(\p{L}{4,}) and (\p{L}{4,})$/u.exec(name) ?? []
  return one !== '' && one.slice(0, 5).toLowerCase() === other.slice(0, 5).toLowerCase()
}

/** “reason of state requires”, “Aceh settlement can”: what is named, without what the title goes on to tell of it; empty where only a sentence remains. */
function withoutLastVerb(name: string): string {
  const [front, word = ''] = [name.slice(0, name.lastIndexOf(' ')), name.slice(name.lastIndexOf(' ') + 1)]
  if (front === '' || /^“/.test(name) || EVENT_WORD.test(word.toLowerCase().replace(/s$/, '')) || !/^\p{L}+$/u.test(word)) return name
  if (!/^(?:VBZ|VBD|VBP|MD)$/.test(tokensOfText(`${front} ${word.toLowerCase()}`).at(-1)?.tag ?? '')) return name
  // “army that never was”, “Empires fall”
  return front.includes(' ') && !/(?:\b(?:that|who|which|nobody|never|not|or how .*)|,)$/.test(front) ? front : ''
}

/** Who printed what is under review. */
const PUBLISHER = /\b(?:Press|Publishers|Books|Journal)$/

const TIME_OF_YEAR = new RegExp(String.raw`\b(?:${MONTH}|spring|summer|autumn|winter)\b`, 'gi')

const DATED = new RegExp(String.raw`^(.*?)(,? ?(?:(?:${MONTH}|spring|summer|autumn|winter) )?\d{4}(?:–\d\d)?)?$`, 'iu')

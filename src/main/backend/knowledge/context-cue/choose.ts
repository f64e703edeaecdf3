import { escaped } from '../../../../shared/escaped'
import { MONTH } from '../../../../shared/months'
import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import { oneLine } from '../plain'
import type { Steps } from '../steps'
import { sure } from '../sure'
import type { Occasion } from '../lexicon'
import { asWritten, counted, EVENT_WORD, shares, type Candidate } from './candidate'
import { eventOpened } from './opening'
import { subjectOtherwise } from './otherwise'
import { fromEvents } from './events'
import { meetingTold } from './meeting-told'
import type { ContextCue } from '.'
import { conceptOf, occasionOf, occasionOpened, UNMISTAKEN, type Found } from './occasions'
import { yearsOf } from './occasion-names'
import { fromTerms, fromWords } from './terms'
import { fromTitles } from './titles'
import { KIND } from './title-parts'
import { yearOf, yearsBehind } from './years'

/** A line of a list has no stop of its own: "… Libya, Iraq" and "Ban treaty" below it are no one name. */
export const closed = (line: string): string => (/[\p{L}\d]$/u.test(line) ? `${line}.` : line)

/**
 * What sentences are about by rule: the occasion they tell of, an event or a term which their titles name, what they turn to again and again; at last the title itself.
 * In steps: a book has a great many sentences.
 */
export function* choosing(reading: Reading, sentences: readonly Sentence[], titles: readonly string[]): Steps<ContextCue | null> {
  const text = sentences.flatMap((s) => (s.kind === 'heading' ? [] : [closed(oneLine(reading.text.slice(s.start, s.end)))])).join(' ')
  const title = titles.join(' · ')
  const seen = new Set<string>()
  yield
  const events = fromEvents(reading, sentences, text, title)
  yield
  const terms = [...fromTerms(sentences), ...fromWords(sentences)]
  yield
  const titled = fromTitles(reading, sentences, titles, text)
  yield
  const candidates = [...events, ...withoutParts([...terms, ...titled])]
    .map((candidate) => ({ ...candidate, score: candidate.score * (shares(title, candidate.name) ? IN_TITLE : 1) }))
    .filter(({ name }) => !CONTINENT.test(name))
    .sort((a, b) => b.score - a.score)
    .filter(({ name }) => !seen.has(name.toLowerCase()) && seen.add(name.toLowerCase()))
  const isTitled = ({ name }: Candidate): boolean => shares(title, name)
  // what the title begins with, then an event which it names
  const ordered = [
    ...candidates.filter((c) => !c.event && begins(titles, c)),
    ...candidates.filter((c) => c.event && isTitled(c)),
    ...candidates,
  ]
  const best = ordered.find(
    (c) =>
      c.score >= LEAST_SCORE &&
      (!c.event ||
        (begins(titles, c) && !isBare(c)) ||
        ((isTitled(c) || c.score >= RUNS_THROUGH) && stands(c, isTitled(c) ? candidates.filter(isTitled) : candidates))),
  )
  yield
  const opened = best ? null : occasionOpened(reading, text.slice(0, OPENING))
  const found = occasionOf(reading, sentences, title)
  // “It came near the end of a press conference outside Ljubljana, on 16 June 2001”: what else is named on the way is not what the text is about
  const occasion = opened && found && !found.titled && found.occasion !== opened ? null : found
  yield
  const concept = conceptOf(reading, sentences, title)
  yield
  const isStory = (): boolean =>
    !(best && (isTitled(best) ? isRather(best, sure(occasion), titles) : !best.event && uses(text, best) >= sure(occasion).sentences))
  if (occasion && (occasion.titled || !concept || (!concept.titled && concept.sentences < THEORY * occasion.sentences)) && isStory())
    return elsewhere(reading, sentences, titles, text, occasion) ?? cueTo(occasion.occasion)
  if (concept && !(best && begins(titles, best)) && (!best || !isTitled(best) || (concept.titled && best.event)))
    return { name: concept.occasion.name, year: null }
  if (opened) return cueTo(opened)
  const first = best ? null : eventOpened(reading)
  if (first) return first
  yield
  const meeting = !best || isVague(best) || isBare(best) ? meetingTold(reading, sentences, titles, text) : null
  const told = meeting && (shares(title, meeting.name) || comesBack(sentences, reading.text, meeting, MEETING_COMES_BACK)) ? meeting : null
  // "Malta", "Geneva, November 1985", "the summit": what it was, and when
  if (told && (!best || isVague(best) || (isBare(best) && told.place !== null && best.name.includes(told.place)))) return told
  yield
  const named = candidates.find((c) => c.event && c.score >= NAMED && stands(c, candidates) && comesBack(sentences, reading.text, c))
  const running = candidates.find((c) => c.event && c.score >= RUNS_THROUGH && !isOneOfSeveral(c, candidates))
  const chosen = best ?? told ?? subjectOtherwise(reading, sentences, { titles, text, named, running }) ?? candidates[0]
  if (!chosen) return null
  if (chosen === told) return told
  const [, words = '', dated = ''] = DATED.exec(chosen.name.replace(/^(?:the|an?) /i, '').replace(/[’']s?$/, '')) ?? []
  const called = spelt(reading, words) ?? asWritten(VAGUE.get(words.toLowerCase()) ?? words, text)
  const isPlace = 'event' in chosen && isBare(chosen) && dated === ''
  const name = (isPlace ? madeAt(called, text) : called).replace(/ (?:Talks|Summit|Crisis)$/, (noun) => noun.toLowerCase()) + dated
  const year =
    occasion && shares(occasion.occasion.name, name)
      ? yearsOf(occasion.occasion)
      : (('year' in chosen ? chosen.year : undefined) ?? yearsBehind(name, title) ?? yearOf(title, text))
  // a text on many summits
  const kind = / (summit|meeting)$/.exec(name)?.[1]
  if (kind && (text.match(new RegExp(`${kind}s\\b`, 'gi')) ?? []).length >= MANY) return { name: `${name}s`, year: null }
  return { name, year: /\d{4}/.test(name) || !('event' in chosen && chosen.event) ? null : year }
}

/** “ABM Treaty” for “abm treaty”, the name of a file: a treaty as the lexicon writes it. */
export function spelt({ lexicon, text }: Reading, name: string): string | null {
  const known = lexicon.byAlias.get(name.toLowerCase())
  if (known?.kind !== 'treaty' || text.includes(name)) return null
  return [known.name, ...known.aliases, known.abbreviation ?? ''].find((each) => each.toLowerCase() === name.toLowerCase()) ?? null
}

/** “treaty of Chaumont” for “Chaumont”: what the text says was made at a place. */
export function madeAt(place: string, text: string): string {
  const at = escaped(place)
  const [made] = new RegExp(`\\b${MADE} (?:of|at) ${at}(?!\\p{L}| \\p{Lu})|\\b${at} ${MADE}(?!\\p{L})`, 'u').exec(text) ?? []
  return made ?? place
}

const MADE = '(?:[Tt]reaty|[Pp]eace|[Aa]greement|[Aa]ccords?|[Dd]eclaration|[Pp]rotocol|[Cc]onvention|[Cc]onference|[Cc]ongress)'

/** “Trump–Putin meeting, Da Nang”: the same people met at a place that the occasion knows nothing of. */
function elsewhere(
  reading: Reading,
  sentences: readonly Sentence[],
  titles: readonly string[],
  text: string,
  { occasion, titled, rare }: Found,
): ContextCue | null {
  const words = [occasion.name, ...occasion.names, ...occasion.marks].join(' ')
  const own = (words.match(/\p{Lu}[\p{L}’-]+/gu) ?? []).filter((word) => reading.lexicon.byAlias.get(word.toLowerCase())?.kind === 'place')
  if (titled || rare >= UNMISTAKEN || own.length === 0 || !/ (?:summit|meeting|talks|conference|visit)\b/i.test(occasion.name)) return null
  const told = meetingTold(reading, sentences, titles, text)
  const place = told?.place
  if (!told || !place || words.includes(place)) return null
  const lower = text.toLowerCase()
  return own.every((word) => counted(lower, word.toLowerCase()) < counted(lower, place.toLowerCase())) ? told : null
}

const isVague = ({ name }: Candidate): boolean => VAGUE.has(name.toLowerCase())

/** A place, with its date or without, but without what happened there. */
const isBare = ({ event, name }: Candidate): boolean => event && !name.split(/[ ,]+/).some((word) => EVENT_WORD.test(word.toLowerCase()))

export const cueTo = (occasion: Occasion): ContextCue => ({ name: occasion.name, year: yearsOf(occasion) })

/** How often a term stands in the text. */
const uses = (text: string, { name }: Candidate): number => counted(text.toLowerCase(), name.toLowerCase().replace(/s$/, ''))

/** What the title begins with. */
const begins = (titles: readonly string[], { name }: Candidate): boolean =>
  titles.some((title) =>
    title
      .replace(KIND, '')
      .replace(/^[\d.]+ /, '')
      .toLowerCase()
      .startsWith(name.toLowerCase()),
  )

/**
 * “Vienna summit, June 1961” rather than the lexicon's name for it; “Trump-Putin relationship” rather than the one meeting that the text tells most of; “détente” where the
 * title begins with it.
 */
function isRather(best: Candidate, { occasion, titled }: Found, titles: readonly string[]): boolean {
  if (!best.event) return begins(titles, best)
  if ([occasion.name, ...occasion.names].some((name) => name.toLowerCase() === best.name.toLowerCase())) return false
  return !isBare(best) && (shares(occasion.name, best.name) || !titled)
}

/** One event among several is not what a text is about, nor is one of three treaties that a conference made. */
const stands = ({ name, score, event }: Candidate, others: readonly Candidate[]): boolean =>
  !isOneOfSeveral({ name, score, event }, others) &&
  !others.some(
    (other) =>
      other.event && score < 1.6 * other.score && !(other.name.match(/\p{Lu}[\p{L}-]+/gu) ?? []).some((word) => name.includes(word)),
  )

/** What a text is about it comes back to: what one sentence names on the way is something else. */
function comesBack(sentences: readonly Sentence[], text: string, { name }: Pick<Candidate, 'name'>, often = COMES_BACK): boolean {
  const own = (name.match(/\p{Lu}[\p{L}-]{2,}/gu) ?? []).filter((word) => !EVENT_WORD.test(word.toLowerCase()))
  const body = sentences.filter(({ kind }) => kind !== 'heading')
  const named = body.filter(({ start, end }) => own.some((word) => text.slice(start, end).includes(word))).length
  return named >= LEAST_NAMED && named * often >= body.length
}

const LEAST_NAMED = 2
/** Once in so many sentences. */
const COMES_BACK = 16
/** A meeting is called by its place less often than "the summit". */
const MEETING_COMES_BACK = 24

const isOneOfSeveral = ({ name }: Candidate, others: readonly Candidate[]): boolean =>
  others.filter((other) => other.event && other.name !== name && kindOf(other.name) === kindOf(name)).length >= 2

/** “Treaty of Berlin”, “Locarno Treaties”: treaties. */
const kindOf = (name: string): string =>
  sure(
    name
      .toLowerCase()
      .split(' ')
      .at(/ of /.test(name) ? 0 : -1),
  )
    .replace(/ies$/, 'y')
    .replace(/s$/, '')

/** "sanctions" beside "economic sanctions": the fuller term takes the other's weight. */
function withoutParts(candidates: readonly Candidate[]): Candidate[] {
  const stem = ({ name }: Candidate): string => name.toLowerCase().replace(/s$/, '')
  const isPart = ({ name }: Candidate): boolean => !name.includes(' ')
  const lastOf = (whole: Candidate): string => stem(whole).slice(stem(whole).lastIndexOf(' ') + 1)
  // of a book there are thousands, so that they are not held one against the other
  const parts = new Map<string, Candidate[]>()
  for (const part of candidates.filter(isPart)) parts.set(stem(part), [...(parts.get(stem(part)) ?? []), part])
  const partsOf = (whole: Candidate): Candidate[] => (isPart(whole) ? [] : (parts.get(lastOf(whole)) ?? []))
  // "immediate deterrence" is one kind of what the whole text is about
  const broad = new Set(candidates.filter((whole) => !partsOf(whole).some((part) => part.score > 2 * whole.score)))
  const held = new Set([...broad].flatMap((whole) => (isPart(whole) ? [] : [lastOf(whole)])))
  return [...broad]
    .filter((part) => !(isPart(part) && held.has(stem(part))))
    .map((whole) => {
      const within = partsOf(whole).filter((part) => broad.has(part))
      return { ...whole, score: whole.score + Math.max(0, ...within.map(({ score }) => score)) }
    })
}

/** Words too common to tell what a text is about. */
const VAGUE = new Map([
  ['summit', 'summit diplomacy'],
  ['summits', 'summit diplomacy'],
])

/** How many times more sentences speak of a concept than of the case that illustrates it. */
const THEORY = 1.3
const MANY = 5
/** Letters: three or four sentences. */
const OPENING = 500
const IN_TITLE = 2.5
const CONTINENT = /^(?:the )?(?:Europe|Asia|Africa|America|Middle East|West|East|United Nations|Washington|Moscow)$/i
const LEAST_SCORE = 4
/** What the one event of a text scores which neither its title nor a term of the field runs through. */
const NAMED = 2.5
/** What an event scores which the title does not name, and the text turns to again and again. */
const RUNS_THROUGH = 5

const DATED = new RegExp(String.raw`^(.*?)(,? ?(?:(?:${MONTH}|spring|summer|autumn|winter) )?\d{4})?$`, 'iu')

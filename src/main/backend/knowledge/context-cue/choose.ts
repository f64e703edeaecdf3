import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import { oneLine } from '../plain'
import { sure } from '../sure'
import type { Occasion } from '../lexicon'
import { counted, EVENT_WORD, shares, type Candidate } from './candidate'
import { fromEvents } from './events'
import type { ContextCue } from '.'
import { fromNames } from './names'
import { occasionOf, yearsOf, type Found } from './occasions'
import { fromTerms, fromWords } from './terms'
import { fromTitles, fromWholeTitle, KIND, placeInTitle } from './titles'
import { yearOf } from './years'

/** What sentences are about: the occasion they tell of, an event or a term which their titles name, what they turn to again and again; at last the title itself. */
export function cueOf(reading: Reading, sentences: readonly Sentence[], titles: readonly string[]): ContextCue | null {
  const text = sentences.flatMap((s) => (s.kind === 'heading' ? [] : [oneLine(reading.text.slice(s.start, s.end))])).join(' ')
  const title = titles.join(' · ')
  const seen = new Set<string>()
  const candidates = [
    ...fromEvents(reading, sentences, text, title),
    ...withoutParts([...fromTerms(sentences), ...fromWords(sentences), ...fromTitles(reading, sentences, titles, text)]),
  ]
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
      (!c.event || ((isTitled(c) || c.score >= RUNS_THROUGH) && stands(c, isTitled(c) ? candidates.filter(isTitled) : candidates))),
  )
  const occasion = occasionOf(reading, sentences, title)
  if (occasion && !(best && (isTitled(best) ? isRather(best, occasion, titles) : !best.event && uses(text, best) >= occasion.sentences)))
    return cueTo(occasion.occasion)
  const named = candidates.find((c) => c.event && c.score >= NAMED && stands(c, candidates))
  const chosen = best ?? placeInTitle(reading, titles) ?? named ?? fromNames(sentences) ?? fromWholeTitle(titles)
  if (!chosen) return null
  const [, words = '', dated = ''] =
    /^(.*?)(,? ?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter) )?\d{4})?$/iu.exec(
      chosen.name.replace(/^(?:the|an?) /i, '').replace(/[’']s?$/, ''),
    ) ?? []
  const name =
    asWritten(VAGUE.get(words.toLowerCase()) ?? words, text).replace(/ (?:Talks|Summit|Crisis)$/, (noun) => noun.toLowerCase()) + dated
  const year = occasion && shares(occasion.occasion.name, name) ? yearsOf(occasion.occasion) : (chosen.year ?? yearOf(title, text))
  return { name, year: /\d{4}/.test(name) || !chosen.event ? null : year }
}

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
  const isNamed = /\d/.test(best.name) || best.name.split(' ').some((word) => EVENT_WORD.test(word.toLowerCase()))
  return isNamed && (shares(occasion.name, best.name) || !titled)
}

/** One event among several is not what a text is about, nor is one of three treaties that a conference made. */
const stands = ({ name, score }: Candidate, others: readonly Candidate[]): boolean =>
  others.filter((other) => other.event && other.name !== name && kindOf(other.name) === kindOf(name)).length < 2 &&
  !others.some(
    (other) =>
      other.event && score < 1.6 * other.score && !(other.name.match(/\p{Lu}[\p{L}-]+/gu) ?? []).some((word) => name.includes(word)),
  )

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

/** The spelling the text itself uses most, apart from the beginnings of sentences. */
function asWritten(name: string, text: string): string {
  const forms = new Map<string, number>()
  const pattern = new RegExp(`(?<=[\\p{L},;] )${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\b`, 'giu')
  for (const [form] of text.matchAll(pattern)) forms.set(form, (forms.get(form) ?? 0) + 1)
  return [...forms].sort((a, b) => b[1] - a[1])[0]?.[0] ?? name
}

/** Words too common to tell what a text is about. */
const VAGUE = new Map([
  ['summit', 'summit diplomacy'],
  ['summits', 'summit diplomacy'],
])

const IN_TITLE = 2.5
const CONTINENT = /^(?:the )?(?:Europe|Asia|Africa|America|Middle East|West|East|United Nations|Washington|Moscow)$/i
const LEAST_SCORE = 4
/** What the one event of a text scores which neither its title nor a term of the field runs through. */
const NAMED = 2.5
/** What an event scores which the title does not name, and the text turns to again and again. */
const RUNS_THROUGH = 5

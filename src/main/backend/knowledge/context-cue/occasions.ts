import { firstFrom } from '../first-from'
import type { Analysis, Sentence } from '../analysis'
import type { Lexicon, Occasion } from '../lexicon'
import { atOnce, type Steps } from '../steps'
import { sure } from '../sure'
import { SPEAKS_FOR_STATE } from './events'

export interface Found {
  occasion: Occasion
  /** The title names it. */
  titled: boolean
  /** How many sentences speak of it. */
  sentences: number
  /** What its marks in the text weigh. */
  rare: number
}

/** Sentences out of a hundred that have to speak of an occasion which their title does not name. */
const DENSE = 15
/** Years out of a hundred that have to be its own. */
const DATED = 30
/** Different marks of it that have to stand in the text: one person was at many tables. */
const MARKS = 4
/** What its marks have to weigh together, those of many occasions less than one's own. */
const RARE = 2
const RARE_IF_NAMED = 1.2
/** What the marks of a concept have to weigh which no title names, and how many sentences out of a hundred have to speak of it. */
const CONCEPT = { rare: 3.2, sure: 4, dense: 25 }

/** The occasion that sentences tell of, whatever their title: null where they tell of none, or of several. */
export function occasionOf(
  analysis: Analysed,
  sentences: readonly Sentence[],
  title: string,
  { dense, dated } = { dense: DENSE, dated: DATED },
): Found | null {
  const told = occasionsTold(analysis, sure(sentences[0]?.index ?? 0), (sentences.at(-1)?.index ?? -1) + 1)
  const isTitledHere = titledAmong(told, title)
  const titled = told.filter((t) => isTitledHere(t) && (t.marks >= 3 || t.marks + t.named >= 4))
  const length = lengthOf(sentences)
  const fits = (t: Told, lenient: boolean): boolean =>
    (lenient ? t.named > 0 && t.marks >= MARKS - 1 && t.rare >= RARE_IF_NAMED : t.marks >= MARKS && t.rare >= RARE) &&
    100 * t.sentences >= dense * length &&
    (t.rare >= UNMISTAKEN || hasItsPlace(analysis, t.occasion)) &&
    (t.years === null || t.years >= (lenient ? dated / 2 : dated))
  const strict = titled.length > 0 ? titled : told.filter((t) => fits(t, false))
  const [found, next] = strict.length > 0 || dense !== DENSE ? strict : told.filter((t) => fits(t, true))
  // the same people met at another table, of whose place the text speaks much more
  const there = ({ occasion }: Told): number => placesIn(analysis, occasion)
  const best =
    found && titled.length === 0 && found.rare < UNMISTAKEN
      ? (told.find((t) => t !== found && t.marks >= 3 && there(t) >= 3 && there(found) > 0 && there(t) > 2 * there(found)) ?? found)
      : found
  // a summit and the treaty signed there are one story
  const isOther = (other: Told): boolean => Math.abs(sure(other.occasion.years[0]) - sure(sure(best).occasion.years[0])) > 1
  return best && !(next && isOther(next) && next.named >= best.named && weightOf(best) < RIVAL * weightOf(next))
    ? { occasion: best.occasion, titled: titled.length > 0, sentences: best.sentences, rare: best.rare }
    : null
}

/** What the marks of an occasion weigh that no other meeting of the same people has. */
export const UNMISTAKEN = 3.5
const RIVAL = 1.15

/** In how many sentences the place stands after which an occasion is called. */
const placesIn = (analysis: Analysed, occasion: Occasion): number =>
  Math.max(0, ...placesOf(analysis, occasion).map((place) => standsIn(analysis, indexed(analysis), place).length))

function placesOf({ lexicon }: Analysed, { name, names }: Occasion): string[] {
  const words = new Set([name, ...names].flatMap((each) => each.match(/\p{Lu}[\p{L}’-]+/gu) ?? []))
  return [...words].filter((word) => lexicon.byAlias.get(word.toLowerCase())?.kind === 'place')
}

/** The people of Vienna met at Chaumont before: a text that never says “Vienna” is not on its congress. */
const hasItsPlace = (analysis: Analysed, occasion: Occasion): boolean =>
  placesOf(analysis, occasion).length === 0 || placesIn(analysis, occasion) > 0

/** The concept of the field that sentences turn on, by its people and its terms: "two-level games" for a text that says "win-set" all the time. */
export function conceptOf(analysis: Analysed, sentences: readonly Sentence[], title: string): Found | null {
  const from = sentences[0]?.index ?? 0
  const told = occasionsTold(analysis, from, (sentences.at(-1)?.index ?? -1) + 1, analysis.lexicon.concepts)
  const isNamed = ({ occasion: { name, names } }: Told): boolean => [name, ...names].some((each) => titleSays(title, each))
  // a term that a text says again and again counts as much as its people
  const weighs = ({ rare, named }: Told): number => rare + Math.min(3, named)
  const fits = told.filter(
    (t) =>
      (isNamed(t) && t.marks >= 3) ||
      (t.marks + Math.min(2, t.named) >= 3 &&
        t.marks + t.named >= MARKS &&
        weighs(t) >= CONCEPT.rare &&
        100 * t.sentences >= (weighs(t) >= CONCEPT.sure ? CONCEPT.dense / 3 : CONCEPT.dense) * lengthOf(sentences)),
  )
  const [best, next] = fits.some(isNamed) ? fits.filter(isNamed) : fits
  return best && !(next && weightOf(best) < RIVAL * weightOf(next))
    ? { occasion: best.occasion, titled: isNamed(best), sentences: best.sentences, rare: best.rare }
    : null
}

const titleSays = (title: string, name: string): boolean =>
  ` ${title.toLowerCase()} `
    .match(/[\p{L}\d-]+/gu)
    ?.join(' ')
    .includes(name.toLowerCase()) ?? false

const lengthOf = (sentences: readonly Sentence[]): number => sentences.filter(({ kind }) => kind !== 'heading').length

/** All that a title names, of those its text tells of: “Camp David (1978) and Oslo (1993)”. */
export function occasionsTitled(analysis: Analysed, title: string): Occasion[] {
  const told = occasionsTold(analysis, 0, analysis.sentences.length)
  const isTitledHere = titledAmong(told, title)
  // “Versailles”, for the Paris Peace Conference
  const isCalledByPlace = ({ occasion }: Told): boolean => standsIn(analysis, indexed(analysis), placeTitled(occasion, title)).length > 1
  return told
    .filter((t) => isTitledHere(t) && t.marks + t.named + (t.marks > 0 && isCalledByPlace(t) ? 1 : 0) >= MARKS)
    .map(({ occasion }) => occasion)
}

/** The words of its name, or of one of its names, that a title says. */
export const placeTitled = (occasion: Occasion, title: string): string =>
  [occasion.name, ...occasion.names].map((name) => placeOf({ ...occasion, name })).find((place) => title.includes(place)) ??
  placeOf(occasion)

/** “From SALT to New START”: what a title says only inside the fuller name of another it does not name. */
function titledAmong(told: readonly Told[], title: string): (t: Told) => boolean {
  const called = told.flatMap(({ occasion }) => [occasion.name, ...occasion.names].filter((name) => title.includes(name)))
  return ({ occasion }) => {
    const others = called.filter((name) => ![occasion.name, ...occasion.names].includes(name) && !placeOf(occasion).includes(name))
    return isTitled(
      occasion,
      others.reduce((rest, name) => rest.replaceAll(name, ' '), title),
    )
  }
}

/** Those of several occasions that most words and years of the sentences `from` to `to` speak of: one, or more where none is ahead. */
export function nearest(analysis: Analysed, occasions: readonly Occasion[], from: number, to: number): Occasion[] {
  const told = occasionsTold(analysis, from, to, occasions)
  return told.filter((other) => weightOf(other) === weightOf(sure(told[0]))).map(({ occasion }) => occasion)
}

/** The occasions that a text has the people and the words of. */
export const occasionsHere = (analysis: Analysed): Occasion[] =>
  occasionsTold(analysis, 0, analysis.sentences.length).flatMap(({ occasion, marks, exact }) =>
    marks >= 3 || (marks >= 1 && (exact ?? 0) > 0) ? [occasion] : [],
  )

/** The one occasion with whose place and year a text opens, and whose people and words it has: an opinion on it goes on to other places and years. */
export function occasionOpened(analysis: Analysed, opening: string): Occasion | null {
  const years: readonly string[] = opening.match(/\b(?:1[5-9]|20)\d\d\b/g) ?? []
  const told = occasionsTold(analysis, 0, analysis.sentences.length).filter(
    ({ occasion, marks, rare }) =>
      marks >= MARKS &&
      rare >= RARE_IF_NAMED &&
      occasion.years.length === 1 &&
      years.includes(String(occasion.years[0])) &&
      opening.includes(placeOf(occasion)),
  )
  const [only, other] = told
  return only && !other ? only.occasion : null
}

/** The one occasion whose year a text tells most of, and whose people and very words it has: “oil” and “embargo” for the oil embargo. */
export function occasionSpoken(analysis: Analysed): Occasion | null {
  const isSpoken = ({ name }: Occasion): boolean =>
    (name.match(WORD) ?? []).every((word) => standsIn(analysis, indexed(analysis), word.toLowerCase()).length >= SPOKEN)
  const told = occasionsTold(analysis, 0, analysis.sentences.length).filter(
    ({ occasion, marks, rare, exact }) => marks >= MARKS - 1 && rare >= RARE && (exact ?? 0) >= 50 && isSpoken(occasion),
  )
  const [only, other] = told
  return only && !other ? only.occasion : null
}

/** In how many sentences each word stands. */
const SPOKEN = 2

/** In how many sentences of the text a name stands. */
export const timesNamed = (analysis: Analysed, name: string): number => standsIn(analysis, indexed(analysis), name).length

/** True where a name stands in the text. */
export const isNamed = (analysis: Analysed, name: string): boolean => standsIn(analysis, indexed(analysis), name).length > 0

/** What happened at a place; where much did, what the text has the people and the words of. */
export function occasionsOfPlace(analysis: Analysed, place: string): Occasion[] {
  const all = analysis.lexicon.occasions.filter((occasion) =>
    [occasion.name, ...occasion.names].some((name) => name === place || placeOf({ ...occasion, name }) === place),
  )
  // in a capital there is much besides
  if (all.length < 2 && !analysis.lexicon.entities.some(({ capital }) => capital === place)) return all
  const told = occasionsTold(analysis, 0, analysis.sentences.length, all).filter(({ marks }) => marks >= 2)
  return told.map(({ occasion }) => occasion)
}

export const yearsOf = ({ years }: Occasion): string => {
  const [first, last] = years
  if (last === undefined) return String(first)
  return `${sure(first)}–${Math.floor(sure(first) / 100) === Math.floor(last / 100) ? String(last).slice(2) : last}`
}

/** The words of a name that tell one occasion from others: “Camp David”, “Vienna”. */
export const placeOf = ({ name }: Occasion): string =>
  name.replace(/^Congress of |[’'].*| (?:\p{Ll}+|\p{Lu}\p{Ll}*(?:s|nt|ce|ct|ry|ol|it|um|ty))$/gu, '')

/** True where words have the whole name of an occasion, whatever stands between. */
export const isCalled = ({ name, names }: Occasion, words: string): boolean =>
  [name, ...names].some((each) => words.toLowerCase().includes(each.toLowerCase()) || saysEachWord(words, each))

export const isTitled = (occasion: Occasion, title: string): boolean => {
  const years = (title.match(/\b(?:1[5-9]|20)\d\d\b/g) ?? []).map(Number)
  // “Washington and Moscow from the Fall of the Flag …” is on no Moscow summit
  // “Cuba 1962” for the Cuban missile crisis
  const saysCountry = (place: string): boolean => {
    const country = /^(\p{Lu}\p{L}*a)n\b/u.exec(place)?.[1]
    return country !== undefined && new RegExp(`\\b${country},? \\(?\\d{4}`, 'u').test(title)
  }
  const saysPlace = (place: string): boolean =>
    (title.includes(place) || saysCountry(place)) && (years.length > 0 || !SPEAKS_FOR_STATE.test(place))
  return (
    (isCalled(occasion, title) || [occasion.name, ...occasion.names].some((name) => saysPlace(placeOf({ ...occasion, name })))) &&
    (years.length === 0 || years.some((year) => isOf(occasion, year)))
  )
}

/** “Berlin on the Brink: The Blockade, the Airlift …” */
function saysEachWord(title: string, name: string): boolean {
  const said = title.match(WORD) ?? []
  const words = name.match(WORD) ?? []
  return words.length > 1 && words.every((word) => said.some((other) => plain(other) === plain(word)))
}

/** Years of what led up to it, and of what came at once. */
const isOf = ({ years }: Occasion, year: number): boolean => {
  const [first, last = first] = years
  return first !== undefined && last !== undefined && first - 2 <= year && year <= last + 1
}

/** How a stretch of text speaks of an occasion. */
interface Told {
  occasion: Occasion
  /** Sentences that call it by name. */
  named: number
  /** Different marks that stand in it. */
  marks: number
  /** The same, those of many occasions for less. */
  rare: number
  /** Sentences with its name or a mark. */
  sentences: number
  /** Of the years which the stretch names, how many in a hundred are its own or next to it; null where it names none. */
  years: number | null
  /** How many are its very own. */
  exact: number | null
}

type Analysed = Pick<Analysis, 'sentences' | 'text' | 'lexicon'>

const WORD = /[\p{L}\d][\p{L}\d’'-]*/gu

/** Where words stand in a text, by the numbers of its sentences. */
interface Index {
  words: ReadonlyMap<string, readonly number[]>
  years: readonly (readonly [year: number, at: readonly number[]])[]
  /** What was looked for before. */
  names: Map<string, readonly number[]>
}

const known = new WeakMap<Analysed['sentences'], Index>()

/** The occasions that the sentences `from` to `to` speak of, the most told first: a text on Dayton need not have it in its title, nor in any other sentence. */
function occasionsTold(analysis: Analysed, from: number, to: number, among = analysis.lexicon.occasions): Told[] {
  const index = indexed(analysis)
  const years = index.years.map(([year, at]) => [year, within(at, from, to).length] as const)
  const all = years.reduce((sum, [, n]) => sum + n, 0)
  const isFew = among !== analysis.lexicon.occasions && among !== analysis.lexicon.concepts
  const rarity = rarityIn(analysis.lexicon)
  return among
    .flatMap((occasion) => {
      const named = new Set([occasion.name, ...occasion.names].flatMap((name) => within(standsIn(analysis, index, name), from, to)))
      const marks = occasion.marks
        .map((mark) => ({ mark, at: within(standsIn(analysis, index, mark), from, to) }))
        .filter(({ at }) => at.length > 0)
      const sentences = new Set([...named, ...marks.flatMap(({ at }) => at)])
      const shareOf = (fits: (year: number) => boolean): number | null =>
        all < (isFew ? 1 : FEW_YEARS) ? null : Math.round((100 * years.reduce((sum, [year, n]) => sum + (fits(year) ? n : 0), 0)) / all)
      const own = shareOf((year) => isOf(occasion, year))
      if (named.size === 0 && marks.length < 2 && !(isFew && marks.length + (own ?? 0) > 0)) return []
      return [
        {
          occasion,
          named: named.size,
          marks: marks.length,
          rare: marks.reduce((sum, { mark }) => sum + rarity(mark), 0),
          sentences: sentences.size,
          years: own,
          exact: shareOf((year) => (occasion.years[0] ?? Infinity) <= year && year <= (occasion.years.at(-1) ?? 0)),
        },
      ]
    })
    .sort((a, b) => weightOf(b) - weightOf(a))
}

/** What an opinion says in passing on two other years does not tell when its story is. */
const FEW_YEARS = 3

const weightOf = ({ occasion, sentences, named, rare, years, exact }: Told): number =>
  occasion.years.length === 0
    ? sentences + 2 * Math.min(4, named) + 5 * rare
    : (sentences + 2 * named + 3 * rare) * (0.35 + (years ?? 50) / 200 + (exact ?? 50) / 150)

/** How much a mark tells of an occasion: Gorbachev sat at many tables, Kvitsinsky at one. */
function rarityIn({ occasions, concepts }: Lexicon): (mark: string) => number {
  const known = rarities.get(occasions)
  const counts = known ?? new Map<string, number>()
  if (!known) {
    for (const { marks } of [...occasions, ...concepts]) for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1)
    rarities.set(occasions, counts)
  }
  return (mark) => 1 / Math.sqrt(counts.get(mark) ?? 1)
}

const rarities = new WeakMap<readonly Occasion[], Map<string, number>>()

/** Of numbers in order those from `from` to before `to`; a word stands in thousands of sentences of a book, and few of a part. */
const within = (at: readonly number[], from: number, to: number): number[] =>
  at.slice(firstFrom(at, from, itself), firstFrom(at, to, itself))
const itself = (place: number): number => place

/** Where the words of a text stand: a book is read through once for all occasions, which takes a while. */
export const indexed = (analysis: Analysed): Index => known.get(analysis.sentences) ?? atOnce(indexing(analysis))

/** Reads it sentence by sentence. */
export function* indexing({ sentences, text }: Analysed): Steps<Index> {
  const words = new Map<string, number[]>()
  for (const { index: at, start, end } of sentences) {
    for (const [word] of text.slice(start, end).matchAll(WORD)) {
      const form = plain(word)
      for (const each of form.includes('-') ? [form, ...form.split('-')] : [form]) {
        const found = words.get(each)
        if (!found) words.set(each, [at])
        else if (found.at(-1) !== at) found.push(at)
      }
    }
    yield
  }
  const years = [...words].flatMap(([word, at]) => (/^(?:1[5-9]|20)\d\d$/.test(word) ? [[Number(word), at] as const] : []))
  const index = { words, years, names: new Map<string, readonly number[]>() }
  known.set(sentences, index)
  return index
}

const plain = (word: string): string =>
  word
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .replace(/’/g, "'")

/** The sentences in which a name stands whole. */
function standsIn({ sentences, text }: Analysed, { words, names }: Index, name: string): readonly number[] {
  const before = names.get(name)
  if (before) return before
  // the rarest word leads to the fewest sentences
  const [rarest = []] = (name.match(WORD) ?? []).map((word) => words.get(plain(word)) ?? []).sort((a, b) => a.length - b.length)
  const found = /^\p{Ll}+$/u.test(name) ? rarest : rarest.filter((at) => stands(sentences, text, at, name))
  names.set(name, found)
  return found
}

const stands = (sentences: Analysed['sentences'], text: string, at: number, name: string): boolean => {
  const sentence = sentences[at]
  return sentence !== undefined && text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ').includes(name)
}

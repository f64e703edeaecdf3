import type { Sentence } from '../analysis'
import type { Occasion } from '../lexicon'
import { sure } from '../sure'
import { type Analysed, WORD, indexed, standsIn } from './word-index'
import { isTitled, placeOf, placeTitled } from './occasion-names'
import { type Told, occasionsTold, weightOf } from './occasions-told'

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

import type { Occasion } from '../lexicon'
import { sure } from '../sure'
import { SPEAKS_FOR_STATE } from './events'
import { WORD, plain } from './word-index'

/** The words of its name, or of one of its names, that a title says. */
export const placeTitled = (occasion: Occasion, title: string): string =>
  [occasion.name, ...occasion.names].map((name) => placeOf({ ...occasion, name })).find((place) => title.includes(place)) ??
  placeOf(occasion)

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
export const isOf = ({ years }: Occasion, year: number): boolean => {
  const [first, last = first] = years
  return first !== undefined && last !== undefined && first - 2 <= year && year <= last + 1
}

import { contentOf, countWords } from './words'

export interface Cue {
  /** "Minsk agreements", "audience costs" */
  name: string
  year: string | null
}

const LONGEST = 36
const DATED = /,? (?:(?:January|February|March|April|May|June|July|August|September|October|November|December) )?\d{4}$/
const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/
const YEAR = /\b(?:1[5-9]|20)\d\d\b/

/** Words that begin a question or a sentence and have their capital from there alone. */
const OPENS =
  /^(?:what|who|whom|whose|which|when|where|why|how|in|on|at|by|for|from|to|with|without|under|according|after|before|since|until|during|as|if|unless|although|though|because|while|whereas|the|an?|this|that|these|those|each|every|both|all|some|many|most|few|no|neither|either|others?|another|critics|supporters|sceptics|one|two|three|four|five|put|match|there|it|its|he|his|she|her|they|their|only|not|even|once|rather|instead|between|among|within|against|beyond|about|over|through|throughout|despite|given|of)$/i

/**
 * The question with what it is about in front, where it does not say so itself: "Minsk, 2015: what was to be withdrawn …?". A cue which stands in the answer would give it
 * away; a question with a year and two names needs none. `isCommon` tells a word which the text writes small from a name.
 */
export function cued(stem: string, key: string, cue: Cue | null, isCommon: (word: string) => boolean, longest = LONGEST): string {
  if (!cue) return stem
  const roots = rootsOf(cue.name)
  const named = (root: string): boolean => stem.toLowerCase().includes(root)
  // of a pair one is enough, of a term all its words
  if ((/ and /.test(cue.name) ? roots.some(named) : roots.every(named)) || roots.some((root) => key.toLowerCase().includes(root)))
    return stem
  const names = (stem.slice(1).match(/(?<=[\s“"(])\p{Lu}[\p{L}’'.-]+(?: \p{Lu}[\p{L}’'.-]+)*/gu) ?? []).filter((name) => !MONTH.test(name))
  if (YEAR.test(stem) && names.length >= 2) return stem
  const year = cue.year !== null && !YEAR.test(stem) && !YEAR.test(key) && !/\bwhich year\b/i.test(stem) ? `, ${cue.year}` : ''
  const name = YEAR.test(key) ? cue.name.replace(DATED, '') : cue.name
  const [first = ''] = /^[\p{L}’'-]+/u.exec(stem) ?? []
  const body = OPENS.test(first) || isCommon(first) ? stem.charAt(0).toLowerCase() + stem.slice(1) : stem
  const front = `${name.charAt(0).toUpperCase()}${name.slice(1)}${year}`
  const whole = `${front}${body.includes(':') ? ' – ' : ': '}${body}`
  return countWords(whole) > longest ? stem : whole
}

/** The beginnings of the words that tell, so that "sanctioned" speaks of sanctions. */
const rootsOf = (name: string): string[] =>
  contentOf(name)
    .filter((word) => word.length >= 3 && !/^\d+$/.test(word) && !GENERAL.test(word))
    .map((word) => word.slice(0, Math.max(4, Math.min(word.length - 1, 7))))

const GENERAL =
  /^(?:summit|conference|treaty|agreements?|talks|crisis|final|act|act|relationship|costs?|problem|theory|deal|accords?|protocol|january|february|march|april|may|june|july|august|september|october|november|december|eastward|growth|new)$/

import { remembered } from '../../knowledge/remembered'
import { contentOf, countWords } from './words'

export interface Cue {
  /** "Minsk agreements", "audience costs" */
  name: string
  year: string | null
}

const LONGEST = 38
const DATED = /,? (?:(?:January|February|March|April|May|June|July|August|September|October|November|December) )?\d{4}$/
const YEAR = /\b(?:1[5-9]|20)\d\d\b/

/** Words that begin a question or a sentence and have their capital from there alone. */
const OPENS =
  /^(?:what|who|whom|whose|which|when|where|why|how|in|on|at|by|for|from|to|with|without|under|according|after|before|since|until|during|as|if|unless|although|though|because|while|whereas|the|an?|this|that|these|those|each|every|both|all|some|many|most|few|no|neither|either|others?|another|critics|supporters|sceptics|one|two|three|four|five|put|match|there|it|its|he|his|she|her|they|their|only|not|even|once|rather|instead|between|among|within|against|beyond|about|over|through|throughout|despite|given|of)$/i

/**
 * The question with what it is about in front, where it does not say so itself: "Minsk, 2015: what was to be withdrawn …?". Two names and a year are not enough: months later
 * nobody knows at which table they met. A cue which stands in the answer would give it away. `isCommon` tells a word which the text writes small from a name.
 */
export function cued(stem: string, key: string, cue: Cue | null, isCommon: (word: string) => boolean, longest = LONGEST): string {
  if (!cue || says(stem, cue.name) || isGivenBy(cue.name, key)) return stem
  const year = cue.year !== null && !YEAR.test(stem) && !YEAR.test(key) && !/\bwhich year\b/i.test(stem) ? `, ${cue.year}` : ''
  const name = YEAR.test(key) || YEAR.test(stem) ? cue.name.replace(DATED, '') : cue.name
  const [first = ''] = /^[\p{L}’'-]+/u.exec(stem) ?? []
  const body = OPENS.test(first) || isCommon(first) ? stem.charAt(0).toLowerCase() + stem.slice(1) : stem
  const front = `${name.charAt(0).toUpperCase()}${name.slice(1)}${year}`
  const whole = `${front}${body.includes(':') ? ' – ' : ': '}${body}`
  return countWords(whole) > longest ? stem : whole
}

/** True where a question has the whole of a topic: all words of a term, the name of an event with what it was. */
function says(stem: string, name: string): boolean {
  const words = name.replace(/, .*|\s?\d{4}$/, '')
  if (stem.toLowerCase().includes(words.toLowerCase())) return true
  const proper = (words.match(/\p{Lu}[\p{L}’'-]*/gu) ?? []).filter((word) => !EVENT.test(word))
  if (proper.length === 0 || / and /.test(words)) return rootsOf(words).every((root) => stem.toLowerCase().includes(root))
  const place = proper.join(' ')
  return eventAt(place).test(stem)
}

/** Nouns of which each may stand for another: behind "INF Treaty" the text, the document and the deal are the treaty. */
const MEANT: readonly RegExp[] = [
  /^(?:treaty|treaties|agreements?|accords?|pact|act|convention|protocol|deal|text|document|memorandum|communiqué|charter|settlement)$/i,
  /^(?:summit|meeting|talks|conference|congress|visit|session|encounter)$/i,
  /^(?:crisis|affair|war|conflict)$/i,
]

/** True where the one thing a question leans on ("the visit is …") is what its topic names ("Nixon’s visit to China"). */
export function namesWhatIsMeant(topic: string, stem: string): boolean {
  const [, noun = ''] = /^the (\p{L}+)\b/iu.exec(stem) ?? []
  const named = topic.match(/\p{L}+/gu) ?? []
  const kind = MEANT.find((words) => words.test(noun))
  return named.some((word) => word.toLowerCase() === noun.toLowerCase() || (kind?.test(word) ?? false))
}

const eventAt = remembered(
  (place) =>
    new RegExp(`\\bat ${place}|${place}(?:[’']s)?(?: [\\p{L}-]+){0,2} ${KIND}|${KIND} (?:of|at|in|with|on) (?:the )?${place}`, 'iu'),
)

/** True where a good part of an answer stands in the topic. */
function isGivenBy(name: string, key: string): boolean {
  const roots = rootsOf(name)
  const answer = contentOf(key)
  const given = answer.filter((word) => roots.some((root) => word.startsWith(root)))
  return given.length > 0 && 3 * given.length >= answer.length
}

/** The beginnings of the words that tell, so that "sanctioned" speaks of sanctions. */
const rootsOf = (name: string): string[] =>
  contentOf(name)
    .filter((word) => word.length >= 3 && !/^\d+$/.test(word) && !EVENT.test(word))
    .map((word) => word.slice(0, Math.max(4, Math.min(word.length - 1, 7))))

const KIND =
  '(?:summit|conference|congress|treaty|treaties|agreements?|talks|crisis|act|deal|accords?|protocol|settlement|plan|process|visit|memorandum|initiative|declaration)'
/** Words of an event's name that do not tell it from others. */
const EVENT = new RegExp(
  `^(?:${KIND}|final|nuclear|january|february|march|april|may|june|july|august|september|october|november|december)$`,
  'i',
)

import { DATE_BEHIND } from '../../knowledge/dates'
import { remembered } from '../../knowledge/remembered'
import { sure } from '../../knowledge/sure'
import type { Capitals } from './capitals'
import { contentOf, countWords } from './words'

export interface Cue {
  /** "Minsk agreements", "audience costs" */
  name: string
  year: string | null
}

const LONGEST = 38
const YEAR = /\b(?:1[5-9]|20)\d\d\b/

/** Words that begin a question or a sentence and have their capital from there alone. */
const OPENS =
  /^(?:what|who|whom|whose|which|when(?:ever)?|where(?:ver)?|why|how|in|on|at|by|for|from|to|with|without|under|according|after|before|since|until|during|as|if|unless|although|though|because|while|whereas|the|an?|this|that|these|those|each|every|both|all|some|many|most|few|no|neither|either|others?|another|critics|supporters|sceptics|one|two|three|four|five|put|match|there|it|its|he|his|she|her|they|their|only|not|even|once|rather|instead|between|among|within|against|beyond|about|over|through|throughout|despite|given|of)$/i

/**
 * The question with what it is about in front, where it does not say so itself: "Minsk, 2015: what was to be withdrawn …?". Two names and a year are not enough: months later
 * nobody knows at which table they met. A cue which stands in the answer would give it away. `isCommon` tells a word which the text writes small from a name.
 */
export function cued(stem: string, key: string, cue: Cue | null, isCommon: Capitals['isCommon'], longest = LONGEST): string {
  if (!cue || says(stem, cue.name)) return stem
  if (TIME.test(cue.name)) return YEAR.test(stem) || YEAR.test(key) ? stem : `${cue.name}, ${inside(stem, isCommon)}`
  const forms = formsOf(cue.name).filter((form) => !isGivenBy(form, key) && !repeats(stem, form))
  if (forms.length === 0) return stem
  const year = cue.year !== null && !YEAR.test(stem) && !YEAR.test(key) && !/\bwhich year\b/i.test(stem) ? `, ${cue.year}` : ''
  const body = inside(stem, isCommon)
  const side = SIDE.exec(stem)
  const asked = side ? sure(side[2]) : body
  const wholes = forms.map((form) => {
    const name = YEAR.test(key) || YEAR.test(stem) ? form.replace(DATE_BEHIND, '').replace(/, [\d–]+\)$/, ')') : form
    return `${name.charAt(0).toUpperCase()}${name.slice(1)}${year}${side ? `, argument ${sure(side[1]).toLowerCase()}` : ''}${asked.includes(':') ? ' – ' : ': '}${asked}`
  })
  // a long question has a shorter topic, rather than none
  return (
    wholes.find((whole) => countWords(whole) <= longest) ?? sure([...wholes].sort((one, other) => countWords(one) - countWords(other))[0])
  )
}

/** A question that no longer opens its sentence. */
function inside(stem: string, isCommon: Capitals['isCommon']): string {
  const [, first = '', next] = /^([\p{L}’'-]+)(?: (\S+))?/u.exec(stem) ?? []
  // "NOT in it"
  if (/^\p{Lu}{2,}$/u.test(first)) return stem
  // "President Biden", "New START", "Anglo-French": part of a name
  if (
    !OPENS.test(first) &&
    !/^(?:should|were|had|could|would)$|(?:ing|ed|ly)$/i.test(first) &&
    (/-\p{Lu}/u.test(first) || NAMED.test(stem))
  )
    return stem
  return OPENS.test(first) || isCommon(first, next) ? stem.charAt(0).toLowerCase() + stem.slice(1) : stem
}

/** A word and the name behind it, of which it is a part. */
const NAMED = /^\p{Lu}\p{Ll}+ (?:\p{Lu}[\p{L}.]|[IVX]+\b|\d)/u

/** "In December 1984": when it was, of what is told beside the topic. */
const TIME = /^(?:In|On) (?:[\p{L}\d,]+ ){0,3}\d{4}$/u

/** A topic, and what it can be called for short where a part of it stands in the question or its answer: a book by its title, a summit by its people or its place. */
function formsOf(name: string): string[] {
  const book = BOOK.exec(name)
  if (book) return [name, sure(book[2])]
  // a part of a title would lose its other quotation mark
  if (name.startsWith('“')) return [name]
  const summit = SUMMIT.exec(name)
  if (summit) return [name, `${sure(summit[1])} ${sure(summit[2])}`, `${sure(summit[3])} ${sure(summit[2])}`]
  const short = [
    name.replace(/ \([^)]*\)$/, ''),
    name.replace(/(?<=^\S+ \S.*) (?:to|on|with|in|between) (?:the )?\p{Lu}.*$/u, ''),
    name.replace(/^\p{Lu}[\p{L}-]+[’']s (?=\S+ \S)/u, ''),
  ].filter((form) => form !== name)
  return [name, ...short]
}

/** "For: by September 1939 Britain had _____": a point of a list, whose label says nothing by itself. */
const SIDE = /^(For|Against): (.*)$/s

/** Halvorsen, “Face to Face” */
const BOOK = /^(.+), (“.+”)$/
/** Biden–Xi summit, Woodside; Trump–Putin meeting in Hamburg */
const SUMMIT = /^(\p{Lu}.*?) (summit|talks|meeting|conference|negotiations)(?:,| in) (?:the )?(\p{Lu}.*)$/u

/** True where a form would say again what the question says: "Halvorsen, “Face to Face”: Halvorsen's solution …". */
function repeats(stem: string, form: string): boolean {
  const author = BOOK.exec(form)?.[1]
  if (author !== undefined) return stem.includes(author)
  const place = SUMMIT.exec(form)?.[3]
  return place !== undefined && stem.includes(place)
}

/** True where a question has the whole of a topic: all words of a term, the name of an event with what it was. */
function says(stem: string, name: string): boolean {
  const title = BOOK.exec(name)?.[2]
  if (title !== undefined) return stem.includes(title.slice(1, -1))
  const summit = SUMMIT.exec(name)
  if (summit)
    return (
      stem.includes(sure(summit[3])) &&
      sure(summit[1])
        .split('–')
        .every((party) => stem.includes(party))
    )
  const words = name.replace(/, .*|\s?\d{4}$/, '')
  if (stem.toLowerCase().includes(words.toLowerCase())) return true
  const proper = (words.match(/\p{Lu}[\p{L}’'-]*/gu) ?? []).filter((word) => !EVENT.test(word))
  if (proper.length === 0 || / and /.test(words)) {
    // of “July crisis” no word tells it from others: only the whole of it says it
    const roots = rootsOf(words)
    return roots.length > 0 && roots.every((root) => stem.toLowerCase().includes(root))
  }
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
  const [, noun = ''] = /(?:^|^\p{L}+ \p{L}+ that )the (?:final |full |whole )?(\p{L}+)\b/iu.exec(stem) ?? []
  return (topic.match(/\p{L}+/gu) ?? []).some((word) => word.toLowerCase() === noun.toLowerCase() || isSameKind(noun, word))
}

/** "The agreement" may be a treaty. */
export const isSameKind = (noun: string, word: string): boolean => MEANT.find((words) => words.test(noun))?.test(word) ?? false

const eventAt = remembered(
  (place) =>
    new RegExp(`\\bat ${place}|${place}(?:[’']s)?(?: [\\p{L}-]+){0,2} ${KIND}|${KIND} (?:of|at|in|with|on) (?:the )?${place}`, 'iu'),
)

/** True where a good part of an answer stands in the topic. */
function isGivenBy(name: string, key: string): boolean {
  const parties = /^(\p{Lu}[\p{L}-]*)–(\p{Lu}[\p{L}-]*) \p{Ll}/u.exec(name)?.slice(1)
  if (parties?.some((party) => key === party || key.endsWith(` ${party}`) || key.startsWith(`${party} `))) return true
  const roots = rootsOf(name)
  const answer = contentOf(key)
  // "partition the state", "the whole Austrian scandal" are not told by the Austrian State Treaty
  const tellsNothing = (word: string): boolean =>
    answer.length > 1 &&
    (name.match(CAPITAL) ?? []).length > 1 &&
    (key.includes(word) || (answer.length > 2 && /(?:an|ish|ese)$/.test(word)))
  const given = answer.filter((word) => roots.some((root) => word.startsWith(root)) && !tellsNothing(word))
  return given.length > 0 && 3 * given.length >= answer.length
}

const CAPITAL = /(?<!\p{L})\p{Lu}/gu

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

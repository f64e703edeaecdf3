import type { Token } from './tokens'

const IN_FRONT = /^(?:in|at|from|by|since|until|before|after|during)$/
/** "New York", "San Francisco" */
const FIRST_OF_TWO =
  /^(?:New|San|Santa|São|Saint|St|South|North|West|East|Port|Cape|Hong|Sri|El|La|Los|Las|Saudi|Buenos|Rio|Tel|Addis|Phnom|Kuala|Camp|The)$/

/** Mends what the parser makes of when and where that stand in front without a comma, or say what day it was. */
export function leadsInFront(tokens: readonly Token[], i: number, prep: Token): void {
  if (prep.label !== 'prep' || !/^(?:on|in|at|from|by|since|until|before|after|during)$/.test(prep.lower)) return
  const opens = i === 0 || /^(?:PUNCT|CCONJ)$/.test(tokens[i - 1]?.pos ?? '')
  if (!opens) return
  placeInFront(tokens, i, prep)
  placeBeforeSubject(tokens, i, prep)
  yearInFront(tokens, i, prep)
  dayInFront(tokens, prep)
}

/** "In Bangkok Chatichai Choonhavan became": a small word has its noun, and the name is that of the subject. */
function placeInFront(tokens: readonly Token[], i: number, prep: Token): void {
  const place = tokens[i + 1]
  const subject = place?.head
  if (!/^(?:in|at|from)$/.test(prep.lower) || place?.tag !== 'NNP' || !/^(?:compound|nmod)$/.test(place.label)) return
  if (!subject || !/^nsubj/.test(subject.label) || subject.tag !== 'NNP' || subject.head !== prep.head) return
  if (tokens.some((t) => t.head === prep && /^(?:pobj|pcomp)$/.test(t.label))) return
  const second = tokens[i + 2]
  const isTwo = FIRST_OF_TWO.test(place.text) && second !== undefined && second !== subject && second.head === subject
  const noun = isTwo ? second : place
  if (isTwo) place.head = noun
  Object.assign(noun, { head: prep, label: 'pobj' })
}

/** "In Bangkok Chatichai Choonhavan, who became minister, announced": a verb has its subject, and nobody is in a place of three names. */
function placeBeforeSubject(tokens: readonly Token[], i: number, prep: Token): void {
  const verb = prep.head
  const name = tokens.find((t) => t.head === prep && t.label === 'pobj')
  const at = name ? tokens.indexOf(name) : -1
  if (!/^(?:in|at|from)$/.test(prep.lower) || name?.tag !== 'NNP' || tokens[at + 1]?.text !== ',') return
  if (!verb || !/^VB[DZ]$/.test(verb.tag) || tokens.some((t) => t.head === verb && /^(?:nsubj|csubj|expl)/.test(t.label))) return
  const words = tokens.slice(i + 1, at + 1)
  const [first, second] = words
  const size = first && FIRST_OF_TWO.test(first.text) ? 2 : 1
  const place = size === 2 ? second : first
  if (!first || !place || words.length - size < 2 || words.some((t) => t.tag !== 'NNP' || !/^(?:compound|nmod|pobj)$/.test(t.label))) return
  // "who" tells that the name is somebody's
  if (!/^(?:who|whose|whom)$/.test(tokens[at + 2]?.lower ?? '')) return
  if (first !== place) first.head = place
  Object.assign(place, { head: prep, label: 'pobj' })
  Object.assign(name, { head: verb, label: 'nsubj' })
}

/** "By 1985 OPEC, which had supplied half of the oil, was down to a third": no year counts a name, and the verb has its subject. */
function yearInFront(tokens: readonly Token[], i: number, prep: Token): void {
  const year = tokens[i + 1]
  const name = year?.head
  if (!IN_FRONT.test(prep.lower) || !/^1[0-9]\d\d$|^20\d\d$/.test(year?.text ?? '') || !year || year.label !== 'nummod') return
  const verb = prep.head
  if (!name || !/^NNPS?$/.test(name.tag) || name.head !== prep || name.label !== 'pobj' || !verb || !/^VB|^MD/.test(verb.tag)) return
  if (tokens.some((t) => t.head === verb && /^(?:nsubj|csubj|expl)/.test(t.label)) || tokens.indexOf(verb) < tokens.indexOf(name)) return
  Object.assign(year, { head: prep, label: 'pobj' })
  Object.assign(name, { head: verb, label: tokens.some((t) => t.head === verb && t.label === 'auxpass') ? 'nsubjpass' : 'nsubj' })
}

const DAY = /^(?:day|anniversary|eve|feast|holiday|birthday|night|morning|evening|afternoon)$/

/** "On 6 October, the holy day of Yom Kippur, Egypt and Syria attacked": the day says what the date was, and attacks nobody. */
function dayInFront(tokens: readonly Token[], prep: Token): void {
  const date = tokens.find((t) => t.head === prep && t.label === 'pobj')
  const at = date ? tokens.indexOf(date) : -1
  const day = tokens.find((t, k) => k > at && DAY.test(t.lower) && /^nsubj/.test(t.label) && t.head === prep.head)
  const verb = day?.head
  if (!date || !day || !verb || tokens[at + 1]?.text !== ',' || !tokens.slice(0, at + 1).some((t) => /^\d{1,2}$/.test(t.text))) return
  const start = tokens.indexOf(day)
  const subject = tokens.find(
    (t, k) =>
      k > start + 1 &&
      k < tokens.indexOf(verb) &&
      /^(?:conj|appos)$/.test(t.label) &&
      /^NN/.test(t.tag) &&
      tokens.slice(start + 1, k).some(({ text }) => text === ',') &&
      tokens.indexOf(t.head ?? t) >= start &&
      tokens.indexOf(t.head ?? t) < k,
  )
  if (!subject) return
  Object.assign(subject, { head: verb, label: day.label })
  Object.assign(day, { head: date, label: 'appos' })
}

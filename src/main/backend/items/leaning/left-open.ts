import type { Token } from '../../knowledge/tokens'
import { contentOf } from '../english/words'
import { BARGAINS, MEETS, MONTH_OR_SUM } from './nouns'
import { below, isToldBefore, type Leaning, type Question, type Reader } from './question'

/**
 * What a question leaves open, so that any of many answers would fit, or nobody can tell of what it speaks: "when did Britain explode a weapon?", "the victors _____", "both
 * collapsed after _____". The sentence before may tell it; otherwise there is no card.
 */
export const leftOpen: Reader = (question) => {
  const what = OPEN.flatMap((find) => find(question) ?? [])
  return what.map((words): Leaning => ({ kind: 'left open', words }))
}

/** The words which are left open, or null. */
type Finder = (question: Question) => string | null

const top = (tokens: readonly Token[]): Token | undefined => tokens.findLast(({ head, pos }) => !head && pos !== 'PUNCT')
const lastSentence = (body: string): string => body.slice(Math.max(...['. ', '! ', '? '].map((mark) => body.lastIndexOf(mark))) + 1).trim()

/** "When did Nicaragua hold elections?", "sign two documents?", "when was a procedural vote taken?": one of several, or nobody knows which. */
const bareDeed: Finder = ({ tokens, body, key, isGap }) => {
  const verb = top(tokens)
  if (isGap ? !A_TIME.test(key) : !ASKS_WHEN.test(body)) return null
  if (LITTLE_DONE.test(body)) return body
  if (!verb || isToldBefore(tokens, verb)) return null
  const own = below(tokens, verb)
  if (own.some(({ label, lower }) => !(isGap && label === 'prep' && /^(?:on|in|at)$/.test(lower)) && !BESIDE.test(label))) return null
  const done = own.find(({ label, start }) => label === 'dobj' && start > verb.start)
  if (!done || !/^NNS?$/.test(done.tag) || IS_KNOWN.test(done.lemma)) return null
  const beside = below(tokens, done)
  // "attempted a coup": one is known; "signed two documents" are not
  if (isGap && !beside.some(({ label }) => label === 'nummod')) return null
  const isOne = beside.some(({ lower }) => /^an?$/.test(lower))
  return (isOne || done.tag === 'NNS') && beside.every(({ label, lower }) => label === 'nummod' || /^an?$/.test(lower)) ? done.text : null
}
/** Of which a land has one, or one that is remembered. */
const IS_KNOWN =
  /^(?:coup|putsch|war|revolution|revolt|uprising|rebellion|mutiny|republic|state|blockade|constitution|king|queen|president|wall)$/
const BESIDE = /^(?:nsubj|nsubjpass|aux|auxpass|advmod|dobj|punct|neg)$/
const A_TIME = /^(?:\d{1,2} )?(?:\p{Lu}\p{Ll}+ )?(?:\d{4}|\d{1,2})$|^\d{1,2} \p{Lu}\p{Ll}+$/u
const ASKS_WHEN = /^(?:[Ww]hen|[Ii]n which year) (?:did|had|was|were)\b/
const LITTLE_DONE = /^[Ww]hen (?:was|were) an? (?:\p{Ll}+ )?\p{Ll}+ (?:taken|held|reached|made|given|called|adopted|passed)\?$/u

/** "When had Eisenhower promised in Detroit?": what? */
const saidNothing: Finder = ({ tokens, body, isGap }) => {
  const verb = top(tokens)
  if (isGap || !ASKS_WHEN.test(body) || !verb || !PROMISES.test(verb.lemma)) return null
  return below(tokens, verb).some(({ label }) => /^(?:dobj|ccomp|xcomp|advcl|nsubjpass)$/.test(label)) ? null : verb.text
}
const PROMISES = /^(?:promise|pledge|vow|threaten|predict|propose|suggest|declare|announce|state)$/

/** "_____ Greek Cypriots fled south": when, where? */
const bareCount: Finder = ({ tokens, body, key }) => {
  if (!/^_____ \p{L}/u.test(body) || !COUNTED.test(key) || /\d{4}/.test(body)) return null
  const verb = top(tokens)
  const own = verb ? below(tokens, verb) : []
  const subject = own.find(({ label }) => label === 'nsubj')
  if (verb?.tag !== 'VBD' || !/^NNP?S$/.test(subject?.tag ?? '')) return null
  const isPlaced = own.some(({ label, pos }) => label === 'dobj' || label === 'ccomp' || label === 'xcomp' || pos === 'AUX')
  const tellsWhere = tokens.some(({ label, pos, start }) => label === 'pobj' && pos === 'PROPN' && start > verb.start)
  return isPlaced || tellsWhere ? null : (subject?.text ?? null)
}
const COUNTED =
  /^(?:(?:around|about|some|at least|more than|almost|nearly|up to|over|fewer than|only) )?(?:\d[\d,.]*|\p{L}+(?:ty|teen))\b/iu

/** "Yet both collapsed after _____", "breaches by both": which two? */
const whichTwo: Finder = ({ tokens }) => {
  const both = tokens.find(
    (t, at) =>
      t.lower === 'both' &&
      /^(?:pobj|nsubj|nsubjpass|dobj)$/.test(t.label) &&
      !below(tokens, t).some(({ label }) => label === 'prep') &&
      !tokens.slice(0, at).some(({ label, pos, lower }) => (label === 'conj' && /^(?:PROPN|NOUN)$/.test(pos)) || lower === 'two'),
  )
  if (both) return isToldBefore(tokens, both) ? null : both.text
  // "while declining to give either a timetable"
  const either = tokens.findIndex(({ lower }, at) => lower === 'either' && /^an?$/.test(tokens[at + 1]?.lower ?? ''))
  return either >= 0 && !tokens.slice(either).some(({ lower }) => lower === 'or') ? 'either' : null
}

/** "On the sidelines, at the château of Bénouville, …": of what? */
const besideWhat: Finder = ({ body }) =>
  /\b[Oo]n the (?:sidelines|margins|fringes)(?! of| which)\b/.test(lastSentence(body)) ? 'sidelines' : null

/** "Agreed to open talks when they met in London": on what? */
const onWhat: Finder = ({ tokens, front }) => {
  if (BARGAINS.test(front) || (MEETS.test(front) && !/diplomacy/i.test(front))) return null
  const talks = tokens.find(
    (t) =>
      /^(?:talk|negotiation)$/.test(t.lemma) &&
      t.tag === 'NNS' &&
      t.label === 'dobj' &&
      OPENS.test(t.head?.lemma ?? '') &&
      below(tokens, t).every(({ label }) => label === 'punct') &&
      !tokens.some((x) => x.head === t.head && x.start > t.start && /^(?:on|about|over|with|between)$/.test(x.lower)),
  )
  return talks && !isToldBefore(tokens, talks) ? talks.text : null
}
const OPENS = /^(?:open|begin|start|resume|hold|continue)$/

/** "Article VI, drafted by Castlereagh, provided that …": of which treaty? */
const ofWhichText: Finder = ({ body, key, front }) =>
  BARGAINS.test(front) || TEXTS.test(front)
    ? null
    : ((PART_OF_TEXT.exec(body.replace('_____', key)) ?? PART_OF_TEXT.exec(key))?.[0] ?? null)
const PART_OF_TEXT = /^(?:Article|Chapter|Section|Clause|Paragraph|Annex) (?:[IVX]+|\d+)\b(?! of\b)/
const TEXTS = /statute|charter|constitution|covenant|convention|law/i

/** "The African National Congress would _____", "the constitution was _____ → drafted by lawyers": the gap takes what was done. */
const anyDeed: Finder = ({ tokens, body, key, isGap }) => {
  if (!isGap || !/ _____\.$/.test(body) || A_TIME.test(key) || MONTH_OR_SUM.test(key)) return null
  const last = lastSentence(body)
  const verb = tokens.find(({ start }) => start >= body.indexOf('_____'))
  if (!verb || /[“":]/.test(last)) return null
  if (verb.tag === 'VBN' && /\b(?:is|was|were|are|be|been)(?: \p{Ll}+ly)? _____\.$/u.test(last)) return verb.text
  // what was told before may leave but one
  return /^VB[DPZN]?$/.test(verb.tag) && !/\d/.test(body) && isShort(body) ? verb.text : null
}

/** "The photographs show _____", "closure outlasted _____": anything; what somebody is named to have done is more. */
const anything: Finder = ({ tokens, body, key, isGap }) => {
  if (!isGap || /[“":\d]/.test(body) || /\d/.test(key) || MONTH_OR_SUM.test(key) || !isShort(body) || contentOf(key).length > LONG_LIST)
    return null
  // "a summit can close _____ → a deal that both want", "may be violated _____ → without ceasing to exist"
  if (/\bcan\b| that _____/.test(body) || /^(?:IN|TO)$/.test(tokens.find(({ start }) => start >= body.indexOf('_____'))?.tag ?? ''))
    return null
  const subject = tokens.find(({ label }) => /^nsubj/.test(label))
  const isTold = subject !== undefined && below(tokens, subject).some(({ label }) => /^(?:prep|acl|relcl)$/.test(label))
  return subject?.pos === 'NOUN' && !isTold ? subject.text : null
}
const LONG_LIST = 6

const isShort = (words: string): boolean => contentOf(words.replace('_____', '')).length <= SHORT
const SHORT = 3

const OPEN: readonly Finder[] = [bareDeed, saidNothing, bareCount, whichTwo, besideWhat, onWhat, ofWhichText, anyDeed, anything]

/** What may be left open, told without taking the question apart. */
export const mayBeLeftOpen = (stem: string): boolean => {
  if (HINTS.test(stem)) return true
  const body = lastSentence(stem.replace(/^[^:]{3,100}?(?::| –) /, ''))
  return contentOf(body.replace('_____', '')).length <= (ASKS_WHEN.test(body) ? LONGEST_DEED : SHORT)
}
const LONGEST_DEED = 6
const HINTS =
  /\bboth\b|\beither an?\b|\bsidelines|\bmargins|\bfringes|\b(?:talks|negotiations)\b|\b(?:Article|Chapter|Section|Clause|Paragraph|Annex) |^_____|: _____ |\b(?:two|three|four|five) \p{Ll}+s\.$|\b(?:is|was|were|are|be|been)(?: \p{Ll}+ly)? _____\.$|\b(?:promise|pledge|vow|threaten|predict|propose|suggest|declare|announce)d?\b.*\?$/u

import type { Check } from './rule-item'
import { valueOf } from './values'
import { outsideQuotations } from './words'

/** Rule 9. An answer that is a date dates the claim itself. */
export const isTimeBoundWithoutDate: Check = ({ kind, stem, key }) => {
  if (kind === 'matching' || kind === 'ordering' || kind === 'application') return false
  const said = outsideQuotations(`${stem} | ${key}`)
  return TIME_BOUND.some((pattern) => pattern.test(said)) && !DATED.test(`${stem} ${key}`) && valueOf(key)?.kind !== 'date'
}

const OFFICE =
  '(?:president|vice president|prime minister|chancellor|(?:foreign|defen[cs]e) minister|secretary of (?:state|defen[cs]e)|secretary[- ]general|national security advis[eo]r|ambassador|leader|head)'

const TIME_BOUND = [
  /\b(?:currently|nowadays|at present|at the moment|these days|recently|so far|to date|as yet|until now|up to now)\b/i,
  /\b(?:today|today['’]s|now)\b(?!-)/i,
  /\b(?:this|next|last) (?:year|month|week|decade|spring|summer|autumn|winter|century)\b/i,
  /\b(?:current|present-day|incumbent|upcoming|forthcoming|(?<!at the )latest|most recent)\b|\bthe present (?:day|government|president|leader|situation)\b/i,
  /\b(?:is|are|has|have) (?:still|not yet|yet to)\b|\bstill (?:is|are|has|have|holds?|remains?)\b/i,
  new RegExp(`\\bwho (?:is|are|serves as) (?:the |[\\p{L} ]{0,30}['’]s )?(?:[\\p{Lu}][\\p{L}.]*\\s)*${OFFICE}\\b`, 'iu'),
]

const DATED = /\b(?:1[0-9]|20)\d{2}\b|\bas of\b/i

import type { Gate } from '.'
import type { Seed } from '../templates/seed'

/** Days and years at the wrong place, or asked of what has none. */
export const TIMES: readonly Gate[] = [
  // "In December Britain, what did Austria-Hungary and Italy conclude?", "In October ten, what did states add?"
  { name: 'tears a subject from behind a month', refuses: ({ stem }) => TORN_MONTH.test(stem) },
  // "Who declared that December and had no intention …?": "declared its independence that December"
  { name: 'takes a time for what was said', refuses: ({ stem }) => SAID_TIME.test(stem) },
  { name: 'gives a second date to what was done second', refuses: ({ stem, asks }) => asks === 'date' && DATED_SECOND.test(stem) },
  { name: 'says a day twice', refuses: saysDayTwice },
  // "drawn first at Longju on 25 August on 21 October 1959"
  { name: 'puts two times side by side', refuses: ({ stem }) => TWO_TIMES.test(stem) },
  { name: 'takes the day of what came after', refuses: takesDayOfMain },
  // "In February 1990 the Warsaw Pact still existed"
  { name: 'asks for the day of what lasted', refuses: ({ stem, kind, asks }) => kind !== 'cloze' && asks === 'date' && LASTED.test(stem) },
  { name: 'tells a day of the other calendar', refuses: ({ stem, asks }) => asks === 'date' && OTHER_CALENDAR.test(stem) },
]

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'

const TORN_MONTH = new RegExp(
  `(?:^|: |– |\\. )in ${MONTH} (?:(?!of |and |the |alone)[\\p{L}-]+), (?:what|who|whom|which|when|where|how)\\b`,
  'iu',
)

const SAID_TIME = new RegExp(`\\bthat (?:${MONTH}|spring|summer|autumn|winter|year|month|week|day) (?:and|but)\\b`, 'u')

/** "fallen in 1759 and Montreal in 1760?": a day or year of its own stands with what was done second. */
const DATED_SECOND = new RegExp(
  `\\b(?:[Ww]hen|[Ii]n which year) [^?]* and (?:\\p{L}+ )?(?:[\\p{L}’'-]+ ){0,4}(?:in|on) (?:\\d{1,2} ${MONTH}(?: \\d{4})?|(?:${MONTH} )?\\d{4})\\?$`,
  'u',
)

const DAY_OF_MONTH = new RegExp(`\\b\\d{1,2} ${MONTH}\\b`, 'gu')

/** "issued a decree on 5 June that cut salaries on 5 June", "When did he issue a decree on 5 June? – 5 June 1931" */
function saysDayTwice({ stem, key, kind, asks }: Seed): boolean {
  const asked = stem.slice(stem.lastIndexOf(': ') + 1)
  const days = [...asked.matchAll(DAY_OF_MONTH), ...(asks === 'date' ? key.matchAll(DAY_OF_MONTH) : [])].map(([day]) => day)
  return kind !== 'cloze' && new Set(days).size < days.length
}

const TIME = `(?:\\d{1,2} ${MONTH}(?: \\d{4})?|${MONTH} \\d{4}|\\d{4})`

const TWO_TIMES = new RegExp(`\\b(?:on|in) ${TIME} (?:on|in) ${TIME}(?![\\d-])`, 'u')

/** The other calendar's day of the same thing, in brackets or out of them. */
const OTHER_CALENDAR = /\b(?:Old Style|New Style|[ON]\.? ?S\.|calendar)\)?\?$/

/** "In March 1996, after Lee had been allowed to visit his university, China fired missiles": when had he been allowed to? */
function takesDayOfMain({ stem, key, kind, asks, fact }: Seed): boolean {
  if (kind === 'cloze' || asks !== 'date' || !/\b[Ww]hen had\b/.test(stem)) return false
  const [, behind] = fact.anchor.exact.replace(/\s+/g, ' ').split(key)
  return behind !== undefined && /^,? (?:after|once|when|because|since|although|though)\b/.test(behind)
}

const LASTED = /\bwhen (?:did|do|does|had|has) .* (?:exist|remain|last|lie|still \p{Ll}+)\?$/iu

import { MONTH } from '../../../../shared/months'
import { oneLine } from '../../knowledge/plain'
import { tokensOfText } from '../../knowledge/tokens'
import { contentOf } from '../english/words'
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
  // "When was Holbrooke trying to reach Sarajevo?": what was going on when the thing happened that the text tells
  { name: 'asks for the day of what was going on', refuses: asksForBackground },
  // "When was Brandt mayor? – 13 August 1961": a day on which he was it
  { name: 'asks for the day of what somebody was', refuses: asksForState },
  // "From when did the Council impose sanctions only twice against Rhodesia?"
  {
    name: 'asks for the day of what was done more than once',
    refuses: ({ stem, kind, asks }) =>
      kind !== 'cloze' && asks === 'date' && /\b(?:twice|(?:two|three|four|five|six|several) times)\b(?! as)/.test(stem),
  },
  { name: 'tells a day of the other calendar', refuses: ({ stem, asks }) => asks === 'date' && OTHER_CALENDAR.test(stem) },
]

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
  if (kind === 'cloze' || asks !== 'date') return false
  const [, behind = ''] = oneLine(fact.anchor.exact).split(key)
  if (!/^,? (?:after|once|when|because|since|although|though)\b/.test(behind)) return false
  if (/\b[Ww]hen had\b/.test(stem)) return true
  // the same, asked with "did"
  const [, aside = ''] = /^,? (?:after|once|when) ([^,;]*\bhad\b[^,;]*)/.exec(behind) ?? []
  const told = new Set(contentOf(aside))
  const asked = contentOf(stem.slice(stem.lastIndexOf(': ') + 1))
  return aside !== '' && asked.filter((word) => told.has(word)).length > asked.length / 2
}

/** A verb in "was …ing", of which a day or a year is asked; "by June the Pentagon was studying strikes" says how far things had come, and who was sitting or meeting had met. */
function asksForBackground({ stem, key, kind, asks }: Seed): boolean {
  const isDate =
    kind === 'cloze' ? new RegExp(`^${TIME}$`).test(key) : asks === 'date' && /\b(?:[Ww]hen|[Ii]n which year) (?:was|were)\b/.test(stem)
  if (!isDate || !/\b(?:was|were)\b.*\p{L}ing\b/u.test(stem) || /\b(?:[Bb]y|[Ss]ince|[Uu]ntil|already) (?:[Ww]hen|_____)/.test(stem))
    return false
  const asked = stem
    .replace(/^(?![^:]* – )[^:]{3,100}: /, '')
    .split(/(?<=[.!?]) (?=\p{Lu})/u)
    .find((part) => kind !== 'cloze' || part.includes('_____'))
  const tokens = tokensOfText(asked?.replace('_____', key) ?? '')
  return tokens.some(
    (verb) =>
      verb.tag === 'VBG' &&
      verb.label === 'ROOT' &&
      !/^(?:sit|meet)$/.test(verb.lemma) &&
      tokens.some((t) => t.head === verb && t.label === 'aux' && /^w(?:as|ere)$/.test(t.lower)),
  )
}

function asksForState({ stem, key, kind, asks, fact }: Seed): boolean {
  if (kind === 'cloze' || asks !== 'date' || !/\bwhen (?:was|were) /i.test(stem) || !/^\d/.test(key)) return false
  const tokens = tokensOfText(oneLine(fact.anchor.exact))
  const verb = tokens.find(({ label }) => label === 'ROOT')
  const beside = tokens.filter(({ head }) => head === verb).map(({ label }) => label)
  return verb?.lemma === 'be' && beside.includes('attr') && beside.includes('nsubj')
}

const LASTED = /\bwhen (?:did|do|does|had|has) .* (?:exist|remain|last|lie|still \p{Ll}+)\?$/iu

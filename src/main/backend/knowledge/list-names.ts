import { MONTH } from '../../../shared/months'
import type { Sentence } from './analysis'
import type { Reading } from './extractors/reading'
import type { Statement } from './statements'
import { sure } from './sure'

/** The counted noun of an announcing sentence: tokens `from` ("three") to `to`, behind the noun. */
export interface Counted {
  from: number
  to: number
}

const LONGEST = 20
/** "Two mechanisms are usually named": the verb only says that there is a list. */
const LISTS =
  /^(?:(?:are|were|is|was|can be|may be|have been) (?:\p{L}+ly )?)?(?:named|mentioned|distinguished|cited|given|offered|identified|listed|discussed|proposed|advanced|raised|suggested|put forward|follow|stand out|emerge|recur)$/u

/**
 * What a list is a list of, from the sentence that announces it: "A threat deters only if three conditions are met" → "the three conditions under which a threat deters",
 * "The treaty imposes three limits on each party" → "the three limits which the treaty imposes on each party". Null where the sentence does not tell, or leans on another.
 */
export function listName(reading: Reading, announcer: Sentence, counted: Counted, called?: string): string | null {
  const things = called ?? `the ${reading.words(announcer, counted).replace(/^\p{Lu}/u, (c) => c.toLowerCase())}`
  const found = named(reading, announcer, counted, things)
    ?.replace(/\s+/g, ' ')
    .replace(/[\s,:;.]+$/, '')
  if (!found || found.split(' ').length > LONGEST || /\b(?:these|this|following|here|below)\b/i.test(found)) return null
  return found
}

function named(reading: Reading, announcer: Sentence, counted: Counted, things: string): string | null {
  const statements = reading.statements(announcer)
  const condition = underCondition(reading, announcer, counted)
  if (condition) return `${things} ${condition}`
  const holds = (x: Statement): boolean => x.clause.span.from <= counted.from && counted.to <= x.clause.span.to
  // "the case in favour, which rests on three claims": the nearer clause
  const s =
    statements.find((x) => x.role === 'tail' && holds(x) && x.subject.text.includes(' ')) ??
    statements.find((x) => x.role === 'main' && holds(x))
  if (!s) return statements.length === 0 ? withOf(reading, announcer, counted, things) : null
  const { subject, verb, complement } = s.clause
  if (subject.from <= counted.from && counted.to <= subject.to) {
    const rest = upToColon(reading, announcer, complement.from, complement.to)
    const own = reading.coreference.resolve(announcer, { from: counted.to, to: subject.to })
    if (own.open.length > 0) return null
    const verbs = reading.words(announcer, verb)
    const whole = `${things} ${own.text}`.trim()
    if (LISTS.test(verbs) && own.text) return whole
    if (rest === null) return null
    if (LISTS.test(verbs)) return rest ? `${whole} ${verbs.replace(/^(?:are|were|is|was) /, '')} ${rest}` : whole
    return `${whole} that ${verbs} ${rest}`
  }
  if (s.subject.open.length > 0) return dated(reading, announcer, counted, s, things)
  if (/^there$/i.test(s.subject.text)) return withOf(reading, announcer, counted, things)
  return inComplement(reading, announcer, counted, s, things)
}

const WHEN = new RegExp(`\\b(?:on|in) (?:the \\p{Ll}+ of )?(?:\\d{1,2} )?${MONTH}(?: \\d{4})?|\\bin \\d{4}\\b`, 'iu')

/** "On 17 September they signed two documents", where nothing tells who: "the two documents signed on 17 September". */
function dated(reading: Reading, announcer: Sentence, { from }: Counted, { clause }: Statement, things: string): string | null {
  const verb = reading.words(announcer, clause.verb)
  const when = WHEN.exec(reading.text.slice(announcer.start, announcer.end))?.[0].replace(/^(?:on|in)\b/i, (word) => word.toLowerCase())
  return when && clause.complement.from === from && /^\p{Ll}+ed$/u.test(verb) ? `${things} ${verb} ${when}` : null
}

function inComplement(reading: Reading, announcer: Sentence, counted: Counted, s: Statement, things: string): string | null {
  const { tokens } = announcer
  const { complement, verb } = s.clause
  if (complement.from > counted.from || complement.to < counted.to) return null
  const verbs = reading.words(announcer, verb)
  let before = counted.from
  if (/^(?:the|these|its|their|at|least)$/.test(tokens[before - 1]?.lower ?? '')) before--
  const preposition = before > complement.from && tokens[before - 1]?.pos === 'ADP' ? sure(tokens[before - 1]).lower : ''
  const middle = upToColon(reading, announcer, complement.from, before - (preposition ? 1 : 0))
  const after = upToColon(reading, announcer, counted.to, complement.to)
  if (middle === null || after === null) return null
  // "argued that there were three reasons": what stands in front of the list is a clause of its own
  if (
    /\b(?:that|which|who|what|whether|if|when|until|unless|because|once|while)\b/.test(`${preposition} ${middle}`) ||
    middle.split(' ').length > 8
  )
    return null
  const subject = /^whether\b/i.test(s.subject.text) ? 'it' : s.subject.text
  const tail = subject === 'it' ? ` ${s.subject.text.replace(/^\p{Lu}/u, (c) => c.toLowerCase())}` : ''
  const which = `${preposition ? `${preposition} ` : ''}which ${subject} ${verbs} ${middle}`
  // "the four powers which had defeated Napoleon": what belongs to the noun stays with it
  return /^(?:which|that|who|of|about|behind|between)\b/.test(after)
    ? `${things} ${after} ${which}${tail}`
    : `${things} ${which} ${after}${tail}`
}

/** "three conditions for success", "there are two kinds of defection". */
function withOf(reading: Reading, announcer: Sentence, { to }: Counted, things: string): string | null {
  const { tokens } = announcer
  if (!/^(?:of|for|in|behind|against|to|between|that|which)$/.test(tokens[to]?.lower ?? '')) return things
  const after = upToColon(reading, announcer, to, tokens.length)
  return after === null ? null : `${things} ${after}`
}

/** "A threat deters only if three conditions are met": "under which a threat deters". */
function underCondition(reading: Reading, announcer: Sentence, counted: Counted): string | null {
  const { tokens } = announcer
  const opener = tokens[counted.from - 1]?.lower ?? ''
  if (!/^(?:if|when|unless|provided|that)$/.test(opener) || !/condition|requirement|criteri|test/.test(reading.words(announcer, counted)))
    return null
  let to = counted.from - 1
  while (to > 0 && /^(?:only|if|when|provided|that|,)$/.test(sure(tokens[to - 1]).lower)) to--
  if (to < 2) return null
  const main = reading.coreference.resolve(announcer, { from: 0, to })
  return main.open.length > 0 || /[,;:]/.test(main.text) ? null : `under which ${main.text}`
}

/** The words of a stretch up to a colon, its pronouns resolved; null where one stays open. */
function upToColon(reading: Reading, announcer: Sentence, from: number, to: number): string | null {
  const { tokens } = announcer
  const stop = tokens.findIndex((t, i) => i >= from && i < to && /^[:.;–—]$/.test(t.text))
  const end = stop < 0 ? to : stop
  if (end <= from) return ''
  const resolved = reading.coreference.resolve(announcer, { from, to: end })
  if (resolved.open.length === 0) return resolved.text
  // what hangs on behind and leans can be left out: "before they are converted …"
  const cut = tokens.findIndex((t, i) => i >= from && i < end && /^(?:before|after|when|if|while|because|until|unless)$/.test(t.lower))
  return cut < 0 ? null : upToColon(reading, announcer, from, cut)
}

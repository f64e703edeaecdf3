import type { Reading } from '../extractors/reading'
import { sure } from '../sure'
import type { Token } from '../tokens'
import type { Target } from './target'
import { content } from './told'
import type { Unit } from './unit'

/** The year in which somebody wrote or told it is rarely what matters; that of a settlement or a noun it only names is given away. */
export function isDateWorth({ slot }: Target, before: string, after: string): boolean {
  const bare = /^\d{4}s?$/.test(slot.text)
  if (/\b(?:writing|interview|told|wrote|study|paper|article|essay|report|memoirs?|book)\b[^,.;]*$/i.test(before)) return false
  if (/\([^)]*$/.test(before) && /^[^(]*\)/.test(after)) return false
  // "begins not in _____ but in 1956"
  if (/(?<!\bit was )\bnot (?:in|on|until) $/i.test(before)) return false
  if (!bare) return true
  if (
    /\p{Ll}{3,} of (?:the )?$/u.test(before) &&
    !/\b(?:summer|spring|autumn|winter|end|beginning|middle|half|letter|act|election|elections) of (?:the )?$/i.test(before)
  )
    return false
  if (/, (?:having|following|after|since) [^,]*$/i.test(before)) return false
  // "the one made by Dan Reiter in 2001, when he found …", "said in 1990 that …"
  return (
    !/^,? (?:when (?:he|she)|that (?:he|she|it|the)|he|she)\b/.test(after) || !/\b(?:made|said|argued|found|noted|claimed)\b/.test(before)
  )
}

const MEETING_UNITS =
  /^(?:\p{L}+ )?(?:sessions?|pages?|articles?|clauses|paragraphs|chapters|points?|times?|rooms?|hotels?|seats?|days'? notice)\b/iu

export function isAmountWorth(
  { text }: Reading,
  { sentence: { tokens } }: Unit,
  { from, to, slot }: Target,
  before: string,
  after: string,
): boolean {
  if (/\bfor (?:the|a) $/.test(before) && /^ time\b/.test(after)) return true
  if (isAttribute(tokens, from, to)) return false
  // "S$20m ($15m)": half of a sum; "Two thirds of Western | Europe's"; "Twenty-second | Party Congress"
  if (/[\p{L}$€£]/u.test(text.charAt(slot.start - 1)) || /^\s*\([$€£\d]/.test(after)) return false
  if (isVagueStretch(slot.text, before, after)) return false
  // "of no | more than 3,500 kilometres"
  if (/\bno $/.test(before)) return false
  // "60 per cent material"
  if (/(?:per cent|percent|%)$/.test(slot.text) && tokens[to]?.pos === 'NOUN') return false
  const last = sure(tokens[to - 1])
  if (tokens[to]?.pos === 'PROPN' && (last.pos === 'PROPN' || last.pos === 'ADJ' || /(?:th|st|nd|rd)$/.test(slot.text))) return false
  // "the sixth", and not "about a third"
  if (/(?<!\b(?:an?|one) )(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$/i.test(slot.text)) return false
  return !(MEETING_UNITS.test(after.trim()) || (from > 0 && /\b(?:announced|known|given|told) only $/.test(before)))
}

/** "the | 400 special forces": of what is known how many they were is told in passing; "paragraph | 14" is called so, "a mere | two years" is the writer's sigh. */
function isAttribute(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[from - 1]
  if (!before) return false
  if (before.lower === 'mere') return true
  const counts = tokens.slice(from, to).some((t) => t.label === 'nummod' && t.head && (t.head === before || tokens.indexOf(t.head) >= to))
  if (!counts) return false
  if (/^(?:NOUN|PROPN)$/.test(before.pos)) return tokens.slice(from, to).some((t) => t.head === before)
  return /^(?:the|its|his|her|their|these|those)$/.test(before.lower)
}

const STRETCH = /\b(?:second|minute|hour|day|week|month|year|decade)s?$/i
/**
 * "_____ after 22 May", "had lasted for more than two years": how long something took or how long ago it was, which nobody learns; but a term that is set ("within six
 * months", "for fifteen years") is the point.
 */
function isVagueStretch(amount: string, before: string, after: string): boolean {
  // "about S$20m (_____)": the same sum again
  if (/\($/.test(before) && /^\)/.test(after)) return true
  if (!STRETCH.test(amount)) return false
  // "_____ in September 1978 yielded two agreements"
  if (before === '') return true
  if (/^ (?:later|earlier|ago|before|after|afterwards|in advance|old)\b/.test(after)) return true
  // "the third departure in _____", "three times in _____", "had not set foot there for _____"
  if (/\b(?:first|second|third|fourth|fifth|last|only|times?|not|never|nobody|n[’']t)\b[^,;:]* (?:in|for) $/i.test(before)) return true
  return (
    /^(?:(?:just |a little |well )?(?:over|under)|more than|less than|about|around|nearly|almost|some|roughly|several)\b/i.test(amount) &&
    !/\b(?:within|by|at|to|from) $/.test(before)
  )
}

/** The hearer of a quotation, part of a longer name, a seat at the table, or somebody named again beside the gap: nobody asks. */
export function isNameWorth({ slot, person }: Target, before: string, after: string): boolean {
  if (/\b(?:told|tell|tells|telling|interview with|interviewed by|spoke to|speaking to) (?:the )?$/.test(before)) return false
  if (
    /^ (?:\p{Lu}\p{L}+|d[’']|\d)/u.test(after) &&
    (!person ||
      /^ (?:Plan|Doctrine|Declaration|Report|Note|Line|Act|Treaty|Pact|Commission|Committee|Amendment|Accords?|d[’']|\d)/.test(after))
  )
    return false
  // "yielded few outcomes. (_____)": where it was read
  if (/[.!?] \($/.test(before) && /^\)/.test(after)) return false
  if (/\b(?:sat(?! in \p{Lu})|seated|sitting|accompanied|dined|posed)\b/u.test(before + after)) return false
  const surname = slot.text.split(' ').at(-1) ?? ''
  return !(person && surname.length > 3 && (before + after).includes(surname))
}

/** "adds a qualification, which she calls the _____": a term is asked for beside what it means, and is no clause itself. */
export function isTermWorth({ sentence: { tokens } }: Unit, { from, to }: Target, before: string, after: string): boolean {
  if (tokens.slice(from, to).some((t) => /^(?:VB[DZP]|MD)$/.test(t.tag))) return false
  // a title
  if (/[“"]$/.test(before) || tokens.slice(from, to).every((t) => t.pos === 'PROPN')) return true
  return content(`${before} ${after}`).filter((word) => /^\p{Ll}/u.test(word)).length >= LEAST_OF_MEANING
}

const LEAST_OF_MEANING = 4

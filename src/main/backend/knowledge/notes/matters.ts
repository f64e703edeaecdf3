import type { Fact } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import { roleOf } from '../extractors/roles'
import { spaced } from '../plain'
import { sure } from '../sure'
import { tokensOf } from '../tokens'
import { datesIn, writtenForms } from '../dates'
import { aboveList, answerIn, bodyOf, headingOf } from './body'
import { rowOf } from './cells'
import { dateIn } from './entries'
import { innerLabel } from './inner-label'
import { bareLabel, kindOfLabel, occasionIn } from './labels'

const LONGEST = 20
/** Under such a heading stands what was agreed. */
const AGREED = /\b(?:bargain|agreements?|agreed|terms|deal|provisions?|settlement|treaty|accords?|compromise|concluded|package|content)\b/i
/** What has a text of its own. */
const DOCUMENT =
  /^(?:the )?(?:(?:UN |SC |Security Council |UNSC )?Resolution|Article|Annex|Protocol|Clause|Basket|Directive|Decree|Law|Decision|Order|NSC|UNSCR|SCR|Point|Act|Principle) (?:[\dIVX]+\S*)$|\b(?:Declaration|Agreement|Accords?|Treaty|Pact|Convention|Act|Protocol|Memorandum|Communiqué|Charter|Doctrine|Note|Letter|Plan|Resolution|Statement|Ultimatum|Telegram|Principles)$/
const REASONS = /^why\b/i
const VOTE = /\b(?:elections?|referendum|vote|ballot|poll)\b/i

/** "land: no expropriation for ten years" among the terms of a bargain, "Resolution 161: force allowed …", "Stalemate: …" under a question why: a matter, and what the notes say of it. */
export function matters(reading: Reading, sentence: Sentence): Fact[] {
  const { label, tokens } = sentence
  if (!label || tokens.length === 0 || sentence.kind === 'heading' || label.text.endsWith('?') || rowOf(reading, sentence).length > 0)
    return []
  const inner = documentIn(reading, sentence)
  if (inner) return [inner]
  const body = bodyOf(reading, sentence)
  const told = answerIn(body, LONGEST)
  if (told.split(' ').length < 2 || /[?=]/.test(told)) return []
  const kind = kindOfLabel(reading, sentence)
  const bare = bareLabel(label.text)
  const heading = headingOf(sentence)
  const at = (text: string) => reading.slot(sure(tokens[0]).start, sentence.end, text)
  const fact = (form: string, matter: string, more: Record<string, string> = {}): Fact[] => [
    reading.fact(
      form === 'agreed' || form === 'part' ? 'concession' : form === 'reason' ? 'cause' : 'argument',
      'matter',
      {
        shape: [reading.slot(label.start, label.end, form)],
        matter: [reading.slot(label.start, label.end, matter)],
        told: [at(told)],
        ...Object.fromEntries(Object.entries(more).map(([name, text]) => [name, [at(text)]])),
      },
      sentence,
      0.84,
    ),
  ]
  if (VOTE.test(bare) && /\d/.test(told) && sentence.clauses.length === 0) return fact('vote', inYear(bare))
  if (heading && REASONS.test(heading) && heading.endsWith('?') && kind === null && isThing(bare) && !told.includes(': '))
    return fact('reason', spoken(bare), { asked: heading })
  if (kind !== null && kind !== 'actor') return []
  if (roleOf(reading, sentence) === 'term' || !AGREED.test(aboveList(reading, sentence))) return []
  // "Secret: Jupiters out of Turkey"
  if (PART.test(bare)) return fact('part', bare.toLowerCase())
  return isThing(bare) ? fact('agreed', spoken(bare)) : []
}

const PART = /^(?:secret|public|open|formal|informal|political|military|economic|territorial|financial|legal|humanitarian)$/i

/** "land", "outside push": a matter in a word or a few; no person, no day, no "After" or "Note". */
function isThing(label: string): boolean {
  const tokens = tokensOf(label.toLowerCase() === label ? label : label.charAt(0).toLowerCase() + label.slice(1), 0)
  return (
    !/[\d,]/.test(label) &&
    tokens.length <= 4 &&
    (tokens.length === 1 || /^(?:NOUN|PROPN)$/.test(tokens.at(-1)?.pos ?? '')) &&
    !/^(?:after\p{L}*|before|later|note|nb|result|outcome|example|however|but|main|other|others|summary|context)$/iu.test(label)
  )
}

/** "Resolution 161 (21 Feb 1961): force allowed …", "Dec 1993 – Downing Street Declaration: …" */
function documentIn(reading: Reading, sentence: Sentence): Fact | null {
  const label = sure(sentence.label)
  const inner = innerLabel(reading, sentence)
  const name = bareLabel(inner?.text ?? label.text.replace(/,? (?:\d{1,2} )?(?:\p{Lu}\p{Ll}+ )?\d{4}$/u, ''))
  if (!DOCUMENT.test(name) || (!inner && occasionIn(label.text)?.name === undefined && !/[\dIVX]/.test(name))) return null
  const from = inner?.bodyAt ?? sure(sentence.tokens[0]).start
  const told = answerIn(spaced(reading.text.slice(from, sentence.end)), LONGEST)
  if (told.split(' ').length < 3 || /[?=→]/.test(told)) return null
  const inBrackets = /\(([^()]*\d{4}[^()]*)\)/.exec(label.text)?.[1]
  const when = inner ? label.text : (inBrackets ?? /(?:\d{1,2} )?(?:\p{Lu}\p{Ll}+ )?\d{4}$/u.exec(label.text)?.[0])
  const date = when ? dateIn(reading, sentence, { ...label, text: when }) : null
  const at = (text: string) => reading.slot(from, sentence.end, text)
  const slots = {
    shape: [at('document')],
    matter: [at(name)],
    told: [at(told)],
    ...(date ? { when: [{ ...date, text: date.text }] } : {}),
  }
  return reading.fact('concession', 'matter', slots, sentence, 0.84)
}

/** "elections Feb 1980": the elections in February 1980. */
const inYear = (vote: string): string =>
  vote.replace(/,? ((?:\d{1,2} )?(?:\p{Lu}\p{Ll}{2,8}\.? )?\d{4})$/u, (found, date: string) => {
    const [day] = datesIn(date, 0)
    return day ? ` ${day.date.precision === 'day' ? 'of' : 'in'} ${writtenForms(day.date)[0] ?? date}` : found
  })

/** "Outside push" within a sentence. */
const spoken = (label: string): string =>
  /^\p{Lu}\p{Ll}+(?: \p{Ll}|$)/u.test(label) && !/^\p{Lu}\p{Ll}+ \p{Lu}/u.test(label)
    ? label.charAt(0).toLowerCase() + label.slice(1)
    : label

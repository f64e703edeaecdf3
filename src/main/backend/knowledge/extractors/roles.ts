import type { Sentence } from '../analysis'
import { isPastForm } from '../verbs'
import { itemAbove } from '../nesting'
import type { Reading } from './reading'

/** What the members of a labelled list are, by the heading or the line above them. */
const ROLES: [RegExp, string][] = [
  [/\b(?:pros|advantages?|benefits?|strengths?|arguments? for|in favou?r|opportunities)\b/i, 'advantage'],
  [
    /\b(?:cons|disadvantages?|drawbacks?|weaknesses|arguments? against|criticisms?|objections?|limits|limitations|costs|risks)\b/i,
    'drawback',
  ],
  [/\b(?:takeaways?|lessons?|conclusions?|key points?|summary)\b/i, 'takeaway'],
  [/\b(?:causes?|reasons?|why|origins?)\b/i, 'cause'],
  [/\b(?:effects?|consequences?|results?|impact|outcomes?)\b/i, 'consequence'],
  [/\b(?:types?|forms?|kinds?|varieties)\b/i, 'type'],
  [/\b(?:stages?|phases?|steps?)\b/i, 'stage'],
  [/\b(?:assumptions?|tenets?|premises|principles?)\b/i, 'assumption'],
  [/\b(?:recommendations?|action|what to do|proposals?|way forward)\b/i, 'recommendation'],
  [/\b(?:conditions?|requirements?|criteria)\b/i, 'condition'],
  [/\b(?:factors?|drivers?|determinants?)\b/i, 'factor'],
  [/\b(?:terms|definitions|concepts|glossary|vocabulary)\b/i, 'term'],
]

/** What a labelled list item is, by its heading or the line above its list: 'advantage', 'term', …; 'point' if nothing tells. */
export function roleOf(reading: Reading, sentence: Sentence): string {
  // The document's own title asks a question of its own ("… and why leaders gamble") and tells nothing of its lists.
  const inner = sentence.sections.filter((s) => s.level > 1)
  const above = (inner.length > 0 ? inner : sentence.sections).map((s) => s.title)
  const line = reading.sentences.slice(Math.max(0, sentence.index - 40), sentence.index).findLast((s) => s.kind !== 'list-item')
  if (line && sentence.index - line.index < 40 && line.kind === 'paragraph' && /:\s*$/.test(reading.text.slice(line.start, line.end)))
    above.unshift(reading.text.slice(line.start, line.end))
  for (const heading of above.slice(0, 2)) for (const [pattern, role] of ROLES) if (pattern.test(heading)) return role
  return 'point'
}

/** "Morgenthau: …" tells what somebody says, not what a term means. */
const namesPerson = (reading: Reading, label: string): boolean =>
  reading.lexicon.bySurname.has(label.toLowerCase()) ||
  reading.lexicon.byAlias.get(label.toLowerCase())?.kind === 'person' ||
  lastWordsOfNames(reading).has(label)

const endings = new WeakMap<Reading['firstMention'], ReadonlySet<string>>()

/** What the names of a text end in, behind a space: "Reagan", "de Gaulle" and "Gaulle". */
function lastWordsOfNames({ firstMention }: Reading): ReadonlySet<string> {
  const known = endings.get(firstMention)
  if (known) return known
  const found = new Set<string>()
  for (const name of firstMention.keys())
    for (let at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) found.add(name.slice(at + 1))
  endings.set(firstMention, found)
  return found
}

const LONGEST_TERM = 6
/** "Key author: …", "Date: …": labels which name a field rather than a term. */
const FIELD =
  /^(?:(?:key|main|leading|central) )?(?:authors?|thinkers?|figures?|scholars?|texts?|works?|books?|dates?|places?|sources?|examples?|cases?|question|note|hint|exam hint|remember|warning|definition|conclusion|summary|answer|result|prof(?:essor)?\.?|lecturer|tutor|TA|me|(?:my )?own view|novelty)$|^(?:old|next|key|exam|fit|homework|week|wk|case|outcome|policy danger) /i

/** What is made of words by somebody, and told rather than defined. */
export const isSaid = (label: string): boolean => SAYS.test(label)

const SAYS =
  /\b(?:objection|criticism|critique|argument|reason|advantage|drawback|lesson|claim|recommendation|explanation|answer|issue|question|view|reading|danger|reply|verdict|debate)s?$/i

/** "Carter, hostage rescue, Apr 1980": the row of a case, which has no meaning. */
const CASE = /,|\d{4}|^[0-3]?\d(?:[–-][0-3]?\d)? \p{Lu}/u

const KINDS =
  /\b(?:two|three|four|five|several|[2-5]) (?:\p{L}+ ){0,2}(?:ways|patterns|types|kinds|forms|models|levels|strategies|roles|variants|schools|concepts|games|logics|mechanisms|images|senses|meanings|styles)\b/iu

/** "voluntary defection: cheating" under "Two ways to break a deal": each of the kinds that the line above counts is explained. */
function isKind(reading: Reading, sentence: Sentence): boolean {
  const above = itemAbove(reading, sentence)
  return above !== null && KINDS.test(reading.text.slice(above.start, above.end))
}

/** True for a list item or table row that says what its label means: "Parity: a rough equality of forces", "The shadow of the future: the weight …". */
export function explainsLabel(reading: Reading, sentence: Sentence): boolean {
  const { label, tokens } = sentence
  const first = tokens[0]
  if (!label || !first || FIELD.test(label.text) || CASE.test(label.text) || label.text.split(' ').length > LONGEST_TERM) return false
  if (namesPerson(reading, label.text)) return false
  // "Structural criticism: an open-ended interim hands a veto to spoilers" says something, and is no term
  if (isSaid(label.text)) return false
  // A labelled paragraph stands in a glossary: see analysis.ts.
  if (sentence.kind === 'paragraph') return tokens.length >= 4
  const role = roleOf(reading, sentence)
  if (role === 'term') return true
  // "land: no expropriation for ten years": what begins small and is not said to be a term, is a matter on which something is told
  const kinds = isKind(reading, sentence)
  if ((/^\p{Ll}/u.test(label.text) && !kinds) || label.text.endsWith('?')) return false
  if (kinds) return tokens.length >= 3
  // “Big Bulgaria”: what stands in marks of quotation is a coinage
  if (/^["“].+["”]$/.test(label.text) && sentence.clauses.length === 0) return tokens.length >= 4 && /^\p{Ll}/u.test(first.text)
  // "Valid spokesman: leader strong enough …" is a gloss whatever the list is of
  const gloss = sentence.clauses.length === 0 && /^(?:condition|stage|factor|assumption)$/.test(role)
  // "Single negotiating text: US draft, both sides criticise": a state by its letters opens a meaning too
  const opens = /^\p{Ll}/u.test(first.text) || (/^\p{Lu}{2,4}$/u.test(first.text) && / \p{Ll}+ \p{Ll}+$/u.test(label.text))
  return (role === 'point' || role === 'type' || gloss) && opens && tokens.length >= 4
}

/** "Enrichment: uranium was not to be enriched above 3.67 per cent": what is told under a label, and no meaning of it. */
export function tellsOfItsLabel(text: string, { clauses: [clause], tokens, label, kind }: Sentence): boolean {
  // a labelled paragraph stands in a glossary
  if (!label || !clause || kind === 'paragraph') return false
  const verb = tokens[clause.verb.from]
  return /\d/.test(text.slice(label.text.length)) || (verb !== undefined && (isPastForm(verb) || /^(?:was|were|had)$/.test(verb.lower)))
}

import { sure } from '../sure'
import type { Fact } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import { apposed } from './apposed'
import { phrasings } from './definition-phrasings'
import { stated } from './definition-stated'
import { worded } from './definition-worded'
import { parentOf } from '../nesting'
import { tokensOf } from '../tokens'
import { treeOf } from '../tree'
import { inFull } from '../notes/abbreviations'
import { bareLabel, kindOfLabel } from '../notes/labels'
import { isNotes } from '../notes/is-notes'
import { isPart } from '../notes/parts'
import { isUsedTerm } from '../notes/used-term'
import { isVocabulary } from '../model'
import { explainsLabel, isSaid, roleOf, tellsOfItsLabel } from './roles'
import { isContent } from './content'
import type { Extractor, Reading } from './reading'

/** What a term means: "X is a …", "X refers to …", "… the “X”. That is, …", "**X**: …". */
export const definition: Extractor = (reading, sentence) =>
  found(reading, sentence).filter(({ slots }) => !isName(reading, slots.term?.[0]?.text ?? ''))

/** "Israel (Ben-Gurion): fedayeen raids", "Wohlforth is a realist of an unusual sort": a state or a person has no meaning. */
function isName(reading: Reading, term: string): boolean {
  const bare = term.replace(/\s*\([^)]*\)/g, '').trim()
  if (/^(?:state|person|place)$/.test(reading.lexicon.byAlias.get(bare.toLowerCase())?.kind ?? '')) return true
  if (!/^\p{Lu}\p{L}+$/u.test(bare)) return false
  const named = new RegExp(`\\p{Lu}\\p{Ll}+ (?:\\p{Lu}\\. )?${bare}\\b`, 'u')
  // The pattern would read a whole book letter by letter; the word is found at once.
  for (let at = reading.text.indexOf(` ${bare}`); at >= 0; at = reading.text.indexOf(` ${bare}`, at + 1))
    if (named.test(reading.text.slice(Math.max(0, at - LONGEST_FIRST_NAME), at + bare.length + 2))) return true
  return false
}

const LONGEST_FIRST_NAME = 60

/** "ExComm: Executive Committee of the NSC, ad hoc group of some 15 advisers": what the letters of a label stand for. */
function spelledOut(reading: Reading, sentence: Sentence): Fact[] {
  const { label, tokens } = sentence
  const first = tokens[0]
  if (!label || !first || !/^\p{Lu}[\p{L}&-]*\p{Lu}\p{L}*$/u.test(label.text) || sentence.clauses.length > 0) return []
  const body = reading.text.slice(first.start, sentence.end).replace(/[.;]\s*$/, '')
  const [full = ''] = body.split(/, |; | – | \(/)
  const letters = label.text.replace(/[^\p{L}]/gu, '').toLowerCase()
  const initials = full
    .split(/[ -]/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.toLowerCase())
  if (initials.length < 2 || full.split(' ').length < 2) return []
  // every capital word gives its first letters, in their order
  const rest = initials.reduce<string | null>((left, word) => {
    if (left === null || left === '') return left
    let k = 0
    while (k < left.length && left[k] === word[k]) k++
    return k === 0 ? null : left.slice(k)
  }, letters)
  const plain = letters === initials.map((word) => word.charAt(0)).join('')
  if (rest !== '' && !plain && !(rest !== null && rest.length <= 2)) return []
  const meaning = reading.slot(first.start, first.start + body.length)
  return [
    reading.fact(
      'definition',
      'meaning',
      {
        term: [reading.slot(label.start, label.end)],
        meaning: [meaning],
        labelled: [meaning],
        named: [reading.slot(label.start, label.end, 'past')],
      },
      sentence,
      0.86,
    ),
  ]
}

const found: Extractor = (reading, sentence) => {
  const text = reading.text.slice(sentence.start, sentence.end)
  const letters = spelledOut(reading, sentence)
  if (letters.length > 0) return letters
  const named = labelled(reading, sentence)
  if (named.length > 0) return named
  if (!isContent(text, sentence)) return []
  // "a function of four things: …" only announces what it is
  if (/\b(?:two|three|four|five|six|several) (?:things|factors|elements|parts|conditions|reasons)[.:]?$/.test(text.split(':')[0] ?? ''))
    return []
  const facts = [...phrasings(reading, sentence, text), ...worded(reading, sentence, text), ...stated(reading, sentence)]
  return facts.length > 0 ? facts : apposed(reading, sentence)
}

/** "Parity: a rough equality of forces": a label with a noun phrase, or any label in a list of terms. */
function labelled(reading: Reading, sentence: Sentence): Fact[] {
  const { label, tokens } = sentence
  const first = tokens[0]
  if (!label || !first) return []
  if (isDay(label.text) || !namesSomething(label.text) || isSequence(reading.text.slice(first.start, sentence.end))) return []
  // what a person, a state or a school has in its line, and the place of a meeting, is no meaning
  const kind = kindOfLabel(reading, sentence)
  if (kind !== null && (kind !== 'occasion' || roleOf(reading, sentence) !== 'term')) return []
  if (roleOf(reading, sentence) !== 'term' && isNotes(reading.document) && !isUsedTerm(reading, label.text)) return []
  // "Quarantine: buys time": what it does, and no meaning
  if (/^VB[ZDN]$/.test(first.tag) && roleOf(reading, sentence) !== 'term') return []
  const verbless = sentence.clauses.length === 0
  if (
    roleOf(reading, sentence) !== 'term' &&
    !isOfAKind(sentence) &&
    tellsOfItsLabel(reading.text.slice(sentence.start, sentence.end), sentence)
  )
    return []
  // "Deal: binding targets": a part of what the section tells, and no term
  if (
    roleOf(reading, sentence) !== 'term' &&
    (/^(?:but|so|and|nb)\b/i.test(label.text) || isPart(bareLabel(label.text)) || isBareName(label.text))
  )
    return []
  const equated = /=\s*$/.test(reading.text.slice(label.end, first.start))
  if (sentence.kind === 'list-item' && !equated && isClause(sentence) && roleOf(reading, sentence) !== 'term' && !isConcept(label.text))
    return []
  if (
    !explainsLabel(reading, sentence) &&
    !isOfAKind(sentence) &&
    !(verbless && !isSaid(label.text) && /^(?:an?|the)$/i.test(first.text) && roleOf(reading, sentence) === 'point')
  )
    return []
  const words = reading.text.slice(first.start, sentence.end).replace(/[.;]\s*$/, '')
  const meaning = reading.slot(first.start, first.start + words.length)
  const parent = parentOf(reading, sentence)
  const slots = {
    term: [reading.slot(label.start, label.end, inFull(reading, label.text))],
    meaning: [meaning],
    labelled: [meaning],
    ...(isClause(sentence) && !isOfAKind(sentence) && !(equated && /^(?:all|any|an?|the)$/.test(first.lower)) ? { clause: [meaning] } : {}),
    ...(parent ? { 'document:cue': [parent] } : {}),
  }
  return [reading.fact('definition', 'meaning', slots, sentence, 0.9)]
}

/** "an arrangement in which each member …", "a state whose …": what kind of thing it is, and which of them, is a meaning whatever the parser takes for the verb. */
function isOfAKind({ kind, label, tokens }: Sentence): boolean {
  if (kind !== 'paragraph' || !label || label.text.split(' ').length > LONGEST_TERM || !/^an?$/.test(tokens[0]?.lower ?? '')) return false
  const opens = tokens.findIndex((t) => /^(?:which|whose|that|whereby|where)$/.test(t.lower) && t.pos !== 'DET')
  return opens > 1 && opens <= LONGEST_KIND && !tokens.slice(0, opens).some((t) => /^(?:VB[DZP]|MD)$/.test(t.tag) || /^[,;:]$/.test(t.text))
}
const LONGEST_TERM = 4
const LONGEST_KIND = 7

/** "Against", "However", "Relied on linkage": a label without a noun, or with a verb of its own, is no term. */
function namesSomething(label: string): boolean {
  const tokens = tokensOf(label, 0)
  // "Prof: hypocrisy is a kind of compliance": who said it
  if (/^(?:Prof|Dr|Mrs?|Ms|Lecturer|Tutor|Seminar|Class|Q|A|NB|PS)\.?$/i.test(label)) return false
  return (
    tokens.some((t) => /^(?:NOUN|PROPN)$/.test(t.pos) || /^VBG$/.test(t.tag) || /^\p{Lu}/u.test(t.text.slice(1))) &&
    !tokens.some((t) => /^VBD$/.test(t.tag))
  )
}

/** "Holbrooke: isolate, proximity talks": somebody or some place, unknown as a word. */
const isBareName = (label: string): boolean =>
  /^\p{Lu}\p{Ll}{3,}$/u.test(label) && !isVocabulary(label.toLowerCase()) && !isVocabulary(label.toLowerCase().replace(/s$/, ''))

/** "5 July": what happened then, and no meaning. */
const isDay = (label: string): boolean => /^[0-3]?\d(?:[–-][0-3]?\d)? \p{Lu}|\b(?:1[5-9]|20)\d\d\b/u.test(label)

/** "do nothing – diplomacy – air strike": members, and no meaning. */
const isSequence = (words: string): boolean => (words.match(/ [–—→] |\d[.)] /g) ?? []).length >= 2

/** A label that is itself a term: "loss aversion", "security dilemma". */
const isConcept = (label: string): boolean =>
  /\b\p{L}*(?:sion|tion|ism|effect|dilemma|theory|model|bias|trap|paradox|power|peace|game|principle|thesis|doctrine|hypothesis|anarchy|deterrence|dependence|problem|puzzle|image|school)\b/iu.test(
    label,
  ) && /\s/.test(label)

/** "a state cannot bind itself", unlike "the weight that players give to later rounds": the verb at the top has its subject in front. */
function isClause({ tokens, clauses }: Sentence): boolean {
  const tree = treeOf(tokens)
  const [root] = tree.roots
  return (
    clauses.length > 0 &&
    !/^W/.test(tokens[0]?.tag ?? '') &&
    root !== undefined &&
    /^(?:VERB|AUX)$/.test(sure(tokens[root]).pos) &&
    tree.childrenBy(root, 'nsubj', 'nsubjpass', 'csubj', 'expl').some((subject) => subject < root)
  )
}

import { datesIn } from '../dates'
import { oneLine } from '../plain'
import type { Fact } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import { isClauseAt } from '../gaps/parts'
import { sure } from '../sure'
import { withArticles } from './articles'
import { caseOf } from './case'

const LONGEST = 14
const LONGEST_CAUSE = 22
/** Words in front of what an arrow starts from. */
const LEAD = /^(?:(?:so|but|and|also|then|hence|thus|nb|danger|note|lesson|policy lesson|problem)\b:?,? )+/i

/** "No uprising came → the rebels could not win": what follows from what. `clause` if it is told in a clause. */
export function arrows(reading: Reading, sentence: Sentence, text: string): Fact[] {
  const [left = '', right = '', third] = text.split(/\s*(?:→|->|=>|⇒)\s*/)
  const { tokens } = sentence
  const arrow = tokens.findIndex((t) => /^(?:→|->|=>|⇒)$/.test(t.text))
  // "Annex II: no non-native species" is what it provides
  if (
    third !== undefined ||
    right === '' ||
    arrow < 0 ||
    /^(?:Annex|Art(?:icle|\.)|Protocol|Resolution|Clause|Basket)\b/.test(sentence.label?.text ?? '')
  )
    return []
  let from = 0
  const lead = LEAD.exec(oneLine(reading.text.slice(tokens[0]?.start, tokens[arrow]?.start)))?.[0] ?? ''
  while (from < arrow && sure(tokens[from]).start < sure(tokens[0]).start + lead.length) from++
  // "bargaining: each side’s concessions look bigger …"
  const colon = tokens.findIndex((t, i) => i > from && i < from + 4 && t.text === ':')
  if (colon > 0 && colon < arrow - 3) from = colon + 1
  const resolved = reading.coreference.resolve(sentence, { from, to: arrow })
  const said = spoken(resolved.text)
  const words = said.split(' ').length
  const answer = spoken(right.replace(/[.;]+$/, '')).replace(/,? (?:either|too|also)$/, '')
  if (/^(?:now|then|note)\b/i.test(said) || meansWhat(tokens.slice(from, arrow))) return []
  // "Cuban missile crisis, Oct 1962": with its date it is asked as it stands, see outcomes.ts
  if (datesIn(said).length > 0) return []
  if (resolved.open.length > 0 || words < 2 || words > LONGEST_CAUSE || left === '' || /[:?=–]| vs\.? /.test(said)) return []
  if (answer.split(' ').length > LONGEST || answer.length < 4) return []
  const clause = isClauseAt(tokens, from, arrow)
  // one word, or "lottery tickets": nothing tells what it leads to
  if (!clause && (words < 2 || !(/^(?:no|the|an?|more|less|fewer|too)\b/i.test(said) || isThing(tokens.slice(from, arrow))))) return []
  if (!isWhole(tokens.slice(from, arrow), clause && said.includes(',')) || !isWhole(tokens.slice(arrow + 1), false)) return []
  const past = tokens.slice(from, arrow).some((t) => t.tag === 'VBD')
  const start = sentence.start + text.indexOf(right, text.search(/→|->|=>|⇒/))
  const about = caseOf(sentence)
  const at = (words: string) => reading.slot(sure(tokens[from]).start, sentence.end, words)
  const slots = {
    cause: [at(said)],
    effect: [reading.slot(start, start + right.length, answer)],
    shape: [at(clause ? 'clause' : 'phrase')],
    tense: [at(past ? 'past' : 'present')],
    ...(about ? { 'document:cue': [at(about)] } : {}),
  }
  return [reading.fact('cause', 'leads-to', slots, sentence, 0.8)]
}

/** "heavy leverage", "bigger win-sets": what needs no article. */
function isThing(tokens: Sentence['tokens']): boolean {
  const [first, last] = [tokens[0], tokens.at(-1)]
  if (
    !first ||
    !last ||
    tokens.length > 4 ||
    !/^(?:JJ[RS]?|VBG)$/.test(first.tag) ||
    !tokens.every((t) => /^(?:ADJ|NOUN)$/.test(t.pos) || t === first)
  )
    return false
  return (
    last.tag === 'NNS' ||
    (last.tag === 'NN' && /(?:age|ity|tion|sion|ness|ence|ance|ment|ism|cy|ure|power|trust|aid|trade)$/.test(last.lower))
  )
}

/** Notes leave out what makes a sentence: "canal blocked by scuttled ships, pipeline blown up", "less exposed". */
function isWhole(tokens: Sentence['tokens'], cut: boolean): boolean {
  const [first, second, third] = tokens
  if (!first || tokens.some((t) => /^(?:[;"“+&→]|w\/)$/.test(t.text)) || cut) return false
  if (
    /^(?:exactly|that|this|so)$/.test(tokens.at(-1)?.lower ?? '') ||
    tokens.some((t, i) => t.lower === 'exactly' && tokens[i + 1]?.lower === 'that')
  )
    return false
  const words = tokens.map(({ text }) => text).join(' ')
  const bare = /^NNP?$/.test(first.tag) && /^\p{Ll}/u.test(first.text) && withArticles(words) === words
  const finite = [second, third].some((t) => t !== undefined && /^(?:VB[DNZP]|MD)$/.test(t.tag))
  // "oil short", "West alarmed", "less exposed"
  const verbless = tokens.length <= 2 && /^(?:JJ[RS]?|VBN|VBD)$/.test(tokens.at(-1)?.tag ?? '')
  return !verbless && !(bare && finite) && !/^RB/.test(first.tag)
}

/** "after a gain they adjust fast": nothing in front of the pronoun that it could stand for. */
const meansWhat = (tokens: Sentence['tokens']): boolean =>
  tokens.some(
    (t, i) =>
      /^(?:they|it|he|she)$/.test(t.lower) &&
      !tokens.slice(0, i).some((x) => (t.lower === 'they' ? /^NNP?S$/.test(x.tag) : /^NN/.test(x.tag))),
  )

/** Notes leave out small words: "rebels got deep into the city, held districts" needs its "and" in a question. */
function spoken(words: string): string {
  const plain = words.replace(/\s*\([^)]*\)/g, '')
  const joined = /\b(?:and|or)\b/.test(plain)
    ? plain
    : plain.replace(/^([^,]*), (?!but\b|not\b|what\b|that\b|then\b|in\b|and\b)(?=\p{Ll}+(?:ed|d|t|k|n)\b)([^,]*)$/u, '$1 and $2')
  // "Sino-Soviet split" keeps its capital
  return withArticles(joined.replace(/^\p{Ll}(?=\p{Ll}+-\p{Lu})/u, (letter) => letter.toUpperCase()))
}

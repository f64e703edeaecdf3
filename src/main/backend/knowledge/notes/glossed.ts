import type { Fact } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import { spaced } from '../plain'
import { tokensOfText } from '../tokens'
import { inFull } from './abbreviations'
import { isActor } from './labels'
import { isPart } from './parts'
import { wordsIn } from './line'

const SHORTEST = 4
const LONGEST = 24
const TERM = String.raw`["“]?(\p{L}[\p{Ll}’'-]+(?: [\p{Ll}’'-]+){0,3})["”]?(?: \(\p{Lu}{2,6}s?\))?`

/**
 * Where notes explain a word in passing: "= “creeping jurisdiction”: coastal states extending …", "→ constructive ambiguity: wording both sides can sign", "CHM means: …",
 * "an irredenta (= territory …)", "hands a veto to spoilers – those who …". In each the mark, not the words, tells where the term ends and its meaning begins.
 */
const SHAPES: readonly RegExp[] = [
  new RegExp(String.raw`(?:^|[=→] )${TERM}: (\p{Ll}[^=→:]+)$`, 'u'),
  /^["“]?(\p{L}[\p{L}’' -]{1,40}?)["”]? means: (\p{Ll}[^=→:]+)$/u,
  new RegExp(String.raw`${TERM} \((?:=|i\.e\.) ((?:an? |the )?\p{Ll}[^()=→]+)\)`, 'u'),
  new RegExp(String.raw`${TERM} [–—] ((?:those|people|states|actors) who [^=→]+)$`, 'u'),
  new RegExp(String.raw`(?:=|→) ${TERM}, i\.e\. (\p{Ll}[^=→]+)$`, 'u'),
]

export function glossed(reading: Reading, sentence: Sentence): Fact[] {
  if (sentence.kind === 'heading') return []
  const line = spaced(reading.text.slice(sentence.start, sentence.end)).replace(/^[-•*–] /, '')
  for (const [at, shape] of SHAPES.entries()) {
    const [found, first, told] = shape.exec(line) ?? []
    // "Level II signal: Byrd–Hagel resolution": a label at the very beginning is read as one
    if (!found || !first || !told || (at === 0 && (/^["“\p{L}]/u.test(found) || !isMarked(found, first, line)))) continue
    const term = at === 2 || at === 3 ? lastNoun(first) : first
    const meaning = told.replace(/\s*\((?:cf\.|see|e\.g\.|[^()]*[’']s (?:term|word))[^()]*\)$/, '').replace(/[.;]+$/, '')
    const words = wordsIn(meaning)
    if (!term || words < SHORTEST || words > LONGEST || isActor(reading, term) || isPart(term)) continue
    const slot = (text: string) => reading.slot(sentence.start, sentence.end, text)
    const said = slot(meaning)
    // behind a colon the meaning is told in pieces, and is not turned round
    const slots = { term: [slot(inFull(reading, term))], meaning: [said], labelled: [said], ...(at < 2 ? { equated: [said] } : {}) }
    return [reading.fact('definition', 'meaning', slots, sentence, 0.88)]
  }
  return []
}

/** "→ report: play the card" leads on to what somebody said: a term is quoted, abbreviated, equals what the line above tells, or is a thing of thought. */
const isMarked = (found: string, term: string, line: string): boolean =>
  (line.startsWith(found) && found.startsWith('=')) || new RegExp(`["“]${term}["”]|${term} \\(`, 'u').test(found) || OF_THOUGHT.test(term)

const OF_THOUGHT = / \p{Ll}+(?:ity|tion|sion|ness|ism|cy|ence|ance|theory|dilemma|problem|principle|effect|rule|trap)$/u

/** "state came out with an irredenta": of the words in front of a bracket the noun with what describes it. */
function lastNoun(words: string): string | null {
  const tokens = tokensOfText(words)
  let from = tokens.length - 1
  if (!/^NN/.test(tokens[from]?.tag ?? '')) return null
  while (from > 0 && /^(?:NN|JJ|VBG)/.test(tokens[from - 1]?.tag ?? '')) from--
  return tokens
    .slice(from)
    .map(({ text }) => text)
    .join(' ')
}

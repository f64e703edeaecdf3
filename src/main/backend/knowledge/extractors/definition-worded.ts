import type { Fact } from '../../../../shared/fact'
import { spaced } from '../plain'
import type { Sentence } from '../analysis'
import type { Reading } from './reading'

const TERM = String.raw`[“"*_]?(?<term>(?:[\p{L}’'-]+ ){0,3}[\p{L}’'-]{4,})[”"*_]?`

/** Definitions that stand behind their term as a part of a sentence about something else. */
const WORDINGS: readonly { pattern: RegExp; relative?: true }[] = [
  // "This is what the literature means by anarchy: not chaos, but the absence of …"
  {
    pattern: new RegExp(
      String.raw`\bwhat (?:the |an? )?(?:\p{L}[\p{L}.’'-]* ){1,4}(?:means?|meant|understands?|understood) by ${TERM}(?: is| was|:|,) (?<meaning>[^.;:]{12,200}?)[.;]`,
      'u',
    ),
  },
  // "That brings us to regimes, usually defined as sets of principles …"
  {
    pattern: new RegExp(
      String.raw`(?:^|[ (])(?<!\b(?:is|are|was|were) )${TERM}, (?:which (?:is|are|may be|can be) )?(?:usually |often |commonly |here |best |generally |loosely |broadly )?(?:defined|understood|described) as (?<meaning>[^.;:]{12,200}?)[.;]`,
      'u',
    ),
  },
  // "In the middle is procedural trust, which attaches to rules rather than to persons"
  {
    pattern: new RegExp(
      String.raw`^(?:At|In|On|Above|Below|Beside|Behind|Next|Then|Last|First) (?:[\p{Ll}’-]+ ){0,4}?(?:is|are|comes?|stands?|lies?) (?:the |an? )?${TERM}, (?<meaning>(?:where|in which|by which|under which|which) [^.;:]{12,160}?)[.;]`,
      'u',
    ),
    relative: true,
  },
]

/** Verbs, pronouns and names of things told before, where a term should stand. */
const NO_TERM =
  /\b(?:it|them|him|her|this|that|these|those|he|she|they|us|who|which|what|one|some|many|all|both|and|or|but|of|to|for|in|on|not|is|was|are|were|been)\b|\d/i
const LEANS = /\b(?:this|these|those|he|she|we|us|our)\b|^(?:it|they)\b/i

export function worded(reading: Reading, sentence: Sentence, text: string): Fact[] {
  const flat = spaced(text)
  return WORDINGS.flatMap(({ pattern, relative }) => {
    const match = pattern.exec(flat)
    const { term: found = '', meaning = '' } = match?.groups ?? {}
    if (!match) return []
    const term = found.split(' ').slice(wordsBefore(found)).join(' ')
    if (term === '' || NO_TERM.test(term) || LEANS.test(meaning)) return []
    const start = sentence.start + match.index + match[0].indexOf(found) + found.length - term.length
    const at = sentence.start + match.index + match[0].lastIndexOf(meaning)
    // "trust where I rely on you": the kind of thing stays in front of what tells it from others
    const said = relative ? `${term.split(' ').at(-1)} ${meaning}` : meaning
    const slots = {
      term: [reading.slot(start, start + term.length)],
      meaning: [reading.slot(at, at + meaning.length, said)],
    }
    return [reading.fact('definition', 'meaning', slots, sentence, 0.86)]
  }).slice(0, 1)
}

/** "brings us to regimes": the term begins behind the last word that cannot be one. */
function wordsBefore(found: string): number {
  const words = found.split(' ')
  return words.findLastIndex((word) => NO_TERM.test(word) || /^(?:the|an?|its|their)$/i.test(word)) + 1
}

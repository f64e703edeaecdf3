import type { Fact } from '../../../../../shared/fact'
import type { Sentence } from '../../analysis'
import { sure } from '../../sure'
import type { Phrase, Tree } from '../../tree'
import type { Reading } from '../reading'
import type { Kind } from './kind'
import type { Term } from './term'

/** In words: what is shorter does not explain, what is longer nobody learns. */
export const LEAST_WORDS = 5
export const LONGEST_GLOSS = 34

export function factOf(
  reading: Reading,
  sentence: Sentence,
  tree: Tree,
  term: Term,
  gloss: Phrase,
  kind: Kind | 'clause' | 'agreed',
): Fact | null {
  const { tokens } = tree
  const start = sure(tokens[gloss.from]).start
  const end = sure(tokens[gloss.to - 1]).end
  const words = tokens.slice(gloss.from, gloss.to)
  // what is meant has to be told by the gloss itself
  if (words.some((t) => /^(?:this|these|he|she|his|him|we|our|us|i|you|your)$/.test(t.lower) && t.pos === 'PRON')) return null
  if (/^(?:it|they|its|their)$/.test(words[0]?.lower ?? '')) return null
  const inWhich =
    kind === 'clause' &&
    (sure(tokens[gloss.from - 2]).lower === 'in' || sure(tokens[gloss.from - 1]).lower === 'where') &&
    term.phrase.to - term.phrase.from > 1 &&
    sure(tokens[term.noun]).tag === 'NN'
  const genus = sure(tokens[term.noun]).lower
  const told = reading.slot(start, end)
  // "a mutually hurting stalemate, in which neither side …" is a stalemate in which neither side …
  const meaning = inWhich ? { ...told, text: `${/^[aeio]/.test(genus) ? 'an' : 'a'} ${genus} in which ${told.text}` } : told
  const name = reading.slot(sure(tokens[term.phrase.from]).start, sure(tokens[term.phrase.to - 1]).end)
  const [claim] = reading.utterances(sentence).filter((u) => u.person && u.said.start <= name.start)
  const past = sentence.clauses.some(({ verb }) => /^VBD$/.test(tokens[verb.from]?.tag ?? ''))
  return reading.fact(
    'definition',
    'meaning',
    {
      ...(claim && kind !== 'named' && kind !== 'agreed' ? { user: [reading.slot(claim.verb.start, claim.verb.end, claim.name)] } : {}),
      term: [name],
      meaning: [meaning],
      ...(kind === 'clause' && !inWhich ? { clause: [meaning] } : {}),
      ...(kind === 'named' || kind === 'agreed' ? { [kind]: [reading.slot(name.start, name.end, past ? 'past' : 'present')] } : {}),
    },
    sentence,
    0.86,
  )
}

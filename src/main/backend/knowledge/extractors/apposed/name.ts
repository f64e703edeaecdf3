import type { Fact } from '../../../../../shared/fact'
import type { Sentence } from '../../analysis'
import { sure } from '../../sure'
import type { Tree } from '../../tree'
import type { Reading } from '../reading'
import type { Term } from './term'

/** "Herbert Yardley’s codebreakers, the so-called Black Chamber, …": the name stands behind what bore it. */
export function nameBehind(reading: Reading, sentence: Sentence, tree: Tree, term: Term): Fact | null {
  const { tokens } = tree
  const at = term.mark + 1
  if (tokens[term.mark]?.text !== ',' || !/^(?:the|an?)$/.test(tokens[at]?.lower ?? '') || tokens[at + 1]?.lower !== 'so-called')
    return null
  let to = at + 2
  while (to < tokens.length && to < at + 6 && /^(?:ADJ|NOUN|PROPN)$/.test(sure(tokens[to]).pos)) to++
  if (to === at + 2 || !/^[,.;:)]$/.test(tokens[to]?.text ?? '.')) return null
  const { from } = tree.span(term.noun)
  const slot = (a: number, b: number) => reading.slot(sure(tokens[a]).start, sure(tokens[b - 1]).end)
  const meaning = slot(Math.min(from, term.phrase.from), term.phrase.to)
  const past = sentence.clauses.some(({ verb }) => tokens[verb.from]?.tag === 'VBD')
  const name = slot(at + 2, to)
  return reading.fact(
    'definition',
    'meaning',
    { term: [name], meaning: [meaning], named: [reading.slot(name.start, name.end, past ? 'past' : 'present')], labelled: [meaning] },
    sentence,
    0.84,
  )
}

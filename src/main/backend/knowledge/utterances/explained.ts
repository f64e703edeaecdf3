import type { Analysis, Sentence } from '../analysis'
import { clean } from '../coreference'
import type { Utterance } from '../said'
import { sure } from '../sure'
import { SPEECH_VERBS } from '../topics'
import type { Tree } from '../tree'

/** "As Steven Pifer, who helped to negotiate the text, has explained, a guarantee implies …". */
export function explained(analysis: Analysis, sentence: Sentence, tree: Tree, verb: number): Utterance | null {
  const { tokens, mentions } = sentence
  const who = mentions.find((m) => m.from === 1 && m.kind === 'person')
  if (tokens[0]?.lower !== 'as' || !who || !SPEECH_VERBS.has(sure(tokens[verb]).lemma) || tree.label(verb) !== 'advcl') return null
  const comma = tokens.findIndex((t, i) => i > verb && t.text === ',')
  if (comma < 0 || comma - verb > 6 || tree.childrenBy(verb, 'dobj', 'ccomp', 'auxpass').length > 0) return null
  let to = tokens.length
  while (to > comma + 1 && /^[.!”"]$/.test(sure(tokens[to - 1]).text)) to--
  const part = { from: comma + 1, to }
  const said = { start: sure(tokens[comma + 1]).start, end: sure(tokens[to - 1]).end, text: clean(analysis.words(sentence, part)) }
  return {
    sentence,
    speaker: { from: who.from, to: who.to },
    name: who.name,
    person: true,
    verb: sure(tokens[verb]),
    said,
    parts: [part],
    quoted: false,
    end: sentence.end,
  }
}

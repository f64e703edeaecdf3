import type { Analysis, Sentence } from '../analysis'
import type { Coreference } from '../coreference'
import { saidAfter, type Utterance } from '../said'
import { sure } from '../sure'
import type { Tree } from '../tree'
import { isOwnMemory, speakerOf } from './speaker'

/** Verbs behind which "that" tells what came of it. */
const NO_MIND = /^(?:ensure|mean|make|cause|follow|happen|provide|seem|appear|be|turn|matter|help|give|have|do|require|guarantee|assure)$/

/** "Andropov had hoped that …", "Parrish used archives to suggest that …", "…, going further, announced that …": any verb with a clause behind "that", if it has a person for its subject. */
export function held(analysis: Analysis, coreference: Coreference, sentence: Sentence, tree: Tree, verb: number): Utterance | null {
  const { tokens } = tree
  const told = tree
    .childrenBy(verb, 'ccomp')
    .some((c) => c > verb && tree.childrenBy(c, 'mark').some((m) => m > verb && sure(tokens[m]).lower === 'that'))
  if (
    !(told || (tokens[verb + 1]?.lower === 'that' && tokens[verb + 1]?.tag === 'IN')) ||
    NO_MIND.test(sure(tokens[verb]).lemma) ||
    tree.childrenBy(verb, 'auxpass').length > 0
  )
    return null
  const speaker = speakerOf(analysis, coreference, sentence, tree, verb)
  if (speaker && isOwnMemory(speaker, sure(tokens[verb]))) return null
  const said = speaker && saidAfter(analysis, sentence, verb)
  // "saw that very separation as the main gain"
  if (!told && said && !tokens.some((t) => t.start >= said.said.start && t.end <= said.said.end && /^(?:VBD|VBZ|VBP|MD)$/.test(t.tag)))
    return null
  return speaker && said && !said.quoted ? { sentence, ...speaker, verb: sure(tokens[verb]), ...said } : null
}

import type { Analysis } from '../../analysis'
import type { Steps } from '../../steps'
import { sure } from '../../sure'
import { canMean } from './agreement'
import { authorIn } from './author'
import { classOf, isBarred, placeOf, type Candidate, type Pronoun } from './features'
import { referentsIn } from './referents'

/** Sentences that a reader looks back. */
const FAR = 4

/** Which of the candidates a pronoun is taken for, and how likely that is right. */
export interface Chosen {
  candidate: Candidate
  chance: number
}

export type Choose = (pronoun: Pronoun, candidates: readonly Candidate[]) => Chosen | null

/**
 * Reads a text from its beginning, keeps what was spoken of last, and has every pronoun taken for one of these. A pronoun so taken counts as one more time its antecedent was
 * spoken of: "Bismarck refused. He wrote to Paris. He …". Sentence by sentence: a book has a great many.
 */
export function* followPronouns(analysis: Analysis, choose: Choose): Steps<void> {
  const told = new Map<string, Candidate>()
  const author = authorIn(analysis)
  for (const sentence of analysis.sentences) {
    yield
    for (const [entity, candidate] of told)
      if (sentence.index - placeOf(candidate).sentence.index > FAR && entity !== author?.entity) told.delete(entity)
    for (const [at, token] of sentence.tokens.entries()) {
      for (const referent of referentsIn(sentence))
        if (referent.at === at) {
          const before = told.get(referent.entity)?.told ?? 0
          told.set(referent.entity, { referent, last: null, told: before + 1, sure: 1, author: referent.entity === author?.entity })
        }
      if (classOf(token)) take(analysis, told, { sentence, at }, choose)
    }
  }
}

function take(analysis: Analysis, told: Map<string, Candidate>, pronoun: Pronoun, choose: Choose): void {
  const word = sure(pronoun.sentence.tokens[pronoun.at])
  const candidates = [...told.values()].filter((candidate) => canMean(analysis, word, candidate.referent) && !isBarred(pronoun, candidate))
  const chosen = choose(pronoun, candidates)
  if (!chosen) return
  const { candidate, chance } = chosen
  told.set(candidate.referent.entity, { ...candidate, last: pronoun, told: candidate.told + 1, sure: chance })
}

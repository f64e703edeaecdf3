import type { Analysis, Sentence } from '../../analysis'
import { atOnce, type Steps } from '../../steps'
import { sure } from '../../sure'
import type { Token } from '../../tokens'
import { SHIP } from './agreement'
import { authorIn, isOfAuthor } from './author'
import { bestOf } from './choice'
import { classOf, placeOf, type Candidate, type Pronoun } from './features'
import { followPronouns } from './follow'
import type { Referent } from './referents'
import { LIMIT, TREES } from './trees'

export { classOf } from './features'

const known = new WeakMap<Analysis['sentences'], ReadonlyMap<Token, Referent>>()

/** Who or what a pronoun means; null where the text does not make that certain enough. A text is read through once, when it is first asked or before. */
export function antecedentOf(analysis: Analysis, sentence: Sentence, at: number): Referent | null {
  if (!known.has(analysis.sentences)) atOnce(readPronouns(analysis))
  return known.get(analysis.sentences)?.get(sure(sentence.tokens[at])) ?? null
}

/** Reads a text through for what its pronouns mean, which of a book takes a while. */
export function* readPronouns(analysis: Analysis): Steps<void> {
  const meant = new Map<Token, Referent>()
  const author = authorIn(analysis)
  yield* followPronouns(analysis, (pronoun, candidates) => {
    const word = sure(pronoun.sentence.tokens[pronoun.at])
    const own = classOf(word)
    const best = bestOf(analysis, pronoun, candidates, TREES)
    if (isAnybody(pronoun)) return best
    if (best && own && best.chance > (does(word) && isNamedFirst(best.candidate) ? SURE_BY_PLACE : LIMIT[own]))
      meant.set(word, best.candidate.referent)
    else if (author && own === 'she' && isOfAuthor(analysis, author, pronoun.sentence)) meant.set(word, author)
    return best
  })
  known.set(analysis.sentences, meant)
}

/** "Bismarck refused. He …": whom a sentence begins with, by name, the next goes on to tell of; of that less is needed. */
const SURE_BY_PLACE = 0.45

/** "It was first used in May": what is used may be another thing. */
const does = (word: Token): boolean => word.label === 'nsubj'

function isNamedFirst(candidate: Candidate): boolean {
  const { sentence, at } = placeOf(candidate)
  return candidate.referent.mention !== null && sentence.tokens.findIndex(({ label }) => label.startsWith('nsubj')) === at
}

/** "Whoever pays a neighbour hands him the key", "sent a trawler's net to the bottom, and her with it": anybody, or a ship. */
function isAnybody({ sentence: { tokens }, at }: Pronoun): boolean {
  const own = classOf(sure(tokens[at]))
  const before = tokens.slice(0, at)
  return (
    ((own === 'he' || own === 'she') && before.some(({ lower }) => /^(?:whoever|anyone|anybody|everyone|everybody)$/.test(lower))) ||
    (own === 'she' && before.some(({ lower }) => SHIP.test(lower)))
  )
}

import { isPersonNoun } from '../../phrases'
import { sure } from '../../sure'
import type { Phrase, Tree } from '../../tree'
import { isConceptual, isKindOfIts, type Term } from './term'

export type Kind = 'concept' | 'named'

/**
 * A concept is told by what it is made of; what has a name is told of; any other thing with “the” is just mentioned. `head` is the noun of the gloss, which is `marked`
 * where words in front say that it comes.
 */
export function kindOf(tree: Tree, term: Term, head: number, gloss: Phrase, marked: boolean): Kind | null {
  const { tokens } = tree
  if (!saysMore(tree, head, gloss) || saysWhose(tree, head, gloss)) return null
  if (tokens[term.mark]?.text === ':' && !hasArticle(tree, gloss)) return null
  if (isConcept(tree, term, head, marked)) return 'concept'
  return isNamed(tree, term, head, gloss) ? 'named' : null
}

/** The noun of the gloss alone says little: "leaders who believe that …". */
function saysMore(tree: Tree, head: number, gloss: Phrase): boolean {
  const { tokens } = tree
  const follows = tokens[head + 1]
  if (follows?.text === ',') return false
  const hasModifier = tree
    .children(head)
    .some(
      (c) =>
        c > head &&
        c < gloss.to &&
        (tree.label(c) === 'relcl' || tree.label(c) === 'prep' || (tree.label(c) === 'acl' && sure(tokens[c]).tag !== 'VBN')),
    )
  return hasModifier || /^(?:that|which|who|of|for|in|between|to|by)$/.test(follows?.lower ?? '') || follows?.pos === 'ADJ'
}

/** "Ostpolitik, the policy of Willy Brandt" */
function saysWhose({ tokens }: Tree, head: number, gloss: Phrase): boolean {
  const only = tokens.slice(head + 1, gloss.to)
  return only.length <= 4 && only.some((t) => t.pos === 'PROPN') && only[0]?.lower === 'of'
}

const hasArticle = ({ tokens }: Tree, gloss: Phrase): boolean => /^(?:an?|the)$/.test(sure(tokens[gloss.from]).lower)

function isConcept(tree: Tree, term: Term, head: number, marked: boolean): boolean {
  const { tokens } = tree
  const { noun, phrase, article } = term
  if (sure(tokens[noun]).pos !== 'NOUN' || !(article === '' || /^(?:an?|the)$/.test(article))) return false
  const { lower } = sure(tokens[head])
  const isWhole = article !== 'the' || phrase.to - phrase.from > 1
  if (isWhole && (marked || IDEA.test(lower))) return true
  const people = tokens[head + 1]?.lower === 'who' && sure(tokens[noun]).tag === 'NNS'
  if (article === '' && (isConceptual(tree, term) || people)) return true
  // "the progressive summit, one of a series of meetings that builds something": one kind among others
  return lower === 'one' && isKindOfIts(tree, term)
}

function isNamed(tree: Tree, term: Term, head: number, gloss: Phrase): boolean {
  const { tokens } = tree
  const { phrase, article } = term
  return (
    article === 'the' &&
    phrase.from > 1 &&
    hasArticle(tree, gloss) &&
    tokens.slice(phrase.from, phrase.to).some((t) => /^\p{Lu}/u.test(t.text)) &&
    !SCENERY.test(sure(tokens[head]).lower) &&
    !isPersonNoun(sure(tokens[head])) &&
    !isPartOfOther(tree, term, gloss)
  )
}

/** "a vital interest for the British Empire, a formula which …", "southern Sakhalin, the Kurile Islands, a lease on Port Arthur and a port": of the interest, and one of a list. */
function isPartOfOther(tree: Tree, { noun, phrase }: Term, gloss: Phrase): boolean {
  const { tokens } = tree
  const prep = tree.label(noun) === 'pobj' ? tokens[tree.head(noun)] : undefined
  if (/^(?:for|of|to|in|with)$/.test(prep?.lower ?? '') && prep?.head?.pos === 'NOUN') return true
  return (
    tokens[phrase.from - 2]?.text === ',' &&
    tokens.slice(gloss.from, gloss.to).some((t, i) => t.lower === 'and' && /^(?:an?|the)$/.test(tokens[gloss.from + i + 1]?.lower ?? ''))
  )
}

/** Nouns that say what kind of idea a term is. */
export const IDEA =
  /^(?:assumption|idea|notion|principle|doctrine|belief|tendency|practice|habit|process|situation|condition|risk|danger|temptation|requirement|rule|right|ability|capacity|willingness|attempt|use|strategy|art|sense|set|period|point|degree|extent|penalty|cost|creation|belief|claim|hope|fear|desire|expectation|promise|threat|method|technique|form|state|measure|exchange|arrangement|bias|effect|mechanism|refusal|pursuit|absence|presence|balance|theory|paradox|dilemma|wording)s?$/

/** What a place or a vehicle is, is not asked in an exam. */
const SCENERY =
  /^(?:hotel|villa|house|mansion|palace|ship|cruiser|boat|yacht|town|city|suburb|village|island|river|station|base|building|castle|resort|newspaper|magazine|paper|weekly|daily|street|hall|church|square|mountain|valley|place|spot)s?$/

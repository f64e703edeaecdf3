import { sure } from '../sure'
import type { Token } from '../tokens'
import { treeOf, type Tree } from '../tree'
import { absolute } from './absolute'
import { isCertain } from './certain'
import { composites } from './composites'
import type { Predication } from './model'
import { predication } from './predication'
import { cleftOwner, reduced, relativeOwner } from './relative'
import { isClaim } from './saying'
import { isFinite } from './verb-group'

export type { Argument, Predication } from './model'

/** All predications of a sentence, main ones first. Empty for questions, commands and fragments. */
export function predicationsOf(tokens: readonly Token[]): Predication[] {
  if (tokens.length === 0 || tokens.some((t) => t.text === '?')) return []
  const tree = treeOf(tokens)
  const found: Predication[] = []
  for (const [i, token] of tokens.entries()) if (!token.head && isVerb(token)) readVerb(tree, i, 'main', null, null, found)
  const read = new Set(found.map((p) => p.verb))
  for (const [i, token] of tokens.entries()) if (token.tag === 'VBG' && !read.has(i)) add(found, absolute(tree, i, found))
  return found.filter(isCertain)
}

const isVerb = (token: Token): boolean => /^(?:VB|MD)/.test(token.tag)

function add(into: Predication[], found: Predication | null): void {
  if (found) into.push(found)
}

function readVerb(
  tree: Tree,
  verb: number,
  kind: Predication['kind'],
  above: Predication | null,
  speaker: Predication | null,
  into: Predication[],
): void {
  const { tokens } = tree
  const children = tree.children(verb)
  const own =
    isDummy(tree, verb) && children.some((c) => /^(?:ccomp|csubj)$/.test(sure(tokens[c]).label))
      ? null
      : predication(tree, verb, kind, above, speaker)
  if (own) into.push(own, ...composites(tree, own))
  const subjectOf = own ?? above
  for (const child of children) {
    const token = sure(tokens[child])
    if (token.label === 'conj' && isVerb(token)) {
      // "insisted that the shield threatened nobody and offered …": the second verb may be the speaker's.
      if (speaker && !tree.children(child).some((c) => /^nsubj/.test(sure(tokens[c]).label))) continue
      const at = into.length
      readVerb(tree, child, kind === 'main' ? 'joined' : kind, subjectOf, speaker, into)
      if (own)
        shareCondition(
          own,
          into.slice(at).find((p) => p.verb === child),
        )
    } else if (token.label === 'advcl' && isVerb(token)) readSide(tree, child, own, speaker, into)
    else if (token.label === 'ccomp' && isVerb(token)) {
      const says = own !== null && isClaim(sure(tokens[verb]).lemma)
      if (says && isToldBefore(tree, verb, child)) {
        if (tree.childrenBy(child, 'mark').length === 0 && !tokens.slice(child, verb).some((t) => t.text === ';'))
          readVerb(tree, child, kind === 'main' ? 'joined' : kind, null, speaker, into)
      } else if (says && isDenied(tree, verb)) continue
      else if (says) readVerb(tree, child, 'said', null, own, into)
      // Two sentences parted by a colon or semicolon; "it follows that …".
      else if (child < verb || own === null || isDummy(tree, verb))
        readVerb(tree, child, kind === 'main' ? 'joined' : kind, null, speaker, into)
    } else if (token.label === 'xcomp' && own) {
      // "agreed to stop, bringing an end to …"
      for (const below of tree.children(child))
        if (sure(tokens[below]).label === 'advcl' && sure(tokens[below]).tag === 'VBG') readSide(tree, below, own, speaker, into)
    } else if (token.label === 'parataxis' && isVerb(token)) readVerb(tree, child, 'side', null, speaker, into)
  }
  readNouns(tree, verb, own === null || isCleft(tree, verb), speaker, into)
}

/**
 * "The war exposed the difficulty: in June the court held that …", "After the rules had been rewritten, Britain declared …": what stands in front, parted by more than a comma
 * or with a conjunction of its own, is not what was said.
 */
function isToldBefore(tree: Tree, verb: number, clause: number): boolean {
  if (clause > verb) return false
  const isBehindToo = tree.childrenBy(verb, 'ccomp').some((c) => c > verb && tree.childrenBy(c, 'mark').length > 0)
  const marked = tree
    .childrenBy(clause, 'mark')
    .some((m) => /^(?:after|before|when|once|while|although|though|since)$/.test(sure(tree.tokens[m]).lower))
  return isBehindToo || marked || tree.tokens.slice(clause, verb).some((t) => /^[:;]$/.test(t.text))
}

/** "He denied that the creditor might choose", "never said that": what was denied is not according to him. */
const isDenied = (tree: Tree, verb: number): boolean =>
  /^(?:deny|doubt)$/.test(sure(tree.tokens[verb]).lemma) || tree.childrenBy(verb, 'neg').length > 0

/** "If defence is strong, the dilemma persists, but races are mild": what is said second holds on the same condition. */
function shareCondition(first: Predication, second: Predication | undefined): void {
  if (!second || second.arguments.some(({ role }) => role === 'condition')) return
  // "When X was prolonged it seemed …, and two years later Putin suspended it": what happened once is no condition
  const isLaw = /^(?:do|does|is|are)$/.test(second.front)
  second.arguments.unshift(...first.arguments.filter((a) => a.leads && (a.role === 'condition' || (isLaw && a.role === 'when'))))
}

/** What relative clauses and participles say of the nouns that stand with a verb. */
function readNouns(tree: Tree, verb: number, cleft: boolean, speaker: Predication | null, into: Predication[]): void {
  const { tokens } = tree
  for (const noun of nounsBelow(tree, verb)) {
    for (const child of tree.children(noun)) {
      const token = sure(tokens[child])
      if (token.label === 'relcl' && isVerb(token)) {
        const isAsked = cleft && sure(tokens[noun]).label === 'attr'
        const owner = isAsked ? cleftOwner(tree, child, noun) : relativeOwner(tree, child, noun)
        if (owner) readVerb(tree, child, 'relative', owner, speaker, into)
      } else if (token.label === 'acl' && token.tag === 'VBN') add(into, reduced(tree, child, noun, speaker))
    }
  }
}

/** Words below a verb that belong to no other verb. */
function nounsBelow(tree: Tree, verb: number): number[] {
  const found: number[] = []
  const visit = (at: number): void => {
    for (const child of tree.children(at)) {
      const token = sure(tree.tokens[child])
      if (isVerb(token) && /^(?:conj|advcl|ccomp|parataxis|relcl)$/.test(token.label)) continue
      if (/^(?:NN|PRP|CD)/.test(token.tag)) found.push(child)
      visit(child)
    }
  }
  visit(verb)
  return found
}

const isCleft = (tree: Tree, verb: number): boolean => sure(tree.tokens[verb]).lemma === 'be' && isDummy(tree, verb)

/** "It follows that", "it is clear that": the clause behind says all. */
const isDummy = (tree: Tree, verb: number): boolean =>
  tree.children(verb).some((c) => sure(tree.tokens[c]).lower === 'it' && /^(?:nsubj|expl|nsubjpass)$/.test(sure(tree.tokens[c]).label))

const SIDE = /^(?:while|whereas|although|though|because|since|as|when|after|before|once)$/

function readSide(tree: Tree, verb: number, main: Predication | null, speaker: Predication | null, into: Predication[]): void {
  const { tokens } = tree
  const marks = tree
    .children(verb)
    .filter((c) => /^(?:mark|advmod)$/.test(sure(tokens[c]).label))
    .map((c) => sure(tokens[c]).lower)
  if (isFinite(sure(tokens[verb])) || tree.children(verb).some((c) => isFinite(sure(tokens[c])) && /^aux/.test(sure(tokens[c]).label))) {
    if (marks.some((m) => SIDE.test(m)) || marks.length === 0) readVerb(tree, verb, 'side', null, speaker, into)
    return
  }
  // ", drawing much attention": what the subject of the main clause brought about by it. What somebody did meanwhile is asked with what he did.
  const token = sure(tokens[verb])
  const isNamed = main !== null && /^NNP/.test(sure(tokens[main.subjectHead]).tag)
  if (main && !isNamed && token.tag === 'VBG' && marks.length === 0 && verb > main.verb) {
    add(into, predication(tree, verb, 'participle', main, speaker))
  }
}

import { sure } from './sure'
import type { Phrase, Tree } from './tree'

/**
 * A noun with all that belongs to it, up to where something is only added between commas: "Anwar Sadat" of "Anwar Sadat, the president of
 * Egypt, who …". Of several nouns joined by "and" it is the whole.
 */
export function nounPhrase(tree: Tree, noun: number): { phrase: Phrase; apposition: Phrase | null } {
  const { tokens } = tree
  const { from, to } = tree.span(noun)
  const members = joined(tree, noun)
  let end = to
  let apposition: Phrase | null = null
  for (const word of members)
    for (const child of tree.children(word)) {
      const span = tree.span(child)
      if (child < word || span.from <= word || !isAddition(tree, child) || members.includes(child)) continue
      if (tree.label(child) === 'appos' && word === noun && members.length === 1) apposition = span
      if (tree.label(child) === 'appos' && isNameOf(tree, word, span)) continue
      if (!members.some((other) => other > child)) end = Math.min(end, span.from)
    }
  while (end > from + 1 && /^[,–—(:;]$/.test(sure(tokens[end - 1]).text)) end--
  while (end > from + 1 && /^(?:all|both|each|itself|themselves|himself|herself)$/.test(sure(tokens[end - 1]).lower)) end--
  let start = from
  while (
    start < noun &&
    (sure(tokens[start]).pos === 'CCONJ' || sure(tokens[start]).text === ',') &&
    !/^(?:both|either|neither)$/.test(sure(tokens[start]).lower)
  )
    start++
  return { phrase: { from: start, to: end }, apposition }
}

/** The noun and those coordinated with it; of a list the parser takes the first comma for an apposition. */
function joined(tree: Tree, noun: number): number[] {
  const found = [noun]
  for (const word of found) {
    found.push(...tree.childrenBy(word, 'conj'))
    found.push(...tree.childrenBy(word, 'appos').filter((child) => isListed(tree, child)))
  }
  return found.sort((a, b) => a - b)
}

/** "ratings, an investigation, and losses": an apposition with an "and" behind it is a member of a list. */
export function isListed(tree: Tree, apposition: number): boolean {
  const { tokens } = tree
  const head = tree.head(apposition)
  const { to } = tree.span(apposition)
  const comma = tokens[to]?.text === ',' ? 1 : 0
  return (
    (tree.childrenBy(head, 'cc').some((c) => c > apposition) && tree.childrenBy(head, 'conj').some((c) => c > apposition)) ||
    (comma === 1 && tokens[to + 1]?.lower === 'and') ||
    tree
      .childrenBy(apposition, 'conj')
      .some((c) => tokens.slice(apposition, c).some((t, i, all) => t.lower === 'and' && all[i - 1]?.text === ','))
  )
}

/** "the President’s press secretary, Dmitry Peskov,": the name says who it is and stays. */
function isNameOf({ tokens }: Tree, noun: number, { from, to }: Phrase): boolean {
  const before = tokens.slice(Math.max(0, noun - 4), noun + 1)
  return (
    tokens.slice(from, to).every((t) => t.pos === 'PROPN') &&
    before.some((t) => t.pos === 'DET' || t.pos === 'NOUN' || t.pos === 'PRON' || t.pos === 'PART')
  )
}

/** Set off by a comma or a dash. */
function isAddition(tree: Tree, child: number): boolean {
  const before = tree.tokens[tree.span(child).from - 1]?.text ?? ''
  return (
    /^[,–—(]$/.test(before) &&
    // "rather than …"
    (sure(tree.tokens[child]).lower === 'than' ||
      /^(?:appos|relcl|acl|advcl|prep|amod|npadvmod|parataxis|dep|advmod|nmod|attr|ccomp|neg)$/.test(tree.label(child)))
  )
}

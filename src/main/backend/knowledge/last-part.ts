import { sure } from './sure'
import type { Phrase, Tree } from './tree'

/**
 * The last thing that stands with a verb: "give Congress | a vote", "delegate enforcement to | a third party", "worry about | the method", "expects Iran to | step away". What
 * stands before it stays in a question, so that its answer is one thing and not two; null where nothing stands with the verb.
 */
export function lastPart(tree: Tree, verb: number, to: number): Phrase | null {
  const { tokens } = tree
  const parts = tree.children(verb).filter((child) => child > verb && child < to && PARTS.test(tree.label(child)))
  const last = parts.at(-1)
  if (last === undefined) return null
  let { from } = tree.span(last)
  if (from <= verb) return null
  if (/^(?:prep|agent|dative)$/.test(tree.label(last)) && sure(tokens[from]).pos === 'ADP') from++
  else if (/^(?:ccomp|xcomp)$/.test(tree.label(last))) {
    const mark = tokens.findIndex((t, i) => i >= from && i <= last && /^(?:to|that)$/.test(t.lower) && t.head === tokens[last])
    if (mark >= 0) from = mark + 1
  }
  return from < to ? { from, to } : null
}

const PARTS = /^(?:dobj|dative|prep|agent|ccomp|xcomp|attr|acomp|oprd|pcomp|advcl)$/

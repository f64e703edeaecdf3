import { sure } from '../sure'
import type { Phrase } from '../clauses'
import type { Tree } from '../tree'

/** A noun with what belongs to it, up to a relative clause, an apposition or anything else that a comma or dash sets apart. */
export function nounPhrase(tree: Tree, noun: number): Phrase {
  const { tokens } = tree
  const whole = tree.span(noun)
  let to = whole.to
  const cutBefore = (index: number): void => {
    if (index > noun && index < to) to = index
  }
  const visit = (at: number): void => {
    for (const child of tree.children(at)) {
      const token = sure(tokens[child])
      const { from } = tree.span(child)
      const mark = tokens[from - 1]?.text ?? ''
      if (child > noun && /^(?:relcl|appos|acl|advcl|parataxis|dep)$/.test(token.label) && /^[,–—(:]$/.test(mark)) cutBefore(from - 1)
      else if (child > noun && token.label === 'appos' && !/^NNP/.test(token.tag)) cutBefore(from)
      else if (child > noun && token.label === 'prep' && token.lower !== 'of' && /^[,–—(]$/.test(mark)) cutBefore(from - 1)
      else if (!/^(?:relcl|ccomp)$/.test(token.label)) visit(child)
    }
  }
  visit(noun)
  const adds = tokens.findIndex((t, i) => i > noun && i < to && t.text === ',' && ADDS.test(tokens[i + 1]?.lower ?? ''))
  if (adds > 0) cutBefore(adds)
  // An apposition between two joined names: "Weizman, the minister, and Dayan" stays whole.
  if (to < whole.to && tree.children(noun).some((c) => sure(tokens[c]).label === 'conj' && c >= to)) to = whole.to
  while (to > whole.from + 1 && to - 1 !== noun && /^[,;:–—(]$/.test(sure(tokens[to - 1]).text)) to--
  // "When Chamberlain, the Foreign Secretary, rejected it": the parser may hang the conjunction on the noun
  const opens = whole.from < noun && sure(tokens[whole.from]).tag === 'WRB' && /^(?:when|where)$/.test(sure(tokens[whole.from]).lower)
  return { from: opens ? whole.from + 1 : whole.from, to }
}

/** A phrase without the marks at its end. */
export const trimEnd = (tree: Tree, { from, to }: Phrase, noun: number): Phrase => {
  while (to > noun + 1 && /^[,;:–—(]$/.test(sure(tree.tokens[to - 1]).text)) to--
  return { from, to }
}

/** "…, particularly in Asia": what a comma adds by way of example. */
const ADDS = /^(?:particularly|especially|including|notably|often|namely|mainly|mostly|chiefly|not|rather)$/

import { sure } from './sure'
import type { Phrase, Tree } from './tree'
import type { VerbGroup } from './verb-groups'

/** Stretches of a complement that have a part of their own in what happens; null for those a clause lacks. */
export interface ClauseParts {
  /** "gave HIM a pledge", "told THE HOUSE that …" */
  receiver: Phrase | null
  /** "was signed BY BOTH LEADERS" */
  agent: Phrase | null
  /** "prevailed BY BUYING TIME" */
  means: Phrase | null
  /** "flew to Camp David TO OBTAIN ASSURANCES" */
  purpose: Phrase | null
}

export const NO_PARTS: ClauseParts = { receiver: null, agent: null, means: null, purpose: null }

export function clausePartsOf(tree: Tree, group: VerbGroup, complement: Phrase): ClauseParts {
  const { tokens } = tree
  const children = tree.children(group.head).filter((child) => child >= complement.from && child < complement.to)
  const spanOf = (child: number | undefined): Phrase | null => {
    if (child === undefined) return null
    const { from, to } = tree.span(child)
    return from >= complement.from ? { from, to: Math.min(to, complement.to) } : null
  }
  const by = (labels: RegExp, test: (child: number) => boolean): Phrase | null =>
    spanOf(children.find((child) => labels.test(tree.label(child)) && test(child)))
  const opensWith = (child: number, word: string): boolean => sure(tokens[tree.span(child).from]).lower === word
  const told = children.some((child) => tree.label(child) === 'ccomp' && opensWith(child, 'that'))
  return {
    receiver: by(/^dative$/, (child) => sure(tokens[child]).pos !== 'ADP') ?? (told ? by(/^dobj$/, () => true) : null),
    agent: by(/^agent$/, (child) => group.passive && tree.childrenBy(child, 'pobj').length > 0),
    means: by(
      /^(?:prep|agent)$/,
      (child) => sure(tokens[child]).lower === 'by' && tree.childrenBy(child, 'pcomp').some((verb) => sure(tokens[verb]).tag === 'VBG'),
    ),
    purpose: by(
      /^advcl$/,
      (child) =>
        sure(tokens[child]).tag === 'VB' &&
        tree.childrenBy(child, 'mark', 'nsubj').length === 0 &&
        (opensWith(child, 'to') || opensWith(child, 'in')),
    ),
  }
}

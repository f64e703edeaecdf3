import { sure } from '../sure'
import type { Tree } from '../tree'
import { argument } from './arguments'
import { EMPTY, type Predication } from './model'
import { nounPhrase, trimEnd } from './noun-phrase'
import { withParticle } from './verb-group'

/** "such as Nixon going to China", "with statements drawing criticism": a verb in -ing with a subject of its own. */
export function absolute(tree: Tree, verb: number, told: readonly Predication[]): Predication | null {
  const { tokens } = tree
  const children = tree.children(verb)
  const label = sure(tokens[verb]).label
  const above = tree.head(verb)
  const subject =
    children.find((c) => sure(tokens[c]).label === 'nsubj') ??
    // "Obama cancelling plans" is often read as a noun with what it does behind it
    (label === 'acl' && above >= 0 && (/^NNP/.test(sure(tokens[above]).tag) || sure(tokens[Math.max(0, tree.head(above))]).lower === 'with')
      ? above
      : undefined)
  if (subject === undefined || subject > verb || children.some((c) => /^aux/.test(sure(tokens[c]).label))) return null
  if (/^(?:PRP|WP|WDT|DT)/.test(sure(tokens[subject]).tag)) return null
  const whole = nounPhrase(tree, subject)
  const own = trimEnd(tree, { from: whole.from, to: Math.min(whole.to, verb) }, subject)
  if (/^['’]s?$/.test(sure(tokens[own.to - 1]).text)) return null
  const past =
    told.some((p) => /^(?:did|was|were|had)$/.test(p.front)) ||
    !told.some((p) => /^(?:do|does|is|are)$/.test(p.front)) ||
    /^NNP/.test(sure(tokens[subject]).tag)
  return {
    ...EMPTY,
    kind: 'participle',
    tree,
    verb,
    group: { from: verb, to: verb + 1 },
    subject: own,
    subjectHead: subject,
    front: past ? 'did' : sure(tokens[subject]).tag === 'NNS' ? 'do' : 'does',
    rest: withParticle(tree, verb),
    arguments: children
      .filter((c) => c !== subject && c > verb)
      .map((c) => argument(tree, verb, c, -1))
      .filter((a) => a !== null),
  }
}

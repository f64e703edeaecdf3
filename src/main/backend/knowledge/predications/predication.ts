import { sure } from '../sure'
import type { Tree } from '../tree'
import { argument } from './arguments'
import { EMPTY, type Predication } from './model'
import { nounPhrase } from './noun-phrase'
import { regroup } from './regroup'
import { verbGroup, withParticle } from './verb-group'

/** One verb with its subject, or with that of the verb `above` it where it has none of its own. Null where nobody could ask about it. */
export function predication(
  tree: Tree,
  verb: number,
  kind: Predication['kind'],
  above: Predication | null,
  speaker: Predication | null,
): Predication | null {
  const { tokens } = tree
  const children = tree.children(verb)
  const is = (label: RegExp) => (c: number) => label.test(sure(tokens[c]).label)
  const subjects = children.filter(is(/^(?:nsubj|nsubjpass|csubj|csubjpass)$/))
  // "the physicist Yuri Orlov founded …": two words taken for the subject are one name with its title.
  const titled =
    subjects.length === 2 && tree.span(sure(subjects[0])).to === tree.span(sure(subjects[1])).from
      ? tree.span(sure(subjects[0])).from
      : null
  const subject = titled === null ? subjects[0] : subjects[1]
  if (children.some(is(/^expl$/))) return kind === 'main' || kind === 'joined' ? existence(tree, verb, kind, speaker) : null
  const pronoun = subject !== undefined && kind === 'relative' && /^(?:who|which|that)$/.test(sure(tokens[subject]).lower)
  if (subject === undefined && !above) return null
  if (subject !== undefined && !pronoun && /^(?:who|which)$/.test(sure(tokens[subject]).lower)) return null
  const own = subject !== undefined && !pronoun
  const group = verbGroup(tree, verb, above)
  if (!group) return kind === 'participle' && above ? participle(tree, verb, above, speaker) : null
  // A wrong tree: the subject reaches over its verb.
  if (own && nounPhrase(tree, subject).from <= verb && verb < nounPhrase(tree, subject).to) return null
  const argumentsOf = children
    .filter((c) => !subjects.includes(c) && !group.words.includes(c))
    .map((c) => argument(tree, verb, c, subject ?? -1))
    .filter((a) => a !== null)
  return {
    kind,
    tree,
    verb,
    group: { from: Math.min(...group.words), to: verb + 1 },
    subject: own ? { ...nounPhrase(tree, subject), ...(titled === null ? {} : { from: titled }) } : sure(above).subject,
    subjectHead: own ? subject : sure(above).subjectHead,
    borrowed: !own,
    front: group.front,
    rest: group.rest,
    finite: group.finite,
    passive: group.passive,
    negated: group.negated,
    arguments: regroup(tree, verb, argumentsOf),
    speaker,
  }
}

/** "There were roughly 110,000 settlers in the West Bank": what there was stands for the subject. */
function existence(tree: Tree, verb: number, kind: Predication['kind'], speaker: Predication | null): Predication | null {
  const { tokens } = tree
  const children = tree.children(verb)
  const there = children.find((c) => sure(tokens[c]).label === 'expl')
  const group = verbGroup(tree, verb, null)
  if (there === undefined || !group || sure(tokens[verb]).lemma !== 'be' || sure(tokens[there]).lower !== 'there') return null
  return {
    kind,
    tree,
    verb,
    group: { from: Math.min(...group.words), to: verb + 1 },
    subject: { from: there, to: there + 1 },
    subjectHead: there,
    borrowed: false,
    front: group.front,
    rest: group.rest,
    finite: group.finite,
    passive: false,
    negated: group.negated,
    arguments: children
      .filter((c) => c !== there && !group.words.includes(c))
      .map((c) => argument(tree, verb, c, there))
      .filter((a) => a !== null),
    speaker,
  }
}

function participle(tree: Tree, verb: number, above: Predication, speaker: Predication | null): Predication {
  const past = /^(?:did|was|were|had)$/.test(above.front)
  return {
    ...EMPTY,
    kind: 'participle',
    tree,
    verb,
    group: { from: verb, to: verb + 1 },
    subject: above.subject,
    subjectHead: above.subjectHead,
    borrowed: true,
    front: past ? 'did' : 'does',
    rest: withParticle(tree, verb),
    finite: '',
    arguments: tree
      .children(verb)
      .map((c) => argument(tree, verb, c, -1))
      .filter((a) => a !== null),
    speaker,
  }
}

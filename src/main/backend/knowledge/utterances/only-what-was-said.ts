import type { Utterance } from '../said'
import { sure } from '../sure'
import type { Token } from '../tokens'
import type { Tree } from '../tree'

/** Without what the sentence goes on with behind the claim: the narrator's words, and not the speaker's. */
export const onlyWhatWasSaid = (tree: Tree, u: Utterance): Utterance => withoutOuter(tree, withoutPresent(tree, withoutNext(tree, u)))

/** "objected that it would violate sovereignty, and he left the conference": the second thing he did is not what he said. */
function withoutNext(tree: Tree, u: Utterance): Utterance {
  const { tokens } = tree
  if (u.quoted || u.parts) return u
  const verb = tokens.indexOf(u.verb)
  const next = tree
    .childrenBy(verb, 'conj', 'advcl')
    .find(
      (c) =>
        sure(tokens[c]).start > u.said.start &&
        (tree.childrenBy(c, 'nsubj', 'nsubjpass').length > 0 || (tree.label(c) === 'conj' && sure(tokens[c]).tag === u.verb.tag)) &&
        !tree.childrenBy(c, 'mark').some((m) => sure(tokens[m]).lower === 'that') &&
        (tree.label(c) === 'conj' || tree.childrenBy(c, 'mark').some((m) => /^(?:whereas|while)$/.test(sure(tokens[m]).lower))),
    )
  if (next === undefined) return u
  let to = tree.span(next).from
  while (to > verb && (/^(?:CCONJ|PUNCT)$/.test(sure(tokens[to - 1]).pos) || /^(?:whereas|while)$/.test(sure(tokens[to - 1]).lower))) to--
  const end = sure(tokens[to - 1]).end
  return end - u.said.start < 12 || end >= u.said.end
    ? u
    : { ...u, said: { ...u.said, end, text: u.said.text.slice(0, end - u.said.start) } }
}

/** "retorted that small states had no other means, and the communiqué bears the mark of it": what was said then is told in the past; the present goes on with the text. */
function withoutPresent(tree: Tree, u: Utterance): Utterance {
  const { tokens } = tree
  if (u.quoted || u.parts || u.verb.tag !== 'VBD') return u
  const inside = (t: Token): boolean => t.start >= u.said.start && t.end <= u.said.end
  const first = tokens.find((t) => inside(t) && /^(?:VBD|VBZ|VBP|MD)$/.test(t.tag))
  if (first?.tag !== 'VBD') return u
  const and = tokens.findIndex(
    (t, i) =>
      inside(t) && t.start > first.start && t.text === ',' && /^(?:and|but)$/.test(tokens[i + 1]?.lower ?? '') && opensPresent(tree, i + 2),
  )
  if (and < 0) return u
  const end = sure(tokens[and - 1]).end
  return { ...u, said: { ...u.said, end, text: u.said.text.slice(0, end - u.said.start) } }
}

/** A subject with its verb in the present. */
const opensPresent = (tree: Tree, at: number): boolean => {
  const verb = tree.tokens.findIndex((t, i) => i > at && /^(?:VBD|VBZ|VBP|MD)$/.test(t.tag))
  return (
    verb > 0 &&
    verb < at + FAR &&
    /^VB[ZP]$/.test(sure(tree.tokens[verb]).tag) &&
    !tree.tokens.slice(at, verb).some((t) => /^[,;:“"]$/.test(t.text) || t.lower === 'that')
  )
}
const FAR = 7

/** "Gorbachev, who noted that they would not share machines, | declined to take it seriously", "had a model in mind, | and the North Koreans all": what belongs to the sentence around the claim. */
function withoutOuter(tree: Tree, u: Utterance): Utterance {
  const { tokens } = tree
  if (u.quoted || u.parts) return u
  const from = tokens.findIndex((t) => t.start >= u.said.start)
  const to = tokens.findLastIndex((t) => t.end <= u.said.end) + 1
  const comma = tokens.findIndex(
    (t, i) => i > from + 3 && i < to - 1 && t.text === ',' && (isOuterVerb(tree, i + 1, from) || isHalf(tokens, i + 1, to)),
  )
  if (comma < 0) return u
  const end = sure(tokens[comma - 1]).end
  return { ...u, said: { ...u.said, end, text: u.said.text.slice(0, end - u.said.start) } }
}

/** A verb right behind the comma whose subject stands in front of the claim. */
function isOuterVerb(tree: Tree, at: number, from: number): boolean {
  if (!/^(?:VBD|VBZ|MD)$/.test(tree.tokens[at]?.tag ?? '')) return false
  const subjects = tree.childrenBy(/^aux/.test(tree.label(at)) ? tree.head(at) : at, 'nsubj', 'nsubjpass')
  return subjects.length > 0 && subjects.every((subject) => subject < from)
}

/** ", and the North Koreans all": a subject without its verb. */
const isHalf = (tokens: readonly Token[], at: number, to: number): boolean =>
  tokens[at]?.lower === 'and' &&
  /^(?:DET|PROPN)$/.test(tokens[at + 1]?.pos ?? '') &&
  /^(?:all|both|each|themselves|himself|herself)$/.test(tokens[to - 1]?.lower ?? '') &&
  !tokens.slice(at, to).some((t) => /^(?:VERB|AUX)$/.test(t.pos))

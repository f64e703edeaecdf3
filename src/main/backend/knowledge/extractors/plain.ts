import { sure } from '../sure'
import type { Statement } from '../statements'
import { verbGroups } from '../verb-groups'

const DENIES = /^(?:never|hardly|barely|scarcely|rarely|seldom|neither|nor|not|only|n['’]t)$/

/**
 * True for a statement whose parts can be moved about in a question: a subject that holds no second verb and ends in a noun, a verb right behind it, nothing
 * between them that turns its meaning round. What is taken apart at the wrong place makes questions that are wrong, not only stiff.
 */
export function isPlain({ sentence: { tokens }, clause, role, subject: { text } }: Statement): boolean {
  const { subject, verb, ownSubject } = clause
  const head = sure(tokens[verb.head])
  // "in A World Restored (1957)": part of a title
  if (/^\p{Lu}/u.test(head.text) && verb.head > 0 && role === 'main') return false
  const before = tokens.slice(Math.max(0, verb.from - 2), verb.from)
  if (!verb.negated && before.some((t) => DENIES.test(t.lower))) return false
  const last = sure(tokens[subject.to - 1])
  if (/^(?:ADP|SCONJ|CCONJ|DET|AUX)$/.test(last.pos) && !/^(?:this|that|these|those|both|all|some|others)$/.test(last.lower)) return false
  if (ownSubject) {
    const inside = verbGroups(tokens.slice(subject.from, subject.to)).filter((group) => group.finite)
    const opened = tokens
      .slice(subject.from, subject.to)
      .filter((t) => /^(?:that|which|who|whom|whose|where|what|when|how|whether|if)$/.test(t.lower)).length
    const dropped = /\b(?:he|she|they|we|it|\p{Lu}\p{L}+) \p{L}+/u.test(text) ? 1 : 0
    if (inside.length > opened + dropped) return false
    const between = tokens.slice(subject.to, verb.from)
    if (between.some((t) => t.text === ';' || t.text === ':')) return false
  }
  return !/[;:]/.test(text)
}

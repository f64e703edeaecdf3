import type { Reading } from '../extractors/reading'
import { sure } from '../sure'
import type { Token } from '../tokens'
import { treeOf } from '../tree'
import { targetAt, type Target } from './target'
import type { Unit } from './unit'

const LONGEST = 16
const SHORTEST = 3

/**
 * "So long as _____, the arrangement holds", "Because _____, the text never names the city", "To _____, the tribunal was moved": the condition, the reason or the purpose which a sentence
 * opens with, where the clause behind the comma says what follows from it. When something happened ("When the envoys had left, …") is told by the way.
 */
export function conditions(reading: Reading, unit: Unit): Target[] {
  const { tokens } = unit.sentence
  const from = behindLink(tokens, unit.from)
  if (from < 0) return []
  const tree = treeOf(tokens)
  const verb = tokens.findIndex((t, i) => i >= from && i < unit.to && /^(?:advcl|ccomp)$/.test(t.label) && tree.span(i).from === unit.from)
  const main = verb < 0 ? -1 : tree.head(verb)
  const { to } = tree.span(Math.max(verb, 0))
  if (main < to || main >= unit.to || tokens[to]?.text !== ',') return []
  const follows = tree.childrenBy(main, 'nsubj', 'nsubjpass', 'expl').some((i) => tree.span(i).from === to + 1)
  const words = tokens.slice(from, to)
  if (!follows || words.length < SHORTEST || words.length > LONGEST || words.some((t) => /^[;:–—()]$/.test(t.text))) return []
  return targetAt(reading, unit, 'point', sure(tokens[from]).start, sure(tokens[to - 1]).end).map((one) => ({
    ...one,
    whole: true as const,
  }))
}

/** Where the answer begins behind "because", "so long as", "in order to"; -1 where the sentence opens otherwise. */
function behindLink(tokens: readonly Token[], from: number): number {
  const words = tokens.slice(from, from + 3).map((t) => t.lower)
  if (/^(?:so|as) long as$|^in order to$/.test(words.join(' '))) return from + 3
  if (/^only if$/.test(words.slice(0, 2).join(' '))) return from + 2
  if (words[0] === 'to') return tokens[from + 1]?.tag === 'VB' ? from + 1 : -1
  return /^(?:because|if|unless|where)$/.test(words[0] ?? '') ? from + 1 : -1
}

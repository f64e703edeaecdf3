import { indices } from '../indices'
import { sure } from '../sure'
import type { Token } from '../tokens'
import { treeOf, type Phrase } from '../tree'

/**
 * False for a stretch which only looks like a sentence: "the practice of making progress on one issue, such as trade, depend on another" (a noun that a colon explained), "the
 * second came in Angola" (the second what?).
 */
export function isProposition(tokens: readonly Token[], { from, to }: Phrase): boolean {
  const tree = treeOf(tokens)
  for (let i = from; i < to; i++) {
    const noun = sure(tokens[i])
    if (!/^nsubj/.test(noun.label)) continue
    const verb = tree.head(i)
    if (verb < from || verb >= to) continue
    const isOrdinal = ORDINAL.test(noun.lower) && (tokens[i - 1]?.lower === 'the' || i === from) && tree.childrenBy(i, 'prep').length === 0
    if (isOrdinal && !isOtherOfTwo(tokens, from, i)) return false
    const helping = tree.childrenBy(verb, 'aux', 'auxpass').filter((aux) => aux > i && aux < verb)
    const finite = sure(tokens[helping[0] ?? verb])
    // "insisted that the fleet withdraw", "let two men discover": a bare verb is right below another
    const bare = finite.tag === 'VB' && finite.lower !== 'be' && helping.length === 0 && tree.childrenBy(verb, 'mark', 'aux').length === 0
    const disagrees = finite.tag === 'VBP' && tree.childrenBy(i, 'conj').length === 0 && !COLLECTIVE.test(noun.lower)
    if ((bare || disagrees) && tree.head(verb) < 0 && noun.tag === 'NN' && verb > i + 1) return false
  }
  return true
}

const COLLECTIVE = /^(?:number|majority|minority|handful|variety|couple|host|series|lot|range|pair|police|media|half|rest|team|government)$/
/** "If a third party attacks one of them, the other will send infantry", "a rival who fears that the other may move": beside the one, the other is told. */
const isOtherOfTwo = (tokens: readonly Token[], from: number, at: number): boolean =>
  sure(tokens[at]).lower === 'other' &&
  tokens
    .slice(from, at)
    .some(({ lower }, n) => /^(?:one|each|either|neither)$/.test(lower) || (lower === 'who' && tokens[from + n - 2]?.lower === 'a'))

const ORDINAL = /^(?:first|second|third|fourth|fifth|sixth|last|latter|former|other|others|rest)$/

/**
 * True for words that can be lifted out of a sentence: nothing that stands before them hangs on a word inside, but on their top ("it must be | said, do not describe …").
 * Behind them only what a mark sets off may hang on them ("the town | to an arbitrator").
 */
export function liftsOut(tokens: readonly Token[], unit: Phrase, gap: Phrase): boolean {
  const tree = treeOf(tokens)
  const inside = (i: number): boolean => i >= gap.from && i < gap.to
  const isTop = (i: number): boolean => !inside(tree.head(i))
  for (let i = unit.from; i < unit.to; i++) {
    const head = tree.head(i)
    if (inside(i) || !inside(head) || tokens[i]?.pos === 'PUNCT') continue
    if (i < gap.from && !isTop(head) && (sure(tokens[head]).label === 'parataxis' || !isTop(tree.head(head)))) return false
    if (i === gap.to && /^(?:prep|acl|relcl|prt|pobj|dobj|acomp|attr)$/.test(sure(tokens[i]).label)) return false
  }
  return true
}

/** "prized _____, since it spoke of equality": a pronoun behind the gap that means what stands in it, as nothing before it can be meant. */
export function isNamedByGapOnly(tokens: readonly Token[], unit: Phrase, gap: Phrase): boolean {
  const tree = treeOf(tokens)
  for (let i = gap.to; i < unit.to; i++) {
    const { lower, pos } = sure(tokens[i])
    if (pos !== 'PRON' || !/^(?:it|its|they|their|them)$/.test(lower)) continue
    const several = lower.startsWith('the')
    const fits = (k: number): boolean => {
      const token = sure(tokens[k])
      if (!/^NN/.test(token.tag)) return false
      const plural = token.tag.endsWith('S') || tree.childrenBy(k, 'conj').length > 0
      return plural === several
    }
    const before = indices(unit.from, gap.from).some(fits) || indices(gap.to, i).some(fits)
    if (!before && indices(gap.from, gap.to).some(fits)) return true
  }
  return false
}

import type { Token } from '../tokens'
import type { Pointer } from './context'

/** True for a noun that stands with something of its own, which tells it from others: "the treaty with Egypt", "the secret treaty". */
export const isDescribed = (tokens: readonly Token[], at: number): boolean =>
  // "declared the Protocol null" is read as one noun
  (/^NN/.test(tokens[at + 1]?.tag ?? '') && tokens[at + 1]?.lower !== 'null') ||
  /^(?:of|between|that|which)$/.test(tokens[at + 1]?.lower ?? '') ||
  tokens.some(
    (t) =>
      t.head === tokens[at] &&
      (/^(?:relcl|acl|appos|compound|poss|nummod|nmod)$/.test(t.label) ||
        (t.label === 'amod' && !WHOLE.test(t.lower)) ||
        (t.label === 'prep' && !/^(?:after|before|during|by|until|since|in|on|at)$/.test(t.lower))),
  )

/** What tells nothing apart. */
export const WHOLE = /^(?:whole|entire|actual)$/

/** A name in place of a noun, with the noun's own "’s"; null for one that takes none well: "the Treaty of Chaumont’s term". */
export function named(tokens: readonly Token[], noun: number, by: string): Pointer | null {
  if (tokens[noun + 1]?.tag !== 'POS') return { to: noun + 1, by }
  return / (?:of|and|on) |”$/.test(by) ? null : { to: noun + 2, by: `${by}${by.endsWith('s') ? '’' : '’s'}` }
}

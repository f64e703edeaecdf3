import { EVENT_NOUNS } from './coreference/meetings'
import type { Token } from './tokens'

/** What is called for, planned or promised is still to come: the day beside it is its own, and not that of the calling. */
const FORESEES =
  /^(?:call|propose|plan|schedule|promise|envisage|foresee|provide|demand|want|expect|prepare|set|fix|suggest|seek|arrange|stipulate)$/

/** "called for elections in July 1956": true where the day at token `at`, with its preposition, stands right behind a noun that the verb foresees. */
export function isPlannedFor(tokens: readonly Token[], verb: number, at: number): boolean {
  let from = at
  while (from > verb && /^(?:in|on|for|by|at|the|early|late)$/.test(tokens[from - 1]?.lower ?? '')) from--
  // "suggested a full summit in Washington in June 1990"
  const meeting = tokens.slice(verb + 1, from).some((t) => EVENT_NOUNS.has(t.lemma) && /^NNS?$/.test(t.tag))
  if (meeting && FORESEES.test(tokens[verb]?.lemma ?? '')) return true
  return from - 1 > verb && FORESEES.test(tokens[verb]?.lemma ?? '') && /^NNS?$/.test(tokens[from - 1]?.tag ?? '')
}

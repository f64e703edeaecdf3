import type { Sentence } from '../analysis'
import { sure } from '../sure'

const NOUNS =
  /^(?:treat(?:y|ies)|agreements?|accords?|conferences?|acts?|protocols?|communiqués?|memorandums?|memoranda|pacts?|crisis|war|deal|doctrine|declaration|charter|plan|package|process|armistice|ultimatum|embargo|blockade|airlift|invasion)$/

/**
 * "the accords" → "the Minsk accords": the one name under which a text speaks of them in full. A noun that goes with two names in the text ("the ABM Treaty", "the INF
 * Treaty") has none, nor one whose name it says but once: that could be another in passing.
 */
export function fullNamesIn(sentences: readonly Sentence[]): ReadonlyMap<string, string> {
  const known = cache.get(sentences)
  if (known) return known
  const found = new Map<string, Map<string, { name: string; times: number }>>()
  for (const { tokens, kind } of sentences) {
    if (kind === 'heading') continue
    for (const [i, noun] of tokens.entries()) {
      if (!NOUNS.test(noun.lower)) continue
      let from = i
      while (tokens[from - 1]?.tag === 'NNP' && /^(?:compound|nmod)$/.test(sure(tokens[from - 1]).label)) from--
      if (from === i) continue
      const name = tokens
        .slice(from, i + 1)
        .map((t) => t.text)
        .join(' ')
      const names = found.get(noun.lower) ?? new Map<string, { name: string; times: number }>()
      names.set(name.toLowerCase(), { name, times: (names.get(name.toLowerCase())?.times ?? 0) + 1 })
      found.set(noun.lower, names)
    }
  }
  const names = new Map(
    [...found].flatMap(([noun, all]) => {
      const [only, second] = [...all.values()]
      return only && !second && only.times > 1 ? [[noun, `the ${only.name}`] as const] : []
    }),
  )
  cache.set(sentences, names)
  return names
}

const cache = new WeakMap<readonly Sentence[], ReadonlyMap<string, string>>()

import { sure } from '../sure'
import { tokensOfText, type Token } from '../tokens'

/** Single things and events of diplomacy, which English names with an article. */
const COUNTED =
  /^(?:visit|trip|offer|treaty|deal|pact|summit|conference|meeting|crisis|alliance|ceasefire|truce|embargo|blockade|ultimatum|speech|letter|note|plan|proposal|draft|text|resolution|veto|vote|army|navy|government|regime|state|party|union|court|council|congress|senate|parliament|committee|commission|bank|church|cabinet|coalition|junta|president|king|minister|leader|envoy|offensive|invasion|attack|raid|coup|uprising|rebellion|revolt|war|border|crash|accident|election|referendum|agreement|accord|protocol|communiqué|declaration|mission|bomb|bombing|missile|base|company|canal|island|capital|opposition|public|split|rift|threat|request|invitation|commitment|guarantee|promise|pledge|package|loan|fund|press|clause|amendment|ban|freeze|deadline|deadlock|bargain|embassy|channel|phone|call|purge|strike|shock)$/
const ACCIDENT =
  /^(?:crash|accident|coup|raid|deal|meeting|speech|letter|call|ceasefire|truce|pact|deadlock|package|loan|draft|proposal|plan|promise|threat|shock)$/

/** "Nixon announces visit on TV", "dies in plane crash", "army murdered six priests": the articles that notes leave out. */
export function withArticles(words: string): string {
  const tokens = tokensOfText(words)
  let out = ''
  let done = 0
  for (const [i, noun] of tokens.entries()) {
    const start = tokens[chainFrom(tokens, i)]
    if (!start || !needs(tokens, i)) continue
    const before = tokens[chainFrom(tokens, i) - 1]
    const named = tokens.slice(chainFrom(tokens, i), i).some((t) => t.pos === 'PROPN')
    const article = ACCIDENT.test(noun.lower) && before !== undefined && !named ? (/^[aeiou]/i.test(start.text) ? 'an' : 'a') : 'the'
    out += `${words.slice(done, start.start)}${article} `
    done = start.start
  }
  return out + words.slice(done)
}

/** The first word of what stands in front of a noun and belongs to it: "US" of "US offer". */
function chainFrom(tokens: readonly Token[], noun: number): number {
  let from = noun
  while (from > 0 && isPart(sure(tokens[from - 1]))) from--
  return from
}

const isPart = (t: Token): boolean => /^(?:NN|NNP|JJ[RS]?)$/.test(t.tag) && /^(?:NOUN|PROPN|ADJ)$/.test(t.pos) && /^\p{L}/u.test(t.text)

function needs(tokens: readonly Token[], i: number): boolean {
  const noun = sure(tokens[i])
  if (!/^NNP?$/.test(noun.tag) || !COUNTED.test(noun.lower) || noun.text !== noun.lower) return false
  const next = tokens[i + 1]
  if (next && (/^(?:NN|NNS|NNP|POS|CD)$/.test(next.tag) || next.text === '-')) return false
  const from = chainFrom(tokens, i)
  const before = tokens[from - 1]
  // "no deal", "its offer", "first strike", "Kissinger’s trip", "in return"
  if (before && !/^(?:VB[DGNPZ]?|IN|TO|RP)$/.test(before.tag)) return false
  if (before?.tag === 'IN' && !/^(?:in|of|after|before|during|by|for|from|with|against|at|to|into|under|over|despite)$/.test(before.lower))
    return false
  if (
    before?.tag === 'IN' &&
    /^(?:by|in) (?:letter|phone|vote|note|law|congress|parliament|cabinet|war|text|draft|state|party)$/.test(
      `${before.lower} ${noun.lower}`,
    )
  )
    return false
  return !tokens.slice(from, i).some((t) => /^(?:no|any|first|second|last|more|less)$/.test(t.lower))
}

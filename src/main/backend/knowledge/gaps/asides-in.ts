import { sure } from '../sure'
import type { Token } from '../tokens'
import { treeOf } from '../tree'
import type { Span } from './parts'

/** Asides that a sentence can do without: brackets, pairs of dashes, "who …" between two commas. Loose ones are always left out. */
export function asidesIn(tokens: readonly Token[], from: number, to: number): (Span & { loose: boolean })[] {
  const found: (Span & { loose: boolean })[] = []
  for (let i = from + 1; i < to; i++) {
    const { text } = sure(tokens[i])
    const next = tokens[i + 1]
    if (text === '(') {
      const close = tokens.findIndex((t, k) => k > i && t.text === ')')
      // "(see section 9.2)"
      if (close > 0 && close < to) found.push({ from: i, to: close + 1, loose: /^(?:see|cf\.?|compare)$/.test(next?.lower ?? '') })
    } else if (/^[–—]$/.test(text)) {
      const close = tokens.findIndex((t, k) => k > i + 1 && k < to && /^[–—]$/.test(t.text))
      found.push({ from: i, to: close > 0 ? close + 1 : to, loose: false })
      if (close > 0) i = close
    } else if (text === ',' && next) {
      const close = tokens.findIndex((t, k) => k > i + 1 && k < to && t.text === ',')
      if (close < 0) continue
      const inside = tokens.slice(i + 1, close)
      const said = inside.map((t) => t.lower).join(' ')
      const relative = /^(?:who|which|whose|whom|where)$/.test(next.lower) && /NOUN|PROPN/.test(sure(tokens[i - 1]).pos)
      // "the two instruments, known from their titles as the IPO and the IPM, were signed"
      const reduced =
        next.tag === 'VBN' && /^(?:NOUN|PROPN)$/.test(sure(tokens[i - 1]).pos) && /^(?:VB[DZP]|MD)$/.test(tokens[close + 1]?.tag ?? '')
      if (ASIDE.test(said)) found.push({ from: i, to: close + 1, loose: true })
      else if (reduced) found.push({ from: i, to: close + 1, loose: false })
      // "which sliced through the warps and sent her net, | worth thousands of pounds, to the seabed": it goes on behind the comma
      else if (relative && !/^(?:and|or)$/.test(tokens[close + 1]?.lower ?? '') && !goesOnInside(tokens, i, close) && hasVerb(inside)) {
        found.push({ from: i, to: keepsComma(tokens, from, i, close) ? close : close + 1, loose: false })
      }
    }
  }
  return found
}

/** "where in July 1963 Egon Bahr, | then Brandt's press officer, set out": the clause goes on behind its own aside. */
const hasVerb = (words: readonly Token[]): boolean => words.some((t) => /^(?:VBD|VBZ|VBP|MD)$/.test(t.tag))

/** What stands behind the closing comma hangs on a word of the aside: "where he is met with shouts and even, | some say, with songs". */
const goesOnInside = (tokens: readonly Token[], open: number, close: number): boolean => {
  if (/^(?:and|or|but|even)$/.test(sure(tokens[close - 1]).lower)) return true
  const tree = treeOf(tokens)
  return tokens.some((t, i) => i > close && t.pos !== 'PUNCT' && tree.head(i) > open && tree.head(i) < close)
}

/** Of "Shultz, the Secretary of State, who …, said" the last comma belongs to the apposition, and of "the bay, where he anchored, the base that …" to what comes. */
function keepsComma(tokens: readonly Token[], from: number, open: number, close: number): boolean {
  const before = tokens.findLastIndex((t, i) => i >= from && i < open && t.text === ',')
  if (before > 0 && /^(?:the|an?|then)$/.test(tokens[before + 1]?.lower ?? '')) return true
  const next = tokens[close + 1]
  return /^(?:DT|PRP\$)$/.test(next?.tag ?? '') || next?.label === 'mark'
}

const ASIDE =
  /^(?:however|then|of course|in fact|by the way|for example|for instance|in turn|therefore|indeed|too|as usual|perhaps|it seems|it is tempting to say|for his part|for her part|moreover|again|after all|(?:as|so) \p{L}+ \p{L}+ (?:have|has|had) (?:been quick to |often |long )?\p{L}+)$/u

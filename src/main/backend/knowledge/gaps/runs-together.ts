import { sure } from '../sure'
import type { Token } from '../tokens'
import type { Phrase } from '../tree'
import { isFinite } from '../verbs'

/** True for a gap that takes along what belongs to the words before it or behind it: what is left would be no sentence, or could be filled with one half only. */
export function runsTogether(tokens: readonly Token[], gap: Phrase): boolean {
  return RUNS.some((runs) => runs(tokens, gap))
}

type Runs = (tokens: readonly Token[], gap: Phrase) => boolean

const RUNS: readonly Runs[] = [
  // "by | Cosimo de |' Medici"
  (tokens, { to }) => /^['’]$/.test(tokens[to]?.text ?? '') && /^\p{Lu}/u.test(tokens[to + 1]?.text ?? ''),

  // "supports its ally | too warmly risks entrapment |": how it is done stands with the verb in front
  (tokens, { from, to }) =>
    to - from > 2 &&
    /^(?:too|so|very|quite|more|less)$/.test(sure(tokens[from]).lower) &&
    tokens[from + 1]?.tag === 'RB' &&
    /^(?:NN|VB)/.test(tokens[from + 2]?.tag ?? ''),
  // "infer | resolve from the interests in the case | before them"
  (tokens, { from, to }) =>
    to - from > 3 &&
    tokens[to - 1]?.tag === 'NN' &&
    /^(?:before|behind|around|about|against|among|beneath|beyond|between)$/.test(tokens[to]?.lower ?? '') &&
    /^(?:them|him|her|it|us)$/.test(tokens[to + 1]?.lower ?? '') &&
    /^(?:PUNCT)$/.test(tokens[to + 2]?.pos ?? 'PUNCT'),
  // "explain | failed interventions by the interests of great powers |, by a lack of resources or by liberal ideology"
  (tokens, { from, to }) =>
    tokens[to]?.text === ',' &&
    /^(?:by|from|through|for|against|with|to)$/.test(tokens[to + 1]?.lower ?? '') &&
    tokens.some((t, i) => i > from + 1 && i < to && t.lower === tokens[to + 1]?.lower && t.pos === 'ADP' && isNoun(tokens[i - 1])),
  // "the rules on | commissions of inquiry from six articles to twenty-eight": how far the rules were expanded
  (tokens, { from, to }) => {
    const first = tokens.findIndex((t, i) => i > from && i < to && t.lower === 'from' && isNumber(tokens[i + 1]))
    return (
      first > 0 &&
      tokens[from - 1]?.pos === 'ADP' &&
      tokens.some((t, i) => i > first && i < to && t.lower === 'to' && isNumber(tokens[i + 1]))
    )
  },
  // "made | Chile the leading power of the Pacific |": what it was made stands with whom
  (tokens, { from, to }) => {
    if (!/^(?:make|call|name|declare|appoint|elect|consider|proclaim|crown|brand)$/.test(tokens[from - 1]?.lemma ?? '')) return false
    const article = tokens.findIndex((t, i) => i > from && i < to && /^(?:the|an?)$/.test(t.lower))
    return article > 0 && tokens.slice(from, article).every((t, n) => t.tag === 'NNP' || (n === 0 && t.lower === 'the'))
  },
  // "handed Russia | everything it had surrendered and a good deal | more"
  (tokens, { to }) =>
    /^(?:more|less|fewer)$/.test(tokens[to]?.lower ?? '') && /^(?:deal|lot|little|much|many|far|bit)$/.test(tokens[to - 1]?.lower ?? ''),
  // "give way at present so as to | fight |, if it must, on better terms"
  (tokens, { to }) => {
    if (tokens[to - 1]?.tag !== 'VB' || tokens[to]?.text !== ',' || !/^(?:if|though|when|where)$/.test(tokens[to + 1]?.lower ?? ''))
      return false
    const comma = tokens.findIndex((t, i) => i > to + 1 && i < to + ASIDE && t.text === ',')
    return comma > 0 && tokens[comma + 1]?.pos === 'ADP'
  },
  // "arms, so as to | make it more painful, or offer guarantees |, so as to …": of two deeds, each with its own end, the second is the beginning of another
  (tokens, { from, to }) =>
    tokens[to]?.text === ',' &&
    tokens.slice(from, to).some((t) => t.text === ',') &&
    from > 1 &&
    [1, 2, 3].some((n) => n > 1 && same(tokens, from - n, to + 1, n)),
  // "the society to which it belongs has | a right |, and some would say a duty, to act"
  (tokens, { to }) => {
    if (tokens[to]?.text !== ',' || !/^(?:and|or|if|though|but)$/.test(tokens[to + 1]?.lower ?? '') || !isNoun(tokens[to - 1])) return false
    const comma = tokens.findIndex((t, i) => i > to + 1 && i < to + ASIDE && t.text === ',')
    return comma > 0 && tokens[comma + 1]?.lower === 'to' && tokens[comma + 2]?.tag === 'VB'
  },
  // "shows that | fact-finding, matched obligations |, and careful rules decide …": no clause
  (tokens, { from, to }) =>
    tokens[from - 1]?.lower === 'that' &&
    tokens[from - 1]?.label === 'mark' &&
    tokens[to]?.text === ',' &&
    !tokens.slice(from, to).some((t) => isFinite(t) || t.tag === 'MD'),
]

const ASIDE = 9
const isNoun = (token: Token | undefined): boolean => /^NN/.test(token?.tag ?? '')
const isNumber = (token: Token | undefined): boolean => token?.tag === 'CD'

/** The same words, `count` of them, at two places. */
function same(tokens: readonly Token[], one: number, other: number, count: number): boolean {
  if (one < 0) return false
  for (let n = 0; n < count; n++) if (tokens[one + n]?.lower !== tokens[other + n]?.lower) return false
  return true
}

import { sure } from '../sure'
import type { Token } from '../tokens'
import { isBareParticiple, isFinite, isPastForm } from '../verbs'

/** A verb with its auxiliaries, as it stands in a row: "has never been ratified". */
export interface VerbRun {
  from: number
  to: number
  finite: boolean
  /** A past form alone, which may be a verb or describe the noun before it: "the treaty signed". */
  ambiguous: boolean
}

/** All runs of verbs in a stretch of words, left to right. They are read off the word classes alone, so that half a sentence will do. */
export function verbRuns(tokens: readonly Token[]): VerbRun[] {
  const runs: VerbRun[] = []
  for (let i = 0; i < tokens.length; i++) {
    if (!isVerb(tokens[i]) || describes(tokens, i)) continue
    let to = i + 1
    const auxiliary = sure(tokens[i]).pos === 'AUX'
    for (let k = to; auxiliary && k < Math.min(tokens.length, to + 3); k++) {
      if (isVerb(tokens[k])) to = k + 1
      else if (!/^(?:ADV|PART)$/.test(sure(tokens[k]).pos)) break
    }
    const first = sure(tokens[i])
    const single = to === i + 1
    const participle = isBareParticiple(first.lower) && first.pos === 'VERB'
    runs.push({
      from: i,
      to,
      finite: isFinite(first, tokens[i - 1]) && !participle && !hasTo(tokens, i),
      ambiguous: single && isPastForm(first),
    })
    i = to - 1
  }
  return runs
}

const isVerb = (token: Token | undefined): boolean => token?.pos === 'VERB' || token?.pos === 'AUX'

/** "a rising power", "frozen assets": a participle in front of its noun. */
const describes = (tokens: readonly Token[], i: number): boolean => {
  const { lower, pos } = sure(tokens[i])
  return (
    pos === 'VERB' &&
    /(?:ing|ed|en)$/.test(lower) &&
    /^(?:DET|ADJ|NUM|PART)$/.test(tokens[i - 1]?.pos ?? '') &&
    !/^(?:that|this|those|all|both|to|not)$/.test(tokens[i - 1]?.lower ?? '') &&
    /^(?:NOUN|PROPN|ADJ)$/.test(tokens[i + 1]?.pos ?? '')
  )
}

/** "to openly oppose" */
const hasTo = (tokens: readonly Token[], i: number): boolean => tokens[i - 1]?.pos === 'ADV' && tokens[i - 2]?.lower === 'to'

import type { Token } from '../tokens'

/** "above | all the American guarantee", "demanding among | other things that Israel pay": what is asked for begins behind it. */
export function behindIdiom(tokens: readonly Token[], from: number, to: number): number {
  const [idiom = ''] = IDIOM.exec(wordsFrom(tokens, from - 1, from + 2)) ?? []
  const behind = from + Math.max(0, idiom.trim().split(' ').length - 1)
  const start = tokens[behind]?.lower === 'that' ? behind + 1 : behind
  return idiom !== '' && to - start > 1 && /^(?:DT|NN|JJ|CD|PRP\$)/.test(tokens[start]?.tag ?? '') ? start : from
}

/** "which is to | say", "as luck would have | it", "among | other things", "told him to | his face" */
export const isFixed = (tokens: readonly Token[], from: number): boolean =>
  /^(?:which|that) is to say$|^luck would have \S+$/.test(wordsFrom(tokens, from - 3, from + 1)) ||
  IDIOM.test(wordsFrom(tokens, from - 1, from + 2))

const IDIOM =
  /^(?:among other (?:things|matters)|above all|after all|at (?:all|last|least|once|first|best|most|worst)|in (?:short|turn|fact|general|particular|part|effect|principle|practice|person|vain|public|private)|for (?:example|instance)|to (?:his|her|their) faces?|of course|by (?:far|then|now|chance))(?: |$)/

const wordsFrom = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(Math.max(0, from), to)
    .map((t) => t.lower)
    .join(' ')

import type { Check } from './rule-item'
import { outsideQuotations, wordsOf } from './words'

/** Rule 16. A word that the source uses is the source's, not ours. */
export const usesVagueFrequency: Check = ({ stem, options, anchor }) => {
  const source = new Set(wordsOf(anchor.exact).map(({ plain }) => plain))
  return [stem, ...(options ?? [])].some((text) =>
    (outsideQuotations(text).match(VAGUE) ?? []).some((word) => !source.has(word.toLowerCase())),
  )
}

export const VAGUE =
  /\b(?:often|usually|frequently|sometimes|generally|rarely|seldom|commonly|occasionally|regularly|mostly|typically|(?<!how )(?<!as )(?<!so )(?<!too )many(?! as\b))\b/gi

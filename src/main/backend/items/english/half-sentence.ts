import { tokensOfText } from '../../knowledge/tokens'

/**
 * True for what ends in a full stop and is no sentence: "Because the Americans wanted a base.", "To which a colleague replied that …". Authors answer their own questions so; behind another
 * sentence, or with a gap, it hangs in the air.
 */
export function isHalfSentence(text: string): boolean {
  if (/\.$/.test(text) && SO_HAS.test(text)) return true
  if (!/\.$/.test(text) || !OPENS.test(text)) return false
  if (OPENS_RELATIVE.test(text)) return true
  const tokens = tokensOfText(text)
  const [first] = tokens
  const top = tokens.find(({ head, pos }) => !head && pos !== 'PUNCT')
  return first !== undefined && (first.head === top || first.head === null)
}

const OPENS = /^(?:(?:Because|Although|Though|Whereas)\b(?! of\b)|(?:To|Of|In|By|From|With|For|At|On) (?:which|whom)\b)/
const OPENS_RELATIVE = /^\p{Lu}\p{Ll}+ (?:which|whom)\b/u
/** "So, increasingly, has the Ottoman court.": what it has done, the sentence before tells. */
const SO_HAS =
  /^(?:So|Nor|Neither)(?:,? \p{Ll}+ly,?)? (?:has|have|had|is|are|was|were|do|does|did|will|would|can|could) (?:the|an?|its|his|their|\p{Lu})/u

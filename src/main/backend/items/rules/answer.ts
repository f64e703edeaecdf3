import { GAP } from '../../../../shared/words'
import { valueOf } from './values'
import type { Check } from './rule-item'
import { countWords, outsideQuotations } from './words'

const LONGEST_KEY = 12
const MOST_PARTS = 3
const MOST_MEMBERS = 6

/** Rule 3. */
export const hasNotOneShortAnswer: Check = ({ kind, stem, key, options }) => {
  if (kind === 'matching' || kind === 'ordering' || kind === 'application') return false
  if (countWords(key) > LONGEST_KEY || key.trim() === '') return true
  if (kind === 'cloze') return stem.split(GAP).length !== 2
  if (kind === 'mcq' && (options ?? []).filter((option) => option === key).length !== 1) return true
  return asksTwice(outsideQuotations(stem))
}

/** Rule 4. */
export const asksForAList: Check = ({ kind, stem, key, pairs, sequence }) => {
  if (kind === 'application') return false
  if (kind === 'matching' || kind === 'ordering') return Math.max(pairs?.length ?? 0, sequence?.length ?? 0) > MOST_MEMBERS
  return RECITAL.test(outsideQuotations(stem)) || partsOf(key) > MOST_PARTS
}

/** "When and where …", "…, and who …?": a second question word which opens a question of its own. */
const asksTwice = (stem: string) =>
  /\b(?:who|what|when|where|why|how|which)\s+(?:and|or)\s+(?:who|what|when|where|why|how|which)\b/i.test(stem) ||
  /\b(?:who|what|when|where|why|which|how)\b.*[\s,]and (?:when|where|why|how(?: long| many| much)?|what|who|which \p{L}+) (?:is|are|was|were|do|does|did|has|have|had|will|would|can|could)\b/iu.test(
    stem,
  )

const RECITAL =
  /\b(?:list|name|enumerate|give|state|mention|recall)\s+(?:all|each|every|the (?:four|five|six|seven|eight|nine|ten|main|key|major)|(?:four|five|six|seven|eight|nine|ten))\b|^\s*(?:list|enumerate)\b|\bwh(?:at|ich) (?:are|were) (?:all|the (?:four|five|six|seven|eight|nine|ten))\b/i

/** Members of an enumeration in an answer; 1 for what is no enumeration. */
function partsOf(key: string): number {
  if (valueOf(key)) return 1
  const bySemicolon = key.split(';').filter((part) => part.trim() !== '').length
  const members = key.split(/,\s*(?:and |or )?|\s+and\s+|\s+or\s+/).filter((part) => part.trim() !== '').length
  // One "and" or one comma is as likely to stand inside a member ("Hamburg, Germany") as between two.
  const enumerates = /,.*(?:,|\band\b|\bor\b)/.test(key)
  return Math.max(bySemicolon, enumerates ? members : 1)
}

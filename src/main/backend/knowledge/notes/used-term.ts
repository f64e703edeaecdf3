import type { Reading } from '../extractors/reading'
import { bareLabel } from './labels'

/**
 * True for the label of a line that shows itself to be a term: it stands in marks of quotation or behind "the", or the notes use it again. "Rule: no secret text", "chair = the Duke",
 * "India holds: 93,000 prisoners" name what their line tells, and have no meaning.
 */
export function isUsedTerm({ text }: Reading, label: string): boolean {
  if (/^["“]|^the /i.test(label)) return true
  const term = bareLabel(label).toLowerCase()
  // not "rulebook" for "rule"
  const uses = text.toLowerCase().split(term).slice(1)
  return uses.filter((behind) => !/^s?\p{L}/u.test(behind)).length > 1
}

import type { Sentence } from '../../analysis'
import type { Reading } from '../../extractors/reading'
import { itemAbove, spokenLabel } from '../../nesting'
import { spaced } from '../../plain'
import { headingOf } from '../body'
import { datedHeading } from '../dated-headings'
import { cueOfLine } from '../occasions'
import { wordsIn } from '../line'

const LONGEST = 6
const LONGEST_HEADING = 8

/** What a line stands under: the line it is nested in, by its label or its few words ("deal", "verdicts"); null for an outer one. */
export function parentOf(reading: Reading, sentence: Sentence): string | null {
  const above = itemAbove(reading, sentence)
  if (!above) return null
  const words = above.label?.text ?? spaced(reading.text.slice(above.tokens[0]?.start ?? above.start, above.end)).replace(/:$/, '')
  return words !== '' && wordsIn(words) <= LONGEST && (above.label !== null || !/[?→=;]/.test(words)) ? spokenLabel(words) : null
}

/** The heading over an outer line, "why did each want it?", unless its date makes it the topic already. */
export function headingOver(reading: Reading, sentence: Sentence): string | null {
  const title = headingOf(sentence)?.replace(/^[A-H][.)] /, '') ?? ''
  const heading = (datedHeading(title)?.name ?? title).replace(/[?!]*$/, (marks) => (marks.includes('?') ? '?' : ''))
  if (heading === '' || wordsIn(heading) > LONGEST_HEADING || /[→=]/.test(heading)) return null
  return heading.includes(cueOfLine(reading, sentence)?.name ?? '\n') ? null : heading
}

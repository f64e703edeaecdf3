import { MONTH } from '../../../shared/months'
import type { FoundDate } from './dates'

/** What stands in front of a time that names a thing, and tells nothing of when the story stands: "a protocol of 1974", "since 2016", "prime minister since May 1937". */
export const ASIDE = new RegExp(
  `\\b(?:treaty|protocol|agreement|accords?|pact|war|crisis|rules|text|law|constitution|convention|act|memorandum|declaration|settlement|congress|conference|revolution|edition|book|article|study) of $|\\bsince (?:${MONTH} )?$`,
  'i',
)

/** "A protocol of 1974", "the 1972 text", "since 2016": the year of a thing that is named in passing; the story stands still. */
export const isAside = (text: string, { date, start, end }: FoundDate): boolean =>
  (date.precision === 'month' && /\bsince $/i.test(text.slice(Math.max(0, start - 8), start))) ||
  (date.precision === 'year' &&
    (namesThing(text, start) ||
      (/\b(?:the|an?|its|his|their) $/i.test(text.slice(Math.max(0, start - 8), start)) &&
        /^ \p{Ll}{3,}/u.test(text.slice(end, end + 12)))))

/** "The war of 1965 grew out of …. On 6 September": what opens a story gives its year. */
const OPENS_STORY = /(?:^|[.!?”"]\s+|\n)The (?:war|crisis|revolution) of $/

/** What stands in front of a year makes it that of a thing, and does not open a story. */
export function namesThing(text: string, start: number): boolean {
  const front = text.slice(Math.max(0, start - 40), start)
  return ASIDE.test(front) && !OPENS_STORY.test(front)
}

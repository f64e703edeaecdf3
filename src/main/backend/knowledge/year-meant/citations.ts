import { MONTH } from '../../../../shared/months'
import type { Analysis } from '../analysis'

/** "Rabin (1979)", "(Goldgeier 1999; Sarotte 2021)": when a book came out tells nothing of the story. */
const CITED = new RegExp(
  `(?<=\\p{Lu}[\\p{L}’'-]+ )\\((?:19|20)\\d\\d[a-z]?(?:[:,;] ?[^()\\n]{0,40})?\\)|\\((?:see )?(?!${MONTH})\\p{Lu}[\\p{L}’'-]+(?:(?: and|,) \\p{Lu}[\\p{L}’'-]+| et al\\.)?,? (?:19|20)\\d\\d[a-z]?(?:[:,;] ?[^()\\n]{0,120})?\\)`,
  'gu',
)
const cited = new WeakMap<Analysis['document'], string>()

/** The text, of the same length, without the years of what it cites. */
export function withoutCitations(document: Analysis['document']): string {
  const known = cited.get(document)
  if (known !== undefined) return known
  const text = document.text.replace(CITED, (words) => words.replace(/\d/g, '_'))
  cited.set(document, text)
  return text
}

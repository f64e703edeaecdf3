import type { Sentence } from '../analysis'

/** What a numbered heading has in front of its name: "3. Case: El Salvador", "Worked example: Bonn, 1978". */
const NUMBER = /^(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[IVX]{1,4}\.|[a-z]\))\s+/
const KIND = /^(?:case(?: study)?|(?:worked )?example|illustration|application|box)(?: \d+)?\s*[:–—-]\s*/i

/** The case that a section of the notes is about, if its heading names one: "El Salvador", "Bonn, 1978". */
export function caseOf(sentence: Sentence): string | null {
  const heading = sentence.sections.find((s) => s.level > 1)?.title
  if (!heading) return null
  const plain = heading.replace(NUMBER, '')
  const name = plain.replace(KIND, '').trim()
  const isCase = name !== plain || /\b1[5-9]\d\d|\b20\d\d/.test(name)
  return isCase && name.split(' ').length <= 5 && /\p{Lu}/u.test(name) && !/[?!:]/.test(name) ? name : null
}

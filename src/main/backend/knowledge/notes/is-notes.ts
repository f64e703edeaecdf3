import type { DocumentBody } from '../../../../shared/document'

/** What only notes write: "w/", "yrs", arrows. */
const SIGNS =
  /\bw\/|\bapprox\. |\bca\. \d|\byrs\b|\bgovts\b|\bmtg\b|\bbc\. |\babt\b|\bgovt\b|\bint[’']l\b|→|->|\bc\. \d|\bhrs\b|\bwks\b|\bincl\. /g
const LEAST_SIGNS = 3
/** Letters to a sign at most; a web page has an arrow here and there. */
const SPREAD = 1_600

const known = new WeakMap<DocumentBody, boolean>()

/** True for a text which somebody wrote down for himself, in short forms. */
export function isNotes(document: DocumentBody): boolean {
  const found = known.get(document) ?? hasSigns(document.text)
  known.set(document, found)
  return found
}

function hasSigns(text: string): boolean {
  const signs = (text.match(SIGNS) ?? []).length
  return signs >= LEAST_SIGNS && signs * SPREAD >= text.length
}

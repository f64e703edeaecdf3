import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import { spaced } from '../plain'
import { sure } from '../sure'

/** What a line says behind its label or its bullet. */
export function bodyOf(reading: Reading, { tokens, end }: Sentence): string {
  const [first] = tokens
  return first ? spaced(reading.text.slice(first.start, end)).trim() : ''
}

/**
 * As much of a line's answer as can be learnt at once: without brackets, and without what a semicolon or a full stop adds where the whole would be too long. Empty if
 * even its first part is.
 */
export function answerIn(body: string, longest: number): string {
  const whole = body.replace(/\s*\([^()]*\)/g, '').replace(/[.;,:]+$/, '')
  for (const cut of [/$^/, /(?<=[\p{Ll}\d])\. (?=\p{Lu})/u, /; /, / [–—] |: /]) {
    const [part = ''] = whole.split(cut)
    if (part.split(' ').length <= longest) return part.replace(/[.;,:]+$/, '')
  }
  return ''
}

/** The heading right above, without its number; null for the title of the whole. */
export const headingOf = ({ sections }: Sentence): string | null =>
  sections
    .find(({ level }) => level > 1)
    ?.title.replace(/^(?:\d{1,2}(?:\.\d)*[.)]?|[IVX]{1,4}\.|[a-z]\))\s+/, '')
    .replace(/\s*\([^()]*\)\s*$/, '') ?? null

/** The line that announces a list ("Key terms:"), or the heading above it. */
export function aboveList({ sentences, text }: Reading, sentence: Sentence): string {
  for (let i = sentence.index - 1; i >= Math.max(0, sentence.index - 40); i--) {
    const above = sure(sentences[i])
    if (above.kind === 'list-item') continue
    const said = text.slice(above.start, above.end)
    return above.kind === 'heading' || /:\s*$/.test(said) ? said : (headingOf(sentence) ?? '')
  }
  return ''
}

/** "Chamberlain, Hitler" → "Chamberlain and Hitler". */
export const joined = (names: string): string =>
  / (?:and|or) /.test(names) ? names : names.replace(/ (?:\+|&) /g, ', ').replace(/, ([^,]+)$/, ' and $1')

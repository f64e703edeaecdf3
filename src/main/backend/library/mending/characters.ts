/**
 * Gives every character one spelling: NFC, "\n" line ends, plain spaces, no invisible characters. Typographic quotes and dashes stay as
 * they are, since they are the author's. Form feeds stay too: the mending of pages needs them.
 */
export function normaliseCharacters(text: string): string {
  return text
    .replace(LINE_END, '\n')
    .replace(BROKEN_AT_SOFT_HYPHEN, '')
    .replace(EXOTIC_SPACE, ' ')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(LIGATURE, (ligature) => ligature.normalize('NFKC'))
}

const LINE_END = /\r\n?|[\v\u0085\u2028\u2029]/g
const BROKEN_AT_SOFT_HYPHEN = /\u00ad[ \t]{0,8}\n[ \t]{0,8}/g
/** Tabs, and all the spaces of Unicode: no-break, thin, ideographic and so on. */
const EXOTIC_SPACE = /[\t\p{Zs}]/gu
/** Soft hyphens, zero-width and direction marks, control characters, private use, halves of characters; not "\n" and "\f". */
const INVISIBLE = /(?![\n\f])[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Co}\p{Cs}]/gu
/** "ﬁ" and its kind come from PDFs; no one searches for them. */
const LIGATURE = /[\ufb00-\ufb06]/g

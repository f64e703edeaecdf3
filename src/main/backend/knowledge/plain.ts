const PLAIN = /^[\n -~‘’“”–—…]*$/

/** True for a text without accents and foreign letters, which most are: patterns that ask for `[A-Za-z]` in place of `\p{L}` read it several times as quickly. */
export const isPlain = (text: string): boolean => PLAIN.test(text)

/** With one space where spaces or line breaks stand; most texts are so already, and stay a part of the reading. */
export const oneLine = (text: string): string => (UNEVEN.test(text) ? text.replace(/\s+/g, ' ') : text)

const UNEVEN = /[^\S ]| {2}/

/** With a space for every white character, so that offsets stay. */
export const spaced = (text: string): string => (BREAK.test(text) ? text.replace(/\s/g, ' ') : text)

const BREAK = /[^\S ]/

/** How often a pattern with the flag g is found. */
export function count(text: string, pattern: RegExp): number {
  pattern.lastIndex = 0
  let found = 0
  while (pattern.test(text)) found++
  return found
}

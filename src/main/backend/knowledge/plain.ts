const PLAIN = /^[\n -~‘’“”–—…]*$/

/** True for a text without accents and foreign letters, which most are: patterns that ask for `[A-Za-z]` in place of `\p{L}` read it several times as quickly. */
export const isPlain = (text: string): boolean => PLAIN.test(text)

/** How often a pattern with the flag g is found. */
export function count(text: string, pattern: RegExp): number {
  pattern.lastIndex = 0
  let found = 0
  while (pattern.test(text)) found++
  return found
}

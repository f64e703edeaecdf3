import { ALWAYS_CONTINUES } from '../abbreviations'

/** Whether a line or paragraph ends as a sentence does, closing quotes, brackets and a footnote's mark included; "Gen." does not. */
export function endsSentence(text: string): boolean {
  if (/\p{L}[.!?…]["'”’»)\]]{0,2}(?:\d{1,3}|\[\d{1,3}\]|[⁰¹²³⁴-⁹]{1,3})$/u.test(text)) return true
  return /[.!?…]["'”’»)\]]{0,3}$/.test(text) && !ALWAYS_CONTINUES.has(/([\p{L}.]{1,12})\.$/u.exec(text.slice(-14))?.[1] ?? '')
}

/** Whether it stops in the middle of a sentence: with a word, a comma, a dash or a hyphen. */
export const endsOpen = (text: string) => /[\p{L}\p{N},–—-]["'”’)]?$/u.test(text)

/** Whether it goes on with a sentence begun before. */
export const startsLowercase = (text: string) => /^["'“‘([]?\p{Ll}/u.test(text)

export const startsUppercase = (text: string) => /^["'“‘([]?\p{Lu}/u.test(text)

/** Whether all its letters, two at least, are capitals. */
export const isAllCapitals = (text: string) => /\p{Lu}.*\p{Lu}/su.test(text) && !/\p{Ll}/u.test(text)

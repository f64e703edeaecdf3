/** Whether a line or paragraph ends as a sentence does, closing quotes and brackets included. */
export const endsSentence = (text: string) => /[.!?…]["'”’»)\]]{0,3}$/.test(text)

/** Whether it stops in the middle of a sentence: with a word, a comma, a dash or a hyphen. */
export const endsOpen = (text: string) => /[\p{L}\p{N},–—-]["'”’)]?$/u.test(text)

/** Whether it goes on with a sentence begun before. */
export const startsLowercase = (text: string) => /^["'“‘([]?\p{Ll}/u.test(text)

export const startsUppercase = (text: string) => /^["'“‘([]?\p{Lu}/u.test(text)

/** Whether all its letters, two at least, are capitals. */
export const isAllCapitals = (text: string) => /\p{Lu}.*\p{Lu}/su.test(text) && !/\p{Ll}/u.test(text)

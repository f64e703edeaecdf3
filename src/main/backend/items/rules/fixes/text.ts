import { contentWords } from '../words'

/** Without the stretches cut out: one space between words, no space before a stop, a capital at the beginning if there was one. */
export function neat(text: string, before = text): string {
  const tidy = text
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;:?!)])/g, '$1')
    .replace(/\(\s+/g, '(')
    .replace(/,(?=[?.!])/g, '')
    .replace(/^[\s,;:–—]+/, '')
    .trim()
  return /^\p{Lu}/u.test(before.trim()) ? tidy.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : tidy
}

/** In front of a question: its first word loses the capital that only began the sentence. */
export const introduced = (introduction: string, stem: string): string =>
  `${introduction}, ${stem.trim().replace(/^\p{L}+/u, (word) => (SENTENCE_OPENERS.has(word.toLowerCase()) ? word.toLowerCase() : word))}`

/** Cuts of an answer that leave a whole phrase, the longest first: without brackets, and without what only explains. */
export function shorter(key: string): string[] {
  const bare = neat(key.replace(/\s*\([^)]*\)/g, ''), key)
  const cuts = [...bare.matchAll(EXPLAINING)].map(({ index }) => neat(bare.slice(0, index), key))
  return [...new Set([bare, ...cuts])]
    .map((cut) => cut.replace(/[,;:–—\s]+$/u, ''))
    .filter((cut) => cut !== key.trim() && contentWords(cut).length > 0 && !/\b(?:the|an?|of|to|and|or|in|on|at|by|for|with)$/i.test(cut))
    .sort((one, two) => two.length - one.length)
}

/** Where an answer goes on to explain itself. */
const EXPLAINING =
  /[,;:–—]\s|\s-\s|\s(?:which|who|whose|whom|because|so that|in order to|when|after|before|while|although|though|since|until|unless|despite|as well as|rather than|during|by \p{L}+ing|in (?:1[0-9]|20)\d\d)\b/gu

const SENTENCE_OPENERS = new Set(
  'what who whom whose which when where why how in on at by after before while during under with the a an did does do is are was were has have had will would can could should this that these those it they he she its their'.split(
    ' ',
  ),
)

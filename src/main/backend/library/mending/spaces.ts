import { STARTERS } from '../abbreviations'

/**
 * One space between words, none before a comma or full stop, and one after a full stop, comma or closing quote that runs into the next
 * word ("summit.The"). Addresses, decimals and abbreviations stay whole.
 */
export function mendSpaces(text: string): string {
  return text
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(SPACE_BEFORE_MARK, '')
    .replace(RUN_TOGETHER, (run) =>
      ADDRESS.test(run) ? run : run.replace(AFTER_STOP, '$& ').replace(AFTER_COMMA, '$& ').replace(AFTER_ACRONYM, acronym),
    )
    .replace(/(?<=[\p{L}\p{N}.,!?]”)(?=[\p{L}\p{N}])/gu, ' ')
    .replace(/(?<=[\p{L}\p{N},:;])(?=“[\p{L}])/gu, ' ')
    .trim()
}

/** "word ," and "word ." but not "word ...", ".net" or " :-)". */
const SPACE_BEFORE_MARK = /(?<=[\p{L}\p{N})”’]) (?=[,;](?:[\s\p{L}]|$)|\.(?:\s|$))/gu
/** A run without spaces with a mark inside, where something may be missing. */
const RUN_TOGETHER = /\S{1,80}[.!?,;][”’"')\]]?\p{L}\S{0,80}/gu
const ADDRESS = /[/@\\=]|www\.|^[\p{L}\p{N}-]{1,40}\.(?:com|org|net|edu|gov|int|eu|uk|de|fr|ru|info|io)\b/iu
const AFTER_STOP = /(?<=\p{Ll}{2}|\p{Ll}["”’]|\p{Ll}\d\d|\d{4}|\p{Lu}{3}|\))[.!?][”’")\]]?(?=\p{Lu}(?:\p{Ll}|[’']| |$))/gu
const AFTER_COMMA = /(?<=[\p{L}\p{N}])[,;](?=\p{L})/gu
const AFTER_ACRONYM = /((?:\p{Lu}\.){2,6})(\p{Lu}\p{Ll}+|\p{Ll}{2,5})(?![\p{L}-])/gu
const SMALL_WORDS = new Set('and or in to of for was is has had on at by from with will but as that who did'.split(' '))

const acronym = (run: string, letters: string, word: string) => (STARTERS.has(word) || SMALL_WORDS.has(word) ? `${letters} ${word}` : run)

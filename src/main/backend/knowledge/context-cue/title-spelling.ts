import { escaped } from '../../../../shared/escaped'
import { baseOfNoun, isVocabulary } from '../model'
import { sure } from '../sure'

/** A part of a title with the capitals that the text gives its words inside sentences: as many together as it has. */
export function spelledIn(text: string, title: string, isName: (word: string) => boolean): string {
  const words = title.split(' ')
  const spelt: string[] = []
  const isInCapitals = title === title.toUpperCase()
  for (let at = 0; at < words.length;) {
    let taken = 0
    for (let n = Math.min(MOST_TOGETHER, words.length - at); n > 0 && taken === 0; n--) {
      const part = words
        .slice(at, at + n)
        .join(' ')
        .replace(/[’']s$/, '')
      if (n > 1 && !/^\p{Lu}/u.test(part)) continue
      const form = formIn(text, part)
      if (form === null) continue
      spelt.push(
        words
          .slice(at, at + n)
          .join(' ')
          .replace(part, form),
      )
      taken = n
    }
    if (taken === 0) {
      const word = words[at] ?? ''
      // “Korean” for a text on Korea
      const root = word.slice(0, Math.max(4, word.length - 2))
      const bare = word.replace(/[’']s$|[.,;]+$/g, '')
      const isKnown =
        isName(bare) ||
        (/^\p{Lu}\p{Ll}{3}/u.test(word) && isInside(text, root)) ||
        (/^\p{Lu}{2,}s?$/u.test(bare) && !isInCapitals) ||
        (/^\p{Lu}\p{Ll}/u.test(bare) && !isInCapitals && isUncommon(bare) && !text.includes(bare.toLowerCase()))
      spelt.push(isKnown ? word : word.toLowerCase())
      taken = 1
    }
    at += taken
  }
  return spelt.join(' ')
}

const MOST_TOGETHER = 4

/** “Nyon”, “Barents”: a word of a title that the text never writes and English does not know is somebody's or something's name. */
const isUncommon = (word: string): boolean => ![word.toLowerCase(), baseOfNoun(word.toLowerCase())].some(isVocabulary)

/** True where it stands behind other words of a sentence, and not with a sentence's capital alone. */
const isInside = (text: string, root: string): boolean => new RegExp(`[\\p{L}\\d,;] ${escaped(root)}`, 'u').test(text)

/** How a text writes words most, behind other words; null where it does not have them. */
function formIn(text: string, words: string): string | null {
  const forms = new Map<string, number>()
  for (const [form] of text.matchAll(new RegExp(`(?<=[\\p{L}\\d,;:] [“(]?|[–-])${escaped(words)}(?!\\p{L})`, 'giu')))
    forms.set(form, (forms.get(form) ?? 0) + 1)
  return [...forms].sort((one, other) => other[1] - one[1])[0]?.[0] ?? null
}

/** A title in capitals, or with capitals on each word, as the text itself spells its words. */
export const inPlainCase = (text: string, title: string): string =>
  title.replace(/\p{L}[\p{L}’'-]*/gu, (word) => {
    const plain = word.toLowerCase()
    if (new RegExp(`[\\p{L},] ${plain}\\b`, 'u').test(text)) return plain
    const named = sure(word[0]) + word.slice(1).toLowerCase()
    if (word !== word.toUpperCase()) return word
    // “THE ASEAN WAY”, and not “US” or “NPT”
    const isShortWord = title === title.toUpperCase() && isVocabulary(plain) && !text.includes(` ${word}`)
    if (word.length <= 3 && !isShortWord) return word
    return text.includes(` ${named}`) ? named : text.includes(` ${word}`) ? word : plain
  })

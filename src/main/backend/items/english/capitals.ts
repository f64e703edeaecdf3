import { isVocabulary, partOfSpeech } from '../../knowledge/model'
import { isPlain } from '../../knowledge/plain'
import { remembered } from '../../knowledge/remembered'

/** How a document writes a word within its sentences, where a capital tells a name from a common noun. */
export interface Capitals {
  /** The text with the capitals of common nouns taken off and those of names put on; the first word and quotations stay. */
  mend(text: string): string
  /**
   * True for a sentence's first word that the text writes small within its sentences, or never within one and that looks like no name; what follows it tells "Further talks"
   * from "Innocent X".
   */
  isCommon(word: string, next?: string): boolean
}

interface Counts {
  lower: number
  /** Within a sentence. */
  upper: number
  /** Within a sentence, parts of longer names too. */
  named: number
}

const WORD = /\p{L}[\p{L}’'-]*/gu
const PLAIN_WORD = /[A-Za-z][A-Za-z’'-]*/g

/** Learns the document's spelling. Headings and labels capitalise common nouns, so that one lower-case use outweighs them. */
export function capitalsOf(document: string): Capitals {
  const words = new Map<string, Counts>()
  for (const { 0: word, index } of document.matchAll(WORD)) {
    const plain = word.toLowerCase()
    const counts = words.get(plain) ?? { lower: 0, upper: 0, named: 0 }
    if (word === plain) counts.lower++
    else if (isWithin(document, index)) {
      counts.named++
      if (!isPartOfName(document, index) && !isHeadOfCell(document, index)) counts.upper++
    }
    words.set(plain, counts)
  }
  const spelt = (word: string, isFirstName: boolean): string => {
    const plain = word.toLowerCase()
    const counts = words.get(plain)
    if (!counts || !/^\p{L}\p{Ll}+$/u.test(word) || ASKS.test(word) || VERB_TOO.test(word)) return word
    const isNamed = counts.upper > 0 || (counts.named > 0 && !COMMON.test(plain) && !isVocabulary(plain))
    if (word === plain) return counts.lower === 0 && isNamed ? word.charAt(0).toUpperCase() + word.slice(1) : word
    if (isFirstName) return word
    if (counts.upper === 0 && (counts.lower > 0 || COMMON.test(plain))) return plain
    return word
  }
  const usual = remembered((word) => spelt(word, false), 20_000)
  return {
    isCommon: (word, next = '') => {
      const plain = word.toLowerCase().replace(/['’]s$/, '')
      const counts = words.get(plain)
      if (
        (counts?.lower ?? 0) > 0 ||
        (!counts?.upper &&
          (COMMON.test(plain) || (OPENS.test(word) && !/(?:jing|qing)$/.test(word) && (!plain.endsWith('ly') || isAdverb(plain)))))
      )
        return true
      return !counts?.named && !/^\(?\p{Lu}/u.test(next) && isNoName(plain)
    },
    mend: (text) =>
      text.replace(isPlain(text) ? PLAIN_WORD : WORD, (word, at: number) => {
        const mended = usual(word)
        if (at === 0 || mended === word || OPENS_SENTENCE.test(text.slice(0, at)) || isCited(text, at)) return word
        // What is quoted keeps its capitals; a name that lost its own gets it back.
        if (marks(text.slice(0, at)) > 0) return word === word.toLowerCase() ? mended : word
        const behind = text.slice(at + word.length)
        // "the Tractors for Freedom Committee"
        const isBody = / $/.test(text.slice(0, at)) && /^ for \p{Lu}/u.test(behind) && (words.get(word.toLowerCase())?.named ?? 0) > 0
        const neighbours = isPartOfName(text, at) || /^(?:(?: of)? \p{Lu}| \d)/u.test(behind) || isBody
        return spelt(word, neighbours)
      }),
  }
}

/** An army did march, in whatever month. */
const VERB_TOO = /^(?:march|may)$/

/** "Around 1880", "Whoever moves first", "Prompted by", "Defenders of the memorandum": known to the vocabulary as what hardly any name is. */
const isNoName = remembered(
  (word: string) =>
    word.length > 2 && isVocabulary(word) && (/(?:ers|ors|ents|ists|ives|[^e]ed)$/.test(word) || NO_NOUN.test(partOfSpeech(word))),
  5000,
)
/** “Italy” ends as “Initially” does. */
const isAdverb = (word: string): boolean => isVocabulary(word) && partOfSpeech(word) === 'ADV'

const NO_NOUN = /^(?:ADP|ADV|PRON|NUM|SCONJ|CCONJ|DET)$/

/** "Khong (Analogies at War, 1992)": a work keeps its capitals. */
const isCited = (text: string, at: number): boolean =>
  /\([^()]*$/.test(text.slice(Math.max(0, at - 60), at)) && /^[^()]*, (?:1[89]|20)\d\d\)/.test(text.slice(at, at + 80))

/** "What do mediators do? Of the three roles …" */
const OPENS_SENTENCE = /\p{Ll}[?!] $/u

const marks = (between: string) => (between.match(/[“]/g) ?? []).length - (between.match(/[”]/g) ?? []).length

/** Behind a word or a comma; behind a full stop, a mark of quotation or a line's beginning a capital tells nothing. */
const isWithin = (document: string, index: number): boolean => /[\p{L}\d’,;] $/u.test(document.slice(Math.max(0, index - 2), index))

/** "Place – Berchtesgaden; Outcome – agreement": the cells of a table's row, each with the head of its column. */
const isHeadOfCell = (document: string, index: number): boolean =>
  document.slice(index - 2, index) === '; ' && /^\p{Lu}[\p{L} ]{1,30} – /u.test(document.slice(index, index + 36))

/** "Secretary of State", "the White House": the capital belongs to the whole name. */
const isPartOfName = (text: string, index: number): boolean =>
  /(?:(?<=\s)|^(?!(?:What|Who|Whom|Whose|Which|When|Where|How|Why|In|On|At|The|An?|According|For|By|With|From|To|During|After|Before|If|Under|As|Of|Without) ))\p{Lu}[\p{L}.’'-]* (?:of |for )?$/u.test(
    text.slice(Math.max(0, index - 24), index),
  )

/** "…, and what did Kyiv propose?" */
const ASKS = /^(?:what|who|whom|whose|which|when|where|how|why)$/

/** Endings that hardly any name has. */
const COMMON =
  /(?:tions?|ments?|ness|ists|icians|isms?|ities|ity|(?<!^fr)ances?|ences?|ologies|holders|makers|leaders|critics|ings|ships?)$/
/** "Following an act of sabotage", "Eight months after": words that begin a sentence and seldom stand in one. */
const OPENS =
  /^\p{Lu}\p{Ll}+(?:ing|ous|ive|ful|less|ical|ional|erical|ly)$|^(?:six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|serious|others)$/iu

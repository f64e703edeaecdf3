import type { Reading } from '../extractors/reading'
import { isClause } from './central'

/**
 * “The Scaffold and the House: Power-Sharing in Northern Ireland since 1998” is about power-sharing in Northern Ireland: behind the colon a book says what it is about, in front
 * of it how it would like to be called. Null where its subtitle names nothing in particular, or is long.
 */
export function subjectOf(title: string, { text, lexicon }: Reading): string | null {
  const plain = title.replace(/[“”"]/g, '')
  const [, behind] = /^[^:–—]+(?:: | [–—] )(.+)$/.exec(plain) ?? []
  if (behind === undefined) return null
  const body = text.replace(/\s+/g, ' ').split(plain).join(' ')
  const isName = (word: string): boolean =>
    lexicon.byAlias.has(word.toLowerCase()) ||
    stands(word) ||
    /[’']s$/.test(word) ||
    // “Korean” for a text on Korea
    (/^\p{L}{4,}(?:n|ese)$/u.test(word) && stands(word.replace(/(?:n|an|ian|ese)$/, '')))
  const stands = (word: string): boolean =>
    word.length > 3 &&
    // “Chemical” of “Chemical Weapons Convention” is a name with these alone
    new RegExp(`[\\p{Ll},][ -]${word.replace(/[^\p{L}-]/gu, '.')}(?!\\p{L}| \\p{Lu})`, 'u').test(body)
  const subject = behind
    .replace(/[.,;]+$/, '')
    .replace(PERIOD, '')
    .replace(INTO, '')
    .replace(/^(?:the|an?) /i, '')
    .replace(/\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*)*/gu, (words) => (isName(words) ? words : inSmall(words, isName)))
    .replace(/\bcold war\b/, 'Cold War')
  const words = subject.split(' ')
  if (words.length < 2 || words.length > LONGEST || KINDS.test(subject) || isClause(subject)) return null
  return subject
}

/** “Post-Cold War Stalemate”: small but for the names in it, of one word or two. */
function inSmall(words: string, isName: (word: string) => boolean): string {
  const all = words.match(/[\p{L}’']+/gu) ?? []
  let n = -1
  return words.replace(/[\p{L}’']+/gu, (word) => {
    n++
    const next = all[n + 1] ?? ''
    // “Northern Ireland”, whichever of the two the text speaks of
    const isPart = isName(`${all[n - 1] ?? ''} ${word}`) || isName(`${word} ${next}`) || (QUARTER.test(word) && next !== '' && isName(next))
    return isPart || isName(word) ? word : word.toLowerCase()
  })
}

/** Words of a topic in front of a question. */
const LONGEST = 10
/** When, which the topic need not say. */
const PERIOD = /,? (?:since|from|between) (?:about )?(?:1[5-9]|20)\d\d\b.*$|,? (?:1[5-9]|20)\d\d ?[–-].*$/
/** “Inside the Syrian Chemical Deal”, “The Story of Nepal’s Maoist Revolution”: what leads to the subject. */
const INTO = /^(?:inside|behind|the (?:\p{L}+ )?story of|a (?:\p{L}+ )?history of|the (?:\p{L}+ )?history of) /iu
const QUARTER = /^(?:North|South|East|West|Central)(?:ern)?$/
/** “A Memoir”, “Essays on …”: what kind of book it is. */
const KINDS =
  /^(?:and|or|but|memoirs?|essays?|history|story|stories|biography|life|portrait|notes|reflections|selected|collected|how|why|what|when)\b/i

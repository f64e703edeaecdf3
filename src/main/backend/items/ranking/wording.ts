import type { ItemDraft } from '../../../../shared/item'
import { countWords } from '../english/words'
import { flag, type Features } from '../../knowledge/boosted'

/** A topic set in front of a question: "Marshall Plan, 1947: …", "Sahel – …". */
const TOPIC = /^(.{3,60}?)(?:: | – )(?=[\p{L}“_])/u
/** Where one sentence of a question ends and the next begins. */
const BETWEEN = /(?<=[\p{Ll}\d)”"])[.?!] (?=[\p{Lu}_“])/u
/** Opens with what joins it to something before, or with where and when. */
const JOINED = /^(?:but|and|yet|so|nor|still|this|that|these|those|it|they|he|she|both|each|neither|such|for|if|when|by|in|on|at|as)\b/i
const PREPOSITION = /^(?:of|to|in|on|at|by|for|with|from|into|about|between|as|than|that)\b/

/** How a question is worded: how long it and each side of its gap are, how many sentences, what topic stands in front, how the answer begins. */
export function wordingOf({ stem, key, anchor }: ItemDraft): Features {
  const [cue = '', topic = ''] = TOPIC.exec(stem) ?? []
  const bare = stem.slice(cue.length)
  const sentences = bare.split(BETWEEN)
  const [before = '', after] = bare.split('_____')
  const isGap = after !== undefined
  const [bareWords, keyWords] = [countWords(bare), countWords(key)]
  return {
    sentences: sentences.length,
    'words in all': countWords(stem),
    'words without topic': bareWords,
    ...(isGap
      ? {
          'words before the gap': countWords(before),
          'words after the gap': countWords(after),
          'words of scene': sentences.filter((text) => !text.includes('_____')).reduce((sum, text) => sum + countWords(text), 0),
          'share that is asked for': keyWords / Math.max(1, bareWords + keyWords),
        }
      : {}),
    'words of the key': keyWords,
    'words of the topic': countWords(topic),
    'topic is a title': flag(topic.startsWith('“')),
    'topic has a year': flag(/\d{4}/.test(topic)),
    'topic with a dash': flag(cue.endsWith(' – ')),
    'topic in the sentence': shareOf(longWords(topic), longWords(anchor.exact)),
    semicolons: count(bare, /;/g),
    colons: count(bare, /:/g),
    brackets: count(bare, /\(/g),
    quotes: count(bare, /[“"]/g),
    dashes: count(bare, / – |—/g),
    'signs of notes': count(bare, /[→=+]/g),
    'letters of a word': lettersOfAWord(bare),
    'letters of a word of the key': lettersOfAWord(key),
    'key opens with a preposition': flag(PREPOSITION.test(key)),
    'key opens with an article': flag(/^(?:the|an?|its|their|his|her)\b/.test(key)),
    'key opens with an -ing form': flag(/^\w+ing\b/.test(key)),
    'opens with a link': flag(JOINED.test(bare)),
  }
}

const count = (text: string, of: RegExp): number => text.match(of)?.length ?? 0
const longWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d]{4,}/gu) ?? []
function shareOf(words: readonly string[], among: readonly string[]): number {
  const there = new Set(among)
  return words.filter((word) => there.has(word)).length / Math.max(1, words.length)
}

function lettersOfAWord(text: string): number {
  const words = text.match(/\p{L}+/gu) ?? []
  return words.reduce((sum, word) => sum + word.length, 0) / Math.max(1, words.length)
}

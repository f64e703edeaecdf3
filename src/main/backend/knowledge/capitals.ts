import type { DocumentBody } from '../../../shared/document'
import type { Lexicon } from './lexicon'
import { baseOfNoun, isVocabulary, partOfSpeech } from './model'
import type { Token } from './tokens'

/** Words that people and peoples are named after are in the vocabulary too; a capital on them says nothing against a name. */
const PEOPLE = /(?:ish|ese|[cei]an|nch|tch)s?$/
const NOMINAL = /(?:ists|makers|ers|ors|ments|ions|ties|isms|ance|ence|ness|ship|tion|sion|ity|ics)$/

/** Tells a common word with a sentence's capital from a name, by how the document writes the word elsewhere and by the vocabulary. */
export function capitalsOf({ text }: DocumentBody, lexicon: Lexicon): (tokens: Token[]) => void {
  const small = new Set(text.match(/(?<![\p{L}])\p{Ll}[\p{Ll}’'-]+/gu) ?? [])
  const names = new Set((text.match(/(?<=[\p{Ll},;] |\p{Lu}\. )\p{Lu}[\p{L}’'-]+/gu) ?? []).map((word) => word.toLowerCase()))
  const isCommon = (word: string): boolean =>
    !lexicon.byAlias.has(word) &&
    !lexicon.bySurname.has(word) &&
    !PEOPLE.test(word) &&
    (small.has(word) || (!names.has(word) && (NOMINAL.test(word) || (isVocabulary(word) && partOfSpeech(word) !== 'PROPN'))))
  /** "Pearce rejects", "British officials": what the tagger takes for a noun or an adjective. */
  const isName = ({ pos, lower }: Token): boolean =>
    (pos === 'ADJ' && (lexicon.byAlias.has(lower) || PEOPLE.test(lower) || (names.has(lower) && !small.has(lower)))) ||
    (pos === 'NOUN' && !isCommon(lower) && !small.has(lower) && !isVocabulary(lower))
  return (tokens) => {
    const at = tokens.findIndex((t) => /[\p{L}\p{N}]/u.test(t.text))
    const first = tokens[at]
    if (!first || !/^\p{Lu}\p{Ll}+$/u.test(first.text)) return
    if (isName(first)) first.pos = 'PROPN'
    if (first.pos !== 'PROPN') return
    const next = tokens[at + 1]
    if (next && (/^\p{Lu}/u.test(next.text) || next.text === '-')) return
    if (!isCommon(first.lower)) return
    first.pos = 'NOUN'
    first.lemma = baseOfNoun(first.lower)
  }
}

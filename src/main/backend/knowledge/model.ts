import winkNLP from 'wink-nlp'
import model from 'wink-eng-lite-web-model'

/** The tagger, loaded once: a second one that only splits words would take as much room. Parts of speech of a text come from `language`. */
const nlp = winkNLP(model, ['sbd', 'pos'])

/** The words and marks of a text, one after the other. */
export const splitWords = (text: string): readonly string[] => nlp.readDoc(text).tokens().out()

/** The base form of a word which the tagger took for another kind: "limited" → "limit". */
export function baseAsVerb(word: string): string {
  const lemmas = nlp
    .readDoc(`They ${word} it.`)
    .tokens()
    .out(nlp.its.lemma as never) as unknown as string[]
  return (lemmas[1] ?? word).toLowerCase()
}

/** The tagger numbers the words of its vocabulary first; what it has never seen gets a number after them. */
const numberOf = (word: string): number =>
  (
    nlp
      .readDoc(word)
      .tokens()
      .out(nlp.its.uniqueId as never) as unknown as number[]
  )[0] ?? Infinity
const VOCABULARY_SIZE = numberOf('zzqxunseenword')
const known = new Map<string, boolean>()

/** True for a word, in lower case, that the tagger knows; names of people are mostly unknown to it. */
export function isVocabulary(word: string): boolean {
  const found = known.get(word) ?? numberOf(word) < VOCABULARY_SIZE
  known.set(word, found)
  return found
}

/** What the tagger takes a word for that stands alone: ADP, VERB, NOUN … */
export const partOfSpeech = (word: string): string =>
  (
    nlp
      .readDoc(word)
      .tokens()
      .out(nlp.its.pos as never) as unknown as string[]
  )[0] ?? 'X'

/** Base form of a noun, in lower case. */
export const baseOfNoun = (word: string): string =>
  (
    (
      nlp
        .readDoc(`the ${word}`)
        .tokens()
        .out(nlp.its.lemma as never) as unknown as string[]
    )[1] ?? word
  ).toLowerCase()

import winkNLP from 'wink-nlp'
import model from 'wink-eng-lite-web-model'

/** The tagger, loaded once. */
export const nlp = winkNLP(model, ['sbd', 'pos'])

/** The base form of a word which the tagger took for another kind: "limited" → "limit". */
export function baseAsVerb(word: string): string {
  const lemmas = nlp
    .readDoc(`They ${word} it.`)
    .tokens()
    .out(nlp.its.lemma as never) as unknown as string[]
  return (lemmas[1] ?? word).toLowerCase()
}

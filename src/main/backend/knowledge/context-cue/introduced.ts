import type { Sentence } from '../analysis'
import type { Token } from '../tokens'
import { pluralOf } from './central'

/**
 * The term that a text of theory introduces and goes on with: “A wedge strategy may be defined as …”, “The concept of an epistemic community was proposed …”, “The argument about
 * audience costs …”. In the plural where there are many of its kind. Null where none is, or the text does not return to it.
 */
export function termIntroduced(sentences: readonly Sentence[]): string | null {
  const body = sentences.filter(({ kind }) => kind !== 'heading')
  const found = body.slice(0, Math.ceil(body.length / OPENS)).flatMap(({ tokens }, at) =>
    tokens
      .filter((token) => /^NNS?$/.test(token.tag) && (isDefined(token, tokens) || isPresented(token)))
      .map((head) => {
        const words = [...tokens.filter((t) => isModifier(t, head)), head]
        return { head, words, at, uses: usesOf(words, body), counted: tokens.some((t) => t.head === head && /^an?$/.test(t.lower)) }
      }),
  )
  const [best] = found
    .filter(
      ({ uses, words, head }) =>
        uses >= (words.length > 1 ? LEAST_TERM : LEAST) && !(words.length === 1 && COMMON.test(head.lemma)) && words.length <= MOST_WORDS,
    )
    .sort((a, b) => b.uses * b.words.length - a.uses * a.words.length || a.at - b.at)
  if (!best) return null
  const words = best.words.map(({ text }) => text.toLowerCase())
  return best.counted ? [...words.slice(0, -1), pluralOf(best.head.lemma)].join(' ') : words.join(' ')
}

/** The part of a text in which it says what it will speak of. */
const OPENS = 2.5
const LEAST = 3
const LEAST_TERM = 2
const MOST_WORDS = 3

/** “A buffer may be defined as …”, “a status quo power is one that …” */
const isDefined = (token: Token, tokens: readonly Token[]): boolean =>
  /^nsubj(?:pass)?$/.test(token.label) &&
  token.head !== null &&
  (/^(?:define|denote)$/.test(token.head.lemma) || tokens.some((t) => t.head === token.head && t.label === 'attr' && t.lower === 'one')) &&
  tokens.some((t) => t.head === token && /^an?$/.test(t.lower))

/** “the theory of buffer states”, “the argument about audience costs” */
const isPresented = ({ label, head }: Token): boolean =>
  label === 'pobj' &&
  head !== null &&
  /^(?:of|about)$/.test(head.lower) &&
  /^(?:concept|notion|theory|argument)$/.test(head.head?.lemma ?? '')

const isModifier = (token: Token, head: Token): boolean =>
  token.head === head && /^(?:amod|compound)$/.test(token.label) && token.start < head.start && /^(?:JJ|NNS?|VBG)$/.test(token.tag)

/** In how many sentences one of its words stands. */
const usesOf = (words: readonly Token[], body: readonly Sentence[]): number =>
  body.filter(({ tokens }) => tokens.some((t) => words.some(({ lemma }) => t.lemma === lemma && !COMMON.test(lemma)))).length

/** Words of any theory. */
const COMMON =
  /^(?:state|power|world|war|peace|politics|relation|policy|government|country|strategy|kind|sort|cost|process|other|own|new|old)$/

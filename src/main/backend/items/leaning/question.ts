import { tokensOfText, type Token } from '../../knowledge/tokens'
import { contentOf } from '../english/words'

/** A question taken apart, to find what in it only its text explains. */
export interface Question {
  /** The topic in front of it: "Marshall Plan, 1947: ". */
  front: string
  body: string
  key: string
  isGap: boolean
  /** Of the body, its gap filled. */
  tokens: readonly Token[]
  /** The beginnings of the words of the topic. */
  known: readonly string[]
}

/** A word or phrase of a question which only its text explains, and the kind of leaning it is. */
export interface Leaning {
  kind: Kind
  words: string
}

export type Kind =
  | 'answer noun'
  | 'answer pronoun'
  | 'bare event'
  | 'bare noun'
  | 'bare number'
  | 'bare subject'
  | 'counted'
  | 'day of no year'
  | 'goes on'
  | 'group'
  | 'left open'
  | 'nameless'
  | 'no topic'
  | 'open comparison'
  | 'open question'
  | 'no speaker'
  | 'open gap'
  | 'open report'
  | 'open verb'
  | 'ordinal'
  | 'person'
  | 'pointing'
  | 'relation'
  | 'relative time'
  | 'scrap'
  | 'thing'
  | 'vague noun'
  | 'without a noun'

export type Reader = (question: Question) => Leaning[]

/** "Marshall Plan: …", "States Align – …" */
const TOPIC = /^[^:]{3,60}?(?::| –) (?=[\p{L}\d“"_…(])/u

export function questionOf(stem: string, key: string): Question {
  const front = topicOf(stem)
  const body = stem.slice(front.length)
  return {
    front,
    body,
    key,
    isGap: body.includes('_____'),
    tokens: tokensOfText(body.replace('_____', key).replace(/…/g, '')),
    known: contentOf(front).map(rootOf),
  }
}

/** Words before a colon which make a clause are no topic, unless they are the title of the text. */
function topicOf(stem: string): string {
  const front = TOPIC.exec(stem)?.[0] ?? ''
  if (front === '' || /^“[^”]*”\W+$/.test(front)) return front
  const words = tokensOfText(front.slice(0, -2))
  const isClause = words.some(({ tag }) => /^(?:VBD|VBZ|VBP|MD)$/.test(tag)) && words.some(({ label }) => /^(?:nsubj|expl)/.test(label))
  return isClause ? '' : front
}

/** The beginning that a word shares with its other forms. */
export const rootOf = (word: string): string => word.toLowerCase().slice(0, Math.max(4, Math.min(word.length - 1, 6)))

export const isNoun = ({ pos }: Token): boolean => pos === 'NOUN' || pos === 'PROPN'

export const below = (tokens: readonly Token[], head: Token): Token[] => tokens.filter((t) => t.head === head)

/** True where something behind a word says which is meant: "none of the five", "the last that was signed". */
export const isTold = (tokens: readonly Token[], word: Token): boolean =>
  below(tokens, word).some(({ label }) => /^(?:prep|relcl|acl)$/.test(label))

/**
 * True where nothing was told yet: no verb stands before the word but the one it belongs to. What comes later may go on from what the question itself has said.
 */
export function isFirst(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]
  const own = [word?.head, word && isNoun(word) ? word.head?.head : null, word && isNoun(word) ? governor(word) : null]
  return !tokens.slice(0, at).some((t) => t.pos === 'VERB' && !own.includes(t) && !isWithin(t, word))
}

/** "Stayed away from the last meeting": the verb on which a noun hangs by words that are none. */
function governor(noun: Token): Token | null {
  let at = noun.head
  while (at && /^(?:ADP|ADV|PART)$/.test(at.pos)) at = at.head
  return at
}

/** "A democracy that topples a dictator is thus …": what a noun that comes first is told apart by has told nothing yet. */
function isWithin(verb: Token, word: Token | undefined): boolean {
  let at = verb
  while (at.label === 'conj' && at.head?.pos === 'VERB') at = at.head
  const noun = /^(?:relcl|acl)$/.test(at.label) ? at.head : null
  return (
    noun !== null &&
    word !== undefined &&
    /^(?:thus|therefore|hence|accordingly|consequently)$/.test(word.lower) &&
    /^nsubj/.test(noun.label) &&
    noun.head === word.head
  )
}

export const isQuoted = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(0, at).filter(({ text }) => /^[“”"]$/.test(text)).length % 2 === 1

/** A sentence stands in front, which may have told what it is about. */
export const isToldBefore = (tokens: readonly Token[], word: Token): boolean =>
  tokens.some(({ text, start }, i) => /^[.!?]$/.test(text) && start < word.start && i > 2)

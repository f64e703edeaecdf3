import { sure } from '../sure'
import type { Sentence } from '../analysis'
import { isPersonNoun } from '../phrases'
import type { Token } from '../tokens'
import { doersAbove } from './binding'
import { isNumeral } from './somebody'

/**
 * "King Frederick William ordered his ministers", "the fourth, who …, was … his host's junior": the subject of the same verb is somebody, whom the lexicon may not know. A
 * place or a treaty is nobody.
 */
export function ofOwnSubject(sentence: Sentence, i: number): boolean {
  const { tokens } = sentence
  const { head, label } = sure(tokens[i])
  for (const subject of doersAbove(tokens, i)) {
    if (label === 'poss') {
      if (isSomebody(sentence, subject) || isAnyPerson(tokens, subject, i)) return true
      if (isKnown(sentence, subject)) return false
    } else if (label.startsWith('nsubj') !== (subject.head === head) && isSomebody(sentence, subject)) return true
  }
  return false
}

/** "A coercer names his demand", "their delegate believed that his country …": one of a kind of people, or one who stands for them. */
const isAnyPerson = (tokens: readonly Token[], subject: Token, i: number): boolean =>
  subject.tag === 'NN' &&
  (isPersonNoun(subject) ||
    (subject.head === tokens[i]?.head?.head && tokens.some((t) => t.head === subject && /^(?:an?|each|every)$/.test(t.lower))))

/** Somebody whose name, or whose "who", tells who it is. */
const isKnown = ({ tokens, mentions }: Sentence, subject: Token): boolean =>
  /^(?:who|he|she)$/.test(subject.lower) ||
  mentions.some((m) => m.kind === 'person' && m.from <= tokens.indexOf(subject) && tokens.indexOf(subject) < m.to)

/** Who may be a person though the lexicon does not know; "the fourth, who …". */
export function isSomebody({ tokens, mentions }: Sentence, subject: Token): boolean {
  const at = tokens.indexOf(subject)
  if (tokens.slice(at, at + 8).some((t) => t.lower === 'who' && t.head?.head === subject)) return true
  const known = mentions.find((m) => m.from <= at && at < m.to)
  if (/body$/.test(subject.lower) || tokens.some((t) => t.head === subject && t.lower === 'the')) return false
  return subject.tag === 'NNP' && (isNumeral(subject) || /^\p{Lu}\p{Ll}/u.test(subject.text)) && (!known || known.kind === 'unknown')
}

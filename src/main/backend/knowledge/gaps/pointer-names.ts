import { contextCueOf } from '../context-cue'
import { sure } from '../sure'
import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import type { Phrase } from '../tree'
import { groupsWithin } from './parts'

/** "no government responds to welfare; it responds to …": the subject of the clause in front. */
export function subjectOf(reading: Reading, sentence: Sentence, at: number, before: Phrase | null): string | null {
  const { tokens } = sentence
  const pronoun = sure(tokens[at]).lower
  if (!before || !/^(?:it|they)$/.test(pronoun)) return null
  const group = groupsWithin(tokens, before.from, before.to).find((g) => g.finite)
  const noun = group && group.from > 0 ? sure(tokens[group.from - 1]) : null
  if (!group || group.from - before.from > 7 || noun?.pos !== 'NOUN' || /[^s]s$/.test(noun.lower) !== (pronoun === 'they')) return null
  const words = reading.words(sentence, { from: before.from, to: group.from })
  if (/[,;:]|\b(?:he|she|it|they|this|that|who|which|in|of|no)\b/i.test(words)) return null
  return sentence.mentions.some((m) => m.from === before.from) ? words : words.charAt(0).toLowerCase() + words.slice(1)
}

/** "Crimea. Its status would be settled …": what the words in front of a line name. */
export function ownLabel({ text }: Reading, { tokens, label, start }: Sentence, at: number): string | null {
  const first = sure(tokens[at])
  const front = label?.text ?? text.slice(start, first.start).replace(/[.:–—\s]+$/, '')
  if (at > 0 || !/^its?$/.test(first.lower) || !/^(?:The )?\p{Lu}[\p{L}’-]*(?: \p{Lu}[\p{L}’-]*){0,2}$/u.test(front)) return null
  const name = front.replace(/^The /, 'the ')
  return first.lower === 'it' ? name : `${name}’s`
}

/** "They constrain": in a text on economic sanctions, behind a sentence on sanctions, they are what it is about. */
export function labelMeant(reading: Reading, sentence: Sentence, at: number): string | null {
  const pronoun = sure(sentence.tokens[at]).lower
  const head = contextCueOf(reading, sentence)?.name.split(' ').at(-1)
  const previous = reading.sentences[sentence.index - 1]
  if (!head || !/^\p{Ll}/u.test(head) || previous?.block !== sentence.block) return null
  const plural = /[^s]s$/.test(head)
  if (!(plural ? pronoun === 'they' : pronoun === 'it')) return null
  const nouns = previous.tokens.filter((t) => t.pos === 'NOUN' && /[^s]s$/.test(t.lower) === plural)
  // among several of one number nobody knows which
  return nouns.length <= 2 && nouns.some((t) => t.lower === head) ? head : null
}

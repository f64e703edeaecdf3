import type { Fact } from '../../../../shared/fact'
import type { Distractor, Source } from './source'
import { entityNamed } from '../rules/entities'
import { valueOf } from '../rules/values'
import { countWords } from '../rules/words'

/** Lengths, as multiples of the key's, between which another answer looks like it. */
const SHORTEST = 0.6
const LONGEST = 1.7

/** For any other answer: what fills the same slot in other facts of the document, those of the same topic first. */
export const phrases: Source = function* ({ key, topic, fact, asks, facts = [], lexicon }) {
  if (valueOf(key) || entityNamed(key, lexicon)) return
  const slot = asks ?? slotOf(fact, key)
  if (slot === undefined) return
  const siblings = facts.filter((other) => other.id !== fact?.id && other.slots[slot] !== undefined)
  for (const sibling of siblings.sort((a, b) => rank(a) - rank(b)))
    for (const { text } of sibling.slots[slot] ?? [])
      if (looksLike(text, key) && !valueOf(text) && !entityNamed(text, lexicon)) yield { text, reason: saidElsewhere(sibling) }

  function rank(other: Fact): number {
    return (other.topic === topic ? 0 : 2) + (other.form === fact?.form ? 0 : 1)
  }
}

const slotOf = (fact: Fact | undefined, key: string) =>
  Object.entries(fact?.slots ?? {}).find(([, slots]) => slots.some(({ text }) => text === key))?.[0]

/** Of one length, with the same first word class as far as the spelling tells, and cut from whole phrases. */
function looksLike(text: string, key: string): boolean {
  const ratio = text.length / key.length
  if (ratio < SHORTEST || ratio > LONGEST || countWords(text) > 12) return false
  return opening(text) === opening(key) && !/[“”"()]/.test(text)
}

function opening(text: string): string {
  const first = /^\S+/.exec(text)?.[0] ?? ''
  if (/^(?:a|an|the|to|that|because|by|in|on|for|with|from)$/i.test(first)) return first.toLowerCase().replace(/^an$/, 'a')
  if (/^\p{Lu}/u.test(first)) return 'name'
  return /ing$/.test(first) ? 'participle' : 'word'
}

function saidElsewhere({ anchor }: Fact): Distractor['reason'] {
  const words = anchor.exact.replace(/\s+/g, ' ').split(' ')
  return `That belongs to another statement: “${words.slice(0, 18).join(' ')}${words.length > 18 ? ' …' : ''}”`
}

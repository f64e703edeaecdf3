import type { OwnConcession } from '../../../../shared/atlas-contract'
import type { Lexicon } from '../../knowledge/lexicon'
import { issueOf } from './issue'
import { receiverIn, sideOf } from './sides'
import { slotOf, tellingOf, type Told } from './tellings'

/**
 * What somebody gave, each sentence once: to whom, on which condition and what came of it, where the sentence says so. A sentence whose doer or whose gift is
 * only "he" or "it" is left out, for the ledger is about who gave what; and so is what somebody did not give.
 */
export function concessionsIn(told: readonly Told[], lexicon: Lexicon, about: ReadonlyMap<string, string>): OwnConcession[] {
  return bySentence(told).flatMap((facts): OwnConcession[] => {
    const fact = facts.find(isGift)
    if (!fact) return []
    const subject = slotOf(fact, 'subject')
    const who = subject?.entity ?? subject?.text ?? ''
    const { words, condition } = apart([slotOf(fact, 'verb')?.text, slotOf(fact, 'complement')?.text].filter(Boolean).join(' '))
    const by = sideOf(who, lexicon)
    return [
      {
        ...tellingOf(fact),
        id: fact.id,
        who,
        by,
        to: receiverIn(facts, words, lexicon, by ?? who),
        what: words,
        condition: conditionIn(facts) ?? condition,
        later: joined(fact, 'contrast'),
        issue: issueOf(fact.words),
        meeting: about.get(fact.documentId) ?? null,
      },
    ]
  })
}

function bySentence(told: readonly Told[]): Told[][] {
  const sentences = new Map<string, Told[]>()
  for (const fact of told) {
    const key = `${fact.documentId} ${fact.at}`
    sentences.set(key, [...(sentences.get(key) ?? []), fact])
  }
  return [...sentences.values()]
}

function isGift(fact: Told): boolean {
  const verb = slotOf(fact, 'verb')?.text
  if (!slotOf(fact, 'subject') || verb === undefined) return false
  // To concede that something is so gives nothing away but a point.
  if (/^that\b/.test(slotOf(fact, 'complement')?.text ?? '')) return false
  return !NOT_GIVEN.test(verb) && !(fact.slots['open'] ?? []).some(({ text }) => /^(?:subject|complement)\b/.test(text))
}
const NOT_GIVEN = /\b(?:not|never|n[’']t)\b/i

const CONDITION =
  /,? ((?:in return for|in exchange for|on (?:the )?condition that|provided(?: that)?|so long as|as long as|only if|if|unless) .+)$/u

/** What is given, without the condition behind it. */
function apart(what: string): { words: string; condition: string | null } {
  const condition = CONDITION.exec(what)?.[1] ?? null
  return { words: condition === null ? what : what.replace(CONDITION, ''), condition }
}

/** "if Congress agreed", as the tree of the sentence has it. */
function conditionIn(facts: readonly Told[]): string | null {
  for (const fact of facts) {
    const tail = joined(fact, 'condition')
    if (tail !== null) return tail
    const at = (fact.slots['role'] ?? []).findIndex(({ text }) => text.startsWith('condition '))
    const words = fact.slots['words']?.[at]?.text
    if (words !== undefined) return words
  }
  return null
}

/** What follows what is given, with the word that joins it: "but Congress refused". */
function joined(fact: Told, kind: 'condition' | 'contrast'): string | null {
  const tail = slotOf(fact, `tail:${kind}`)?.text
  return tail === undefined ? null : `${slotOf(fact, `connector:${kind}`)?.text ?? ''} ${tail}`.trim()
}

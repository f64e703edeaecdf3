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
    const { words, condition } = apart(whatWasGiven(fact))
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
        later: wordsOf(fact, 'contrast'),
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
  const verb = slotOf(fact, 'finite')?.text
  if (!slotOf(fact, 'subject') || !verb) return false
  const parts = fact.slots['role'] ?? []
  // To concede that something is so gives nothing away but a point.
  return !NOT_GIVEN.test(verb) && !parts.some(({ text }) => text.startsWith('that ') || / follows \w+ open\b/.test(text))
}
const NOT_GIVEN = /\b(?:not|never|n[’']t)\b/i

const CONDITION =
  /,? ((?:in return for|in exchange for|on (?:the )?condition that|provided(?: that)?|so long as|as long as|only if|if|unless) .+)$/u

/** What is given, without the condition behind it. */
function apart(what: string): { words: string; condition: string | null } {
  const condition = CONDITION.exec(what)?.[1] ?? null
  return { words: condition === null ? what : what.replace(CONDITION, ''), condition }
}

/** The verb with what stands behind it, but for what came of it and on which condition. */
function whatWasGiven(fact: Told): string {
  const parts = (fact.slots['words'] ?? []).filter(
    (_, n) =>
      / follows /.test(fact.slots['role']?.[n]?.text ?? '') && !/^(?:condition|contrast) /.test(fact.slots['role']?.[n]?.text ?? ''),
  )
  return [slotOf(fact, 'finite')?.text ?? '', ...parts.map(({ text }) => text)].join(' ')
}

/** "if Congress agreed", as the tree of the sentence has it. */
function conditionIn(facts: readonly Told[]): string | null {
  for (const fact of facts) {
    const words = wordsOf(fact, 'condition')
    if (words !== null) return words
  }
  return null
}

function wordsOf(fact: Told, role: 'condition' | 'contrast'): string | null {
  const at = (fact.slots['role'] ?? []).findIndex(({ text }) => text.startsWith(`${role} `))
  return fact.slots['words']?.[at]?.text ?? null
}

import type { OwnConcession } from '../../../../shared/atlas-contract'
import type { Lexicon } from '../../knowledge/lexicon'
import { issueOf } from './issue'
import { once, slotOf, tellingOf, type Told } from './tellings'

/** What somebody gave, each sentence once; a sentence whose doer is only "he" or "they" is left out, for the ledger is about who gave. */
export function concessionsIn(told: readonly Told[], lexicon: Lexicon, about: ReadonlyMap<string, string>): OwnConcession[] {
  return once(told, ({ documentId, at }) => `${documentId} ${at}`).flatMap((fact) => {
    const subject = slotOf(fact, 'subject')
    const verb = slotOf(fact, 'verb')?.text
    if (!subject || !verb || fact.slots['open']?.some(({ text }) => text.startsWith('subject'))) return []
    const who = subject.entity ?? subject.text
    const what = [verb, slotOf(fact, 'complement')?.text ?? ''].join(' ').trim()
    return [
      {
        ...tellingOf(fact),
        id: fact.id,
        who,
        by: sideOf(who, lexicon),
        what,
        issue: issueOf(fact.words),
        meeting: about.get(fact.documentId) ?? null,
      },
    ]
  })
}

const SIDES: Record<string, string> = { 'United States': 'US', 'Soviet Union': 'USSR', 'United Kingdom': 'UK' }

/** The state a person serves, or a state itself, in the ledger's short names. */
function sideOf(who: string, { byAlias }: Lexicon): string | null {
  const entity = byAlias.get(who.replace(/^the /i, '').toLowerCase())
  if (entity?.kind === 'person') return entity.side && entity.side !== 'scholar' ? (SIDES[entity.side] ?? entity.side) : null
  return entity?.kind === 'state' ? (SIDES[entity.name] ?? entity.name) : null
}

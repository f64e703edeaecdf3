import type { OwnAccounts, OwnStatement } from '../../../../shared/atlas-contract'
import { once, slotOf, tellingOf, type Told } from './tellings'

/** Who says what, each sentence once for each speaker; the whole report before its parts. */
export function statementsIn(told: readonly Told[], about: ReadonlyMap<string, string>): OwnStatement[] {
  const ranked = told.toSorted((a, b) => WHOLE.indexOf(b.form) - WHOLE.indexOf(a.form))
  const found = ranked.flatMap((fact): OwnStatement[] => {
    const speaker = slotOf(fact, 'speaker')
    const said = slotOf(fact, 'said')?.text
    if (!speaker || !said) return []
    return [
      {
        ...tellingOf(fact),
        id: fact.id,
        who: nameOf(speaker.entity, speaker.text),
        said,
        meeting: about.get(fact.documentId) ?? null,
      },
    ]
  })
  return once(found, ({ documentId, at, who }) => `${documentId} ${at} ${who}`)
}
const WHOLE = ['reported-statement', 'quotation', 'report']

/** Two accounts that exclude each other, side by side. */
export function accountsIn(told: readonly Told[], about: ReadonlyMap<string, string>): OwnAccounts[] {
  return once(told, ({ documentId, at }) => `${documentId} ${at}`).flatMap((fact): OwnAccounts[] => {
    const accounts = ['affirmed', 'denied'].flatMap((name) => {
      const slot = slotOf(fact, name)
      const speaker = fact.slots['speaker']?.find(({ entity }) => entity === slot?.entity)
      return slot && speaker ? [{ by: nameOf(speaker.entity, speaker.text), says: slot.text.replace(/[.,;]$/, '') }] : []
    })
    if (accounts.length < 2) return []
    const meeting = about.get(fact.documentId) ?? null
    return [{ ...tellingOf(fact), id: fact.id, question: slotOf(fact, 'issue')?.text ?? null, accounts, meeting }]
  })
}

/** A name of the lexicon; a group keeps the words of the reading, which have its capitals. */
const nameOf = (entity: string | undefined, text: string) => (entity !== undefined && /^\p{Lu}/u.test(entity) ? entity : text)

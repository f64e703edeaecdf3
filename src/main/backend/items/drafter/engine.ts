import type { Fact } from '../../../../shared/fact'
import type { ItemDraft } from '../../../../shared/item'
import { findFacts, type Lexicon } from '../../knowledge'
import { writeItems } from '..'
import { reportsOf } from '../reports'
import type { Drafter, DraftStep } from './drafter'

/** The default: passages → facts → items, with nothing but the rules of our own. */
export const engineDrafter = ({ lexicon, newId }: { lexicon: Lexicon; newId(): string }): Drafter => ({
  origin: 'engine',
  async *draft(document, options) {
    const facts = yield* reportsOf<DraftStep, Fact[]>((report) =>
      findFacts(document, { ...options, lexicon, onFault, newId, onProgress: (done, total) => report({ stage: 'facts', done, total }) }),
    )
    const drafts = yield* reportsOf<DraftStep, ItemDraft[]>((report) =>
      writeItems(facts, document, { ...options, lexicon, onFault, onProgress: (done, total) => report({ stage: 'items', done, total }) }),
    )
    return { facts, drafts }
  },
})

/** What went wrong stands in the log; the reader has the drafts of all other sentences. */
const onFault = (error: unknown): void => console.error('A sentence was passed over:', error)

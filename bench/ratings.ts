import { readFileSync } from 'node:fs'
import type { ItemDraft } from '../src/shared/item'

/** A draft as it was when a blind reader kept it or threw it away. */
export interface Rating {
  /** The fixture it was drafted from. */
  text: string
  /** Its sentence. */
  start: number
  exact: string
  kept: boolean
  /** Drafted when nobody had yet worked with the text: as a reader's own readings are. */
  unseen?: boolean
  /** The main fault first. */
  faults: string[]
  draft: Pick<ItemDraft, 'kind' | 'topic' | 'stem' | 'key' | 'score' | 'flaws'>
  form: string
  asks: string
  traits: string
  /** As its template had it. */
  doubtful?: boolean
}

type Card = Rating['draft'] & Pick<Rating, 'kept' | 'faults' | 'form' | 'asks' | 'traits' | 'doubtful'>

/** All verdicts, from bench/ratings.jsonl, where those on one sentence share a line. */
export const readRatings = (): Rating[] =>
  readFileSync('bench/ratings.jsonl', 'utf8')
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => {
      const { cards, ...sentence } = JSON.parse(line) as Pick<Rating, 'text' | 'start' | 'exact' | 'unseen'> & { cards: Card[] }
      return cards.map(({ kept, faults, form, asks, traits, doubtful, ...draft }) => ({
        ...{ ...sentence, kept, faults, form, asks, traits, draft },
        ...(doubtful ? { doubtful } : {}),
      }))
    })

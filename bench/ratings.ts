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
  /** Of a draft that was shown in its passage: its question as it would stand alone. */
  alone?: string
}

type Card = Rating['draft'] & Pick<Rating, 'kept' | 'faults' | 'form' | 'asks' | 'traits' | 'doubtful' | 'alone'>

/** The verdicts on questions that stood alone, from bench/ratings.jsonl. */
export const readRatings = (): Rating[] => allRatings().filter(({ alone }) => alone === undefined)

/** Those on questions that were shown in their passage. */
export const readPassageRatings = (): (Rating & { alone: string })[] =>
  allRatings().filter((rating): rating is Rating & { alone: string } => rating.alone !== undefined)

/** Verdicts on one sentence share a line. */
const allRatings = (): Rating[] =>
  readFileSync('bench/ratings.jsonl', 'utf8')
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => {
      const { cards, ...sentence } = JSON.parse(line) as Pick<Rating, 'text' | 'start' | 'exact' | 'unseen'> & { cards: Card[] }
      return cards.map(({ kept, faults, form, asks, traits, doubtful, alone, ...draft }) => ({
        ...{ ...sentence, kept, faults, form, asks, traits, draft },
        ...(doubtful ? { doubtful } : {}),
        ...(alone === undefined ? {} : { alone }),
      }))
    })

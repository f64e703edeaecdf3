import { oc } from '@orpc/contract'
import { z } from 'zod'
import { Anchor, Span } from './anchor'
import { Fix } from './fix'
import { Item, ItemContent } from './item'
import { ITEM_STATUSES, TOPICS } from './words'

/** A stretch of a reading from which a card is made. */
export const OwnSource = Span.extend({ documentId: z.string() })
export type OwnSource = z.infer<typeof OwnSource>

/** What was chosen in a reading, ready to be made into a card. */
export const OwnSourceView = z.object({
  documentId: z.string(),
  documentTitle: z.string(),
  sectionTitle: z.string().nullable(),
  /** The sentence of the words chosen; of several sentences, or without any words chosen, just the stretch. */
  anchor: Anchor,
  /** The words chosen inside the sentence; null when all of it is meant. */
  chosen: z.object({ text: z.string(), start: z.int(), end: z.int() }).nullable(),
  before: z.string(),
  after: z.string(),
  /** What the engine found there, as a first guess. */
  topic: z.enum(TOPICS).nullable(),
  /** The sentences before and after, for choosing by keyboard. */
  previous: Span.nullable(),
  next: Span.nullable(),
})
export type OwnSourceView = z.infer<typeof OwnSourceView>

/** One note: the cards it makes are siblings. */
export const OwnNote = z.object({
  contents: z.array(ItemContent).min(1).max(50),
  topic: z.enum(TOPICS),
  /** Null for a card that comes from no reading. Otherwise the anchor's place, as `source` gave it. */
  source: OwnSource.nullable(),
})
export type OwnNote = z.infer<typeof OwnNote>

/** An item that asks the same, or nearly. */
export const Similar = z.object({
  id: z.string(),
  stem: z.string(),
  answer: z.string(),
  status: z.enum(ITEM_STATUSES),
  /** Title of its reading; null for an own card without one. */
  reading: z.string().nullable(),
  /** Same question and same answer. */
  same: z.boolean(),
})
export type Similar = z.infer<typeof Similar>

/** Cards made by hand. */
export const ownContract = {
  /** Throws DOCUMENT_NOT_FOUND. */
  source: oc.input(OwnSource).output(OwnSourceView),
  /** While one types: the flaws of each card, and the items that ask nearly the same as one of them, the nearest first. */
  advise: oc
    .input(OwnNote)
    .output(z.object({ advice: z.array(z.object({ flaws: z.array(z.string()), fixes: z.array(Fix) })), similar: z.array(Similar) })),
  /** Puts the cards into study at once, whatever their flaws. Throws INPUT_INVALID for content nobody could be asked. */
  add: oc
    .input(
      OwnNote.extend({
        /** By name; made where there is none. Null: where kept items of the reading go. */
        deck: z.string().trim().min(1).max(200).nullable(),
        tags: z.array(z.string().trim().min(1).max(200).regex(/^\S+$/, 'A tag has no spaces.')).max(50),
      }),
    )
    .output(z.object({ items: z.array(Item), operation: z.string() })),
}

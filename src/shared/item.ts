import { z } from 'zod'
import { Anchor } from './anchor'
import { ITEM_KINDS, ITEM_ORIGINS, ITEM_STATUSES, TOPICS } from './words'

export const Pair = z.object({ left: z.string(), right: z.string() })
export type Pair = z.infer<typeof Pair>

/** What a person can edit in an item. A cloze's stem has its gap as GAP. */
export const ItemContent = z.object({
  kind: z.enum(ITEM_KINDS),
  stem: z.string(),
  key: z.string(),
  accepted: z.array(z.string()),
  /** mcq: the options in the order shown, the key among them. */
  options: z.array(z.string()).optional(),
  pairs: z.array(Pair).optional(),
  sequence: z.array(z.string()).optional(),
  rubric: z.array(z.string()).optional(),
  /** Distractor → why it is wrong. */
  distractorReasons: z.record(z.string(), z.string()).optional(),
  rationale: z.string().optional(),
})
export type ItemContent = z.infer<typeof ItemContent>

/** The item on the wire (DESIGN section 4). */
export const Item = ItemContent.extend({
  id: z.string(),
  topic: z.enum(TOPICS),
  documentId: z.string().nullable(),
  factId: z.string().nullable(),
  /** With an empty quote: an own card that comes from no reading. */
  anchor: Anchor,
  /** Ids of broken rules; RULES says them in words. */
  flaws: z.array(z.string()),
  /** 0..1, what the inbox sorts by. */
  score: z.number().min(0).max(1),
  status: z.enum(ITEM_STATUSES),
  /** The quote could not be found again when its file changed. */
  drifted: z.boolean(),
  /** Missing: the engine's, or the course's. */
  origin: z.enum(ITEM_ORIGINS).optional(),
})
export type Item = z.infer<typeof Item>

/**
 * Drafts that score as much as this are shown first, by themselves: of 172 such on 27 readings of natural length that nobody had worked with, blind readers kept 160, of the other
 * 152 of the first dozens 119.
 */
const SUREST = 0.88

/** True for a draft that will most likely be kept as it stands; of a model's nothing is known. */
export const isSure = ({ score, origin }: Pick<Item, 'score' | 'origin'>): boolean => score >= SUREST && origin !== 'model'

/** An item as the templates write it, before it is stored. */
export type ItemDraft = Omit<Item, 'id' | 'documentId' | 'factId' | 'status' | 'drifted'> & { factId: string }

/** An item beside its source: the passage's neighbours, and where it stands. */
export const ItemContext = z.object({
  item: Item,
  documentTitle: z.string(),
  sectionTitle: z.string().nullable(),
  /** Text before the anchor in its surroundings, the anchor's own words, and the text after. */
  before: z.string(),
  exact: z.string(),
  after: z.string(),
})
export type ItemContext = z.infer<typeof ItemContext>

import { z } from 'zod'
import { Settings } from './settings'
import { StudyCounts } from './study'
import type { DeckOption } from './words'

export const StudyOptions = Settings.pick({
  desiredRetention: true,
  newPerDay: true,
  reviewsPerDay: true,
  learningSteps: true,
  relearningSteps: true,
  maximumInterval: true,
  burySiblings: true,
  leechThreshold: true,
  newOrder: true,
} satisfies Record<DeckOption, true>)
export type StudyOptions = z.infer<typeof StudyOptions>

/** What a deck can set for itself; what is not set comes from the deck above, and at last from the settings. */
export const DeckOptions = StudyOptions.partial()
export type DeckOptions = z.infer<typeof DeckOptions>

export const Deck = z.object({
  id: z.string(),
  /** With the names of the decks above: “Arms control::Reykjavík”. */
  name: z.string(),
  /** What it sets for itself. */
  options: DeckOptions,
})
export type Deck = z.infer<typeof Deck>

/** A deck as the screen lists it, with what lies in it counted in. */
export const DeckRow = Deck.extend({
  /** What holds for its cards: its own options, and what it takes from above. */
  effective: StudyOptions,
  /** What is to be studied today, within its limits. */
  counts: StudyCounts,
  /** Without suspended ones; `own` lie in the deck itself. */
  cards: z.int(),
  own: z.int(),
  /** Ids of the readings whose items go there when they are kept. */
  readings: z.array(z.string()),
})
export type DeckRow = z.infer<typeof DeckRow>

/** A deck's whole name. Spaces around its parts are taken off; no part may be empty. */
export const DeckName = z
  .string()
  .max(500)
  .transform((name) =>
    name
      .split('::')
      .map((part) => part.trim())
      .join('::'),
  )
  .refine((name) => name.split('::').every((part) => part !== ''), 'A deck needs a name, and so does each deck above it.')

export const TagName = z.string().trim().min(1).max(200).regex(/^\S+$/, 'A tag has no spaces.')

import { z } from 'zod'
import { Settings } from './settings'

/** What a deck can set for itself; what is not set comes from the deck above, and at last from the settings. */
export const DeckOptions = Settings.pick({
  desiredRetention: true,
  newPerDay: true,
  reviewsPerDay: true,
  learningSteps: true,
  relearningSteps: true,
  leechThreshold: true,
}).partial()
export type DeckOptions = z.infer<typeof DeckOptions>

export const Deck = z.object({
  id: z.string(),
  /** With the names of the decks above: “Arms control::Reykjavík”. */
  name: z.string(),
  options: DeckOptions,
})
export type Deck = z.infer<typeof Deck>

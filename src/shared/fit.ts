import { z } from 'zod'

/** How well weights predicted answers; the lower the better. */
export const FitScore = z.object({ logLoss: z.number(), rmse: z.number() })
export type FitScore = z.infer<typeof FitScore>

/** Kept with weights that were fitted here: on how many reviews, and how they and those before did on the reviews held back. */
export const WeightsFit = z.object({ reviews: z.int(), heldBack: z.int(), before: FitScore, after: FitScore })
export type WeightsFit = z.infer<typeof WeightsFit>

export const WeightsState = z.object({
  values: z.array(z.number()),
  /** Null: the defaults. */
  fit: WeightsFit.nullable(),
  addedAt: z.date().nullable(),
  /** Reviews that a fit can learn from, and how many it takes. */
  reviews: z.int(),
  needed: z.int(),
})
export type WeightsState = z.infer<typeof WeightsState>

/** 'kept': in use from now on. The others change nothing: no better on the reviews held back, no better than guessing one's average, or too few reviews. */
export const FIT_VERDICTS = ['kept', 'no-better', 'no-pattern', 'too-few'] as const

export const FitResult = z.object({
  verdict: z.enum(FIT_VERDICTS),
  /** The verdict in one sentence. */
  words: z.string(),
  reviews: z.int(),
  heldBack: z.int(),
  /** On the reviews held back: the weights that were in use, and the fitted ones; null where there were too few reviews. */
  before: FitScore.nullable(),
  after: FitScore.nullable(),
  weights: z.array(z.number()),
  millis: z.number(),
})
export type FitResult = z.infer<typeof FitResult>

export const FIT_STAGES = ['reading', 'fitting', 'comparing'] as const
export const FitEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), stage: z.enum(FIT_STAGES), done: z.int(), total: z.int() }),
  z.object({ type: z.literal('result'), result: FitResult }),
])
export type FitEvent = z.infer<typeof FitEvent>

/** What giving all cards the due dates of the weights in use would do. */
export const ReschedulePreview = z.object({
  /** Cards in review, and how many of them would come on another day. */
  cards: z.int(),
  moved: z.int(),
  earlier: z.int(),
  /** Reviews due today, overdue ones included. */
  dueBefore: z.int(),
  dueAfter: z.int(),
})
export type ReschedulePreview = z.infer<typeof ReschedulePreview>

import { z } from 'zod'
import type { Horizon } from './horizons'

/** What one retention costs over a stretch of days, and what one knows at its end. */
const Cost = z.object({
  reviewsPerDay: z.number(),
  minutesPerDay: z.number(),
  /** Cards recalled, were all of them asked on the last day. */
  remembered: z.number(),
  /** Minutes of the whole stretch for each of these cards. */
  minutesPerCard: z.number(),
})
const ByHorizon = <T extends z.ZodType>(of: T) => z.record(z.enum(['90', '365'] satisfies `${Horizon}`[]), of)

export const WorkloadPoint = z.object({ retention: z.number(), costs: ByHorizon(Cost) })
export type WorkloadPoint = z.infer<typeof WorkloadPoint>

export const Workload = z.object({
  points: z.array(WorkloadPoint),
  /** The retention with the least minutes for each card remembered, for both stretches; null without cards. */
  least: ByHorizon(z.number().nullable()),
  cards: z.int(),
  newPerDay: z.int(),
  /** Seconds a question takes, from one's own answers where there are enough: of a new card, of one seen, and what forgetting adds. */
  seconds: z.object({ fresh: z.number(), review: z.number(), lapse: z.number() }),
  millis: z.number(),
})
export type Workload = z.infer<typeof Workload>

export const WorkloadEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), done: z.int(), total: z.int() }),
  z.object({ type: z.literal('result'), result: Workload }),
])
export type WorkloadEvent = z.infer<typeof WorkloadEvent>

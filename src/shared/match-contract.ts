import { oc } from '@orpc/contract'
import { z } from 'zod'
import { RELATIONS } from './question-kinds'
import { TOPICS } from './words'

const Topics = z.array(z.enum(TOPICS))

export const MatchPair = z.object({ left: z.string(), right: z.string(), relation: z.enum(RELATIONS) })
export type MatchPair = z.infer<typeof MatchPair>

/** A game that was played to its end. */
export const MatchGame = z.object({ millis: z.int(), misses: z.int(), playedAt: z.date() })
export type MatchGame = z.infer<typeof MatchGame>

/** The game of pairs. Games are compared with those of the same topics and number of pairs. */
export const matchContract = {
  /** How many pairs each topic has. */
  topics: oc.output(z.array(z.object({ topic: z.enum(TOPICS), pairs: z.int() }))),
  /** Pairs for one game, in which nothing goes with two partners; fewer than asked for where there are no more. Throws NOT_ALLOWED_NOW below three. */
  deal: oc
    .input(z.object({ topics: Topics, count: z.int().min(3).max(12), seed: z.int().nonnegative().optional() }))
    .output(z.object({ pairs: z.array(MatchPair), best: z.array(MatchGame) })),
  /** Keeps a game that was played; the best ones of its kind come back, the quickest first. */
  keep: oc
    .input(
      z.object({ topics: Topics, pairs: z.int().min(1).max(12), millis: z.int().positive().max(3_600_000), misses: z.int().nonnegative() }),
    )
    .output(z.object({ best: z.array(MatchGame), place: z.int() })),
}

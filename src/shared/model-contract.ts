import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'

/** Where a model is served. `confirmed`: the person said yes to an address that may lie outside their own network. */
export const ModelServer = z.object({ address: z.string().trim().min(1).max(300), confirmed: z.boolean() })

const Refused = z.object({
  /** The quote is not in the reading. */
  quote: z.int(),
  /** Not in the form asked for. */
  form: z.int(),
  /** Broke a rule, or did not pass the gates that the engine's own drafts pass. */
  rules: z.int(),
  /** Asked already. */
  double: z.int(),
})

export const ModelResult = z.object({
  drafted: z.int(),
  refused: Refused,
  parts: z.int(),
  /** Parts of the reading for which the model did nothing, each with a sentence. */
  failures: z.array(z.string()),
  millis: z.number(),
})
export type ModelResult = z.infer<typeof ModelResult>

export const ModelEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), done: z.int(), total: z.int() }),
  z.object({ type: z.literal('result'), result: ModelResult }),
])
export type ModelEvent = z.infer<typeof ModelEvent>

/**
 * A language model on the user's own machine, which drafts besides the engine. Off until the settings name one. All of these throw MODEL_FAILED with what
 * is wrong there, and NOT_ALLOWED_NOW for an address that was not confirmed.
 */
export const modelContract = {
  /** The models served at an address. */
  list: oc.input(ModelServer).output(z.object({ models: z.array(z.string()) })),
  /** Lets the model draft from a few sentences of our own; nothing is stored. */
  try: oc.input(ModelServer.extend({ model: z.string().trim().min(1).max(200) })).output(ModelResult),
  /** Drafts from a reading with the model of the settings, part by part; one operation at the end. Cancelled, it leaves nothing. */
  draft: oc.input(z.object({ documentId: z.string() })).output(eventIterator(ModelEvent)),
}

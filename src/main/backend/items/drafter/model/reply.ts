import { z } from 'zod'
import { ITEM_KINDS, TOPICS } from '../../../../../shared/words'
import { failed } from './client'

/** One card as a model writes it. What it leaves out has a plain meaning; what it adds is not looked at. */
export const ModelCard = z.object({
  kind: z.enum(ITEM_KINDS).extract(['qa', 'cloze', 'mcq']).catch('qa'),
  topic: z.enum(TOPICS),
  question: z.string().trim().min(1).max(600),
  answer: z.string().trim().min(1).max(300),
  accepted: z.array(z.string().trim().min(1)).max(10).catch([]),
  wrong: z
    .array(z.object({ text: z.string().trim().min(1), why: z.string().trim().catch('') }))
    .max(6)
    .catch([]),
  quote: z.string().min(1).max(2000),
})
export type ModelCard = z.infer<typeof ModelCard>

/** The cards in an answer, and how many could not be read. Throws MODEL_FAILED when there is no list of cards in it at all. */
export function cardsIn(said: string): { cards: ModelCard[]; unreadable: number } {
  const list = z.object({ items: z.array(z.unknown()) }).safeParse(objectIn(said))
  if (!list.success) throw failed('The model did not answer with questions in the form it was asked for.', 'A larger model may do better.')
  const read = list.data.items.map((item) => ModelCard.safeParse(item))
  const cards = read.flatMap(({ data }) => (data ? [data] : []))
  return { cards, unreadable: read.length - cards.length }
}

/** Small models put a fence around their JSON, or words before it. */
function objectIn(said: string): unknown {
  const start = said.indexOf('{')
  const end = said.lastIndexOf('}')
  try {
    return JSON.parse(said.slice(start, end + 1))
  } catch {
    return undefined
  }
}

import type { DocumentBody } from '../../../../../shared/document'
import { AppError } from '../../../../../shared/errors'
import type { Fact } from '../../../../../shared/fact'
import type { ItemDraft } from '../../../../../shared/item'
import type { Lexicon } from '../../../knowledge'
import { rank } from '../../ranking'
import { featuresIn } from '../../ranking/features'
import { importanceOf } from '../../ranking/importance'
import type { Drafted, Drafter, DraftOptions, DraftStep } from '../drafter'
import { accept, type Refusal } from './accept'
import { baseOf, type ModelAddress } from './address'
import { complete } from './client'
import { partsOf, type Part } from './parts'
import { messagesFor } from './prompt'
import { cardsIn } from './reply'

export interface ModelOptions extends ModelAddress {
  model: string
  lexicon: Lexicon
  newId(): string
  /** What is asked already: of that a model makes no more. */
  known: readonly { stem: string; key: string }[]
  /** ms without a sign of life. */
  patience?: number
}

export interface ModelDrafted extends Drafted {
  parts: number
  /** Parts the model did nothing for, each with a sentence. */
  failures: string[]
  /** How many of its cards were not taken, by reason. */
  refused: Record<Refusal, number>
}

export interface ModelDrafter extends Drafter {
  draft(document: DocumentBody, options: DraftOptions): AsyncGenerator<DraftStep, ModelDrafted>
}

/** Failures in a row after which the rest is not tried. */
const ENOUGH = 2

/** A model behind an OpenAI-compatible address. What it says is believed only where the reading says it word for word. */
export const modelDrafter = ({ model, lexicon, newId, known, patience, ...address }: ModelOptions): ModelDrafter => ({
  origin: 'model',
  async *draft(document, { library, signal }) {
    const server = { base: baseOf(address), ...(patience !== undefined && { patience }), ...(signal && { signal }) }
    const parts = partsOf(document)
    const others = [...known]
    const facts = new Map<number, Fact>()
    const rules = { text: document.text, passages: document.passages, others, lexicon, ...(library && { library }) }
    const drafts: ItemDraft[] = []
    const failures: string[] = []
    const refused: Record<Refusal, number> = { quote: 0, form: 0, rules: 0, double: 0 }
    let inARow = 0

    async function work(part: Part): Promise<void> {
      const said = await complete(server, model, messagesFor(document.title, part.heading, part.text))
      const { cards, unreadable } = cardsIn(said)
      refused.form += unreadable
      for (const card of cards) {
        const made = accept(card, part, { document, rules, facts, newId })
        if (typeof made === 'string') refused[made]++
        else {
          drafts.push(made)
          others.push({ stem: made.stem, key: made.key })
        }
      }
    }

    for (const [done, part] of parts.entries()) {
      yield { stage: 'items', done, total: parts.length }
      try {
        await work(part)
        inARow = 0
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'MODEL_FAILED') throw error
        failures.push(error.message)
        // Nothing at all came of it: the reason is the result.
        if (++inARow >= Math.min(ENOUGH, parts.length) && failures.length === done + 1) throw error
        if (inARow >= ENOUGH) break
      }
    }
    const featuresOf = featuresIn(document)
    return {
      facts: [...facts.values()],
      drafts: rank(new Map(drafts.map((draft) => [draft, importanceOf(featuresOf(draft))]))),
      parts: parts.length,
      failures,
      refused,
    }
  },
})

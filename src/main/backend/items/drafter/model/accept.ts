import { escaped } from '../../../../../shared/escaped'
import type { DocumentBody } from '../../../../../shared/document'
import type { Fact } from '../../../../../shared/fact'
import type { ItemDraft } from '../../../../../shared/item'
import { ruleOf } from '../../../../../shared/rules'
import { askedIn } from '../../../../../shared/setting'
import { GAP } from '../../../../../shared/words'
import { makeAnchor } from '../../../library'
import { orderOptions } from '../../distractors'
import { isSound } from '../../gates'
import { checkItem, type RuleContext } from '../../rules'
import type { ModelCard } from './reply'
import type { Part } from './parts'

/** Why a card of the model was not taken. */
export type Refusal = 'quote' | 'form' | 'rules' | 'double'

/** Before ranking: a model's card is worth no more than a middling one of the engine's. */
const WEIGHT = 0.6
/** A quote of less says nothing. */
const FEWEST_CHARACTERS = 12

export interface Acceptance {
  document: DocumentBody
  rules: Omit<RuleContext, 'fact'>
  /** Of the quotes seen so far; cards from one sentence are siblings. */
  facts: Map<number, Fact>
  newId(): string
}

/** The card as a draft, if its quote stands in the part it was made from, and the gates and the rules let it pass; else why not. */
export function accept(card: ModelCard, part: Part, { document, rules, facts, newId }: Acceptance): ItemDraft | Refusal {
  const place = findQuote(document.text, card.quote, part)
  if (!place) return 'quote'
  const content = contentOf(card)
  if (content === null) return 'form'
  const anchor = makeAnchor(document.text, place.start, place.end)
  const fact = facts.get(anchor.start) ?? { id: newId(), topic: card.topic, form: 'model', slots: {}, anchor, confidence: WEIGHT }
  const draft: ItemDraft = {
    ...content,
    topic: card.topic,
    rationale: `The reading says: “${anchor.exact.replace(/\s+/g, ' ').replace(/“/g, '‘').replace(/”/g, '’')}”`,
    ...{ anchor, flaws: [], score: WEIGHT, factId: fact.id, origin: 'model' },
  }
  const { kind, stem, key, accepted } = content
  if (!isSound({ fact, kind, topic: card.topic, stem, key, accepted, weight: WEIGHT, asks: 'model' })) return 'rules'
  draft.flaws = checkItem(draft, { ...rules, fact })
  if (draft.flaws.includes('8') || rules.others.some((other) => askedIn(other.stem).toLowerCase() === stem.toLowerCase())) return 'double'
  if (draft.flaws.length > 1 || draft.flaws.some((id) => ruleOf(id)?.dropsDraft)) return 'rules'
  facts.set(anchor.start, fact)
  return draft
}

function contentOf({
  kind,
  question,
  answer,
  accepted,
  wrong,
}: ModelCard): Pick<ItemDraft, 'kind' | 'stem' | 'key' | 'accepted' | 'options' | 'distractorReasons'> | null {
  const stem = question.replace(/_{3,}/g, GAP).replace(/\s+/g, ' ')
  if (stem.includes(GAP) !== (kind === 'cloze')) return null
  const content = { kind, stem, key: answer, accepted: accepted.filter((variant) => variant !== answer) }
  if (kind !== 'mcq') return content
  const options = [answer, ...wrong.map(({ text }) => text)]
  if (options.length < 3 || new Set(options.map((option) => option.toLowerCase())).size < options.length) return null
  return {
    ...content,
    options: orderOptions(options, stem),
    distractorReasons: Object.fromEntries(wrong.filter(({ why }) => why !== '').map(({ text, why }) => [text, why])),
  }
}

/** Letter by letter; only how words are spaced, and which quotation marks they wear, may differ. */
function findQuote(text: string, quote: string, within: { start: number; end: number }): { start: number; end: number } | null {
  const words = quote
    .trim()
    .replace(/^["“”'‘]+|["“”'’]+$/g, '')
    .trim()
  if (words.length < FEWEST_CHARACTERS) return null
  const pattern = words
    .split(/\s+/)
    .map((word) => escaped(word).replace(/["“”]/g, '["“”]').replace(/['‘’]/g, "['‘’]"))
    .join('\\s+')
  const found = new RegExp(pattern, 'u').exec(text.slice(within.start, within.end))
  return found && { start: within.start + found.index, end: within.start + found.index + found[0].length }
}

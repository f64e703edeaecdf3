import type { DocumentBody } from '../../../shared/document'
import type { Fact } from '../../../shared/fact'
import type { ItemDraft } from '../../../shared/item'
import { ruleOf } from '../../../shared/rules'
import { chooseDistractors, orderOptions } from './distractors'
import { checkItem, type RuleContext } from './rules'
import type { Seed } from './templates/seed'

/** Slots whose fillers have good wrong options: other names, dates and places of the same document. */
const CHOICE = new Set(['speaker', 'author', 'denier', 'place', 'date'])
/** Recall teaches more than recognition, so that only some questions get options. */
const MOST_PER_1000_WORDS = 6

export interface ChoiceContext {
  seeds: ReadonlyMap<ItemDraft, Seed>
  facts: readonly Fact[]
  document: DocumentBody
  rules: Omit<RuleContext, 'fact'>
  pause(): Promise<void>
}

/** Turns some of the drafts into multiple choice, in place, where two good wrong options can be found and no rule is broken by them. */
export async function offerChoices(drafts: ItemDraft[], { seeds, facts, document, rules, pause }: ChoiceContext): Promise<void> {
  let left = Math.ceil((MOST_PER_1000_WORDS * document.words) / 1000)
  for (const draft of drafts) {
    const seed = seeds.get(draft)
    if (left === 0) return
    if (!seed || draft.kind !== 'qa' || !CHOICE.has(seed.asks)) continue
    left--
    await pause()
    const { stem, key, accepted, topic } = draft
    const wrong = chooseDistractors({
      stem,
      key,
      accepted,
      topic,
      fact: seed.fact,
      asks: seed.asks,
      document,
      facts,
      lexicon: rules.lexicon,
      ...(rules.library ? { library: rules.library } : {}),
    })
    if (wrong.length < 2) continue
    const choice: ItemDraft = {
      ...draft,
      kind: 'mcq',
      options: orderOptions([key, ...wrong.map(({ text }) => text)], stem),
      distractorReasons: Object.fromEntries(wrong.map(({ text, reason }) => [text, reason])),
    }
    const flaws = checkItem(choice, { ...rules, others: [], fact: seed.fact })
    if (flaws.length > draft.flaws.length || flaws.some((id) => ruleOf(id)?.dropsDraft)) continue
    Object.assign(draft, choice, { flaws })
  }
}

import type { DocumentBody } from '../../../shared/document'
import type { Fact } from '../../../shared/fact'
import type { ItemDraft } from '../../../shared/item'
import { ruleOf } from '../../../shared/rules'
import { orPassedOver } from '../knowledge'
import { withPauses } from '../knowledge/steps'
import { chooseDistractors, orderOptions, type Distractor } from './distractors'
import { amountsOf, datesOf, readNames } from './distractors/document'
import { checkItem, type RuleContext } from './rules'
import { entityNamed } from './rules/entities'
import { readSentences } from './rules/true-distractor'
import type { Seed } from './templates/seed'

/** Slots whose fillers have good wrong options: other names, dates, places and terms, the other members of a list. */
const CHOICE = new Set('speaker author denier place date year years term member label number length winner occasion absent'.split(' '))
/** Recall teaches more than recognition, so that only some questions get options. */
const LARGEST_SHARE = 0.3
/** What an examiner asks first is asked for recall, unless there would be hardly any choices otherwise. */
const IMPORTANT = 0.9
const SMALLEST_SHARE = 0.2

export interface ChoiceContext {
  seeds: ReadonlyMap<ItemDraft, Seed>
  facts: readonly Fact[]
  document: DocumentBody
  rules: Omit<RuleContext, 'fact'>
  pause(): Promise<void>
  /** Hears of a question for which no wrong options could be looked for; it stays open. */
  onFault: ((error: unknown) => void) | undefined
}

/** Turns some of the drafts into multiple choice, in place, where two good wrong options can be found and no rule is broken by them. */
export async function offerChoices(drafts: ItemDraft[], context: ChoiceContext): Promise<void> {
  await readThrough(context)
  const asked = new Set<string>()
  let made = 0
  const offer = async (wanted: (draft: ItemDraft) => boolean, share: number): Promise<void> => {
    for (const draft of drafts) {
      if (made >= share * drafts.length) return
      const seed = context.seeds.get(draft)
      if (!seed || draft.kind !== 'qa' || asked.has(draft.factId) || !wanted(draft) || !hasParallels(seed, context)) continue
      await context.pause()
      orPassedOver(context.onFault, () => {
        const choice = choiceOf(draft, seed, context)
        if (!choice) return
        Object.assign(draft, choice)
        asked.add(draft.factId)
        made++
      })
    }
  }
  await offer((draft) => draft.score < IMPORTANT, LARGEST_SHARE)
  await offer(() => true, SMALLEST_SHARE)
}

/** Sentences read between two pauses. */
const SENTENCES = 500

/** What wrong options are looked for in is read out of the whole text once, which of a book takes a while: a part at a time. */
async function readThrough({ document, rules, pause, onFault }: ChoiceContext): Promise<void> {
  for (const read of [readSentences(document), readNames(document, rules.lexicon)])
    await withPauses<unknown>(read, SENTENCES, pause).catch((error: unknown) =>
      orPassedOver(onFault, () => {
        throw error
      }),
    )
  for (const read of [datesOf, amountsOf]) {
    orPassedOver(onFault, () => void read(document))
    await pause()
  }
}

/** A slot of names or the like, or any answer that is just a name. */
const hasParallels = ({ asks, key }: Seed, { rules }: ChoiceContext): boolean =>
  CHOICE.has(asks) || entityNamed(key, rules.lexicon) !== undefined

/** Options begin as the answer does, with a capital or without. */
function likeKey(key: string, wrong: Distractor[]): Distractor[] {
  const [first = ''] = key.split(' ')
  if (!/^\p{Lu}\p{Ll}*$/u.test(first) || !/ \p{Ll}/u.test(key)) return wrong
  return wrong.map((one) => (/^\p{Ll}/u.test(one.text) ? { ...one, text: one.text.charAt(0).toUpperCase() + one.text.slice(1) } : one))
}

function choiceOf(draft: ItemDraft, seed: Seed, { facts, document, rules }: ChoiceContext): ItemDraft | null {
  const { stem, key, accepted, topic } = draft
  const { fact, asks } = seed
  const { lexicon, library } = rules
  const wrong = likeKey(
    key,
    chooseDistractors({ stem, key, accepted, topic, fact, asks, document, facts, lexicon, ...(library ? { library } : {}) }),
  )
  if (wrong.length < 2) return null
  const choice: ItemDraft = {
    ...draft,
    kind: 'mcq',
    options: orderOptions([key, ...wrong.map(({ text }) => text)], stem),
    distractorReasons: Object.fromEntries(wrong.map(({ text, reason }) => [text, reason])),
  }
  const flaws = checkItem(choice, { ...rules, others: [], fact })
  if (flaws.length > draft.flaws.length || flaws.some((id) => ruleOf(id)?.dropsDraft)) return null
  return { ...choice, flaws }
}

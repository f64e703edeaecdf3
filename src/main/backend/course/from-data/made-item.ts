import type { ItemKind, Topic } from '../../../../shared/words'

export type WrongOption = readonly [option: string, reason: string]

/** A question made from a fact sheet, before the sentence of its briefing is found that says it. */
export interface MadeItem {
  topic: Topic
  kind: Extract<ItemKind, 'qa' | 'cloze' | 'mcq' | 'matching' | 'ordering' | 'application'>
  stem: string
  key: string
  accepted?: string[]
  /** mcq: wrong option → why it is wrong. */
  distractorReasons?: Record<string, string>
  rubric?: string[]
  sequence?: string[]
  pairs?: { left: string; right: string }[]
  /** What could be wrong options, the best first. */
  wrong?: readonly WrongOption[]
  /** Words which the sentence that says it should hold, what matters most first. */
  said: string[]
}

/** A question to be asked with options where two good ones can be had. */
export const withOptions = (item: Omit<MadeItem, 'kind' | 'distractorReasons'>, wrong: readonly WrongOption[]): MadeItem => {
  const seen = new Set([item.key.toLowerCase()])
  const distinct = wrong.filter(([option]) => !seen.has(option.toLowerCase()) && seen.add(option.toLowerCase()))
  return { ...item, kind: 'mcq', wrong: distinct.slice(0, MOST_CANDIDATES) }
}

const MOST_CANDIDATES = 8

/** An item in the forms it could take, the best first: with each two of its wrong options, and without any where it can be asked so. */
export function* formsOf(item: MadeItem): Generator<MadeItem> {
  if (item.kind !== 'mcq') {
    yield item
    return
  }
  const { wrong = [] } = item
  for (let last = 1; last < wrong.length; last++)
    for (let first = 0; first < last; first++)
      yield { ...item, distractorReasons: Object.fromEntries([wrong[first], wrong[last]].filter((one) => one !== undefined)) }
  if (!NEEDS_OPTIONS.test(item.stem)) yield { ...item, kind: 'qa' }
}

/** What can only be chosen among what is shown. */
const NEEDS_OPTIONS = /^Which (?:of these|framework)\b/

import type { RuleItem } from '../rule-item'
import { valueOf } from '../values'

/** The item with each option put another way; its key and the reasons go along. Null when two options would become one, or one be empty. */
export function withEachOption(item: RuleItem, change: (option: string) => string): RuleItem | null {
  const { options = [], distractorReasons = {} } = item
  const made = options.map(change)
  if (made.some((option) => option.trim() === '') || new Set(made.map((option) => option.toLowerCase())).size < made.length) return null
  const reasons = Object.entries(distractorReasons).map(([option, reason]) => [change(option), reason] as const)
  return { ...item, options: made, key: change(item.key), distractorReasons: Object.fromEntries(reasons) }
}

/** The item without those wrong options, the numbers that are left in order; null when fewer than two options would be left. */
export function withoutOptions(item: RuleItem, gone: readonly string[]): RuleItem | null {
  const options = (item.options ?? []).filter((option) => !gone.includes(option) || option === item.key)
  if (options.length < 2 || options.length === item.options?.length) return null
  const reasons = Object.entries(item.distractorReasons ?? {}).filter(([option]) => options.includes(option))
  return { ...item, options: inOrder(options), distractorReasons: Object.fromEntries(reasons) }
}

/** Numbers, dates and lengths of time ascending; all else as it is. */
export function inOrder(options: readonly string[]): string[] {
  const values = options.map((option) => ({ option, value: valueOf(option) }))
  if (values.some(({ value }) => value === null || value.kind !== values[0]?.value?.kind)) return [...options]
  return values.sort((one, two) => (one.value?.order ?? 0) - (two.value?.order ?? 0)).map(({ option }) => option)
}

/** Each way to leave one wrong option out, then each way to leave out two. */
export function withFewer(item: RuleItem): RuleItem[] {
  const wrong = (item.options ?? []).filter((option) => option !== item.key)
  const pairs = wrong.flatMap((one, at) => wrong.slice(at + 1).map((two) => [one, two]))
  return [...wrong.map((one) => [one]), ...pairs].map((gone) => withoutOptions(item, gone)).filter((made) => made !== null)
}

/** The item with another key, which stays right as a variant. */
export function withKey(item: RuleItem, key: string): RuleItem {
  const accepted = [...new Set([...item.accepted, item.key])].filter((variant) => variant !== key)
  const options = item.options?.map((option) => (option === item.key ? key : option))
  return { ...item, key, accepted, ...(options && { options }) }
}

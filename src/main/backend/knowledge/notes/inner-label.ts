import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'

/** What stands behind the day in a chronology: "Downing Street Declaration" of "Dec 1993 – Downing Street Declaration: Britain has …", with where its text begins. */
export function innerLabel(reading: Reading, { tokens, end, label }: Sentence): { text: string; start: number; bodyAt: number } | null {
  const [first] = tokens
  if (!first || !label || !/\d/.test(label.text)) return null
  const match = /^(\p{Lu}[^:.;!?→=]{2,60}?): (?=\S)/u.exec(reading.text.slice(first.start, end))
  const text = match?.[1]
  return match && text && text.split(' ').length <= 6 ? { text, start: first.start, bodyAt: first.start + match[0].length } : null
}

import { answerLine, spokenStem } from '../item/content'
import type { StudySession } from './session.svelte'

/** What a screen reader says of the card: the question, and after it is shown the answer. */
export function spokenCard({
  item,
  revealed,
  chosen,
  comparison,
}: Pick<StudySession, 'item' | 'revealed' | 'chosen' | 'comparison'>): string {
  if (!item) return ''
  if (!revealed) return spokenStem(item.stem)
  const verdict = chosen !== undefined ? (chosen === item.key ? 'Right.' : 'Wrong.') : comparison ? `${VERDICTS[comparison.verdict]}.` : ''
  return `${verdict} Answer: ${answerLine(item)}`.trim()
}

export const VERDICTS = { right: 'Right', close: 'Nearly', wrong: 'Not quite' } as const

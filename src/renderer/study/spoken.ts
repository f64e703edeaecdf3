import { apart } from '../../shared/setting'
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
  if (!revealed) return [spokenSetting(item.stem), spokenStem(item.stem)].filter(Boolean).join(' ')
  const verdict = chosen !== undefined ? (chosen === item.key ? 'Right.' : 'Wrong.') : comparison ? `${VERDICTS[comparison.verdict]}.` : ''
  return `${verdict} Answer: ${answerLine(item)}`.trim()
}

/** What stands before it is heard too: one who listens cannot look up to it. */
function spokenSetting(stem: string): string {
  const setting = apart(stem).setting.replaceAll(' › ', ', ')
  return /(?:^|[.!?:;…][”"’)]*)$/.test(setting) ? setting : `${setting}.`
}

export const VERDICTS = { right: 'Right', close: 'Nearly', wrong: 'Not quite' } as const

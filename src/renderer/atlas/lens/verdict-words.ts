import type { Verdict } from '../../../shared/atlas-contract'

export const JUDGEMENT_NAMES: Record<Verdict['judgement'], string> = { fits: 'fits', 'does not': 'does not', unclear: 'unclear' }
const JUDGEMENT_KEYS: Record<Verdict['judgement'], string> = { fits: 'f', 'does not': 'd', unclear: 'u' }
/** A sign besides the colour. */
export const JUDGEMENT_SIGNS: Record<Verdict['judgement'], string> = { fits: '✓', 'does not': '✗', unclear: '?' }

export const judgementOf = (key: string): Verdict['judgement'] | undefined =>
  (Object.keys(JUDGEMENT_KEYS) as Verdict['judgement'][]).find((judgement) => JUDGEMENT_KEYS[judgement] === key)

/** "3 fit, 1 does not, 2 unclear, 2 not judged" */
export function tally(judged: readonly { judgement: Verdict['judgement'] }[], of: number): string {
  const count = (judgement: Verdict['judgement']) => judged.filter((one) => one.judgement === judgement).length
  const [fits, not, unclear] = [count('fits'), count('does not'), count('unclear')]
  const parts = [
    fits > 0 && `${fits} ${fits === 1 ? 'fits' : 'fit'}`,
    not > 0 && `${not} ${not === 1 ? 'does' : 'do'} not`,
    unclear > 0 && `${unclear} unclear`,
    judged.length < of && `${of - judged.length} not judged`,
  ]
  return parts.filter((part) => part !== false).join(', ')
}

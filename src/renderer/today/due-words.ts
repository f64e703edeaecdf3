import type { Overview } from '../../shared/contract'
import { numberInWords } from '../app/format'

/** What the cards to study are made of: "12 to review, 2 in learning and 10 new". */
export function madeOf(counts: Overview['counts']): string {
  const parts = [
    [counts.review, 'to review'],
    [counts.learning, 'in learning'],
    [counts.new, 'new'],
  ] as const
  const said = parts.filter(([count]) => count > 0).map(([count, words]) => `${numberInWords(count)} ${words}`)
  return said.length > 1 ? `${said.slice(0, -1).join(', ')} and ${said.at(-1)}` : (said[0] ?? '')
}

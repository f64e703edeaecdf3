import { expect, test } from 'vitest'
import { tokensOfText } from '../tokens'
import { treeOf } from '../tree'
import { SPLIT_CLAUSES } from './split-clauses'
import { SPLIT_MEASURES } from './split-measures'
import type { Gap, Tears } from './tear'
import type { Unit } from './unit'

/** Whether one of them refuses a gap in place of what stands between two bars. */
function isTornBy(tears: readonly Tears[], marked: string, kind: Gap['kind']): boolean {
  const [front = '', gone = '', back = ''] = marked.split('|')
  const tokens = tokensOfText(front + gone + back)
  const isGone = ({ start }: { start: number }): boolean => start >= front.length && start < front.length + gone.length
  const [from, to] = [tokens.findIndex(isGone), tokens.findLastIndex(isGone) + 1]
  const unit = { from: 0, to: tokens.length } as Unit
  return tears.some((tear) => tear(treeOf(tokens), { from, to, unit, kind }))
}

test.each([
  [
    'a day goes with its year',
    SPLIT_MEASURES,
    'point',
    'India accepted |the ceasefire of December 17|, 1971.',
    'India accepted |the ceasefire of December 17, 1971|.',
  ],
  [
    'what goes on behind the gap',
    SPLIT_CLAUSES,
    'complement',
    'The treaty ended |the division| that a war had produced.',
    'The treaty ended |the division that a war had produced|.',
  ],
  [
    'two halves of a sentence',
    SPLIT_CLAUSES,
    'subject',
    '|A weak party gains, and a strong party| loses.',
    'A weak party gains, and |a strong party| loses.',
  ],
] as const)('%s', (_, tears, kind, torn, whole) => {
  expect(isTornBy(tears, torn, kind)).toBe(true)
  expect(isTornBy(tears, whole, kind)).toBe(false)
})

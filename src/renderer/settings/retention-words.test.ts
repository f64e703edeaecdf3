import { forgetting_curve, default_w } from 'ts-fsrs'
import { expect, it } from 'vitest'
import { intervalRatio, retentionInWords } from './retention-words'

it('agrees with the forgetting curve of FSRS', () => {
  const stability = 40
  for (const retention of [0.7, 0.8, 0.9, 0.95, 0.99]) {
    expect(forgetting_curve(default_w, intervalRatio(retention) * stability, stability)).toBeCloseTo(retention, 3)
  }
})

it.each([
  [0.9, 'You would remember 90 and forget 10 of 100 cards that come up. A good balance of effort and memory.'],
  [
    0.95,
    'You would remember 95 and forget 5 of 100 cards that come up. Cards come back about 2.5 times as soon as at 90%: more certain, and more work.',
  ],
  [
    0.8,
    'You would remember 80 and forget 20 of 100 cards that come up. Cards come back after about 3.3 times as long as at 90%: less work, and more is forgotten.',
  ],
])('puts %d in plain words', (retention, words) => expect(retentionInWords(retention)).toBe(words))

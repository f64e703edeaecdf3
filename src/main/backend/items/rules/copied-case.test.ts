import { expect, test } from 'vitest'
import { flawsOf } from './cases'

const from =
  'Bilateral relations may begin with policy agreement on specific issues but eventually they founder upon irreconcilable national interests regarding policy concerns and values.'
const breaks = (stem: string) =>
  flawsOf({
    kind: 'application',
    stem,
    key: 'relations founder on national interests',
    rubric: ['policy agreement on specific issues'],
    from,
  }).includes('24')

test('passes a case of its own', () => {
  expect(
    breaks(
      'Two states sign a fishing accord in spring and quarrel over a third in autumn. Using the limits of partnership, explain how relations which began with agreement on specific issues came to founder.',
    ),
  ).toBe(false)
})
test('fails a case copied from the text', () => {
  expect(
    breaks(
      'Suppose that relations begin with policy agreement on specific issues but eventually they founder upon irreconcilable national interests. Assess.',
    ),
  ).toBe(true)
})

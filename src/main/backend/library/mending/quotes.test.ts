import { describe, expect, test } from 'vitest'
import { mendQuotes } from './quotes'

describe('quotation marks', () => {
  test.each([
    ['He said “yes" and left', 'He said “yes” and left'],
    ['He said "yes” and “no” and left', 'He said “yes” and “no” and left'],
    ["``a shield'' against", '“a shield” against'],
    ['Russia`s aims, China´s too', 'Russia’s aims, China’s too'],
  ])('%s → %s', (before, after) => expect(mendQuotes(before)).toBe(after))

  test.each(['"straight" and "straight"', '“a” and "b" and “c”', '“one paragraph that is not closed', "the '90s, 5' 10\""])(
    'stays: %s',
    (text) => expect(mendQuotes(text)).toBe(text),
  )
})

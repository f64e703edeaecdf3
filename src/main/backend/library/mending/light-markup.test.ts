import { describe, expect, test } from 'vitest'
import { dropLightMarkup } from './light-markup'

describe('light markup', () => {
  test.each([
    ['The **limits** of _partnership_ and *trust*', 'The limits of partnership and trust'],
    ['_(TIME)_ This framing', '(TIME) This framing'],
    ['See [Stent](https://example.org/a_b) and `x`', 'See Stent and x'],
  ])('%s → %s', (before, after) => expect(dropLightMarkup(before)).toBe(after))

  test.each(['5 * 3 * 2', 'snake_case_name', 'a* b*', '[sic](!)', '* a star', '__init'])('stays: %s', (text) =>
    expect(dropLightMarkup(text)).toBe(text),
  )
})

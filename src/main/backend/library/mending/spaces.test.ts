import { describe, expect, test } from 'vitest'
import { mendSpaces } from './spaces'

describe('spaces', () => {
  test.each([
    ['Adviser  H.R.   McMaster', 'Adviser H.R. McMaster'],
    ['after the summit.The two sides', 'after the summit. The two sides'],
    ['left in 2017.The two', 'left in 2017. The two'],
    ['the reset.”Lavrov smiled', 'the reset.” Lavrov smiled'],
    ['said“We will”and', 'said “We will” and'],
    ['Syria,Ukraine and trade ,too .', 'Syria, Ukraine and trade, too.'],
    ['left the U.S.The talks', 'left the U.S. The talks'],
    ['Is it peace?No, it is', 'Is it peace? No, it is'],
    ['to be "obeyed".On this', 'to be "obeyed". On this'],
    ['the U.S.and the U.K.', 'the U.S. and the U.K.'],
  ])('%s → %s', (before, after) => expect(mendSpaces(before)).toBe(after))

  test.each([
    '1,000 men at 3.5 km',
    'www.Example.Com and a.b@Example.org',
    'the U.S.-led force',
    'Ph.D. in D.C.',
    'read http://a.org/x.The now',
    'J.F.K. and H.R. McMaster',
    'wait ... what',
    'e.g.The',
    'Node.js',
    'a line\nand another',
    'Booking.com Inc.',
    'the G.D.R.Government',
  ])('stays: %s', (text) => expect(mendSpaces(text)).toBe(text))
})

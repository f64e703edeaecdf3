import { expect, it } from 'vitest'
import { nearby } from './nearby'

const long =
  'a sentence of some length that says enough to be judged by itself without anything more, and then a little more to be sure of that. '

it('stays in the paragraph when that says enough', () =>
  expect(nearby({ before: `Heading\n\n${long}`, exact: 'This.', after: ` ${long}\n\nNext` })).toEqual({ before: long, after: ` ${long}` }))

it('takes a paragraph more on each side of a short one', () =>
  expect(nearby({ before: 'One.\n\nTwo.\n\n', exact: 'This.', after: '\n\nThree.\n\nFour.' })).toEqual({
    before: 'Two.\n\n',
    after: '\n\nThree.',
  }))

it('keeps all when there is little', () => expect(nearby({ before: '', exact: 'This.', after: '' })).toEqual({ before: '', after: '' }))

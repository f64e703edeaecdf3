import { describe, expect, test } from 'vitest'
import { findByline } from './byline'

const PARAGRAPH = 'The powers met in Vienna in the autumn of 1814, and they stayed for nine months, dining, dancing and drawing borders.'
describe('bylines', () => {
  test.each([
    ['By Jane Doe', 'Jane Doe', undefined],
    ['By Jane Doe and John van Roe', 'Jane Doe and John van Roe', undefined],
    ['Author: J. R. Doe', 'J. R. Doe', undefined],
    ['By Jane Doe, 3 May 2019', 'Jane Doe', '2019-05-03'],
    ['By Jane Doe | May 3rd, 2019', 'Jane Doe', '2019-05-03'],
    ['Jane Doe | May 3, 2019', 'Jane Doe', '2019-05-03'],
    ['Published 3 May 2019', undefined, '2019-05-03'],
    ['Posted on Friday, May 3, 2019 at 4:15 pm', undefined, '2019-05-03'],
    ['2019-05-03', undefined, '2019-05-03'],
    ['Last updated: Sept. 3, 2019', undefined, '2019-09-03'],
    ['By Jane Doe | 14 May 2019 | 5 min read', 'Jane Doe', '2019-05-14'],
  ])('%s', (line, author, published) => {
    expect(findByline(['Title', '', line, '', PARAGRAPH])).toEqual({
      lines: [2],
      ...(author ? { author } : {}),
      ...(published ? { published } : {}),
    })
  })

  test('a name over a university', () => {
    expect(findByline(['Title', '', 'MARIA ROSSI', 'University of Example', '', PARAGRAPH])).toEqual({
      author: 'MARIA ROSSI',
      lines: [2, 3],
    })
  })

  test.each([
    'By land and sea',
    'By the time they met, it was May.',
    'May 1815',
    'Published works of Metternich',
    'Vienna',
    'By and by',
    'Jane Doe',
  ])('%s is none', (line) => expect(findByline(['Title', '', line, '', PARAGRAPH])).toEqual({ lines: [] }))

  test('none further down', () =>
    expect(findByline(['Title', ...Array.from({ length: 8 }, () => PARAGRAPH), 'By Jane Doe']).lines).toEqual([]))
})

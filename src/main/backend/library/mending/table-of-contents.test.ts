import { expect, test } from 'vitest'
import { judgeContents } from './table-of-contents'

test.each([
  ['numbered entries', ['Contents', '1 Articles', '2 Reception', '2.1 In the East', 'The Final Act was signed in 1975.'], 4],
  ['entries with pages', ['Contents', '', 'Origins 12', 'The Price 41', '', 'It began in Vienna.'], 3],
  ['dot leaders', ['Origins ........ 12', 'The Price . . . . . 41', 'It began in Vienna.'], 2],
])('dropped: %s', (_, lines, count) => expect(judgeContents(lines).size).toBe(count))

test.each([
  ['a heading called Contents over prose', ['Contents', 'The box held papers.', 'It held letters.']],
  ['numbered headings', ['1 Articles', 'They were ten.', '2 Reception', 'It was cool.']],
  ['an ellipsis', ['He paused ... and in 1975', 'he signed.']],
])('left alone: %s', (_, lines) => expect(judgeContents(lines).size).toBe(0))

import { describe, expect, test } from 'vitest'
import { judgeWebFurniture } from './web-furniture'

const TEXT = ['Hopes for the summit', 'The ministers met in Geneva and agreed on little.', 'They will meet again in May.']
const reasonAfter = (...lines: string[]) => lines.map((_, index) => judgeWebFurniture([...TEXT, ...lines]).get(TEXT.length + index))

describe('dropped', () => {
  test.each([
    'Share on Facebook',
    'Share this article',
    'Tweet',
    'Facebook Twitter LinkedIn Email Print',
    'Share | Tweet | WhatsApp',
    '- Share on X via email Facebook',
    '5 min read',
    'Advertisement',
    'Sign up for our weekly newsletter',
    'Tags: arms control, Geneva',
    'USAtradesecurityGeneva2021',
    '#Geneva #ArmsControl',
    'Related articles',
    'Read more: The treaty at 56',
    '© 2019 Example News. All rights reserved.',
    'World | Europe',
  ])('share button or tag line: %s', (line) => expect(reasonAfter(line)).toEqual(['share-button']))

  test.each([
    'Comments (0)',
    '12 comments',
    'No comments yet',
    'Add Comment',
    'Leave a Reply',
    'Leave a comment',
    'You must be logged in to post a comment.',
    'Please log in to comment',
    'Your email address will not be published. Required fields are marked *',
    'Be the first to comment',
    'Comments are closed.',
  ])('comment form: %s', (line) => expect(reasonAfter(line)).toEqual(['comment-form']))

  test('the credit of a picture', () => expect(reasonAfter('The ministers in Geneva. Photo: Jane Roe/Agency')).toEqual(['markup']))

  test('the fields of a form, and the comments under it', () => {
    expect(reasonAfter('Leave a Reply', 'Name *', 'Email *')).toEqual(['comment-form', 'comment-form', 'comment-form'])
    expect(reasonAfter('2 Comments', 'Ivan says:', 'What nonsense.', 'Reply')).toEqual(Array(4).fill('comment-form'))
  })
})

describe('left alone', () => {
  test.each([
    'Share of world trade',
    'Print capitalism',
    'Email diplomacy was new.',
    'The ministers would share the burden on the way to peace.',
    'Comments by the ministers were few.',
    'Name',
    'Reply',
    'Tweets became an instrument of policy.',
    'RexTillerson',
    'https://example.org/USAtradeGeneva',
    'The U.S. and Russia',
    'More on this later.',
    '(c) the radars of 1972',
    'Copyright was the quarrel of the round.',
    'The image: a wall across the city',
    'Watch the Straits.',
  ])('%s', (line) => expect(reasonAfter(line)).toEqual([undefined]))

  test('glued words far from the end are no tag line', () => {
    const verdicts = judgeWebFurniture(['OPECmembersIranIraqVenezuela', ...Array.from({ length: 20 }, () => 'A sentence of the text.')])
    expect(verdicts.size).toBe(0)
  })
})

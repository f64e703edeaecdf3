import { expect, test } from 'vitest'
import { readDocument } from '../../index'
import { judgeWebPage } from '.'

const PAGE = [
  'Skip to main content',
  'Menu   Home   World   Podcasts   Subscribe from €1',
  'THE HARBOUR REVIEW',
  'We use cookies to improve your experience. Accept all | Manage preferences',
  'Home > World > Europe',
  '',
  'EXPLAINER',
  'Two treaties, one river: what the powers settled',
  'By Ada Brand and Li Wen-hao',
  'Updated 3 July 2021, 09:14 a.m. · 6 min read',
  'Share on Facebook · Copy link · 12 comments',
  '',
  '[Image] The delegates leave the hall in the rain.',
  'Photo: archive',
  '',
  'The powers met on 4 May 1921 in a cold hall beside the river and needed eleven days to agree on who should dredge it and who should pay.',
  '',
  'Related stories',
  '',
  '▸ Quiz: name that river!',
  '▸ The dredger that sank',
  '',
  'What was agreed',
  '',
  'The first treaty opened the river to the ships of all nations, and the second set up a commission of nine members with a seat in Ulm.',
  '',
  'ADVERTISEMENT',
  'Learn Danish in 30 days! First lesson free →',
  '',
  'The best of our long reads, in your inbox every Sunday.',
  '[ Enter your email ]   [ SIGN UP ]',
  '',
  'Nobody was content with the second treaty. The commission met every spring for eighteen years, and each of its nine members had a veto.',
  '',
  'Ada Brand teaches history in Riga.',
  'Was this article helpful?  Yes  No',
  'Comments (2)   Load more',
  'boatman_7: my uncle was a pilot there',
  'Most read',
  '1. Recipes for a cold night',
  'About us | Contact | Privacy policy',
  '© The Harbour Review. All rights reserved.',
]

test('of a copied web page the article stays, and nothing else', () => {
  const body = readDocument({ text: PAGE.join('\n') })
  expect(body.title).toBe('Two treaties, one river: what the powers settled')
  expect([body.author, body.published]).toEqual(['Ada Brand and Li Wen-hao', '2021-07-03'])
  expect(body.text.split('\n\n')).toEqual([PAGE[7], PAGE[15], PAGE[22], PAGE[24], PAGE[32]])
})

test('nothing is lost silently', () => {
  const kept = readDocument({ text: PAGE.join('\n') })
  const gone = kept.dropped.map(({ text }) => text).join('\n')
  for (const line of PAGE.filter((text) => text !== '')) expect(`${kept.text}\n${gone}`).toContain(line)
})

test('a text that is no web page loses no line, whatever it speaks of', () => {
  const text = [
    'Related questions',
    'Most read: 1. The treaty of Ulm',
    'Jane Doe teaches history in Riga.',
    'The picture on the wall showed the delegates. Photo: archive',
    '[Image: a map of the river]',
    'Home | Work',
  ]
  expect(judgeWebPage(text).size).toBe(0)
})

import { expect, it } from 'vitest'
import type { Item } from '../../shared/item'
import { spokenCard } from './spoken'

const item = { kind: 'cloze', stem: 'They met in _____.', key: 'Hamburg' } as Item
const card = { item, revealed: false, chosen: undefined, comparison: undefined }

it('says the question with its gap, and not the answer', () => expect(spokenCard(card)).toBe('They met in blank.'))
it('says the answer once it is shown', () => expect(spokenCard({ ...card, revealed: true })).toBe('Answer: Hamburg'))
it('says first whether the choice was right', () =>
  expect(spokenCard({ ...card, revealed: true, chosen: 'Bonn' })).toBe('Wrong. Answer: Hamburg'))
it('says nothing without a card', () => expect(spokenCard({ ...card, item: null })).toBe(''))

it('says before the question what it is set in, since one who listens cannot look up to it', () => {
  const set = (setting: string) => spokenCard({ ...card, item: { ...item, stem: `[${setting}] They met in _____.` } })
  expect(set('The G20 › A first talk: Both had come early.')).toBe('The G20, A first talk: Both had come early. They met in blank.')
  expect(set('The G20 › A first talk')).toBe('The G20, A first talk. They met in blank.')
})

import { expect, test } from 'vitest'
import type { Item } from '../../../shared/item'
import { randomFrom } from '../../../shared/random'
import { itemOf, memoryStore } from '../store/fixtures'
import type { Candidate } from './candidates'
import { causesAmongThree } from './causes'
import { aboutFramework } from './frameworks'
import { oneRightOption } from './options'
import { cues, repeats } from './repeats'

const SETTING =
  '[The Suez crisis of 1956 › Collusion at Sèvres: Ministers of three governments met in secret in a villa outside Paris. Nothing was to be written down, and every copy of what they signed was to disappear.]'

let made = 0
const candidate = (item: Partial<Item>): Candidate => ({
  item: itemOf(`item-${++made}`, { status: 'active', kind: 'cloze', ...item }),
  ...{ documentTitle: 'A reading', factIds: [], places: [], stability: 0, lastReview: null },
})

test('neighbours that share their setting are two questions', () => {
  const one = candidate({ stem: `${SETTING} Patrick Dean signed for _____.`, key: 'Britain' })
  const other = candidate({ stem: `${SETTING} Eden had the _____ burnt.`, key: 'papers' })
  expect(repeats(one, other)).toBe(false)
})

test('one question behind two settings is asked once', () => {
  const stem = 'The protocol of Sèvres was signed by _____.'
  expect(repeats(candidate({ stem: `${SETTING} ${stem}`, key: 'Pineau' }), candidate({ stem, key: 'Pineau' }))).toBe(true)
})

test('a setting that says the answer of another question gives it away', () => {
  const one = candidate({ stem: `${SETTING} Eden had the _____ burnt.`, key: 'papers' })
  expect(cues(one, candidate({ stem: 'Whose ministers met at Sèvres?', key: 'three governments' }))).toBe(true)
})

test('an option that is right behind another setting is not offered as wrong', () => {
  const stem = 'The protocol was signed by _____.'
  const choice = candidate({ kind: 'mcq', stem: `${SETTING} ${stem}`, key: 'Pineau', options: ['Pineau', 'Dean', 'Nasser', 'Dulles'] })
  const [asked] = oneRightOption([choice, candidate({ stem, key: 'Dean' })])
  expect(asked?.item.options).toEqual(['Pineau', 'Nasser', 'Dulles'])
  const pointing = candidate({ kind: 'mcq', stem: '[Suez: Which of these held?] It failed for _____.', key: 'a', options: ['a', 'b'] })
  expect(oneRightOption([pointing])).toHaveLength(1)
})

test('causes are told apart by what is asked, and named by it', () => {
  const effects = [
    ['Why did Eden resign?', 'illness and a ruined reputation'],
    ['Why did sterling fall?', 'a run on the reserves'],
    ['Why did Nasser sink ships?', 'blocking the waterway'],
  ]
  const causes = effects.map(([stem = '', key = ''], n) =>
    candidate({ kind: 'qa', topic: 'cause', stem: `${SETTING} ${stem}`, key, documentId: `d${n}` }),
  )
  const [first] = causesAmongThree(causes, randomFrom('x'))
  expect(Object.values(first?.item.distractorReasons ?? {})).toContain('That answers another question: Why did sterling fall? (A reading)')
})

test('a framework is what a question asks about, not what its reading is called', () => {
  const about = aboutFramework(memoryStore(), ['Two-level games'])
  const [titled, asked] = ['[Two-level games: Putnam wrote in 1988.] He cited _____.', 'In two-level games, what is the win-set?']
  expect([about(candidate({ stem: titled ?? '' })), about(candidate({ stem: asked ?? '' }))]).toEqual([false, true])
})

import { createRouterClient } from '@orpc/server'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ItemContent } from '../../shared/item'
import { Blueprint } from '../../shared/quiz'
import { createBackend, type Backend } from './backend'

let directory: string
let clock: Date
let backend: Backend

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'aide-memoire-own-'))
  clock = new Date('2026-11-23T10:00:00Z')
  backend = await createBackend({ directory, resources: 'resources', version: '1.2.3', now: () => clock, lockWaitMillis: 0, course: false })
})
afterEach(async () => {
  await backend.close()
  rmSync(directory, { recursive: true })
})

const gap = (stem: string, key: string): ItemContent => ({ kind: 'cloze', stem, key, accepted: [] })
const NOTE = [
  gap('_____ and Gorbachev signed the INF Treaty in 1987.', 'Reagan'),
  gap('Reagan and _____ signed the INF Treaty in 1987.', 'Gorbachev'),
  gap('Reagan and Gorbachev signed the INF Treaty in _____.', '1987'),
]
const QUESTION: ItemContent = { kind: 'qa', stem: 'Which summit of 1972 produced SALT I?', key: 'Moscow', accepted: [] }

test('a card that comes from no reading is studied, quizzed, browsed, planned for and exported like any other', async () => {
  const client = createRouterClient(backend.router)
  const own = { topic: 'meeting' as const, source: null, tags: ['inf'], deck: 'Arms control' }
  const { items } = await client.own.add({ ...own, contents: NOTE })
  await client.own.add({ ...own, contents: [QUESTION] })

  // Study: one of the three siblings a day, the others wait.
  const state = await client.study.state()
  expect(state.card).toMatchObject({ documentTitle: '', item: { origin: 'own', documentId: null } })
  expect((await client.study.queue({})).cards).toHaveLength(2)
  const shown = state.card?.item.id ?? ''
  expect(await client.items.context({ id: shown })).toMatchObject({ documentTitle: '', before: '', exact: '', after: '' })
  await client.study.answer({ cardId: state.card?.card.id ?? '', rating: 'Easy', millis: 2000 })
  expect((await client.study.queue({})).cards.map(({ stem }) => stem)).toEqual([QUESTION.stem])

  // Quiz: no note twice.
  const blueprint = Blueprint.parse({ count: 10, spread: 'even' })
  const quiz = await client.quiz.build({ blueprint, seed: 7 })
  expect(quiz.questions).toHaveLength(2)
  const { text } = await client.quiz.gift({ name: 'Own', questions: quiz.questions })
  expect(text).toContain('Which summit of 1972 produced SALT I?')

  const found = async (query: string) => (await client.browse.page({ query })).total
  expect(await found('is:own')).toBe(4)
  expect(await found('is:own tag:inf deck:"Arms control" -kind:cloze')).toBe(1)
  expect(await found('doc:treaty')).toBe(0)
  expect(await client.library.search({ query: 'SALT' })).toMatchObject([{ kind: 'item', documentId: null }])
  expect((await client.progress.stats()).cards.New).toBe(3)

  // Edited, mended and suspended like any other.
  const [first] = items
  const edited = await client.items.edit({ id: first?.id ?? '', content: { ...QUESTION, stem: 'Which summit produced SALT I in 1972' } })
  expect(edited).toMatchObject({ flaws: expect.arrayContaining(['5']), origin: 'own' })
  expect((await client.items.fix({ id: edited.id, rule: '5' })).stem).toBe('Which summit produced SALT I in 1972?')
  await client.items.suspend({ ids: [edited.id] })

  for (const operation of ['Suspend 1 item', 'Fix item', 'Edit item', 'Answer card', 'Add 1 card', 'Add 3 cards'])
    expect((await client.history.undo()).operation).toBe(operation)
  expect(await found('')).toBe(0)
})

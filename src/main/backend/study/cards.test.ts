import { expect, test } from 'vitest'
import { createStudy } from '.'
import { itemOf, memoryStore } from '../store/fixtures'
import { insertItems } from '../store/items'

test('prevents keeping thousands of drafts at once from taking time by their square', () => {
  const store = memoryStore()
  const ids = Array.from({ length: 6000 }, (_, index) => `i${index}`)
  store.background('Make', () =>
    insertItems(
      store,
      ids.map((id) => itemOf(id, { status: 'active' })),
    ),
  )
  const began = process.cpuUsage()
  store.operation('Keep', () => createStudy(store).createCards(ids))
  // 100 ms here; 2400 ms when every wanted item is compared with every active one.
  // In the processor's own time, as others work on the machine as well.
  const { user, system } = process.cpuUsage(began)
  expect((user + system) / 1000).toBeLessThan(1200)
  expect(store.prepare<[], { n: number }>('SELECT count(*) AS n FROM card').get()).toEqual({ n: 6000 })
})

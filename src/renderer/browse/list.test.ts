import { expect, test } from 'vitest'
import type { BrowseRow, BulkAction, Which } from '../../shared/browse-contract'
import { BrowseList, PAGE, type BrowseBackend } from './list.svelte'

const rowAt = (index: number) => ({ id: `item-${index}`, stem: `Question ${index}?` }) as BrowseRow

function backendWith(total: number) {
  const done: { which: Which; action: BulkAction }[] = []
  const pages: number[] = []
  const range = (offset: number, limit: number) =>
    Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, at) => offset + at)
  const backend = {
    browse: {
      page: async ({ query = '', offset = 0, limit = 100 }) => {
        await Promise.resolve()
        if (query === '(') throw Object.assign(new Error('At character 1: This bracket is never closed.'), { code: 'INPUT_INVALID' })
        pages.push(offset / PAGE)
        return { rows: range(offset, limit).map(rowAt), total }
      },
      ids: ({ offset, limit }: { offset: number; limit: number }) =>
        Promise.resolve({ ids: range(offset, limit).map((index) => rowAt(index).id) }),
      act: (input: { which: Which; action: BulkAction }) => {
        done.push(input)
        return Promise.resolve({ changed: 1, operation: 'Suspend 1 item' })
      },
    },
  } as unknown as BrowseBackend
  return { list: new BrowseList(backend), done, pages }
}

test('reads the page in sight and its neighbours, each once', async () => {
  const { list, pages } = backendWith(100_000)
  await list.search('')
  await list.show(50_000, 50_030)
  await list.show(50_010, 50_040)
  expect(pages.filter((page) => page > 1).sort()).toEqual([499, 500, 501])
  expect(list.row(50_099)?.id).toBe('item-50099')
  expect(list.row(70_000)).toBeUndefined()
})

test('a stretch can be chosen over rows that were never read', async () => {
  const { list, done } = backendWith(1000)
  await list.search('')
  list.chooseOne(10)
  await list.extend(700)
  expect(list.count).toBe(691)
  await list.act({ type: 'suspend' })
  expect((done[0]?.which as { ids: string[] }).ids.slice(-1)).toEqual(['item-700'])
})

test('all are chosen by their search, and all but one by name', async () => {
  const { list, done } = backendWith(1000)
  await list.search('summit')
  list.chooseAll()
  await list.act({ type: 'suspend' })
  expect(done[0]?.which).toEqual({ query: 'summit' })
  await list.toggle(3)
  expect(list.count).toBe(999)
})

test('a search nobody can read leaves the rows that were there', async () => {
  const { list } = backendWith(5)
  await list.search('')
  await list.search('(')
  expect(list.failure?.message).toContain('bracket')
  expect(list.total).toBe(5)
  await list.search('')
  expect(list.failure).toBeUndefined()
})

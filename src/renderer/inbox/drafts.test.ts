import { describe, expect, it, vi } from 'vitest'
import { itemOf } from '../item/fixtures'
import { AppError } from '../../shared/errors'
import type { Item } from '../../shared/item'
import type { Topic } from '../../shared/words'
import { Drafts, type InboxBackend } from './drafts.svelte'

const draft = (id: string, over: Partial<Item> = {}): Item => itemOf(id, { status: 'draft', ...over })

const three = () => [draft('a'), draft('b', { topic: 'concession', flaws: ['3', '5'] }), draft('c')]

async function inbox(stored: Item[] = three()) {
  const store = { items: stored }
  const take = async ({ ids }: { ids: string[] }) => {
    store.items = store.items.filter(({ id }) => !ids.includes(id))
    return { changed: ids.length, operation: 'Keep' }
  }
  const backend = {
    items: {
      list: vi.fn(async ({ topic }: { topic?: Topic }) => page(store.items, topic)),
      context: vi.fn(async ({ id }: { id: string }) => ({ exact: id })),
      fixes: vi.fn(async ({ id }: { id: string }) => ({
        fixes: id === 'b' ? [{ rule: '5', does: 'Put the marks right', content: draft('b') }] : [],
      })),
      fix: vi.fn(async ({ id }: { id: string }) => draft(id, { topic: 'concession', flaws: ['3'] })),
      keep: vi.fn(take),
      drop: vi.fn(take),
    },
    history: { undo: vi.fn(async () => ({ operation: 'Keep' })) },
  }
  const drafts = new Drafts(backend as unknown as InboxBackend)
  await drafts.load()
  return { drafts, backend, store }
}
/** What the backend answers. */
function page(all: readonly Item[], topic?: Topic) {
  const items = all.filter((item) => !topic || item.topic === topic)
  const topics = [...new Set(all.map((item) => item.topic))]
    .map((name) => ({ topic: name, count: all.filter((item) => item.topic === name).length }))
    .sort((a, b) => b.count - a.count)
  return { items, total: items.length, topics }
}
const numbered = (count: number) => Array.from({ length: count }, (_, n) => draft(`n${n + 1}`))
const ids = (items: readonly Item[]) => items.map(({ id }) => id)

describe('Drafts', () => {
  it('looks at the best one first', async () => {
    const { drafts } = await inbox()
    expect(drafts).toMatchObject({ loaded: true, left: 3, position: 0 })
    expect(drafts.selected?.id).toBe('a')
  })

  it('is at the next draft before the answer comes', async () => {
    const { drafts } = await inbox()
    const keeping = drafts.keep()
    expect(drafts.selected?.id).toBe('b')
    expect(drafts.left).toBe(2)
    await keeping
    expect(ids(drafts.waiting)).toEqual(['b', 'c'])
    expect(drafts.left).toBe(2)
  })

  it('puts a draft back in its place and looks at it when keeping fails', async () => {
    const { drafts, backend } = await inbox()
    drafts.select('b')
    backend.items.keep.mockRejectedValueOnce(new AppError('DISK_FULL', 'The disk is full.'))
    expect(await drafts.keep()).toBe(false)
    expect(ids(drafts.waiting)).toEqual(['a', 'b', 'c'])
    expect(drafts.selected?.id).toBe('b')
    expect(drafts.failure?.message).toBe('The disk is full.')
  })

  it('goes back to the one before after the last', async () => {
    const { drafts } = await inbox()
    drafts.select('c')
    await drafts.drop()
    expect(drafts.selected?.id).toBe('b')
  })

  it('does not bring a draft back when the list is read again while it is being kept', async () => {
    const { drafts, backend } = await inbox()
    let finish = (): void => undefined
    backend.items.keep.mockImplementationOnce(async () => {
      await new Promise<void>((resolve) => (finish = resolve))
      return { changed: 1, operation: 'Keep' }
    })
    const keeping = drafts.keep()
    await drafts.load()
    expect(ids(drafts.waiting)).toEqual(['b', 'c'])
    finish()
    await keeping
    expect(ids(drafts.waiting)).toEqual(['b', 'c'])
  })

  it('keeps a dozen at the top, passes over those with two flaws, and looks at the first that is left', async () => {
    const { drafts, backend } = await inbox([draft('flawed', { flaws: ['3', '5'] }), ...numbered(14)])
    drafts.select('n2')
    expect(drafts.top).toHaveLength(12)
    expect(await drafts.keepTop()).toBe(12)
    expect(backend.items.keep).toHaveBeenCalledWith({ ids: ids(numbered(12)) })
    expect(ids(drafts.waiting)).toEqual(['flawed', 'n13', 'n14'])
    expect(drafts).toMatchObject({ left: 3, selected: { id: 'flawed' }, top: [{ id: 'n13' }, { id: 'n14' }] })
  })

  it('keeps the surest alone where there are some, and those at the top once they are gone', async () => {
    const { drafts, backend } = await inbox([draft('a', { score: 0.9 }), draft('b', { score: 0.88 }), draft('c', { score: 0.87 })])
    expect([ids(drafts.surest), ids(drafts.others)]).toEqual([['a', 'b'], ['c']])
    expect(await drafts.keepTop()).toBe(2)
    expect(backend.items.keep).toHaveBeenCalledWith({ ids: ['a', 'b'] })
    expect(ids(drafts.top)).toEqual(['c'])
  })

  it('puts those at the top back in their places when keeping them fails', async () => {
    const { drafts, backend } = await inbox()
    drafts.select('c')
    backend.items.keep.mockRejectedValueOnce(new AppError('DISK_FULL', 'The disk is full.'))
    expect(await drafts.keepTop()).toBe(0)
    expect(ids(drafts.waiting)).toEqual(['a', 'b', 'c'])
    expect(drafts.selected?.id).toBe('c')
  })

  it('counts what waits, not what is loaded', async () => {
    const { drafts, backend } = await inbox()
    const topics = [{ topic: 'meeting' as const, count: 16_000 }]
    backend.items.list.mockResolvedValueOnce({ ...page(three()), total: 17_000, topics })
    await drafts.load()
    expect(drafts).toMatchObject({ left: 17_000, topics })
    // The next page is on its way.
    backend.items.list.mockImplementationOnce(() => new Promise(() => {}))
    await drafts.keep()
    expect(drafts).toMatchObject({ left: 16_999, topics: [{ topic: 'meeting', count: 15_999 }] })
  })

  it('counts only the drafts of the chosen topic in the heading', async () => {
    const { drafts } = await inbox()
    await drafts.filterTopic('concession')
    expect(drafts).toMatchObject({ left: 1, topics: [{ count: 2 }, { count: 1 }] })
  })

  it('does nothing when each has two flaws', async () => {
    const { drafts, backend } = await inbox([draft('a', { flaws: ['3', '5'] })])
    expect(await drafts.keepTop()).toBe(0)
    expect(backend.items.keep).not.toHaveBeenCalled()
  })

  it('looks at the draft that undo brings back', async () => {
    const { drafts, store } = await inbox()
    await drafts.keep()
    drafts.select('c')
    store.items = three()
    expect(await drafts.undo()).toBe('Keep')
    expect(drafts.selected?.id).toBe('a')
  })

  it('says why there is nothing to undo', async () => {
    const { drafts, backend } = await inbox()
    backend.history.undo.mockRejectedValueOnce(new AppError('NOTHING_TO_UNDO', 'There is nothing to undo.'))
    expect(await drafts.undo()).toBeUndefined()
    expect(drafts.failure?.code).toBe('NOTHING_TO_UNDO')
  })

  it('stays at the ends when moving', async () => {
    const { drafts } = await inbox()
    drafts.move(-1)
    expect(drafts.selected?.id).toBe('a')
    drafts.move(9)
    expect(drafts.selected?.id).toBe('c')
  })

  it('counts topics, the most frequent first', async () => {
    const { drafts } = await inbox()
    expect(drafts.topics).toEqual([
      { topic: 'meeting', count: 2 },
      { topic: 'concession', count: 1 },
    ])
  })

  it('reads the surroundings of the next drafts ahead, each once', async () => {
    const { drafts, backend } = await inbox()
    await drafts.readContext(drafts.selected)
    await drafts.keep()
    await drafts.readContext(drafts.selected)
    expect(drafts.context).toEqual({ exact: 'b' })
    expect(backend.items.context.mock.calls.map(([{ id }]) => id)).toEqual(['a', 'b', 'c'])
  })

  it('reads the next page when few are left of a long inbox', async () => {
    const { drafts, backend, store } = await inbox()
    backend.items.list.mockResolvedValueOnce({ ...page(store.items), items: store.items.slice(0, 1) })
    await drafts.load()
    expect(drafts.left).toBe(3)
    await drafts.keep()
    await vi.waitFor(() => expect(ids(drafts.waiting)).toEqual(['b', 'c']))
  })

  it('offers what mends the draft looked at, and puts the mended one in its place', async () => {
    const { drafts, backend } = await inbox()
    await drafts.readContext(drafts.selected)
    expect(drafts.fixes).toEqual([])
    drafts.move(1)
    await drafts.readContext(drafts.selected)
    await vi.waitFor(() => expect(drafts.fixes).toHaveLength(1))
    expect(await drafts.fix()).toBe('Put the marks right')
    expect(backend.items.fix).toHaveBeenCalledWith({ id: 'b', rule: '5' })
    expect(drafts.selected).toMatchObject({ id: 'b', flaws: ['3'] })
    expect(drafts.fixes).toEqual([])
  })

  it('hears the key that mends while the list is read again, and before what mends it is known', async () => {
    const { drafts, backend, store } = await inbox()
    drafts.select('b')
    let answer = (): void => undefined
    backend.items.fixes.mockImplementationOnce(async () => {
      await new Promise<void>((resolve) => (answer = resolve))
      return { fixes: [{ rule: '5', does: 'Put the marks right', content: draft('b') }] }
    })
    void drafts.readContext(drafts.selected)
    const mending = drafts.fix()
    answer()
    expect(await mending).toBe('Put the marks right')

    store.items = three()
    await drafts.load()
    await drafts.readContext(drafts.selected)
    await vi.waitFor(() => expect(drafts.fixes).toHaveLength(1))
    store.items = three()
    await drafts.load()
    expect(drafts.fixes).toHaveLength(1)
    expect(await drafts.fix()).toBe('Put the marks right')
  })

  it('a flaw that could not be mended is still there, and why is said', async () => {
    const { drafts, backend } = await inbox()
    drafts.move(1)
    await drafts.readContext(drafts.selected)
    await vi.waitFor(() => expect(drafts.fixes).toHaveLength(1))
    backend.items.fix.mockRejectedValueOnce(new AppError('NOT_ALLOWED_NOW', 'This flaw cannot be mended by itself.'))
    expect(await drafts.fix()).toBeUndefined()
    expect(drafts.failure?.message).toBe('This flaw cannot be mended by itself.')
    expect(drafts.selected?.flaws).toEqual(['3', '5'])
  })
})

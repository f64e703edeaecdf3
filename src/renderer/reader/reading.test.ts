import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AppError } from '../../shared/errors'
import type { DocumentView } from '../../shared/document'
import { Reading, sectionAt, type ReaderBackend } from './reading.svelte'

const view = (place = 0): DocumentView => ({
  summary: {
    id: 'd1',
    title: 'Hamburg',
    source: '',
    format: 'text',
    words: 8,
    addedAt: new Date(0),
    openedAt: null,
    place,
    read: 0,
    drafts: 1,
    active: 0,
    suspended: 0,
    drifted: 0,
  },
  text: 'x'.repeat(200),
  blocks: [{ kind: 'paragraph', start: 0, end: 200 }],
  sections: [],
  passages: [],
  dropped: [],
  marks: [
    { start: 0, end: 5, itemId: 'a', status: 'draft', drifted: false },
    { start: 9, end: 12, itemId: 'a', status: 'draft', drifted: false },
    { start: 9, end: 12, itemId: 'b', status: 'active', drifted: false },
  ],
})

async function open(place = 0) {
  const backend = {
    library: {
      open: vi.fn(async () => view(place)),
      rememberPlace: vi.fn(async ({ place }: { place: number }) => ({ place, newCards: place === 200 ? 12 : 0 })),
    },
    items: {
      context: vi.fn(async ({ id }: { id: string }) => ({ item: { id, status: 'active' } })),
      list: vi.fn(async (_input: object) => ({ items: [] as { id: string; status: string }[] })),
    },
  }
  const onNewCards = vi.fn()
  const reading = new Reading(backend as unknown as ReaderBackend, onNewCards)
  await reading.open('d1')
  return { reading, backend, onNewCards }
}

describe('Reading', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('goes on where it was left', async () => {
    const { reading } = await open(50)
    expect(reading).toMatchObject({ place: 50, progress: 0.25, drafts: 1, kept: 1 })
  })

  it('stays where it is when the reading is read again after a change', async () => {
    const { reading } = await open(50)
    reading.moveTo(80)
    await reading.open('d1')
    expect(reading.place).toBe(80)
  })

  it('stores the place once when the scrolling rests', async () => {
    const { reading, backend } = await open()
    for (const place of [10, 20, 30]) reading.moveTo(place)
    await vi.runAllTimersAsync()
    expect(backend.library.rememberPlace.mock.calls).toEqual([[{ id: 'd1', place: 30 }]])
  })

  it('stores at once when one leaves, and only what is new', async () => {
    const { reading, backend } = await open(50)
    await reading.flush()
    expect(backend.library.rememberPlace).not.toHaveBeenCalled()
    reading.moveTo(60)
    await reading.flush()
    await vi.runAllTimersAsync()
    expect(backend.library.rememberPlace).toHaveBeenCalledOnce()
  })

  it('tells of the cards a briefing gave when its end was seen', async () => {
    const { reading, onNewCards } = await open()
    reading.moveTo(10)
    await reading.flush()
    expect(onNewCards).not.toHaveBeenCalled()
    reading.moveTo(200)
    await reading.flush()
    expect(onNewCards.mock.calls).toEqual([[12]])
  })

  it('tries again after a place could not be stored', async () => {
    const { reading, backend } = await open()
    backend.library.rememberPlace.mockRejectedValueOnce(new AppError('DISK_FULL', 'Full.'))
    reading.moveTo(10)
    await reading.flush()
    await reading.flush()
    expect(backend.library.rememberPlace).toHaveBeenCalledTimes(2)
  })

  it('shows the items of a mark, without those that are gone', async () => {
    const { reading, backend } = await open()
    backend.items.context.mockRejectedValueOnce(new AppError('ITEM_NOT_FOUND', 'Gone.'))
    await reading.look(['a', 'b'])
    expect(reading.looked).toMatchObject([{ id: 'b' }])
  })

  it('puts a long text on the page bit by bit, from the start to beyond the place asked for', async () => {
    const blocks = Array.from({ length: 2000 }, (_, index) => ({ kind: 'paragraph' as const, start: index * 10, end: index * 10 + 9 }))
    const { reading, backend } = await open()
    const book = new Reading(backend as unknown as ReaderBackend)
    backend.library.open.mockResolvedValueOnce({ ...view(), text: 'x'.repeat(20_000), blocks })
    await book.open('d1', 5000)
    expect(book.parts.length).toBeGreaterThan(500)
    expect(book.parts.length).toBeLessThan(700)
    for (let round = 0; round < 10 && !book.complete; round += 1) book.showMore()
    expect(book.parts).toHaveLength(2000)
    expect(reading.complete).toBe(true)
  })

  it('prevents a reading that fits in the window from staying "Not begun"', async () => {
    const { reading, backend } = await open()
    reading.moveTo(Infinity)
    await reading.flush()
    expect(backend.library.rememberPlace).toHaveBeenCalledWith({ id: 'd1', place: 200 })
  })

  it('is read once its list of sources is reached', async () => {
    const { backend } = await open()
    const sections = [{ title: 'Sources', level: 2, start: 100, end: 200 }]
    backend.library.open.mockResolvedValueOnce({ ...view(50), sections })
    const reading = new Reading(backend as unknown as ReaderBackend)
    await reading.open('d1')
    expect(reading.progress).toBe(0.5)
    reading.moveTo(110)
    expect(reading).toMatchObject({ place: 200, progress: 1 })
  })

  it('shows the items that lost their place, and not those already put aside', async () => {
    const { reading, backend } = await open()
    backend.items.list.mockResolvedValueOnce({
      items: ['active', 'draft', 'suspended', 'dropped'].map((status) => ({ id: status, status })),
    })
    await reading.lookFor('drifted')
    expect(backend.items.list).toHaveBeenCalledWith({ documentId: 'd1', limit: 100, drifted: true })
    expect(reading.looked.map(({ id }) => id)).toEqual(['active', 'draft'])
    expect(reading.lookedFor).toBe('drifted')
  })

  it('shows looked-at items as they are after a change, without those dropped', async () => {
    const { reading, backend } = await open()
    await reading.look(['a', 'b'])
    backend.items.context.mockImplementation(async ({ id }) => ({ item: { id, status: id === 'a' ? 'dropped' : 'suspended' } }))
    await reading.open('d1')
    expect(reading.looked).toEqual([{ id: 'b', status: 'suspended' }])
  })

  it('says why a reading cannot be opened', async () => {
    const { reading, backend } = await open()
    backend.library.open.mockRejectedValueOnce(new AppError('DOCUMENT_NOT_FOUND', 'That reading is gone.'))
    await reading.open('d2')
    expect(reading.failure?.message).toBe('That reading is gone.')
  })
})

it('sectionAt finds the innermost section begun', () => {
  const sections = [
    { title: 'A', level: 1, start: 10, end: 100 },
    { title: 'A.1', level: 2, start: 20, end: 60 },
  ]
  expect(sectionAt(sections, 5)).toBeUndefined()
  expect(sectionAt(sections, 15)?.title).toBe('A')
  expect(sectionAt(sections, 30)?.title).toBe('A.1')
})

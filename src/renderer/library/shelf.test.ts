import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DocumentSummary } from '../../shared/document'
import { Shelf, type ShelfBackend } from './shelf.svelte'

const reading = (id: string, over: Partial<DocumentSummary> = {}): DocumentSummary => ({
  id,
  title: id,
  source: `${id}.txt`,
  format: 'text',
  words: 100,
  addedAt: new Date(2026, 0, 1),
  openedAt: null,
  place: 0,
  read: 0,
  drafts: 0,
  active: 0,
  suspended: 0,
  drifted: 0,
  ...over,
})

function shelf(readings: DocumentSummary[] = []) {
  const search = vi.fn(async ({ query }: { query: string }) => [{ kind: 'passage', snippet: query }])
  const made = new Shelf(() => readings, { library: { search } } as unknown as ShelfBackend)
  return { shelf: made, search }
}
const ids = (readings: readonly DocumentSummary[]) => readings.map(({ id }) => id)

describe('Shelf', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('puts what was opened or added last first', () => {
    const { shelf: it } = shelf([
      reading('old', { openedAt: new Date(2026, 0, 9) }),
      reading('new', { addedAt: new Date(2026, 0, 5) }),
      reading('x'),
    ])
    expect(ids(it.own)).toEqual(['old', 'new', 'x'])
  })

  it('sorts titles as a catalogue does, without articles and with numbers in order', () => {
    const { shelf: it } = shelf(['Week 10', 'The Limits', 'Week 2', 'a Bridge'].map((title) => reading(title)))
    it.order = 'title'
    expect(ids(it.own)).toEqual(['a Bridge', 'The Limits', 'Week 2', 'Week 10'])
  })

  it('puts begun readings before unbegun and finished ones', () => {
    const { shelf: it } = shelf([reading('done', { read: 1 }), reading('fresh'), reading('begun', { read: 0.4 })])
    it.order = 'unfinished'
    expect(ids(it.own)).toEqual(['begun', 'fresh', 'done'])
  })

  it('puts readings without an author last', () => {
    const { shelf: it } = shelf([reading('anonymous'), reading('stent', { author: 'Stent' })])
    it.order = 'author'
    expect(ids(it.own)).toEqual(['stent', 'anonymous'])
  })

  it('keeps the course apart, in its own order', () => {
    const { shelf: it } = shelf([
      reading('mine'),
      reading('2', { format: 'course', addedAt: new Date(2026, 5, 1) }),
      reading('1', { format: 'course' }),
    ])
    expect([ids(it.own), ids(it.course)]).toEqual([['mine'], ['1', '2']])
  })

  it('searches once for a burst of typing', async () => {
    const { shelf: it, search } = shelf()
    for (const query of ['h', 'ha', 'ham']) it.searchSoon(query)
    await vi.runAllTimersAsync()
    expect(search.mock.calls.map(([{ query }]) => query)).toEqual(['ham'])
    expect(it.hits).toHaveLength(1)
  })

  it('does not let a slow answer overtake a later one', async () => {
    const { shelf: it, search } = shelf()
    search.mockImplementationOnce(async () => {
      await new Promise((resolve) => setTimeout(resolve, 1000))
      return [{ kind: 'passage', snippet: 'late' }]
    })
    it.searchSoon('slow')
    await vi.advanceTimersByTimeAsync(200)
    it.searchSoon('quick')
    await vi.runAllTimersAsync()
    expect(it.hits).toEqual([{ kind: 'passage', snippet: 'quick' }])
  })

  it('forgets the hits when the box is emptied, also those still on their way', async () => {
    const { shelf: it } = shelf()
    it.searchSoon('ham')
    await vi.advanceTimersByTimeAsync(119)
    it.searchSoon('')
    await vi.runAllTimersAsync()
    expect(it.hits).toBeUndefined()
  })

  it('finds readings by title and author, whatever the accents', () => {
    const { shelf: it } = shelf([reading('Münster'), reading('Bonn', { author: 'Angela Stent' })])
    it.query = 'munst'
    expect(ids(it.titles)).toEqual(['Münster'])
    it.query = 'stent bonn'
    expect(ids(it.titles)).toEqual(['Bonn'])
  })
})

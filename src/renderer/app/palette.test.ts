import { beforeEach, expect, it, vi } from 'vitest'
import { keys } from './keys.svelte'
import { PaletteSearch } from './palette.svelte'

const library = vi.hoisted(() => ({ list: vi.fn(), search: vi.fn() }))
const gone = vi.hoisted(() => [] as unknown[])
vi.mock('../api', () => ({ api: { library } }))
vi.mock('./router.svelte', () => ({ router: { go: (...to: unknown[]) => gone.push(to) } }))

const readings = [
  { id: 'a', title: 'Hamburg, July 2017', openedAt: new Date(1) },
  { id: 'b', title: 'Helsinki, July 2018', openedAt: new Date(2) },
  { id: 'c', title: 'Never opened', openedAt: null },
]
const hit = (snippet: string) => ({ kind: 'passage', documentId: 'a', documentTitle: 'Hamburg, July 2017', start: 7, snippet })
const titles = (search: PaletteSearch) => search.entries.map((entry) => entry.title)
const pause = () => new Promise((resolve) => setTimeout(resolve, 150))

keys.register([
  { id: 'go:inbox', title: 'Go to Inbox', section: 'Go to', run: () => {} },
  { id: 'quiet', title: 'Go down', section: 'Inbox', quiet: true, run: () => {} },
])

beforeEach(() => {
  library.list.mockResolvedValue(readings)
  library.search.mockResolvedValue([])
  gone.length = 0
})

it('offers commands and the readings opened last before anything is typed', async () => {
  const search = new PaletteSearch()
  await search.open()
  expect(titles(search)).toEqual(['Go to Inbox', 'Helsinki, July 2018', 'Hamburg, July 2017'])
})

it('finds commands, titles and sentences, and goes to the place of a sentence', async () => {
  library.search.mockResolvedValue([hit('met in \u0002Hamburg\u0003')])
  const search = new PaletteSearch()
  await search.open()
  search.type('hamb')
  await pause()
  expect(titles(search)).toEqual(['Hamburg, July 2017', 'met in \u0002Hamburg\u0003'])
  search.move(-1)
  search.chosen?.run()
  expect(gone).toEqual([['reader/a', { at: '7' }]])
})

it('prevents a slow search from covering a newer one', async () => {
  const answers: ((hits: unknown[]) => void)[] = []
  library.search.mockImplementation(() => new Promise((resolve) => answers.push(resolve)))
  const search = new PaletteSearch()
  search.type('old')
  await pause()
  search.type('new')
  await pause()
  answers[1]?.([hit('the new')])
  answers[0]?.([hit('the old')])
  await pause()
  expect(titles(search)).toEqual(['the new'])
})

it('survives a search that fails', async () => {
  library.search.mockRejectedValue(new Error('boom'))
  const search = new PaletteSearch()
  search.type('inb')
  await pause()
  expect({ titles: titles(search), failed: search.failure?.code }).toEqual({ titles: ['Go to Inbox'], failed: 'UNEXPECTED' })
})

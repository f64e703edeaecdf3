import { beforeEach, expect, it, vi } from 'vitest'
import type { ImportEvent, ImportResult } from '../../shared/contract'
import { toasts } from '../ui/toasts.svelte'
import { imports } from './imports.svelte'

const { importText, gone } = vi.hoisted(() => ({ importText: vi.fn(), gone: [] as string[] }))
vi.mock('../api', () => ({ api: { library: { importText } } }))
vi.mock('./router.svelte', () => ({
  href: (path: string) => `#/${path}`,
  router: { route: { screen: 'today' }, go: (path: string) => void gone.push(path) },
}))

const result = (drafted: number): ImportResult => ({
  documentId: 'd1',
  title: 'Hamburg',
  outcome: 'new',
  words: 10,
  drafted,
  reanchored: 0,
  drifted: 0,
  dropped: 0,
  millis: 1,
})
const succeed = (drafted = 3) =>
  async function* (): AsyncGenerator<ImportEvent> {
    yield { type: 'progress', stage: 'facts', done: 1, total: 2 }
    yield { type: 'result', result: result(drafted) }
  }
const settle = () => new Promise((resolve) => setTimeout(resolve, 5))
const said = () => toasts.shown.map((toast) => toast.text)

beforeEach(() => {
  vi.stubGlobal('location', { hash: '#/today' })
  gone.length = 0
  importText.mockReset()
  for (const toast of toasts.shown) toasts.dismiss(toast.id)
  for (const one of imports.list) imports.dismiss(one)
})

it('opens the reading it imported and says what was drafted', async () => {
  importText.mockImplementation(async () => succeed(42)())
  imports.addText('text')
  await settle()
  expect({ gone, said: said(), left: imports.list.length }).toEqual({
    gone: ['reader/d1'],
    said: ['Drafted 42 items from “Hamburg”.'],
    left: 0,
  })
})

it('does not take a person away who has gone elsewhere meanwhile', async () => {
  importText.mockImplementation(async () => {
    vi.stubGlobal('location', { hash: '#/inbox' })
    return succeed()()
  })
  imports.addText('text')
  await settle()
  expect(gone).toEqual([])
  expect(toasts.shown[0]?.actions.map((action) => action.label)).toEqual(['Open', 'Inbox'])
})

it('takes several one after another, and goes on after a failure', async () => {
  let running = 0
  let most = 0
  importText.mockImplementation(async ({ text }: { text: string }) => {
    most = Math.max(most, ++running)
    await settle()
    running -= 1
    if (text === 'bad') throw Object.assign(new Error('The file is empty.'), { code: 'FILE_EMPTY', data: { hint: 'Choose another.' } })
    return succeed(5)()
  })
  for (const text of ['one', 'bad', 'two']) imports.addText(text)
  await vi.waitFor(() => expect(imports.waiting).toBe(0))
  await settle()
  expect({ most, said: said(), failed: imports.list.map((one) => one.failure?.message) }).toEqual({
    most: 1,
    said: ['Imported 2 readings and drafted 10 items.'],
    failed: ['The file is empty.'],
  })
})

it('says nothing of an import that was cancelled', async () => {
  importText.mockImplementation(async (_: unknown, { signal }: { signal: AbortSignal }) => {
    await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))))
  })
  imports.addText('text')
  await settle()
  const [one] = imports.list
  if (one) imports.cancel(one)
  await settle()
  expect({ said: said(), left: imports.list.length, gone }).toEqual({ said: [], left: 0, gone: [] })
})

it('prevents an Undo on offer from taking back the import instead', async () => {
  toasts.tell('Kept 3 items', { label: 'Undo', run: () => {} })
  importText.mockImplementation(async () => succeed(3)())
  imports.addText('text')
  await settle()
  expect(said()).toEqual(['Drafted 3 items from “Hamburg”.'])
})

const fails = (code: string) => async () => {
  throw Object.assign(new Error('It failed.'), { code })
}

it('offers to try again only where that can help', async () => {
  for (const code of ['FILE_EMPTY', 'FILE_FORMAT_UNKNOWN', 'FILE_TOO_LARGE', 'DISK_FULL']) {
    importText.mockImplementationOnce(fails(code))
    imports.addText('text')
    await settle()
  }
  expect(imports.list.map((one) => one.retryable)).toEqual([false, false, false, true])
  imports.dismissFailed()
  expect(imports.list).toEqual([])
})

it('prevents old refusals from staying after a later import has succeeded', async () => {
  importText.mockImplementationOnce(fails('FILE_EMPTY'))
  imports.addText('empty')
  await settle()
  expect(imports.list).toHaveLength(1)
  importText.mockImplementation(async () => succeed(3)())
  imports.addText('text')
  await settle()
  expect(imports.list).toEqual([])
})

it('prevents Open and Inbox from standing there after the import was undone', async () => {
  importText.mockImplementation(async () => succeed(3)())
  imports.addText('text')
  await settle()
  toasts.tell('Undid: Import “Hamburg”')
  expect(said()).toEqual(['Undid: Import “Hamburg”'])
})

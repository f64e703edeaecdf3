import { createRouterClient } from '@orpc/server'
import Database from 'better-sqlite3'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ImportEvent, ImportResult, WatchEvent } from '../../shared/contract'
import type { ItemContent } from '../../shared/item'
import { createBackend, type Backend } from './backend'

const READING = `President Trump and President Putin met for the first time on 7 July 2017 in Hamburg, on the sidelines of the G20 summit.
Their session had been planned for 30 minutes, but it lasted 135 minutes. Secretary of State Rex Tillerson said that the two leaders had
discussed a ceasefire in Syria. In Helsinki, on 16 July 2018, the two presidents met alone with their interpreters for more than two hours.`

let directory: string
let clock: Date
const backends: Backend[] = []

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'aide-memoire-'))
  clock = new Date('2026-11-23T10:00:00Z')
})
afterEach(async () => {
  for (const backend of backends.splice(0)) await backend.close()
  rmSync(directory, { recursive: true })
})

async function open({ course = false } = {}) {
  const options = { directory, resources: 'resources', version: '1.2.3', now: () => clock, lockWaitMillis: 0, course }
  const backend = await createBackend(options)
  backends.push(backend)
  return { backend, client: createRouterClient(backend.router) }
}
type Client = Awaited<ReturnType<typeof open>>['client']

async function resultOf(events: AsyncIterable<ImportEvent>): Promise<ImportResult> {
  for await (const event of events) if (event.type === 'result') return event.result
  throw new Error('The import ended without a result')
}
const importText = async (client: Client, text = READING) => resultOf(await client.library.importText({ title: 'Two meetings', text }))
const fails = (code: string) =>
  expect.objectContaining({ code, message: expect.any(String) as string, data: { hint: expect.any(String) as string } }) as Error

test('the main job: a reading comes in, drafts are kept and answered, and all is scheduled after the next start', async () => {
  const first = await open()
  const { documentId, drafted } = await importText(first.client)
  expect(drafted).toBeGreaterThan(0)

  const { items: inbox } = await first.client.items.list({ status: 'draft' })
  const [one] = inbox
  const context = await first.client.items.context({ id: one?.id ?? '' })
  expect(context).toMatchObject({ documentTitle: 'Two meetings', exact: one?.anchor.exact })
  expect(READING.replace(/\s+/g, ' ')).toContain((context.before + context.exact + context.after).trim())

  expect(await first.client.items.keep({ ids: [one?.id ?? ''] })).toEqual({ changed: 1, operation: 'Keep 1 item' })
  const state = await first.client.study.state()
  expect(state).toMatchObject({ card: { item: { id: one?.id, status: 'active' }, documentTitle: 'Two meetings' }, counts: { new: 1 } })
  clock = new Date(clock.getTime() + 5000)
  const { card } = await first.client.study.answer({ cardId: state.card?.card.id ?? '', rating: 'Easy', millis: 5000, shown: 0 })
  expect(card).toMatchObject({ state: 'Review', reps: 1 })
  await first.backend.close()

  const second = await open()
  const due = new Date(card.due.getTime() + 1)
  expect((await second.client.study.state()).card).toBeNull()
  expect(await second.client.library.list()).toMatchObject([{ id: documentId, drafts: drafted - 1, active: 1 }])
  clock = due
  expect((await second.client.study.queue({})).cards).toMatchObject([{ id: card.id, state: 'Review', due: card.due }])
})

test('undo takes the evening back step by step, over a restart, and redo brings it again', async () => {
  const first = await open()
  await importText(first.client)
  const before = await first.client.items.list({ status: 'draft' })
  await first.client.items.keep({ ids: before.items.slice(0, 2).map(({ id }) => id) })
  const { card } = await first.client.study.state()
  const answered = await first.client.study.answer({ cardId: card?.card.id ?? '', rating: 'Good', millis: 1000 })
  await first.backend.close()

  const { client } = await open()
  expect((await client.history.state()).last?.cardId).toBe(card?.card.id)
  expect(await client.history.undo()).toEqual({ operation: 'Answer card', cardId: card?.card.id })
  expect((await client.study.state()).card?.card).toEqual(card?.card)
  expect(await client.history.undo()).toEqual({ operation: 'Keep 2 items' })
  expect(await client.items.list({ status: 'draft' })).toEqual(before)
  expect(await client.history.undo()).toEqual({ operation: 'Import “Two meetings”' })
  expect(await client.library.list()).toEqual([])
  await expect(client.history.undo()).rejects.toThrow(fails('NOTHING_TO_UNDO'))
  for (let step = 0; step < 3; step++) await client.history.redo()
  clock = answered.card.due
  expect((await client.study.queue({})).cards.map(({ id }) => id)).toContain(answered.card.id)
})

test('an item is dropped, suspended, kept again and edited, each in one undoable step', async () => {
  const { client } = await open()
  await importText(client)
  const { items } = await client.items.list({ status: 'draft' })
  const id = items[0]?.id ?? ''
  const status = async () => (await client.items.context({ id })).item.status
  await client.items.keep({ ids: [id] })
  await client.items.suspend({ ids: [id] })
  expect(await status()).toBe('suspended')
  expect((await client.study.state()).card).toBeNull()
  await client.items.keep({ ids: [id] })
  expect((await client.study.state()).card?.item.id).toBe(id)
  await client.items.drop({ ids: [id] })
  expect((await client.study.state()).card).toBeNull()
  expect((await client.items.list({ status: 'dropped' })).total).toBe(1)
  await client.history.undo()
  expect(await status()).toBe('active')

  const content: ItemContent = { kind: 'qa', stem: 'Did he, she or it go to this meeting?', key: 'yes', accepted: [] }
  const edited = await client.items.edit({ id, content })
  expect(edited).toMatchObject({ stem: content.stem, key: 'yes', status: 'active' })
  expect(edited.flaws).toEqual((await client.items.check({ id, content })).flaws)
  expect(edited.flaws).toContain('12')
  await client.history.undo()
  expect((await client.items.context({ id })).item.stem).toBe(items[0]?.stem)
  await expect(client.items.edit({ id, content: { ...content, kind: 'cloze' } })).rejects.toThrow(fails('INPUT_INVALID'))
  await expect(client.items.edit({ id, content: { ...content, kind: 'mcq', options: ['no'] } })).rejects.toThrow(fails('INPUT_INVALID'))
})

test('keep all good ones keeps the drafts with at most one flaw, and nothing happens twice', async () => {
  const { client } = await open()
  await importText(client)
  const { items } = await client.items.list({ status: 'draft' })
  const good = items.filter(({ flaws }) => flaws.length <= 1).length
  expect(await client.items.keepGood({})).toMatchObject({ changed: good })
  expect((await client.items.list({ status: 'active' })).total).toBe(good)
  expect(await client.items.keepGood({})).toMatchObject({ changed: 0 })
  expect((await client.history.state()).undo).toMatch(/^Keep \d+ items?$/)
})

test('failures come out as a code, a sentence and a hint, never as a stack', async () => {
  const { client } = await open()
  await expect(client.library.open({ id: 'none' })).rejects.toThrow(fails('DOCUMENT_NOT_FOUND'))
  await expect(client.items.keep({ ids: ['none'] })).rejects.toThrow(fails('ITEM_NOT_FOUND'))
  await expect(client.study.answer({ cardId: 'none', rating: 'Good', millis: 1 })).rejects.toThrow(fails('CARD_NOT_FOUND'))
  await expect(client.items.keep({ ids: [] })).rejects.toThrow(fails('INPUT_INVALID'))
  await expect(client.settings.set({ desiredRetention: 7 })).rejects.toThrow(fails('INPUT_INVALID'))
  await expect(importText(client, '   ')).rejects.toThrow(fails('FILE_EMPTY'))
  const film = { name: 'film.mp4', content: new Blob(['x']) }
  await expect(client.library.importFile(film).then(resultOf)).rejects.toThrow(fails('FILE_FORMAT_UNKNOWN'))
})

test('a bug is logged with its stack, and its caller gets a plain sentence', async () => {
  const { client } = await open()
  const { documentId } = await importText(client)
  const other = new Database(join(directory, 'aide-memoire.db'))
  other.exec(`UPDATE document SET blocks = 'not JSON'`)
  other.close()
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const sentence = 'Something went wrong inside Aide-mémoire; nothing was changed.'
  await expect(client.library.open({ id: documentId })).rejects.toThrow(
    expect.objectContaining({ code: 'INTERNAL_SERVER_ERROR', message: sentence }) as Error,
  )
  expect(log).toHaveBeenCalledWith('library.open failed:', expect.any(SyntaxError))
  log.mockRestore()
})

test('what comes after closing is refused, not taken for damage', async () => {
  const { backend, client } = await open()
  await backend.close()
  await expect(client.library.list()).rejects.toThrow(fails('NOT_ALLOWED_NOW'))
})

test('watchers are greeted, hear what changed, and can leave at any time', async () => {
  const { client } = await open()
  const events = (await client.system.watch()) as AsyncIterableIterator<WatchEvent>
  expect((await events.next()).value).toEqual({ type: 'hello', pid: process.pid })
  await client.settings.set({ theme: 'dark' })
  expect((await events.next()).value).toEqual({ type: 'changed', tables: ['setting'], operation: 'Change settings' })
  const waiting = events.next()
  await events.return?.()
  expect((await waiting).done).toBe(true)

  const stop = new AbortController()
  const others = (await client.system.watch(undefined, { signal: stop.signal })) as AsyncIterableIterator<WatchEvent>
  await others.next()
  const last = others.next()
  stop.abort()
  await expect(last).rejects.toThrow()
})

test('other calls are answered while a long reading comes in', async () => {
  const { client } = await open()
  const text = Array.from({ length: 400 }, (_, chapter) => `${READING.replaceAll('2017', String(1600 + chapter))}\n\n`).join('')
  let done = false
  const importing = importText(client, text).finally(() => (done = true))
  let answered = 0
  let slowest = 0
  while (!done) {
    const start = performance.now()
    await client.settings.get()
    await new Promise(setImmediate)
    slowest = Math.max(slowest, performance.now() - start)
    answered++
  }
  await importing
  expect(answered).toBeGreaterThan(80)
  console.log(`import of ${text.length} characters: ${answered} calls answered meanwhile, the slowest after ${Math.round(slowest)} ms`)
}, 60_000)

test('an import cancelled by its caller leaves nothing behind', async () => {
  const { client } = await open()
  const stop = new AbortController()
  const run = async () => {
    const events = await client.library.importText({ text: READING }, { signal: stop.signal })
    for await (const event of events) if (event.type === 'progress' && event.stage === 'passages') stop.abort()
  }
  await expect(run()).rejects.toThrow()
  expect(await client.library.list()).toEqual([])
  expect(await client.history.state()).toEqual({ undo: null, redo: null })
})

test('drafting a file stores nothing and gives exact anchors', async () => {
  const { client } = await open()
  const report = await client.library.draftFile({ name: 'meetings.txt', content: new Blob([READING]) })
  expect(report.items.length).toBeGreaterThan(0)
  for (const { anchor } of report.items) expect(report.document.text.slice(anchor.start, anchor.end)).toBe(anchor.exact)
  expect(await client.library.list()).toEqual([])
})

test('the reader remembers its place without making a step of undo', async () => {
  const { client } = await open()
  const { documentId } = await importText(client)
  expect(await client.library.rememberPlace({ id: documentId, place: 100 })).toEqual({ place: 100, newCards: 0 })
  const { summary, marks, text } = await client.library.open({ id: documentId })
  expect(summary).toMatchObject({ place: 100, openedAt: clock })
  expect(marks.length).toBeGreaterThan(0)
  expect(text.slice(marks[0]?.start, marks[0]?.end)).not.toBe('')
  expect((await client.history.state()).undo).toBe('Import “Two meetings”')
  expect(await client.library.rename({ id: documentId, title: 'Another title' })).toEqual({
    changed: 1,
    operation: 'Rename “Two meetings”',
  })
  await client.library.remove({ id: documentId })
  expect(await client.library.search({ query: 'Helsinki' })).toEqual([])
  await client.history.undo()
  expect(await client.library.search({ query: 'Helsin' })).not.toEqual([])
})

test('a damaged store is told to every caller, and recovered from a backup', async () => {
  const first = await open()
  await importText(first.client)
  const { name } = await first.client.backups.now()
  await first.backend.close()
  writeFileSync(join(directory, 'aide-memoire.db'), 'garbage '.repeat(10_000))

  const { client } = await open()
  const { store } = await client.system.info()
  expect(store).toMatchObject({ state: 'damaged', backups: expect.arrayContaining([expect.objectContaining({ name })]) as unknown })
  for (const call of [client.library.list, client.study.state, client.settings.get, client.history.state, client.today.overview])
    await expect(call()).rejects.toThrow(fails('STORE_DAMAGED'))
  expect(await client.system.recover({ backup: name })).toEqual({ state: 'ready' })
  expect(await client.library.list()).toHaveLength(1)
  expect((await client.study.state()).card).toBeNull()
})

test('the terminal can check, back up to any file and restore from it', async () => {
  const { backend, client } = await open()
  await importText(client)
  const copy = join(directory, 'copy.db')
  await backend.backupTo(copy)
  await client.library.remove({ id: (await client.library.list())[0]?.id ?? '' })
  const { savedAs } = await backend.restoreFrom(copy)
  expect(await client.library.list()).toHaveLength(1)
  await client.backups.restore({ name: savedAs })
  expect(await client.library.list()).toEqual([])
  expect(backend.check()).toEqual([])
  copyFileSync('package.json', copy)
  await expect(backend.restoreFrom(copy)).rejects.toMatchObject({ code: 'BACKUP_INVALID' })
})

test('the first start opens on the course: cards at once, nothing to undo, and no second copy at the next start', async () => {
  const first = await open({ course: true })
  const briefings = await first.client.library.list()
  expect(briefings.length).toBeGreaterThan(0)
  expect(briefings.every(({ format, active }) => format === 'course' && active > 0)).toBe(true)
  expect((await first.client.study.state()).card).not.toBeNull()
  expect(await first.client.history.state()).toEqual({ undo: null, redo: null })
  await first.client.library.remove({ id: briefings[0]?.id ?? '' })
  await first.backend.close()
  const second = await open({ course: true })
  expect(await second.client.library.list()).toHaveLength(briefings.length - 1)
})

test('a second backend on the folder is refused in a sentence', async () => {
  await open()
  await expect(open()).rejects.toMatchObject({ code: 'STORE_IN_USE', message: 'Aide-mémoire is already open with this data folder.' })
})

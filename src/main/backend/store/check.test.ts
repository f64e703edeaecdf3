import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkInThread } from './check'
import { insertDocument } from './documents'
import { bodyOf, memoryStore } from './fixtures'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'aide-memoire-'))
})
afterEach(() => rmSync(directory, { recursive: true }))

test('the check in a thread finds a sound file sound while it is in use, and a broken one broken', async () => {
  const file = join(directory, 'store.db')
  const store = memoryStore(new Date(0), file)
  for (let number = 0; number < 200; number++)
    store.operation('Import', () => insertDocument(store, `d${number}`, bodyOf(['x'.repeat(500)]), 'h'))
  expect(await checkInThread(file, 'quick_check(1)', new AbortController().signal)).toBeNull()
  store.close()
  const bytes = readFileSync(file)
  bytes.fill('garbage ', bytes.length / 2, bytes.length / 2 + 20_000)
  writeFileSync(file, bytes)
  expect(await checkInThread(file, 'quick_check(1)', new AbortController().signal)).not.toBeNull()
})

test('a check that is no longer wanted ends', async () => {
  const file = join(directory, 'store.db')
  memoryStore(new Date(0), file).close()
  const stop = new AbortController()
  const check = checkInThread(file, 'quick_check(1)', stop.signal)
  stop.abort()
  expect(await check).toBeNull()
})

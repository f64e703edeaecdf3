import { createRouterClient } from '@orpc/server'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ImportEvent } from '../../shared/contract'
import { createBackend, type Backend } from './backend'

let directory: string
let backend: Backend
const open = async () => {
  backend = await createBackend({ directory, resources: 'resources', version: '0.0.0', now: () => new Date('2026-11-23T10:00:00Z') })
  return createRouterClient(backend.router)
}
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'aide-memoire-'))
})
afterEach(async () => {
  await backend.close()
  rmSync(directory, { recursive: true })
})

test('imports text', async () => {
  const client = await open()
  expect((await client.system.info()).store).toEqual({ state: 'ready' })
  const events: ImportEvent[] = []
  for await (const event of await client.library.importText({
    text: 'President Trump met President Putin in Hamburg on 7 July 2017. They spoke for 135 minutes.',
  }))
    events.push(event)
  expect(events.at(-1)).toMatchObject({ type: 'result', result: { outcome: 'new' } })
  expect((await client.library.list()).length).toBeGreaterThan(0)
})

import { EventEmitter, once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import type { Port } from '../../ports/messages'
import type { BackendProcess } from './host'
import { nodeProcess } from './node-process'

const folder = mkdtempSync(join(tmpdir(), 'node-process-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A backend that speaks the wire: it echoes what comes, and dies or closes its port when told. */
const ECHO = `
process.on('message', (message) => {
  if (!Array.isArray(message)) {
    if (message.type === 'start') process.send({ type: 'ready' })
    if (message.type === 'close') process.exit(0)
    return
  }
  const [id, op, data] = message
  if (op === 'message' && data === 'die') process.kill(process.pid, 'SIGKILL')
  else if (op === 'message' && data === 'hang up') process.send([id, 'close'])
  else if (op === 'message') process.send([id, 'message', data])
  else process.send([id, 'message', op + ' seen'])
})
process.on('disconnect', () => process.exit(0))
`
const entry = join(folder, 'echo.mjs')
writeFileSync(entry, ECHO)

class FakePort extends EventEmitter implements Port {
  received: unknown[] = []
  started = false
  postMessage(data: unknown) {
    this.received.push(data)
    this.emit('received')
  }
  start() {
    this.started = true
  }
  close() {
    this.emit('closed')
  }
  say(data: unknown) {
    this.emit('message', { data })
  }
}

async function run(options: { node?: string; entry?: string } = {}) {
  const events = new EventEmitter()
  const exited = new Promise<string>((resolve) => events.once('exit', resolve))
  const process_: BackendProcess = nodeProcess({ node: process.execPath, entry, directory: folder, resources: folder, ...options })({
    onReady: () => events.emit('ready'),
    onFailed: () => undefined,
    onExit: (reason) => events.emit('exit', reason),
  })
  await Promise.race([once(events, 'ready'), exited])
  return { process: process_, exited }
}

describe('a backend in a plain Node', () => {
  test('two ports share the channel, and text and bytes come back as they were', async () => {
    const { process, exited } = await run()
    const [first, second] = [new FakePort(), new FakePort()]
    process.serve(first)
    process.serve(second)
    await Promise.all([once(first, 'received'), once(second, 'received')])
    first.say('words')
    second.say(new Uint8Array([1, 2, 255]))
    await Promise.all([once(first, 'received'), once(second, 'received')])
    expect(first.started && second.started).toBe(true)
    expect(first.received).toEqual(['open seen', 'words'])
    expect(second.received).toEqual(['open seen', new Uint8Array([1, 2, 255])])
    await process.close()
    expect(await exited).toBe('exit code 0')
  })

  test('its death closes every port, so that pages connect anew', async () => {
    const { process, exited } = await run()
    const port = new FakePort()
    process.serve(port)
    const closed = once(port, 'closed')
    port.say('die')
    await closed
    expect(await exited).toBe('SIGKILL')
  })

  test('a port it closes is closed for the page', async () => {
    const { process } = await run()
    const port = new FakePort()
    process.serve(port)
    const closed = once(port, 'closed')
    port.say('hang up')
    await closed
    await process.close()
  })

  test('a Node that is not there is an exit with a reason, not silence', async () => {
    const { exited, process } = await run({ node: join(folder, 'no-such-node') })
    expect(await exited).toContain('ENOENT')
    await process.close()
  })
})

import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { RouterClient } from '@orpc/server'
import { app, MessageChannelMain } from 'electron'
import { Restarts } from '../../src/main/restarts'
import { keepBackend } from '../../src/main/shell/backend-host/host'
import { utilityBackend } from '../../src/main/shell/backend-host/utility-process'
import type { router } from './backend'

/** The desktop app's backend host over a utility process, with the main process in the page's place. The spec calls `globalThis.probe`. */
void app.whenReady().then(() => {
  const host = keepBackend({
    start: utilityBackend({ entry: join(import.meta.dirname, 'backend.js'), directory: '', resources: '' }),
    restarts: new Restarts(() => new Date()),
    onFailed: console.error,
    onGiveUp: console.error,
  })
  const connect = () => {
    const { port1, port2 } = new MessageChannelMain()
    const closed = new Promise<'closed'>((resolve) => port1.once('close', () => resolve('closed')))
    const client: RouterClient<typeof router> = createORPCClient(new RPCLink({ port: port1 as never }))
    port1.start()
    host.connect(port2)
    return { client, closed }
  }
  Object.assign(globalThis, { probe: { connect, close: () => host.close() } satisfies Probe })
})

export interface Probe {
  connect(): { client: RouterClient<typeof router>; closed: Promise<'closed'> }
  close(): Promise<void>
}

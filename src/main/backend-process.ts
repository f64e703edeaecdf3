import { RPCHandler } from '@orpc/server/message-port'
import { version } from '../../package.json'
import { createBackend, type Backend } from './backend/backend'
import { findParent } from './ports/parent'
import type { Port } from './ports/messages'
import { startupFailure } from './startup-failure'

/** The backend in a process of its own, serving the ports that the desktop app hands it: a utility process, or a plain Node. */
const parent = findParent()

parent.onStart(async ({ directory, resources }) => {
  try {
    serve(await createBackend({ directory, resources, now: () => new Date(), version }))
  } catch (error) {
    await parent.tell({ type: 'failed', ...startupFailure(error) })
    process.exit(1)
  }
})

function serve(backend: Backend) {
  const handler = new RPCHandler(backend.router)
  parent.onPort((port: Port) => {
    handler.upgrade(port as Parameters<typeof handler.upgrade>[0], { context: {} })
    port.start()
  })

  let closing = false
  const close = async () => {
    if (closing) return
    closing = true
    await backend.close()
    process.exit(0)
  }
  parent.onClose(close)
  process.once('SIGTERM', close)
  void parent.tell({ type: 'ready' })
}

// Ctrl+C reaches the whole group; the main process ends us in good order.
process.on('SIGINT', () => undefined)

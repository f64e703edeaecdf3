import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { version } from '../../package.json'
import { createBackend } from './backend/backend'
import { startupFailure } from './startup-failure'
import { Door } from './web/access'
import type { FromWebProcess, WebOrder } from './web/messages'
import { answerRequests } from './web/server'

/** The web server with the backend in it. web.ts forks it, and forks it again when it dies. */
process.once('message', (order: WebOrder) => {
  serve(order).catch(async (error: unknown) => {
    await tell(isTaken(error) ? { type: 'port-taken' } : { type: 'failed', ...startupFailure(error) })
    process.exit(1)
  })
})
// Ctrl+C reaches the whole group; the parent ends us in good order by going away.
process.on('SIGINT', () => undefined)

async function serve({ directory, port, keys }: WebOrder): Promise<void> {
  const resources = join(import.meta.dirname, '../../resources')
  const backend = await createBackend({ directory, resources, now: () => new Date(), version })
  const server = createServer()
  const chosen = await listen(server, port)
  const door = new Door(chosen, keys, (changed) => void tell({ type: 'keys', keys: changed }))
  server.on('request', answerRequests({ router: backend.router, root: join(import.meta.dirname, '../renderer'), door }))

  const close = async () => {
    server.close()
    server.closeAllConnections()
    await backend.close()
    process.exit(0)
  }
  process.once('disconnect', close)
  process.once('SIGTERM', close)
  await tell({ type: 'listening', port: chosen })
}

/** 127.0.0.1 only: nothing on the network can reach it. */
async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

/** The callback keeps a parent that is gone (EPIPE) from becoming an uncaught error. */
const tell = (message: FromWebProcess) => new Promise<void>((resolve) => process.send?.(message, undefined, undefined, () => resolve()))

const isTaken = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server of an attacker's that welcomes everybody, and counts who came. */
export async function startListener() {
  let hits = 0
  const count = () => (hits += 1)
  const server = createServer((_request, response) => {
    count()
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'text/html' }).end('<title>elsewhere</title>')
  })
  server.on('upgrade', (_request, socket) => {
    count()
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    hits: () => hits,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

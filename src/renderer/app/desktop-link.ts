import { RPCLink } from '@orpc/client/message-port'
import { CONNECT } from '../../shared/bridge'

let current: RPCLink<Record<never, never>> | undefined

/** The link over the bridge's port. A call on a closed port would never settle, so a port that closes is forgotten and the next call opens another. */
export function desktopLink(): RPCLink<Record<never, never>> {
  return (current ??= connect())
}

function connect() {
  const { port1, port2 } = new MessageChannel()
  const link = new RPCLink({ port: port1 })
  port1.addEventListener('close', () => {
    if (current === link) current = undefined
  })
  port1.start()
  window.postMessage(CONNECT, location.origin, [port2])
  return link
}

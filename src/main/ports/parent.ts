import type { FromBackend, Port, StartOrder, ToBackend } from './messages'
import { isWire } from './messages'
import { WirePort } from './wire-port'

/** The main process as the backend's process sees it. */
export interface Parent {
  onStart(listener: (order: StartOrder) => void): void
  onPort(listener: (port: Port) => void): void
  /** The main process wants us to end, or is gone. */
  onClose(listener: () => void): void
  /** Resolves when the message is on its way. */
  tell(message: FromBackend): Promise<void>
}

/** The parent of this very process: Electron's main process by `parentPort`, or any Node process by IPC. */
export function findParent(): Parent {
  if (process.parentPort) return electronParent(process.parentPort)
  if (process.send) return nodeParent()
  throw new Error('backend-process has no parent: it is started by the desktop app')
}

function electronParent(parentPort: NonNullable<typeof process.parentPort>): Parent {
  const on = (type: 'start' | 'knock' | 'port' | 'close', listener: (message: ToBackend, ports: Port[]) => void) =>
    parentPort.on('message', ({ data, ports }: { data: ToBackend; ports: Port[] }) => {
      if (!isWire(data) && data.type === type) listener(data, ports)
    })
  const tell = async (message: FromBackend) => parentPort.postMessage(message)
  on('knock', () => void tell({ type: 'here' }))
  return {
    tell,
    onStart: (listener) => on('start', (message) => listener(message as StartOrder)),
    onPort: (listener) => on('port', (_message, ports) => ports.forEach(listener)),
    onClose: (listener) => on('close', listener),
  }
}

function nodeParent(): Parent {
  const ports = new Map<string, WirePort>()
  // The callback keeps a parent that is gone (EPIPE) from becoming an uncaught error.
  const tell = (message: FromBackend) =>
    new Promise<void>((resolve) => {
      if (process.connected) process.send?.(message, undefined, undefined, () => resolve())
      else resolve()
    })

  const open = (id: string): WirePort => {
    const port = new WirePort(
      (data) => void tell([id, 'message', data]),
      () => void (ports.delete(id) && tell([id, 'close'])),
    )
    ports.set(id, port)
    return port
  }

  return {
    tell,
    onStart: (listener) =>
      process.on('message', (message: ToBackend) => {
        if (!isWire(message) && message.type === 'start') listener(message)
      }),
    onPort: (listener) =>
      process.on('message', (message: ToBackend) => {
        if (!isWire(message)) return
        const [id, op] = message
        if (op === 'open') return listener(open(id))
        const port = ports.get(id)
        if (op === 'message') return port?.emit('message', { data: message[2] })
        ports.delete(id)
        port?.emit('close')
      }),
    onClose: (listener) => {
      process.once('disconnect', listener)
      process.on('message', (message: ToBackend) => {
        if (!isWire(message) && message.type === 'close') listener()
      })
    },
  }
}

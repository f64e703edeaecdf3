import { fork, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { isWire, type FromBackend, type Port, type ToBackend } from '../../ports/messages'
import { SMALL_HEAP } from '../../small-heap'
import type { StartBackend } from './host'
import { PATIENCE } from './patience'

export interface NodeProcessOptions {
  /** Path of a Node.js that better-sqlite3 can run on. */
  node: string
  /** Path of the built backend-process. */
  entry: string
  directory: string
  resources: string
}

/** The backend in a plain Node beside Electron, for debugging and for an Electron whose own Node is too old. Ports are relayed. */
export const nodeProcess =
  ({ node, entry, directory, resources }: NodeProcessOptions): StartBackend =>
  (events) => {
    // Bytes stay bytes with 'advanced'; Electron's own variable would make a Node of another Electron's child.
    const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
    const child = fork(entry, [], { execPath: node, execArgv: SMALL_HEAP, serialization: 'advanced', env })
    const relay = relayPorts((message) => tell(child, message))
    let exited = false
    const gone = new Promise<void>((resolve) => {
      const end = (reason: string) => {
        if (exited) return
        exited = true
        relay.closeAll()
        resolve()
        events.onExit(reason)
      }
      // A missing binary emits `error` and never `exit`.
      child.once('error', (error) => end(error.message))
      child.once('exit', (code, signal) => end(signal ?? `exit code ${code}`))
    })
    child.on('message', (message: FromBackend) => {
      if (isWire(message)) relay.receive(message)
      else if (message.type === 'ready') events.onReady()
      else if (message.type === 'failed') events.onFailed(message)
    })
    tell(child, { type: 'start', directory, resources })

    return {
      serve: relay.add,
      async close() {
        tell(child, { type: 'close' })
        const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE)
        await gone
        clearTimeout(timer)
      },
    }
  }

/** The callback keeps a child that is gone (EPIPE) from becoming an `error` event. */
function tell(child: ChildProcess, message: ToBackend) {
  if (child.connected) child.send(message as never, () => undefined)
}

/** Carries the messages of many ports over one channel. */
function relayPorts(send: (message: ToBackend) => void) {
  const ports = new Map<string, Port>()
  return {
    add(port: Port) {
      const id = randomUUID()
      ports.set(id, port)
      send([id, 'open'])
      port.on('message', ({ data }) => send([id, 'message', data as string | Uint8Array]))
      // The page reloaded or went.
      port.on('close', () => ports.delete(id) && send([id, 'close']))
      port.start()
    },
    receive([id, op, data]: readonly [string, string, (string | Uint8Array)?]) {
      const port = ports.get(id)
      if (op === 'message') return port?.postMessage(data)
      ports.delete(id)
      port?.close()
    },
    /** The pages see their ports close, and connect anew. */
    closeAll() {
      for (const port of ports.values()) port.close()
      ports.clear()
    },
  }
}

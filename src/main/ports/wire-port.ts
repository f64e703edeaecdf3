import { EventEmitter } from 'node:events'
import type { Port } from './messages'

/** The backend's end of a port that reaches it over a shared channel. */
export class WirePort extends EventEmitter<{ message: [{ data: unknown }]; close: [] }> implements Port {
  constructor(
    private readonly send: (data: string | Uint8Array) => void,
    private readonly onClose: () => void,
  ) {
    super()
  }

  postMessage(data: string | Uint8Array): void {
    this.send(data)
  }

  start(): void {
    // Messages come as soon as there are listeners.
  }

  close(): void {
    this.onClose()
    this.emit('close')
  }
}

import type { StartupFailure } from '../startup-failure'

/** Where the backend finds its store and what ships with the app. */
export interface StartOrder {
  type: 'start'
  directory: string
  resources: string
}

/**
 * What the main process tells the backend's process, whichever kind it is. To a utility process only: 'knock', which it answers with
 * 'here', and 'port', which comes with the port itself.
 */
export type ToBackend = StartOrder | { type: 'knock' } | { type: 'port' } | { type: 'close' } | Wire

/** What the backend's process tells the main process. */
export type FromBackend = { type: 'ready' } | { type: 'here' } | ({ type: 'failed' } & StartupFailure) | Wire

/**
 * How several ports share the one channel to a plain Node process: the id of the port, and what happens to it. oRPC sends only strings and
 * bytes, so differing versions of V8 on the two ends do no harm.
 */
export type Wire = readonly [id: string, op: 'open' | 'close'] | readonly [id: string, op: 'message', data: string | Uint8Array]

export const isWire = (message: ToBackend | FromBackend): message is Wire => Array.isArray(message)

/** What both ends need of a MessagePort; Electron's MessagePortMain is one. */
export interface Port {
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown
  on(event: 'close', listener: () => void): unknown
  postMessage(data: unknown): void
  start(): void
  close(): void
}

import type { Port } from '../../ports/messages'
import type { Restarts } from '../../restarts'
import type { StartupFailure } from '../../startup-failure'

/** Keeps a backend running and connects pages to it. */
export interface BackendHost {
  /** Connects a page's port. While the backend is down the port waits unstarted, so that its calls are answered after the restart. */
  connect(port: Port): void
  /** Starts again after onGiveUp. */
  retry(): void
  /** Ends the backend in good order. */
  close(): Promise<void>
}

/** One run of the backend, in whatever kind of process. */
export interface BackendProcess {
  serve(port: Port): void
  /** Asks it to end, and makes it end when it does not; resolves when it is gone. */
  close(): Promise<void>
}

export interface BackendProcessEvents {
  onReady(): void
  /** It said why it cannot begin; it will exit. */
  onFailed(failure: StartupFailure): void
  /** It is gone. `unserved` are ports it was given but did not take; they go to the next one. */
  onExit(reason: string, unserved?: readonly Port[]): void
}

export type StartBackend = (events: BackendProcessEvents) => BackendProcess

export interface BackendHostOptions {
  start: StartBackend
  restarts: Restarts
  /** It cannot begin (the store is in use, say): starting it again would not help. */
  onFailed(failure: StartupFailure): void
  /** It died too often; `reason` is that of the last death. */
  onGiveUp(reason: string): void
}

export function keepBackend({ start, restarts, onFailed, onGiveUp }: BackendHostOptions): BackendHost {
  const waiting: Port[] = []
  let process: BackendProcess | null = null
  let ready = false
  let ended = false

  const begin = () => {
    if (ended || process) return
    let failed = false
    process = start({
      onReady() {
        ready = true
        for (const port of waiting.splice(0)) process?.serve(port)
      },
      onFailed(failure) {
        failed = true
        onFailed(failure)
      },
      onExit(reason, unserved = []) {
        process = null
        ready = false
        waiting.unshift(...unserved)
        if (ended || failed) return
        const wait = restarts.next()
        if (wait === null) return onGiveUp(reason)
        console.error(`The backend ended (${reason}). Starting it again.`)
        setTimeout(begin, wait)
      },
    })
  }

  begin()
  return {
    connect(port) {
      if (ready && process) process.serve(port)
      else waiting.push(port)
    },
    retry: begin,
    async close() {
      ended = true
      await process?.close()
    },
  }
}

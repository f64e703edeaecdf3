import { utilityProcess, type MessagePortMain } from 'electron'
import type { FromBackend, ToBackend } from '../../ports/messages'
import { isWire } from '../../ports/messages'
import type { StartBackend } from './host'
import { PATIENCE } from './patience'

export interface UtilityProcessOptions {
  /** Path of the built backend-process. */
  entry: string
  directory: string
  resources: string
}

/** The backend in Electron's own utility process; pages talk to it directly, the main process only hands over their ports. */
export const utilityBackend =
  ({ entry, directory, resources }: UtilityProcessOptions): StartBackend =>
  (events) => {
    const child = utilityProcess.fork(entry, [], { serviceName: 'Aide-mémoire backend', stdio: 'inherit' })
    const tell = (message: ToBackend, ports?: MessagePortMain[]) => child.postMessage(message, ports)
    const gone = new Promise<void>((resolve) => {
      child.once('exit', (code) => {
        resolve()
        events.onExit(`exit code ${code}`)
      })
    })
    child.on('message', (message: FromBackend) => {
      if (isWire(message)) return
      if (message.type === 'ready') events.onReady()
      else events.onFailed(message)
    })
    tell({ type: 'start', directory, resources })

    return {
      serve: (port) => tell({ type: 'port' }, [port as MessagePortMain]),
      async close() {
        tell({ type: 'close' })
        const timer = setTimeout(() => child.kill(), PATIENCE)
        await gone
        clearTimeout(timer)
      },
    }
  }

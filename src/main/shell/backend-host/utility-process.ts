import { utilityProcess, type MessagePortMain } from 'electron'
import type { FromBackend, Port, ToBackend } from '../../ports/messages'
import { isWire } from '../../ports/messages'
import { SMALL_HEAP } from '../../small-heap'
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
    const child = utilityProcess.fork(entry, [], {
      serviceName: 'Aide-mémoire backend',
      stdio: 'inherit',
      execArgv: [`--js-flags=${SMALL_HEAP.join(' ')}`],
    })
    const tell = (message: ToBackend, ports?: MessagePortMain[]) => child.postMessage(message, ports)
    // A port that is posted to a process just dead is lost, and its page may wait half a minute to hear of it. So each waits for an answer.
    const unserved: Port[] = []
    const gone = new Promise<void>((resolve) => {
      child.once('exit', (code) => {
        resolve()
        events.onExit(`exit code ${code}`, unserved)
      })
    })
    child.on('message', (message: FromBackend) => {
      if (isWire(message)) return
      if (message.type === 'ready') events.onReady()
      else if (message.type === 'here') handOver()
      else events.onFailed(message)
    })
    const handOver = () => {
      const port = unserved.shift()
      if (port) tell({ type: 'port' }, [port as MessagePortMain])
    }
    tell({ type: 'start', directory, resources })

    return {
      serve(port) {
        unserved.push(port)
        tell({ type: 'knock' })
      },
      async close() {
        tell({ type: 'close' })
        const timer = setTimeout(() => child.kill(), PATIENCE)
        await gone
        clearTimeout(timer)
      },
    }
  }

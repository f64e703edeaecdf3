import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { dataFolder } from './data-folder'
import { Restarts } from './restarts'
import { SMALL_HEAP } from './small-heap'
import { newKey, type Keys } from './web/access'
import type { FromWebProcess, WebOrder } from './web/messages'
import { openInBrowser } from './web/open-in-browser'

/** Tried first, so that the address and what the browser remembers for it stay the same from day to day. */
const USUAL_PORT = 5180

const USAGE = 'Usage: node out/main/web.js [--port PORT] [--data FOLDER] [--open]'

/** The same app in a browser: keeps the web server's process running, prints its address, and ends with it. */
function main() {
  const { port, data, open } = readArguments()
  const restarts = new Restarts(() => new Date())
  const order: WebOrder = { directory: dataFolder(data), port: port ?? USUAL_PORT, keys: { session: newKey(), token: newKey() } }
  let child: ChildProcess
  let announced = false
  let ending = false

  const address = (keys: Keys) => `http://127.0.0.1:${order.port}/?token=${keys.token}`
  const announce = () => {
    if (announced) return console.log('The backend is serving again.')
    announced = true
    console.log(`Aide-mémoire is ready in your browser:\n\n  ${address(order.keys)}\n\nThe address works once. Ctrl+C ends the program.`)
    if (open) openInBrowser(address(order.keys))
  }
  const fail = (message: string, hint: string) => {
    ending = true
    console.error(hint ? `${message}\n${hint}` : message)
    process.exitCode = 1
  }

  const receive = (message: FromWebProcess) => {
    if (message.type === 'keys') {
      order.keys = message.keys
      if (message.keys.token)
        console.log(`A used address was opened. To open Aide-mémoire in another browser:\n\n  ${address(message.keys)}\n`)
    } else if (message.type === 'listening') {
      order.port = message.port
      announce()
    } else if (message.type === 'failed') {
      fail(message.message, message.hint)
    } else if (port === undefined && !announced) {
      order.port = 0
    } else {
      fail(`Port ${order.port} is taken by another program.`, 'Choose another one: --port PORT')
    }
  }

  const died = () => {
    if (ending) return
    const wait = restarts.next()
    if (wait === null)
      return fail('The backend died six times within a minute, so it was not started again.', 'The lines above may say why.')
    if (announced) console.error('The backend died unexpectedly. Starting it again.')
    setTimeout(start, wait)
  }

  const start = () => {
    if (ending) return
    child = fork(join(import.meta.dirname, 'web-process.js'), [], { execArgv: SMALL_HEAP, serialization: 'advanced' })
    child.on('message', receive)
    // A missing binary emits `error` and never `exit`.
    child.once('error', (error) => fail(`The backend could not be started: ${error.message}`, ''))
    child.once('exit', died)
    child.send(order, () => undefined)
  }

  const end = () => {
    ending = true
    if (child.connected) child.disconnect()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, end)
  start()
}

function readArguments(): { port: number | undefined; data: string | undefined; open: boolean } {
  try {
    const { values } = parseArgs({
      options: { port: { type: 'string' }, data: { type: 'string' }, open: { type: 'boolean', default: false } },
    })
    const port = values.port === undefined ? undefined : Number(values.port)
    if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536)) throw new Error(`${values.port} is not a port.`)
    return { port, data: values.data, open: values.open }
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`)
    process.exit(2)
  }
}

main()

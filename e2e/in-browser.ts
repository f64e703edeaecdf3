import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { PlaywrightWorkerArgs } from '@playwright/test'
import { backendOf, killNow, processTree, root, type AppUnderTest, type StartOptions } from './app-under-test'

export interface BrowserAppUnderTest extends AppUnderTest {
  /** The address with its token, as printed; the page has used it already. */
  readonly printedAddress: string
}

type BrowserOptions = StartOptions & Pick<PlaywrightWorkerArgs, 'playwright'>

/** The app in a Chromium, served by web.ts. */
export async function startInBrowser({ directory, watch, playwright }: BrowserOptions): Promise<BrowserAppUnderTest> {
  let printed = ''
  let server: ChildProcess
  let address: string
  const browser = await playwright.chromium.launch({ executablePath: process.env['AIDE_MEMOIRE_TEST_BROWSER'] })
  const page = await browser.newPage()
  watch(page)

  const serve = async (port: string) => {
    // A page of the run before would knock at the new server with a cookie it does not know.
    await page.goto('about:blank')
    server = spawn(
      process.env['AIDE_MEMOIRE_TEST_NODE'] ?? process.execPath,
      [join(root, 'out/main/web.js'), '--port', port, '--data', directory],
      {
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    const from = printed.length
    for (const stream of [server.stdout, server.stderr]) stream?.on('data', (chunk) => (printed += chunk))
    address = await addressIn(server, () => printed.slice(from))
    await page.goto(address)
    return page
  }
  const port = () => new URL(address).port
  const end = async (stop: () => void) => {
    const gone = server.exitCode === null && server.signalCode === null ? once(server, 'exit') : undefined
    stop()
    await gone
  }

  await serve('0')
  return {
    page,
    electron: undefined,
    get origin() {
      return new URL(address).origin
    },
    get printedAddress() {
      return address
    },
    async restart() {
      await end(() => server.kill('SIGTERM'))
      return serve(port())
    },
    async crashAndRestart() {
      await end(() => processTree(server.pid ?? 0).forEach(({ pid }) => killNow(pid)))
      return serve(port())
    },
    async killBackend() {
      const backend = backendOf(server.pid ?? 0)
      killNow(backend)
      return backend
    },
    processes: () => processTree(server.pid ?? 0).map(({ pid }) => pid),
    async close() {
      await browser.close()
      await end(() => server.kill('SIGTERM'))
    },
    output: () => printed,
  }
}

/** Waits for the printed address; rejects when the program ends first. */
function addressIn(server: ChildProcess, printed: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const address = /http:\/\/\S+token=\S+(?=\s)/.exec(printed())?.[0]
      if (address) resolve(address)
    }
    server.stdout?.on('data', look)
    server.once('exit', () => reject(new Error(`The server ended before it printed its address:\n${printed()}`)))
  })
}

// npm run dev: hot reload, in the desktop window where there can be one, else in the browser.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { electronCommand } from './electron.mjs'
import { ensureBuild, findNode, root, run, say, SetupError } from './setup.mjs'

/** Runs until Ctrl+C; `electron` is the path of an Electron, or null. Returns the exit status. */
export async function develop({ data, port }, electron) {
  return electron ? developDesktop(electron, data) : developInBrowser(data, port)
}

/** electron-vite reloads the page, and starts Electron again when the main process changes. */
function developDesktop(electron, data) {
  const { args, env } = electronCommand(electron)
  env.ELECTRON_EXEC_PATH = electron
  const app = ['--', '--log-level=3', ...(data ? [`--data=${data}`] : [])]
  const noSandbox = args.includes('--no-sandbox') ? ['--noSandbox'] : []
  return run(findNode(), [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'dev', '--watch', ...noSandbox, ...app], { env })
}

/** Vite serves the page with hot reload, and passes /rpc on to the browser version with its cookie. */
async function developInBrowser(data, port) {
  await ensureBuild()
  const backend = spawn(findNode(), [join(root, 'out/main/web.js'), '--port', '0', ...(data ? ['--data', data] : [])], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => backend.once('close', (code) => resolve(code ?? 0)))
  const { origin, cookie } = await enter(backend)
  const server = await serveRenderer({ port: Number(port ?? 5173), target: origin, headers: { origin, cookie } })
  say(`Hot reload at ${server.resolvedUrls.local[0]} (changes in src/main need a restart). Ctrl+C ends the program.`)
  process.once('SIGINT', () => backend.kill('SIGTERM')).once('SIGTERM', () => backend.kill('SIGTERM'))
  const status = await ended
  await server.close()
  return status
}

/** Waits for the printed address and trades its token for the cookie. */
async function enter(backend) {
  let printed = ''
  for await (const chunk of backend.stdout) {
    printed += chunk
    const address = /http:\/\/\S+token=\S+(?=\s)/.exec(printed)?.[0]
    if (!address) continue
    // Reading on keeps the pipe from filling.
    backend.stdout.resume()
    const { headers } = await fetch(address, { redirect: 'manual' })
    return { origin: new URL(address).origin, cookie: headers.get('set-cookie').split(';')[0] }
  }
  throw new SetupError('The backend did not start: see the lines above.')
}

async function serveRenderer({ port, target, headers }) {
  const { resolveConfig } = await import('electron-vite')
  const { createServer } = await import('vite')
  const { config } = await resolveConfig({ root }, 'serve', 'development')
  const server = await createServer({
    ...config.renderer,
    configFile: false,
    logLevel: 'warn',
    server: { host: '127.0.0.1', port, proxy: { '/rpc': { target, changeOrigin: true, headers } } },
  })
  return server.listen()
}

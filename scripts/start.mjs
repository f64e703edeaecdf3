// npm start: the desktop app, or the browser version where Electron cannot run. npm run web, npm run dev: the same with a flag.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { electronCommand, fetchElectron } from './electron.mjs'
import { ensureBuild, ensureDependencies, findNode, root, run, runScript, say, SetupError } from './setup.mjs'

const USAGE = `npm start -- [--data FOLDER]                    the desktop app
npm run web -- [--port PORT] [--data FOLDER]    the same app in a browser
npm run dev -- [--data FOLDER] [--browser]      with hot reload`

/** Exit statuses of an Electron that never ran. 127: a system library is missing. SIGTRAP, SIGABRT: Chromium's sandbox is not allowed, or the
 * display cannot be opened. */
const COULD_NOT_START = new Set([127, 'SIGTRAP', 'SIGABRT', 133, 134])

await runScript(async () => {
  const options = readArguments()
  await ensureDependencies()
  if (options.dev) return (await import('./dev.mjs')).develop(options, await findDesktop(options))
  await ensureBuild()
  const electron = await findDesktop(options)
  return electron ? startDesktop(electron, options) : startBrowserVersion(options)
})

/** Path of an Electron that can open a window here, or null after one plain line; null without a word where the browser was asked for. */
async function findDesktop({ browser }) {
  if (browser) return null
  const headless = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY
  const { path, reason } = headless ? { reason: 'there is no display' } : await fetchElectron()
  if (!path)
    say(
      `The desktop window cannot open because ${headless ? reason : `Electron is missing and ${reason}`}: here is the browser version instead.`,
    )
  return path ?? null
}

/** Runs the desktop app; where the system does not let Electron start at all, the browser version. */
async function startDesktop(electron, options) {
  const { args, env } = electronCommand(electron)
  if (args.includes('--no-sandbox')) say('Running as root: Chromium starts without its own sandbox.')
  say('Opening the desktop window. Ctrl+C ends the program.')
  // Chromium's own chatter about buses and graphics helps nobody.
  const status = await run(electron, [...args, '--log-level=3', root, ...(options.data ? [`--data=${options.data}`] : [])], { env })
  if (!COULD_NOT_START.has(status)) return status
  say('Electron could not start on this system (the lines above say why): here is the browser version instead.')
  return startBrowserVersion(options)
}

/** Serves the app on 127.0.0.1, prints the address, and opens it where a browser can be opened. */
function startBrowserVersion({ port, data }) {
  const args = [join(root, 'out/main/web.js'), '--open']
  if (port) args.push('--port', port)
  if (data) args.push('--data', data)
  return run(findNode(), args)
}

function readArguments() {
  try {
    const options = { browser: { type: 'boolean' }, dev: { type: 'boolean' }, port: { type: 'string' }, data: { type: 'string' } }
    return parseArgs({ options }).values
  } catch (error) {
    throw new SetupError(`${error.message}\n${USAGE}`)
  }
}

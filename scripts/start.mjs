// npm start: the desktop app, or the browser version where Electron cannot run. npm run web, npm run dev: the same with a flag.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuild, ensureDependencies, findNode, root, run, runScript, say, SetupError } from './setup.mjs'

const USAGE = `npm start -- [--data FOLDER]                    the desktop app
npm run web -- [--port PORT] [--data FOLDER]    the same app in a browser
npm run dev -- [--data FOLDER]                  with hot reload`

await runScript(async () => {
  const options = readArguments()
  await ensureDependencies()
  await ensureBuild()
  return startBrowserVersion(options)
})

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

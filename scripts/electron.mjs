// The official Electron binary: where it is, fetching it when it is not there, and how it has to be started.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findNode, root, say } from './setup.mjs'

const folder = join(root, 'node_modules/electron')

/** Milliseconds within which the download site has to answer, and the download has to be done. */
const ANSWER = 4_000
const DOWNLOAD = 10 * 60_000

/** The first Electron whose own Node (22.14) can load better-sqlite3. */
const FIRST_WITH_RECENT_NODE = 35

/** Path of the official binary, downloaded if need be: `{ path }`, or `{ reason }` in words that follow "because". */
export async function fetchElectron() {
  const present = findElectron()
  if (present) return { path: present }
  if (!(await siteAnswers())) return { reason: 'its download site cannot be reached from here' }
  say('Downloading Electron (about 120 MB; once only)…')
  const path = (await download()) && findElectron()
  return path ? { path } : { reason: 'it could not be downloaded' }
}

/** Arguments and environment of an Electron: what root and an old Node of its own make necessary. */
export function electronCommand(path) {
  const env = { ...process.env }
  if (electronVersion(path) < FIRST_WITH_RECENT_NODE) env.AIDE_MEMOIRE_NODE ||= findNode()
  return { args: process.getuid?.() === 0 ? ['--no-sandbox'] : [], env }
}

/** ELECTRON_OVERRIDE_DIST_PATH is the electron package's own way to name another one. */
function findElectron() {
  const place = process.env.ELECTRON_OVERRIDE_DIST_PATH
  try {
    const path = place ? join(place, 'electron') : join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'))
    return existsSync(path) ? path : null
  } catch {
    return null
  }
}

/** Major version, from the file beside the binary; Infinity (recent) where there is none. */
function electronVersion(path) {
  try {
    return Number.parseInt(readFileSync(join(dirname(path), 'version'), 'utf8').replace('v', ''), 10)
  } catch {
    return Infinity
  }
}

async function siteAnswers() {
  // Behind a proxy only Electron's own downloader knows the way.
  if (process.env.ELECTRON_GET_USE_PROXY || process.env.https_proxy || process.env.HTTPS_PROXY) return true
  const site = process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror || 'https://github.com/electron/electron/releases/'
  try {
    await fetch(site, { method: 'HEAD', signal: AbortSignal.timeout(ANSWER) })
    return true
  } catch {
    return false
  }
}

function download() {
  return new Promise((resolve) => {
    // Its own error is a stack trace: the caller says what matters of it.
    const installer = spawn(findNode(), [join(folder, 'install.js')], { stdio: 'ignore', timeout: DOWNLOAD })
    installer.on('error', () => resolve(false))
    installer.on('close', (code) => resolve(code === 0))
  })
}

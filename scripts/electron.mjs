// The official Electron binary: where it is, and fetching it when it is not there.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { spawn } from 'node:child_process'
import { findNode, root, say } from './setup.mjs'

const folder = join(root, 'node_modules/electron')

/** Milliseconds within which the download site has to answer, and the download has to be done. */
const ANSWER = 4_000
const DOWNLOAD = 10 * 60_000

/** Path of the official binary, or null when it is not there. */
export function officialElectron() {
  try {
    const path = join(process.env.ELECTRON_OVERRIDE_DIST_PATH || join(folder, 'dist'), readFileSync(join(folder, 'path.txt'), 'utf8'))
    return existsSync(path) ? path : null
  } catch {
    return null
  }
}

/** Path of the official binary, downloaded if need be; null, after one plain line, when it cannot be had. */
export async function fetchElectron() {
  const present = officialElectron()
  if (present) return present
  if (!(await siteAnswers())) {
    say('Electron is not installed here, and its download site cannot be reached.')
    return null
  }
  say('Downloading Electron (about 120 MB; once only)…')
  if (await download()) return officialElectron()
  say('Electron could not be downloaded.')
  return null
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
    // Its error is a stack trace: what matters of it is said by fetchElectron.
    const installer = spawn(findNode(), [join(folder, 'install.js')], { stdio: 'ignore', timeout: DOWNLOAD })
    installer.on('error', () => resolve(false))
    installer.on('close', (code) => resolve(code === 0))
  })
}

// What the end-to-end tests need of a Linux machine: a screen, a browser, and the libraries that Electron is linked against.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { say } from './setup.mjs'

/** Debian's package → the programs or libraries that show it is there; any one of them will do. */
const NEEDED = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome'],
  xvfb: ['Xvfb'],
  unzip: ['unzip'],
  procps: ['ps'],
  libnss3: ['libnss3.so'],
  'libgtk-3-0': ['libgtk-3.so.0'],
  libasound2: ['libasound.so.2'],
  libgbm1: ['libgbm.so.1'],
  libdrm2: ['libdrm.so.2'],
  libcups2: ['libcups.so.2'],
  'libatk-bridge2.0-0': ['libatk-bridge-2.0.so.0'],
}

/** Installs what is missing with apt where that may be done, and else says what is missing. Never fails: the tests will say more. */
export function ensureSystemPackages() {
  if (process.platform !== 'linux') return
  const missing = missingPackages()
  if (missing.length === 0) return
  if (process.getuid() !== 0 || !findProgram('apt-get')) {
    say(`Missing for the end-to-end tests: ${missing.join(', ')}. On Debian: sudo apt-get install ${missing.join(' ')}`)
    return
  }
  say(`Installing system packages with apt (a minute or two; once only): ${missing.join(', ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args) => spawnSync('apt-get', args, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  apt('update', '-q')
  const { status, stderr } = apt('install', '-y', '-q', '--no-install-recommends', ...missing)
  if (status !== 0) say(`apt could not install them:\n${stderr}`)
}

/** Path of a program, as the shell would find it; null when there is none. */
export function findProgram(name) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null
}

function missingPackages() {
  const libraries = spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' }).stdout ?? ''
  const isThere = (name) => (name.includes('.so') ? libraries.includes(`${name} `) : findProgram(name) !== null)
  return Object.entries(NEEDED)
    .filter(([, signs]) => !signs.some(isThere))
    .map(([name]) => name)
}

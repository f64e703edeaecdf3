// Before all specs: a fresh build, an Electron to test in, a screen to show it on. Workers inherit the environment.
import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { electronCommand } from '../scripts/electron.mjs'
import { ensureBuild, findNode, say, SetupError } from '../scripts/setup.mjs'
import { findTestBrowser } from '../scripts/test-browser.mjs'
import { findTestElectron } from '../scripts/test-electron.mjs'

export default async function globalSetup() {
  await ensureBuild()
  process.env.AIDE_MEMOIRE_TEST_NODE = findNode()
  process.env.AIDE_MEMOIRE_TEST_BROWSER = await findTestBrowser()
  const stopScreen = await showScreen()
  try {
    const { path, name } = await findTestElectron()
    say(`Testing the desktop app in ${name}.`)
    process.env.AIDE_MEMOIRE_TEST_ELECTRON = path
    // Without a path of ours, Playwright asks the electron package, and holds the app back until it has attached to it.
    process.env.ELECTRON_OVERRIDE_DIST_PATH = dirname(path)
    // An Electron whose own Node is too old has its backend in a plain Node beside it.
    process.env.AIDE_MEMOIRE_NODE = electronCommand(path).env.AIDE_MEMOIRE_NODE ?? ''
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    process.env.AIDE_MEMOIRE_TEST_NO_ELECTRON = error.message
    say(`NO DESKTOP TESTS: ${error.message}`)
  }
  return stopScreen
}

/** On Linux, windows open on a screen of the tests' own (Xvfb) where there is one. Returns how to stop it. */
async function showScreen() {
  if (process.platform !== 'linux') return undefined
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const display = await new Promise((resolve) => {
    screen.once('error', () => resolve(null))
    screen.once('exit', () => resolve(null))
    screen.stdio[3].once('data', (number) => resolve(`:${String(number).trim()}`))
  })
  if (!display) return undefined
  process.env.DISPLAY = display
  delete process.env.WAYLAND_DISPLAY
  return () => screen.kill()
}

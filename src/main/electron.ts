import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, BrowserWindow, dialog, Menu, session, shell } from 'electron'
import type { MenuCommand } from '../shared/bridge'
import { dataFolder } from './data-folder'
import { Restarts } from './restarts'
import { APP_ORIGIN, registerAppScheme, serveRenderer } from './shell/app-scheme'
import { keepBackend, type BackendHost, type StartBackend } from './shell/backend-host/host'
import { nodeProcess } from './shell/backend-host/node-process'
import { utilityBackend } from './shell/backend-host/utility-process'
import { lockDown } from './shell/lockdown'
import { menuTemplate } from './shell/menu'
import { answerPage } from './shell/page-requests'
import { startReminders } from './shell/reminders'
import { endOnUncaught, endWith, underTest } from './shell/uncaught'
import { bringToFront, openWindow } from './shell/window'

/** Electron's main process: window, menu and dialogs only. The backend thinks in a process of its own. */
const here = import.meta.dirname
const directory = dataFolder(argument('--data'))
/** Tests put the clock of the shell ahead while it runs, by so many milliseconds. */
const ahead = () => (underTest ? Number(process.env['AIDE_MEMOIRE_TEST_CLOCK_AHEAD'] ?? 0) : 0)
const now = () => new Date(Date.now() + ahead())

const FOLDER_HINT = 'Check that it is a folder, that the disk is there, and that you may write to it. Nothing was changed.'

endOnUncaught()
registerAppScheme()
// Chromium's own files stand beside the store. The lock is per userData, and so one instance per data folder.
const desktopFolder = join(directory, 'desktop')
if (!keepFilesIn(desktopFolder)) void app.whenReady().then(() => endWith(`The data folder ${directory} cannot be written.`, FOLDER_HINT))
else if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.exit(0)

/** Tells whether Chromium can keep its files there. */
function keepFilesIn(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true })
    app.setPath('userData', folder)
    return true
  } catch {
    return false
  }
}

function start() {
  const page = pageAddress()
  let window: BrowserWindow | undefined
  let host: BackendHost | undefined = startBackend(() => window)

  lockDown(session.defaultSession, page.origin)
  serveRenderer(session.defaultSession, join(here, '../renderer'))
  answerPage({ window: () => window, pageOrigin: page.origin, directory, connect: (port) => host?.connect(port) })
  const command = async (name: MenuCommand) => {
    // A choice in the menu is a gesture of the user's; without one the page may not ask for a file.
    await window?.webContents.executeJavaScript('undefined', true)
    window?.webContents.send('command', name)
  }
  const openDataFolder = () => void shell.openPath(directory)
  const { platform } = process
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuTemplate({ platform, development: !app.isPackaged, command: (name) => void command(name), openDataFolder })),
  )

  const open = () => {
    window = openWindow({ url: page.url, preload: join(here, '../preload/bridge.cjs'), folder: desktopFolder })
    window.once('closed', () => (window = undefined))
    reloadWhenGone(window)
  }
  open()

  startReminders({
    every: underTest ? 200 : 60_000,
    now,
    window: () => window,
    connect: (port) => host?.connect(port),
    openStudy: () => {
      if (window) bringToFront(window)
      else open()
      void command('go:study')
    },
  })

  app.on('second-instance', () => (window ? bringToFront(window) : open()))
  app.on('activate', () => window ?? open())
  app.on('window-all-closed', () => process.platform !== 'darwin' && app.quit())
  app.on('will-quit', (event) => {
    if (!host) return
    event.preventDefault()
    const closing = host.close()
    host = undefined
    void closing.finally(() => app.exit(0))
  })
}

/** The value of `--name VALUE` or `--name=VALUE`. */
function argument(name: string): string | undefined {
  const given = process.argv.find((entry) => entry === name || entry.startsWith(`${name}=`))
  return given === name ? process.argv[process.argv.indexOf(given) + 1] : given?.slice(name.length + 1)
}

/** Our own origin; while developing, vite's server, which electron-vite names. */
function pageAddress(): { url: string; origin: string } {
  const server = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
  if (server && /^http:\/\/(localhost|127\.0\.0\.1):\d+/.test(server)) return { url: server, origin: new URL(server).origin }
  return { url: `${APP_ORIGIN}/`, origin: APP_ORIGIN }
}

function startBackend(window: () => BrowserWindow | undefined): BackendHost {
  const host = keepBackend({
    start: backendProcess(),
    restarts: new Restarts(now),
    onFailed: ({ message, hint }) => endWith(message, hint),
    onGiveUp: async (reason) => {
      const message = 'The backend died six times within a minute, so it was not started again.'
      console.error(message, reason)
      const options = { type: 'error' as const, message, detail: `Last reason: ${reason}`, buttons: ['Try Again', 'Quit'], cancelId: 1 }
      const parent = window()
      const { response } = await (parent ? dialog.showMessageBox(parent, options) : dialog.showMessageBox(options))
      if (response === 0) host.retry()
      else app.quit()
    },
  })
  return host
}

function backendProcess(): StartBackend {
  const options = { entry: join(here, 'backend-process.js'), directory, resources: join(here, '../../resources') }
  const node = process.env['AIDE_MEMOIRE_NODE']
  return node ? nodeProcess({ ...options, node }) : utilityBackend(options)
}

/** A page that crashed comes back by itself, unless it crashes again and again. */
function reloadWhenGone(window: BrowserWindow) {
  const restarts = new Restarts(now)
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    const wait = restarts.next()
    if (wait === null) return endWith('The window crashed six times within a minute.', `Last reason: ${reason}`)
    console.error(`The window crashed (${reason}). Loading it again.`)
    setTimeout(() => !window.isDestroyed() && window.webContents.reload(), wait)
  })
}

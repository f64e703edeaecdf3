import { join } from 'node:path'
import { BrowserWindow, nativeTheme, screen } from 'electron'
import { MIN_SIZE, readPlace, visiblePlace, writePlace } from './window-place'

export interface WindowOptions {
  /** Address of the page. */
  url: string
  preload: string
  /** Folder for what the window remembers. */
  folder: string
}

/** Milliseconds without a move or resize after which the place is written, so that a crash does not forget it. */
const SETTLED = 400

/** Opens the window where it stood last; it shows itself when the page has painted. */
export function openWindow({ url, preload, folder }: WindowOptions): BrowserWindow {
  const file = join(folder, 'window.json')
  const place = visiblePlace(
    readPlace(file),
    screen.getAllDisplays().map((display) => display.workArea),
  )
  const window = new BrowserWindow({
    ...place.bounds,
    minWidth: MIN_SIZE.width,
    minHeight: MIN_SIZE.height,
    fullscreen: place.fullScreen,
    show: false,
    title: 'Aide-mémoire',
    // --paper of the dark and the light theme, until the page has painted.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#121212' : '#faf7f1',
    webPreferences: { preload, contextIsolation: true, sandbox: true, nodeIntegration: false, webviewTag: false, spellcheck: false },
  })
  if (place.maximised) window.maximize()
  window.once('ready-to-show', () => window.show())
  rememberPlace(window, file)
  void window.loadURL(url).catch((error: unknown) => console.error(error))
  return window
}

function rememberPlace(window: BrowserWindow, file: string) {
  let timer: NodeJS.Timeout | undefined
  const remember = () => {
    clearTimeout(timer)
    const place = { bounds: window.getNormalBounds(), maximised: window.isMaximized(), fullScreen: window.isFullScreen() }
    return writePlace(file, place)
  }
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(() => !window.isDestroyed() && remember(), SETTLED)
  }
  window.on('resize', later).on('move', later).on('maximize', later).on('unmaximize', later)
  window.on('enter-full-screen', later).on('leave-full-screen', later)
  window.on('close', remember)
}

/** Brings a window to the user's eyes, as a second start of the app does. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

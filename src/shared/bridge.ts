/** The narrow bridge between the page and Electron. Free of zod, so that the renderer may import the values. */

/**
 * What the page posts to itself, with one MessagePort, to be connected to the backend:
 * `window.postMessage(CONNECT, location.origin, [port])`. Ports cannot pass through `contextBridge`, so the preload listens for this
 * message and hands the port on. The other end serves oRPC as soon as the backend is up, and closes when the backend dies.
 */
export const CONNECT = 'aide-memoire:connect'

/** What the desktop's menu asks of the page. `go:*` names a screen. */
export const MENU_COMMANDS = [
  'undo',
  'redo',
  'import',
  'paste-reading',
  'new-card',
  'backup',
  'palette',
  'keys',
  'go:today',
  'go:library',
  'go:inbox',
  'go:study',
  'go:course',
  'go:atlas',
  'go:quiz',
  'go:browse',
  'go:exam',
  'go:progress',
  'go:settings',
  'theme:system',
  'theme:light',
  'theme:dark',
  'theme:sepia',
] as const
export type MenuCommand = (typeof MENU_COMMANDS)[number]

/** `window.aideMemoire`: there in the desktop app, undefined in the browser. Nothing of Electron's own API passes through it. */
export interface Bridge {
  readonly platform: 'linux' | 'darwin' | 'win32'
  /** Calls back for each command chosen in the menu. Returns how to stop. */
  onCommand(listener: (command: MenuCommand) => void): () => void
  /** Shows the data folder in the system's file manager. */
  openDataFolder(): Promise<void>
  /** Opens an http(s) address in the system's browser after asking the user; anything else is refused. Tells whether it was opened. */
  openExternal(url: string): Promise<boolean>
  /** Asks where to save a CSV, PNG, GIFT, zip or JSON file of that name and writes it there; anything else is refused. Tells whether it was saved. */
  saveFile(name: string, content: Uint8Array): Promise<boolean>
  /** Asks where to save a PDF of that name and prints the page there. Tells whether it was saved. */
  savePdf(name: string): Promise<boolean>
}

declare global {
  interface Window {
    readonly aideMemoire?: Bridge
  }
}

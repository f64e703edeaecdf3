import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../../shared/bridge'

export interface MenuOptions {
  platform: NodeJS.Platform
  /** Reload and developer tools are for those who build the app. */
  development: boolean
  command(command: MenuCommand): void
  openDataFolder(): void
}

type Entry = MenuItemConstructorOptions

/** The menu, by the conventions of the platform. */
export function menuTemplate({ platform, development, command, openDataFolder }: MenuOptions): Entry[] {
  const mac = platform === 'darwin'
  const asks = (label: string, name: MenuCommand, accelerator?: string): Entry => ({ label, accelerator, click: () => command(name) })
  /** The page hears these keys itself, also in the browser version: the menu only shows them. */
  const shows = (label: string, name: MenuCommand, accelerator: string): Entry => ({
    ...asks(label, name, accelerator),
    registerAccelerator: false,
  })

  const settings = asks('Settings…', 'go:settings', 'CmdOrCtrl+,')
  const application: Entry = {
    role: 'appMenu',
    submenu: [
      { role: 'about' },
      SEPARATOR,
      settings,
      SEPARATOR,
      { role: 'services' },
      SEPARATOR,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      SEPARATOR,
      { role: 'quit' },
    ],
  }
  const file: Entry = {
    label: '&File',
    submenu: [
      asks('Import…', 'import', 'CmdOrCtrl+O'),
      asks('Paste a Reading…', 'paste-reading', 'CmdOrCtrl+Shift+N'),
      asks('New Card…', 'new-card', 'CmdOrCtrl+N'),
      SEPARATOR,
      asks('Back Up Now', 'backup'),
      { label: 'Show Data Folder', click: openDataFolder },
      SEPARATOR,
      ...(mac ? [] : [settings, SEPARATOR]),
      mac ? { role: 'close' } : { role: 'quit', accelerator: 'CmdOrCtrl+Q' },
    ],
  }
  const edit: Entry = {
    label: '&Edit',
    submenu: [
      shows('Undo', 'undo', 'CmdOrCtrl+Z'),
      shows('Redo', 'redo', mac ? 'Shift+Cmd+Z' : 'Ctrl+Shift+Z'),
      SEPARATOR,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'pasteAndMatchStyle' },
      { role: 'selectAll' },
    ],
  }
  const view: Entry = {
    label: '&View',
    submenu: [
      asks('Today', 'go:today', 'CmdOrCtrl+1'),
      asks('Study', 'go:study', 'CmdOrCtrl+2'),
      asks('Inbox', 'go:inbox', 'CmdOrCtrl+3'),
      asks('Library', 'go:library', 'CmdOrCtrl+4'),
      asks('Course', 'go:course'),
      asks('Atlas', 'go:atlas'),
      asks('Quiz', 'go:quiz'),
      asks('Exam', 'go:exam'),
      asks('Browse', 'go:browse'),
      asks('Progress', 'go:progress'),
      SEPARATOR,
      shows('Commands…', 'palette', 'CmdOrCtrl+K'),
      {
        label: 'Theme',
        submenu: [
          asks('As the System', 'theme:system'),
          asks('Light', 'theme:light'),
          asks('Dark', 'theme:dark'),
          asks('Sepia', 'theme:sepia'),
        ],
      },
      SEPARATOR,
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      // Zooming in without Shift, as browsers do.
      { role: 'zoomIn', accelerator: 'CmdOrCtrl+=', visible: false, acceleratorWorksWhenHidden: true },
      { role: 'zoomOut' },
      SEPARATOR,
      { role: 'togglefullscreen' },
      ...(development ? [SEPARATOR, { role: 'reload' } as Entry, { role: 'toggleDevTools' } as Entry] : []),
    ],
  }
  const help: Entry = {
    role: 'help',
    label: '&Help',
    submenu: [shows('Keys', 'keys', '?'), ...(mac ? [] : [SEPARATOR, { role: 'about' } as Entry])],
  }
  return [...(mac ? [application] : []), file, edit, view, { role: 'windowMenu' }, help]
}

const SEPARATOR: Entry = { type: 'separator' }

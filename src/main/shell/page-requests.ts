import { dialog, ipcMain, shell, type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron'
import { saveFile } from './save-file'
import { savePdf } from './save-pdf'
import type { Port } from '../ports/messages'
import { originOf } from './lockdown'

export interface PageRequestsOptions {
  /** The window, while there is one. */
  window(): BrowserWindow | undefined
  pageOrigin: string
  directory: string
  connect(port: Port): void
}

/** Answers what the bridge asks for, if it is our page in our window that asks. */
export function answerPage({ window, pageOrigin, directory, connect }: PageRequestsOptions): void {
  const isOurPage = ({ sender, senderFrame }: IpcMainEvent | IpcMainInvokeEvent) =>
    sender === window()?.webContents && senderFrame === sender.mainFrame && originOf(senderFrame?.url ?? '') === pageOrigin

  ipcMain.on('connect', (event) => {
    const [port] = event.ports
    if (!port) return
    if (isOurPage(event)) connect(port)
    else port.close()
  })
  ipcMain.handle('open-data-folder', async (event) => {
    if (isOurPage(event)) await shell.openPath(directory)
  })
  ipcMain.handle('open-external', (event, url: unknown) => isOurPage(event) && openExternal(window(), String(url)))
  ipcMain.handle('save-file', (event, name: unknown, content: unknown) => isOurPage(event) && saveFile(window(), name, content))
  ipcMain.handle('save-pdf', (event, name: unknown) => isOurPage(event) && savePdf(window(), name))
}

/** Asks before anything leaves the app; tells whether the address was opened. */
async function openExternal(window: BrowserWindow | undefined, url: string): Promise<boolean> {
  if (!window || !URL.canParse(url)) return false
  const { protocol, href } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') return false
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: 'Open this address in your browser?',
    detail: href,
    buttons: ['Open', 'Cancel'],
    defaultId: 0,
    cancelId: 1,
  })
  if (response !== 0) return false
  await shell.openExternal(href)
  return true
}

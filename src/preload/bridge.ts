import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { CONNECT, type Bridge, type MenuCommand } from '../shared/bridge'

const bridge: Bridge = {
  platform: process.platform as Bridge['platform'],
  onCommand(listener) {
    const receive = (_event: IpcRendererEvent, command: MenuCommand) => listener(command)
    ipcRenderer.on('command', receive)
    return () => void ipcRenderer.off('command', receive)
  },
  openDataFolder: () => ipcRenderer.invoke('open-data-folder'),
  openExternal: (url) => ipcRenderer.invoke('open-external', String(url)),
  saveFile: (name, content) => ipcRenderer.invoke('save-file', String(name), content),
  savePdf: (name) => ipcRenderer.invoke('save-pdf', String(name)),
}

contextBridge.exposeInMainWorld('aideMemoire', bridge)

// Ports cannot pass through contextBridge. The main process checks who sent them once more.
window.addEventListener('message', ({ source, data, ports }) => {
  if (source === window && data === CONNECT && ports.length === 1) ipcRenderer.postMessage('connect', null, [...ports])
})

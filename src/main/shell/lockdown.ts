import { app, type Session } from 'electron'

/**
 * Takes away what a page of ours never needs, so that a page that is taken over by a reading gains nothing: no network, no other page,
 * no new window, no permission, no device.
 */
export function lockDown(session: Session, pageOrigin: string): void {
  // A second wall behind the CSP: Chromium itself lets nothing out.
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !isOurs(details.url, pageOrigin) }))
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('select-hid-device', (event) => event.preventDefault())
  session.on('select-serial-port', (event) => event.preventDefault())
  session.on('select-usb-device', (event) => event.preventDefault())
  session.on('will-download', (event) => event.preventDefault())
  // Dictionaries would come from the network.
  session.setSpellCheckerEnabled(false)

  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame || originOf(event.url) !== pageOrigin) event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-attach-webview', (event) => event.preventDefault())
  })
}

/** In development the page and its hot reload come from vite's server; `pageOrigin` is that server's then. */
function isOurs(url: string, pageOrigin: string): boolean {
  const { protocol } = new URL(url)
  if (['app:', 'data:', 'blob:', 'devtools:', 'chrome-devtools:'].includes(protocol)) return true
  return pageOrigin.startsWith('http:') && originOf(url).replace('ws:', 'http:') === pageOrigin
}

/** `URL.origin` is 'null' for schemes the URL standard does not know. */
export function originOf(url: string): string {
  if (!URL.canParse(url)) return ''
  const { protocol, host } = new URL(url)
  return `${protocol}//${host}`
}

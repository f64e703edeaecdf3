import { app, protocol, type Session } from 'electron'
import { readRendererFile, SECURITY_HEADERS } from '../renderer-files'

/** Where the page lives: an origin of its own, unlike file:. */
export const APP_ORIGIN = 'app://aide-memoire'

/** Has to be called before Electron is ready. */
export function registerAppScheme(): void {
  // Electron puts the app's name into the User-Agent; with its é in a header no request can be read.
  app.userAgentFallback = app.userAgentFallback.replaceAll(/[^ -~]/g, '')
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built renderer, and nothing else, at APP_ORIGIN. */
export function serveRenderer(session: Session, root: string): void {
  session.protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url)
    const file = host === 'aide-memoire' && request.method === 'GET' ? await readRendererFile(root, pathname) : null
    if (!file) return new Response('There is nothing at this address.', { status: 404, headers: SECURITY_HEADERS })
    return new Response(file.bytes, { headers: file.headers })
  })
}

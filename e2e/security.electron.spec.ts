import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { root } from './app-under-test'
import { expect, test } from './fixtures'
import { startListener } from './listener'

// What the desktop window keeps from a page that somebody else has taken over.

test.use({
  expectedErrors: /Content Security Policy|violates the document|Failed to load resource|Not allowed to|Permissions policy violation/,
})

const electronOf = (app: { electron: ElectronApplication | undefined }) => app.electron as ElectronApplication
const soon = () => new Promise((resolve) => setTimeout(resolve, 400))

test('the page is isolated, sandboxed, and sees nothing of Electron but the bridge', async ({ app, page }) => {
  const preferences = await electronOf(app).evaluate(({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0] as Electron.BrowserWindow
    return (webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences()
  })
  expect(preferences).toMatchObject({ contextIsolation: true, sandbox: true, nodeIntegration: false, webSecurity: true })
  expect(preferences['webviewTag']).not.toBe(true)
  expect(await page.evaluate(() => Object.keys(window.aideMemoire ?? {}).sort())).toEqual([
    'onCommand',
    'openDataFolder',
    'openExternal',
    'platform',
    'saveFile',
    'savePdf',
  ])
})

test('the page cannot go anywhere else', async ({ app, page }) => {
  for (const address of ['https://example.com/', 'file:///etc/passwd', 'app://elsewhere/', 'data:text/html,hello']) {
    await page.evaluate((url) => void (location.href = url), address).catch(() => undefined)
    await soon()
    expect(new URL(app.page.url()).origin).toBe(new URL(app.origin).origin)
    expect(page.url()).toMatch(/^app:\/\/aide-memoire\//)
  }
})

test('the page opens no window', async ({ app, page }) => {
  const opened = await page.evaluate(() => [window.open('https://example.com/'), window.open('about:blank'), window.open(location.href)])
  expect(opened).toEqual([null, null, null])
  await soon()
  expect(electronOf(app).windows()).toHaveLength(1)
})

test('no webview is attached, even in a window that would allow the tag', async ({ app }) => {
  const webviews = await electronOf(app).evaluate(async ({ BrowserWindow, webContents }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { webviewTag: true } })
    await window.loadURL('data:text/html,<webview src="data:text/html,hello"></webview>')
    await new Promise((resolve) => setTimeout(resolve, 400))
    const found = webContents.getAllWebContents().filter((contents) => contents.getType() === 'webview').length
    window.destroy()
    return found
  })
  expect(webviews).toBe(0)
})

test('every permission and device is refused', async ({ page }) => {
  const answers = await page.evaluate(async () => {
    const refused = (attempt: Promise<unknown>) =>
      attempt.then(
        () => 'granted',
        () => 'refused',
      )
    const state = (name: string) =>
      navigator.permissions.query({ name: name as PermissionName }).then(
        (status) => status.state,
        () => 'unknown',
      )
    const { usb, serial } = navigator as unknown as Record<
      'usb' | 'serial',
      { getDevices?(): Promise<unknown[]>; getPorts?(): Promise<unknown[]> }
    >
    return {
      geolocation: await state('geolocation'),
      camera: await state('camera'),
      notifications: await Notification.requestPermission(),
      media: await refused(navigator.mediaDevices.getUserMedia({ audio: true })),
      screen: await refused(navigator.mediaDevices.getDisplayMedia()),
      clipboard: await refused(navigator.clipboard.readText()),
      midi: await refused(navigator.requestMIDIAccess()),
      usb: await usb.getDevices?.().catch(() => []),
      serial: await serial.getPorts?.().catch(() => []),
    }
  })
  expect(answers).toEqual({
    geolocation: 'denied',
    camera: 'denied',
    notifications: 'denied',
    media: 'refused',
    screen: 'refused',
    clipboard: 'refused',
    midi: 'refused',
    usb: [],
    serial: [],
  })
})

test('without any CSP, Chromium itself still lets nothing out to the network', async ({ app }) => {
  const elsewhere = await startListener()
  const answer = await electronOf(app).evaluate(async ({ BrowserWindow }, origin) => {
    const window = new BrowserWindow({ show: false })
    await window.loadURL('data:text/html,no policy here')
    const fetched = await window.webContents.executeJavaScript(`
      new Image().src = '${origin}/image'
      new WebSocket('${origin.replace('http', 'ws')}')
      fetch('${origin}').then(() => 'answered', () => 'refused')`)
    const loaded = await window.loadURL(origin).then(
      () => 'answered',
      () => 'refused',
    )
    await new Promise((resolve) => setTimeout(resolve, 400))
    window.destroy()
    return { fetched, loaded }
  }, elsewhere.origin)
  elsewhere.close()
  expect({ ...answer, hits: elsewhere.hits() }).toEqual({ fetched: 'refused', loaded: 'refused', hits: 0 })
})

test('the app’s own protocol serves the built page, by GET, and nothing around it', async ({ page }) => {
  const answers = await page.evaluate(async () => {
    const status = (path: string, init?: RequestInit) => fetch(path, init).then((response) => response.status)
    return {
      page: await status('/'),
      traversal: await status('/..%2fmain%2felectron.js'),
      encoded: await status('/%2e%2e%2fmain%2felectron.js'),
      backslash: await status('/..%5cmain%5celectron.js'),
      absolute: await status('//aide-memoire//etc/passwd'),
      post: await status('/', { method: 'POST', body: 'x' }),
    }
  })
  expect(answers).toEqual({ page: 200, traversal: 404, encoded: 404, backslash: 404, absolute: 404, post: 404 })
})

test('an IPC message from a window that is not ours gets no backend', async ({ app }) => {
  const outcome = await electronOf(app).evaluate(
    async ({ BrowserWindow }, preload) => {
      const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
      await window.loadURL('data:text/html,a stranger')
      const outcome = await window.webContents.executeJavaScript(`new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve('answered')
        port1.addEventListener('close', () => resolve('closed'))
        port1.start()
        window.postMessage('aide-memoire:connect', '*', [port2])
        port1.postMessage(JSON.stringify({ i: '1', p: { u: 'orpc://localhost/system/info', b: {} } }))
        setTimeout(() => resolve('silence'), 2000)
      })`)
      const opened = await window.webContents.executeJavaScript(`window.aideMemoire.openExternal('https://example.com/')`)
      window.destroy()
      return { outcome, opened }
    },
    join(root, 'out/preload/bridge.cjs'),
  )
  expect(outcome).toEqual({ outcome: 'closed', opened: false })
})

test('an IPC message from a foreign frame in our own window gets no backend', async ({ app }) => {
  const closed = await electronOf(app).evaluate(({ BrowserWindow, ipcMain }, origin) => {
    const { webContents } = BrowserWindow.getAllWindows()[0] as Electron.BrowserWindow
    /** Sends 'connect' as that frame would; tells whether the port was closed in its face. */
    const connectFrom = (senderFrame: unknown, mainFrame: unknown) => {
      let closed = false
      const port = { close: () => (closed = true), on: () => undefined, start: () => undefined, postMessage: () => undefined }
      const sender = new Proxy(webContents, { get: (target, key) => (key === 'mainFrame' ? mainFrame : Reflect.get(target, key)) })
      // The check compares identities: the proxy stands for the page's contents only if it is the very object.
      ipcMain.emit('connect', { sender: mainFrame === undefined ? sender : webContents, senderFrame, ports: [port] })
      return closed
    }
    return {
      subframe: connectFrom({ url: `${origin}/` }, webContents.mainFrame),
      stranger: connectFrom({ url: 'https://evil.example/' }, webContents.mainFrame),
      gone: connectFrom(null, webContents.mainFrame),
      otherContents: connectFrom(webContents.mainFrame, undefined),
      ourOwn: connectFrom(webContents.mainFrame, webContents.mainFrame),
    }
  }, app.origin)
  expect(closed).toEqual({ subframe: true, stranger: true, gone: true, otherContents: true, ourOwn: false })
})

test('openExternal asks first, and takes http and https only', async ({ app, page }) => {
  const answerWith = (response: number) =>
    electronOf(app).evaluate(({ dialog, shell }, response) => {
      const log: string[] = ((globalThis as Record<string, unknown>)['log'] ??= []) as string[]
      Object.assign(dialog, { showMessageBox: async () => (log.push('asked'), { response }) })
      Object.assign(shell, { openExternal: async (url: string) => void log.push(url) })
    }, response)
  const open = (url: string) => page.evaluate((url) => window.aideMemoire?.openExternal(url), url)

  await answerWith(1)
  expect(await open('https://example.com/declined')).toBe(false)
  await answerWith(0)
  for (const url of ['file:///etc/passwd', 'javascript:alert(1)', 'smb://server/share', 'vscode://x', 'not an address'])
    expect(await open(url)).toBe(false)
  expect(await open('https://example.com/accepted')).toBe(true)
  expect(await electronOf(app).evaluate(() => (globalThis as Record<string, unknown>)['log'])).toEqual([
    'asked',
    'asked',
    'https://example.com/accepted',
  ])
})

test('nothing is downloaded', async ({ app, page }) => {
  const started = electronOf(app).evaluate(
    ({ session }) =>
      new Promise<string>((resolve) => {
        session.defaultSession.once('will-download', (event) =>
          setTimeout(() => resolve(event.defaultPrevented ? 'prevented' : 'begun'), 0),
        )
        setTimeout(() => resolve('never asked'), 3000)
      }),
  )
  await page.evaluate(() => {
    const link = document.createElement('a')
    Object.assign(link, { href: URL.createObjectURL(new Blob(['x'])), download: 'x.txt' })
    link.click()
  })
  expect(await started).toBe('prevented')
})

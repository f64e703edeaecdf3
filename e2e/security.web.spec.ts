import { networkInterfaces } from 'node:os'
import { connect } from 'node:net'
import type { BrowserAppUnderTest } from './in-browser'
import { expect, test } from './fixtures'
import { rawRequest } from './raw-request'

// What keeps other pages, other programs and other computers away from the browser version.

test.use({ expectedErrors: /Failed to load resource/ })

const ask = (app: BrowserAppUnderTest) => (path: string, options?: Parameters<typeof rawRequest>[2]) =>
  rawRequest(app.origin, path, options)

/** The cookie as another program could steal it from the browser's profile; used to show that it alone is not enough. */
async function cookieOf(app: BrowserAppUnderTest) {
  const [cookie] = await app.page.context().cookies()
  return `${cookie?.name}=${cookie?.value}`
}

test('without the token there is one sentence, and nothing else', async ({ app }) => {
  for (const path of ['/', '/index.html', '/rpc/system/info', '/?token=wrong']) {
    const { status, text } = await ask(app as BrowserAppUnderTest)(path)
    expect({ path, status }).toEqual({ path, status: 401 })
    expect(text).toContain('Open the')
    expect(text).not.toContain('<script')
  }
})

test('a token works once; a used one is refused, and a new one is printed', async ({ app }) => {
  const browserApp = app as BrowserAppUnderTest
  const { pathname, search } = new URL(browserApp.printedAddress)
  const again = await ask(browserApp)(pathname + search)
  expect(again.status).toBe(401)
  expect(again.headers['set-cookie']).toBeUndefined()

  const printed = () => [...app.output().matchAll(/http:\/\/\S+token=\S+(?=\s)/g)].map(String)
  await expect.poll(printed).toHaveLength(2)
  const fresh = new URL(printed()[1] ?? '')
  const welcome = await ask(browserApp)(fresh.pathname + fresh.search)
  expect(welcome.status).toBe(303)
})

test('the token leaves the address, and the cookie is hidden from scripts and other sites', async ({ app, page }) => {
  expect(page.url()).not.toContain('token')
  expect(await page.evaluate(() => performance.getEntriesByType('navigation').map(({ name }) => name))).toEqual([`${app.origin}/`])
  expect(await page.evaluate(() => document.cookie)).toBe('')
  const [cookie] = await page.context().cookies()
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', domain: '127.0.0.1', path: '/' })
})

test('a foreign Host is refused even with the cookie (DNS rebinding)', async ({ app }) => {
  const Cookie = await cookieOf(app as BrowserAppUnderTest)
  const port = new URL(app.origin).port
  for (const Host of [`evil.example:${port}`, 'evil.example', `localhost:${port}`, `127.0.0.1:${port}.evil.example`]) {
    const { status } = await ask(app as BrowserAppUnderTest)('/', { headers: { Host, Cookie } })
    expect({ Host, status }).toEqual({ Host, status: 403 })
  }
})

test('a foreign Origin, or none at a POST, is refused even with the cookie', async ({ app }) => {
  const Cookie = await cookieOf(app as BrowserAppUnderTest)
  const call = (headers: Record<string, string>) =>
    ask(app as BrowserAppUnderTest)('/rpc/system/info', {
      method: 'POST',
      headers: { Cookie, 'Content-Type': 'application/json', ...headers },
      body: '{}',
    })
  expect((await call({ Origin: app.origin })).status).toBe(200)
  expect((await call({ Origin: 'http://evil.example' })).status).toBe(403)
  expect((await call({ Origin: 'null' })).status).toBe(403)
  expect((await call({})).status).toBe(403)
})

test('no path leads out of the renderer’s folder', async ({ app }) => {
  const Cookie = await cookieOf(app as BrowserAppUnderTest)
  for (const path of [
    '/../main/web.js',
    '/..%2fmain%2fweb.js',
    '/%2e%2e/main/web.js',
    '/assets/..%5c..%5cmain%5cweb.js',
    '//etc/passwd',
    '/%00',
    '/%zz',
  ]) {
    const { status } = await ask(app as BrowserAppUnderTest)(path, { headers: { Cookie } })
    expect({ path, status }).toEqual({ path, status: 404 })
  }
})

test('only GET and POST are answered', async ({ app }) => {
  const Cookie = await cookieOf(app as BrowserAppUnderTest)
  for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
    expect((await ask(app as BrowserAppUnderTest)('/', { method, headers: { Cookie, Origin: app.origin } })).status).toBe(405)
  }
})

test('every answer carries the strict headers', async ({ app }) => {
  const Cookie = await cookieOf(app as BrowserAppUnderTest)
  const answers = [await ask(app as BrowserAppUnderTest)('/', { headers: { Cookie } }), await ask(app as BrowserAppUnderTest)('/')]
  for (const { headers } of answers) {
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none'; script-src 'self'"),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
  }
})

test('the server listens on 127.0.0.1 only', async ({ app }) => {
  const address = Object.values(networkInterfaces())
    .flat()
    .find((network) => network && !network.internal && network.family === 'IPv4')?.address
  test.skip(!address, 'this machine has no other address')
  const answered = await new Promise<boolean>((resolve) => {
    const socket = connect(Number(new URL(app.origin).port), address, () => resolve(true))
    socket.on('error', () => resolve(false))
    socket.on('connect', () => socket.destroy())
  })
  expect(answered).toBe(false)
})

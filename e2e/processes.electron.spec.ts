import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { root } from './app-under-test'
import { electronArguments, launchElectron } from './desktop'
import { expect, test } from './fixtures'

const electronOf = (app: { electron: ElectronApplication | undefined }) => app.electron as ElectronApplication

/** Starts Electron as a second click on its icon would; resolves with how it ended. */
async function startAgain(directory: string, env: NodeJS.ProcessEnv = {}) {
  const second = spawn(process.env['AIDE_MEMOIRE_TEST_ELECTRON'] ?? '', [...electronArguments(), root, '--data', directory], {
    env: { ...process.env, AIDE_MEMOIRE_TEST: '1', ...env },
  })
  let printed = ''
  for (const stream of [second.stdout, second.stderr]) stream.on('data', (chunk) => (printed += chunk))
  const [code] = await once(second, 'close')
  return { code, printed }
}

test('a second start on the same data brings the first window to the front, and ends', async ({ app, directory }) => {
  const state = () =>
    electronOf(app).evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => ({ visible: window.isVisible(), focused: window.isFocused() })),
    )
  await expect.poll(async () => (await state())[0]?.visible).toBe(true)
  await electronOf(app).evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
  expect((await state())[0]?.visible).toBe(false)
  expect(await startAgain(directory)).toMatchObject({ code: 0 })
  await expect.poll(state).toEqual([{ visible: true, focused: true }])
})

test('the window opens where and as large as it was left', async ({ app }) => {
  const bounds = { x: 140, y: 90, width: 930, height: 710 }
  const place = () => electronOf(app).evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
  await electronOf(app).evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), bounds)
  await app.restart()
  expect(await place()).toEqual(bounds)
})

test('a window left outside every display comes back inside', async ({ app }) => {
  await electronOf(app).evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 5000, y: 4000, width: 900, height: 700 }),
  )
  await app.restart()
  const inside = await electronOf(app).evaluate(({ BrowserWindow, screen }) => {
    const window = BrowserWindow.getAllWindows()[0]?.getBounds()
    const { workArea } = screen.getPrimaryDisplay()
    return window && window.x >= workArea.x && window.y >= workArea.y && window.x + window.width <= workArea.x + workArea.width
  })
  expect(inside).toBe(true)
})

test('a page that crashes is loaded again', async ({ app, page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const loaded = electronOf(app).evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((resolve) => BrowserWindow.getAllWindows()[0]?.webContents.once('did-finish-load', () => resolve())),
  )
  await electronOf(app).evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
  await loaded
  // Playwright holds a crashed page for lost: ask the window itself.
  const title = () =>
    electronOf(app).evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(`document.querySelector('h1')?.textContent`),
    )
  await expect.poll(title).toBeTruthy()
})

test('a choice in the menu reaches the page, and may ask for a file', async ({ app, page }) => {
  // Asked for early: Playwright catches the system's own dialog only some moments later.
  const chooser = page.waitForEvent('filechooser')
  const choose = (label: string) =>
    electronOf(app).evaluate(({ Menu }, label) => {
      const find = (menu: Electron.Menu | undefined | null): Electron.MenuItem | undefined =>
        menu?.items.flatMap((item) => (item.label === label ? [item] : (find(item.submenu) ?? [])))[0]
      find(Menu.getApplicationMenu())?.click()
    }, label)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await choose('Library')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Library/)
  await choose('Sepia')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'sepia')
  await choose('Import…')
  expect((await chooser).isMultiple()).toBe(true)
})

test('a backend that dies at once six times is given up, and the reason is said', async ({ directory }) => {
  const electron = await launchElectron(directory, { AIDE_MEMOIRE_NODE: '/bin/false' })
  let printed = ''
  electron.process().stderr?.on('data', (chunk) => (printed += chunk))
  await expect.poll(() => printed, { timeout: 20_000 }).toContain('died six times within a minute')
  expect(printed).toContain('exit code 1')
  await electron.close()
})

test('an error that nobody caught ends the app with a message', async ({ app }) => {
  const ended = once(electronOf(app).process(), 'exit')
  await electronOf(app).evaluate(() => setTimeout(() => Promise.reject(new Error('a bug in the main process')), 0))
  expect((await ended)[0]).toBe(1)
  expect(app.output()).toContain('a bug in the main process')
  expect(app.output()).toContain('Everything you answered is saved.')
})

test('a data folder that cannot be made is said to be, in a sentence', async ({ directory }) => {
  const file = join(directory, 'a-file')
  await writeFile(file, '')
  const { code, printed } = await startAgain(file)
  expect(code).toBe(1)
  expect(printed).toContain(`The data folder ${file} cannot be written.`)
  expect(printed).not.toMatch(/^\s+at /m)
})

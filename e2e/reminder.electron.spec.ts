import type { ElectronApplication } from '@playwright/test'
import { expect, test } from './fixtures'

interface Told {
  titles: string[]
  click(): void
}

/** Puts the shell's clock to that time of today, and goes on from there. */
const setClock = (electron: ElectronApplication, hours: number, minutes: number, seconds: number) =>
  electron.evaluate(
    (_electron, [hours, minutes, seconds]) => {
      const wanted = new Date().setHours(hours, minutes, seconds, 0)
      process.env['AIDE_MEMOIRE_TEST_CLOCK_AHEAD'] = String(wanted - Date.now())
    },
    [hours, minutes, seconds] as const,
  )

test('cards that are due are told of once, at the time set, and only while the window is not in front', async ({ app, page }) => {
  const electron = app.electron as ElectronApplication
  // What the system would show is noted down; there is no notification centre under Xvfb.
  await electron.evaluate(({ Notification, BrowserWindow }) => {
    const told: Told = { titles: [], click: () => undefined }
    Object.assign(globalThis, { told })
    Notification.isSupported = () => true
    Notification.prototype.show = function (this: Electron.Notification) {
      told.titles.push(this.title)
      told.click = () => this.emit('click')
    }
    const [window] = BrowserWindow.getAllWindows()
    if (window) window.isFocused = () => true
  })
  const told = () => electron.evaluate(() => (globalThis as unknown as { told: Told }).told.titles)
  const past = async (minute: number) => {
    await setClock(electron, 18, minute - 1, 58)
    await page.waitForTimeout(600)
    await setClock(electron, 18, minute, 2)
    await page.waitForTimeout(900)
  }
  const set = async (reminderAt: string) => {
    await page.evaluate(() => (location.hash = '#/settings'))
    await page.getByLabel('Time of day').fill(reminderAt)
    await page.getByLabel('Time of day').press('Tab')
  }

  // Off by default.
  await setClock(electron, 18, 5, 0)
  await page.waitForTimeout(600)
  await past(10)
  expect(await told()).toEqual([])

  await page.evaluate(() => (location.hash = '#/settings'))
  await page.getByRole('switch', { name: /remind/i }).click()
  await set('18:20')
  await past(20)
  expect(await told(), 'none while the app is in front').toEqual([])

  await set('18:30')
  await electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (window) window.isFocused = () => false
  })
  await past(30)
  await expect.poll(told).toEqual([expect.stringMatching(/^\d+ cards are due$/)])
  await page.waitForTimeout(600)
  expect(await told()).toHaveLength(1)

  await electron.evaluate(() => (globalThis as unknown as { told: Told }).told.click())
  await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible()
})

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { processTree } from './app-under-test'
import { brokenOff, expect, test } from './fixtures'

// What happens when processes die, in the window and in the browser alike.

test.use({ expectedErrors: brokenOff('Failed to load resource') })

const alive = (pid: number) => processTree(pid).length > 0
const heading = (page: Page) => page.getByRole('heading', { level: 1 })

test('a backend that is killed is missed, said so, and comes back', async ({ app, page }) => {
  await expect(heading(page)).toBeVisible()
  // It may be back before one could look: note what was said.
  await page.evaluate(() => {
    const said: string[] = []
    Object.assign(window, { said })
    const alert = document.querySelector('[role=alert]')
    new MutationObserver(() => said.push(alert?.textContent ?? '')).observe(alert ?? document.body, {
      childList: true,
      subtree: true,
      characterData: true,
    })
  })
  const before = app.processes()
  const began = performance.now()
  const killed = await app.killBackend()
  await expect(page.getByText('The app recovered.')).toBeVisible()
  test.info().annotations.push({ type: 'killed → recovered, ms', description: String(Math.round(performance.now() - began)) })
  expect(await page.evaluate(() => (window as unknown as { said: string[] }).said.join())).toContain(
    'has stopped. It is being started again',
  )

  expect(app.processes()).not.toContain(killed)
  expect(app.processes()[0]).toBe(before[0])
  // It answers: the library is read anew.
  await page.keyboard.press('g')
  await page.keyboard.press('l')
  await expect(heading(page)).toHaveText(/Library/)
})

test('a page that is loaded again is connected again', async ({ page }) => {
  for (let time = 0; time < 3; time++) {
    await page.reload()
    await expect(heading(page)).toBeVisible()
    await expect(page.getByRole('alert').filter({ hasText: 'stopped' })).toBeHidden()
  }
})

test('closing leaves no process behind', async ({ app, page }) => {
  await expect(heading(page)).toBeVisible()
  const pids = app.processes()
  expect(pids.length).toBeGreaterThan(1)
  await app.close()
  await expect.poll(() => pids.filter(alive)).toEqual([])
})

test('after a power cut the app starts again on the same data', async ({ app, page }) => {
  await expect(heading(page)).toBeVisible()
  const pids = app.processes()
  const again = await app.crashAndRestart()
  await expect(heading(again)).toBeVisible()
  expect(pids.filter(alive)).toEqual([])
})

test('two folders are two apps', async ({ app, page, target, playwright }) => {
  await expect(heading(page)).toBeVisible()
  const directory = await mkdtemp(join(tmpdir(), 'aide-memoire-e2e-'))
  const { startDesktop } = await import('./desktop')
  const { startInBrowser } = await import('./in-browser')
  const watch = () => undefined
  const other = target === 'electron' ? await startDesktop({ directory, watch }) : await startInBrowser({ directory, watch, playwright })
  await expect(heading(other.page)).toBeVisible()
  expect(other.processes()[0]).not.toBe(app.processes()[0])
  await other.close()
  await rm(directory, { recursive: true, force: true, maxRetries: 5 })
})

import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './app-under-test'
import { expect, test as base } from './fixtures'

const ITEMS = 100_000

// Filling the store takes some twenty seconds.
base.describe.configure({ timeout: 240_000 })

const test = base.extend({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs
  directory: async ({}, use) => {
    const directory = await mkdtemp(join(tmpdir(), 'aide-memoire-e2e-'))
    execFileSync(process.execPath, ['scripts/run.mjs', 'bench/seed-folder.ts', directory, String(ITEMS), '0'], { cwd: root })
    await use(directory)
    await rm(directory, { recursive: true, force: true, maxRetries: 5 })
  },
})

test('a hundred thousand items scroll by wheel, by page and by leaps without a blank row', async ({ page }) => {
  await page.evaluate(() => (location.hash = '#/browse'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/100,\d{3} items/)
  const table = page.locator('#browse-rows')
  await expect(table.getByRole('row').nth(5)).toContainText(/\w{3}/)

  // Every frame is looked at, as an eye would: is there a row in sight without words, or no row where one should be?
  await page.evaluate(() => {
    const grid = document.getElementById('browse-rows') as HTMLElement
    const seen = { frames: 0, blank: 0 }
    Object.assign(window, { seen })
    const look = () => {
      seen.frames += 1
      const box = grid.getBoundingClientRect()
      for (let y = box.top + 60; y < box.bottom - 20; y += 36) {
        const row = document.elementFromPoint(box.left + 200, y)?.closest('[role=row]')
        if (!row || row.querySelector('.bone')) seen.blank += 1
      }
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  await table.hover()
  for (let turn = 0; turn < 60; turn++) await page.mouse.wheel(0, 700)
  await table.focus()
  for (let leap = 0; leap < 20; leap++) await page.keyboard.press('PageDown')
  for (const share of [0.5, 0.9, 0.1, 0.7]) {
    await table.evaluate((grid, share) => (grid.scrollTop = share * grid.scrollHeight), share)
    await page.waitForTimeout(150)
  }
  await page.keyboard.press('End')
  await expect(table.getByRole('row').last()).toContainText('What does reading 0 say')
  const { frames, blank } = await page.evaluate(() => (window as unknown as { seen: { frames: number; blank: number } }).seen)
  expect(frames).toBeGreaterThan(60)
  expect(blank).toBe(0)
})

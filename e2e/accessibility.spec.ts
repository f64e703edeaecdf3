import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

const SCREENS = ['today', 'study', 'quiz', 'inbox', 'library', 'course', 'atlas', 'browse', 'exam', 'progress', 'settings'] as const
const THEMES = ['Light', 'Dark', 'Sepia'] as const

/** Violations that keep somebody from using the screen. Electron has no second page for axe's frames, so legacy mode. */
async function seriousViolations(page: Page) {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

async function show(page: Page, screen: string) {
  await page.evaluate((screen) => (location.hash = `#/${screen}`), screen)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('main').locator('[aria-busy=true]')).toHaveCount(0)
}

for (const theme of THEMES) {
  test(`no serious axe violation on any screen in ${theme.toLowerCase()}`, async ({ page }) => {
    test.slow()
    await show(page, 'settings')
    await page.getByRole('radio', { name: theme }).click()
    const found: Record<string, string[]> = {}
    for (const screen of SCREENS) {
      await show(page, screen)
      found[screen] = await seriousViolations(page)
    }
    await show(page, 'study')
    await expect(page.getByRole('button', { name: /^Show answer/ })).toBeVisible()
    await page.keyboard.press('Space')
    await expect(page.getByRole('button', { name: /^Good, again in/ })).toBeVisible({ timeout: 30_000 })
    found['answer'] = await seriousViolations(page)
    await show(page, 'library')
    await page.getByRole('main').getByRole('link').first().click()
    await expect(page).toHaveURL(/reader/)
    found['reader'] = await seriousViolations(page)
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toBeVisible()
    found['keys'] = await seriousViolations(page)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog')).toBeVisible()
    found['palette'] = await seriousViolations(page)
    expect(Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))).toEqual({})
  })
}

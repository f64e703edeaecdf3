import type { Page } from '@playwright/test'
import { seriousViolations } from './axe'
import { expect, test } from './fixtures'

const SCREENS = [
  'today',
  'study',
  'decks',
  'quiz',
  'inbox',
  'library',
  'course',
  'atlas',
  'browse',
  'exam',
  'progress',
  'settings',
] as const
const THEMES = ['Light', 'Dark', 'Sepia'] as const

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
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
    found['keys'] = await seriousViolations(page)
    await page.keyboard.press('Escape')
    // A dialog that fades out is still there for a moment.
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden()
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog', { name: 'Search and commands' })).toBeVisible()
    found['palette'] = await seriousViolations(page)
    expect(Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))).toEqual({})
  })
}

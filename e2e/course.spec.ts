import { seriousViolations } from './axe'
import { expect, test } from './fixtures'

test('a unit is added with one key, read, undone', async ({ page }) => {
  await page.evaluate(() => (location.hash = '#/course'))
  await expect(page.getByRole('heading', { name: 'Reading a summit' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'The limits of partnership' })).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])
  await page.keyboard.press('a')
  await expect(page.getByText(/^Added “Reading a summit”: \d+ new cards\.$/)).toBeVisible()
  await page.getByRole('link', { name: 'Two-level games' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'The two levels' })).toBeVisible()
  await page.evaluate(() => (location.hash = '#/course'))
  await expect(page.getByRole('link', { name: 'Two-level games' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('link', { name: 'Two-level games' })).toBeHidden()
})

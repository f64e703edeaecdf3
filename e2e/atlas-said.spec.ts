import { seriousViolations } from './axe'
import { dropReading, fixture } from './drop-reading'
import { expect, test } from './fixtures'

test('accounts stand side by side, and become cards once, by keyboard', async ({ page }) => {
  test.slow()
  await dropReading(page, fixture('reykjavik.txt'))
  await page.evaluate(() => (location.hash = '#/atlas/statements'))
  await page.getByRole('searchbox', { name: 'Search statements' }).fill('Tillerson')
  await expect(page.getByRole('heading', { name: /^Did Trump accept Putin/ })).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])

  await page.getByRole('searchbox', { name: 'Search statements' }).fill('insisted on the word')
  const own = page.getByRole('article', { name: /^Whether Gorbachev insisted on the word/ })
  await expect(own).toContainText('George Shultz')
  await expect(own).toContainText('Soviet officials')
  await page.getByRole('button', { name: 'by question' }).focus()
  await page.keyboard.press('j')
  await expect(own).toBeFocused()
  await page.keyboard.press('c')
  await expect(page.getByText(/^Made \d cards?: according to whom\?/)).toBeVisible()
  await page.keyboard.press('c')
  await expect(page.getByText('These are among your cards already.')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Undid: Make cards of accounts')).toBeVisible()

  await page.getByRole('searchbox', { name: 'Search statements' }).fill('')
  await page.getByRole('button', { name: 'by speaker' }).press('Enter')
  await expect(page.getByRole('heading', { name: /^Mikhail Gorbachev \d+ statements/ })).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])
})

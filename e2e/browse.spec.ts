import { seriousViolations } from './axe'
import { expect, test } from './fixtures'

test('items are searched, chosen, changed and brought back by keyboard', async ({ page }) => {
  await page.evaluate(() => (location.hash = '#/browse'))
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText(/^\d+ items$/)
  const all = Number.parseInt((await heading.textContent()) ?? '', 10)

  await page.keyboard.press('/')
  await page.keyboard.type('topic:definition')
  await expect(heading).not.toHaveText(`${all} items`)
  const definitions = Number.parseInt((await heading.textContent()) ?? '', 10)
  expect(definitions).toBeGreaterThan(0)
  expect(await seriousViolations(page)).toEqual([])

  await page.keyboard.press('ArrowDown')
  await expect(page.locator('#browse-rows')).toBeFocused()
  await page.keyboard.press('Control+a')
  await expect(page.getByText(`${definitions} chosen`)).toBeVisible()
  await page.keyboard.press('s')
  await expect(page.getByText(`Suspended ${definitions} items.`)).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('is:suspended')
  await expect(heading).toHaveText(`${definitions} items`)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible()
})

test.describe('while a search is half written', () => {
  // The browser notes each refused search on its console.
  test.use({ expectedErrors: /status of 400/ })

  test('what is missing is said and nothing is lost', async ({ page }) => {
    await page.evaluate(() => (location.hash = '#/browse'))
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\d+ items$/)
    await page.keyboard.press('/')
    await page.keyboard.type('prop:lapses>many')
    const wrong = page.getByText(/cannot be read/)
    await expect(wrong).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(wrong).toBeHidden()
  })
})

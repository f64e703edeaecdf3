import { seriousViolations } from './axe'
import { expect, test } from './fixtures'

test('the atlas is gone through by keyboard: meetings in time, the ledger, a framework, statements', async ({ page }) => {
  test.slow()
  await page.evaluate(() => (location.hash = '#/atlas'))
  const axis = page.getByRole('slider', { name: 'Meetings in time' })
  await axis.focus()
  await expect(axis).toHaveAttribute('aria-valuetext', /Tehran 1943/)
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('heading', { name: 'Yalta (Crimea) Conference' })).toBeVisible()
  await page.keyboard.press('+')
  await page.getByLabel('Compare with').selectOption({ label: 'Helsinki 2018' })
  await expect(page.getByRole('heading', { name: 'Helsinki Summit' })).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])

  await page.keyboard.press('Escape')
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page.keyboard.press('2')
  await page.getByRole('searchbox', { name: 'Search the ledger' }).fill('oder')
  await expect(page.getByText('1 concession', { exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Potsdam 1945' })).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])

  await page.evaluate(() => (location.hash = '#/atlas/frameworks?on=limits-of-partnership'))
  await expect(page.getByRole('heading', { name: 'Its cycle' })).toBeVisible()
  await page.getByRole('link', { name: 'status-seeking' }).first().press('Enter')
  await expect(page.getByRole('heading', { name: 'status-seeking' })).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])

  await page.evaluate(() => (location.hash = '#/atlas/statements'))
  await page.getByRole('searchbox', { name: 'Search statements' }).fill('Tillerson')
  await expect(page.getByText('Did Trump accept Putin')).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])
})

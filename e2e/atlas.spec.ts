import { seriousViolations } from './axe'
import { expect, test } from './fixtures'

test('the atlas is gone through by keyboard: a framework, statements', async ({ page }) => {
  test.slow()
  await page.evaluate(() => (location.hash = '#/atlas'))
  await expect(page.getByRole('slider', { name: 'Meetings in time' })).toBeVisible()

  await page.evaluate(() => (location.hash = '#/atlas/frameworks?on=limits-of-partnership'))
  await expect(page.getByRole('heading', { name: 'Its cycle' })).toBeVisible()
  await page.getByLabel('Case', { exact: true }).selectOption({ label: 'Hamburg 2017' })
  const judgements = page.getByRole('group', { name: /^every post-Soviet US president/ })
  await judgements.getByRole('button', { name: 'fits' }).press('Enter')
  await expect(judgements.getByRole('button', { name: 'fits' })).toHaveAttribute('aria-pressed', 'true')
  expect(await seriousViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Make an essay card' }).press('Enter')
  await expect(page.getByText(/^Made an essay card/)).toBeVisible()
  await page.reload()
  await page.getByLabel('Case', { exact: true }).selectOption({ label: 'Hamburg 2017' })
  await expect(judgements.getByRole('button', { name: 'fits' })).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('link', { name: 'status-seeking' }).first().press('Enter')
  await expect(page.getByRole('heading', { name: 'status-seeking' })).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])

  await page.evaluate(() => (location.hash = '#/atlas/statements'))
  await page.getByRole('searchbox', { name: 'Search statements' }).fill('Tillerson')
  await expect(page.getByText('Did Trump accept Putin')).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])
})

import { seriousViolations } from './axe'
import { dropReading, fixture } from './drop-reading'
import { expect, test } from './fixtures'

test('the ledger of concessions is grouped, narrowed, reported on and followed to its sources by keyboard', async ({ page }) => {
  test.slow()
  await dropReading(page, fixture('yalta-lecture.txt'))
  await page.evaluate(() => (location.hash = '#/atlas'))
  await expect(page.getByRole('slider', { name: 'Meetings in time' })).toBeVisible()
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page.keyboard.press('2')
  const table = page.getByRole('region', { name: 'Ledger of concessions' }).getByRole('table')
  await expect(table.getByRole('rowheader', { name: 'Potsdam 1945' })).toBeVisible()
  await expect(table.getByText('Your reading').first()).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])

  await page.getByRole('button', { name: 'by issue' }).press('Enter')
  await expect(table.getByRole('rowheader', { name: 'Arms control' })).toBeVisible()
  await expect(table.getByText(/^US \d+, Moscow \d+/).first()).toBeVisible()
  await page.getByLabel('What became of it').selectOption({ label: 'Broken' })
  await page.getByRole('searchbox', { name: 'Search the ledger' }).fill('elections poland')
  await expect(page.getByText('1 concession: US 0, Moscow 1')).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])

  await page.getByRole('button', { name: /^Report an error in: accepted free elections/ }).press('Enter')
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Report' })).toHaveValue(/USSR to US and UK: accepted free elections/)
  expect(await seriousViolations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await page.getByRole('searchbox', { name: 'Search the ledger' }).fill('no such thing anywhere')
  await page.getByRole('button', { name: 'Show all' }).press('Enter')
  await page.getByLabel('Where it is told').selectOption({ label: 'My readings only' })
  await page.getByRole('button', { name: 'by side' }).press('Enter')
  await table
    .getByRole('link', { name: /^LECTURE 7/ })
    .first()
    .press('Enter')
  await expect(page.getByRole('region', { name: 'Text' }).locator('[data-arrived]')).toBeVisible()
})

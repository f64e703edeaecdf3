import { readFile } from 'node:fs/promises'
import { seriousViolations } from './axe'
import { expect, test } from './fixtures'

test('an answer shows in Progress; a plot is read by arrow keys, as a table, and saved', async ({ page, app }) => {
  await page.evaluate(() => (location.hash = '#/progress'))
  await expect(page.getByRole('heading', { name: 'Nothing to tell yet' })).toBeVisible()
  await page.evaluate(() => (location.hash = '#/study'))
  await page.getByRole('button', { name: 'Show answer' }).press('Enter')
  await page.keyboard.press('3')
  await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible()
  await page.evaluate(() => (location.hash = '#/progress'))

  const calendar = page.getByRole('slider').first()
  await calendar.focus()
  await expect(calendar).toHaveAttribute('aria-valuetext', /1 answer/)
  await page.keyboard.press('ArrowUp')
  await expect(calendar).toHaveAttribute('aria-valuetext', /no answers|0 answers/i)
  expect(await seriousViolations(page)).toEqual([])

  if (app.electron) return // there a dialog of the system's asks where to save
  const download = page.waitForEvent('download')
  await page
    .getByRole('button', { name: / as CSV$/ })
    .first()
    .press('Enter')
  const saved = await readFile(await (await download).path(), 'utf8')
  expect(saved.split('\n').length).toBeGreaterThan(2)
  const picture = page.waitForEvent('download')
  await page
    .getByRole('button', { name: / as PNG$/ })
    .first()
    .press('Enter')
  const png = await readFile(await (await picture).path())
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect(png.length).toBeGreaterThan(2000)
})

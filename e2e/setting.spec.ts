import { seriousViolations } from './axe'
import { dropReading, fixture } from './drop-reading'
import { expect, test } from './fixtures'

/** As long as settings get. */
const TOLD =
  'The delegates had come by sea, and few of them expected to agree on anything before the winter closed the harbours again. '.repeat(5)

test('a question stands below what the reading tells just before it, in sight in a small window; lists say only what is asked', async ({
  page,
}) => {
  test.setTimeout(150_000)
  await page.setViewportSize({ width: 900, height: 600 })
  await dropReading(page, fixture('antarctic-lecture.md'))
  await page.evaluate(() => (location.hash = '#/inbox'))
  const list = page.getByRole('listbox', { name: 'Drafts, best first' })
  const setting = page.locator('h2 .setting')
  await list.focus()
  await expect(async () => {
    if (!(await setting.isVisible())) await page.keyboard.press('j')
    await expect(setting).toBeVisible({ timeout: 500 })
  }).toPass()
  await expect(list.locator('.setting')).toHaveCount(0)
  expect(await seriousViolations(page)).toEqual([])

  await page.keyboard.press('e')
  const field = page.getByLabel('Question', { exact: true })
  await expect(field).toHaveValue(/^\[.+\] \S/)
  await expect(page.getByText('What stands in [ ] in front is its setting')).toBeVisible()
  await field.fill(`[A lecture › At Wellington: ${TOLD.trim()}] The wintering party counted _____ penguins.`)
  await page.keyboard.press('Control+Enter')
  await expect(setting).toContainText('by sea')
  await page.keyboard.press('k')
  await expect(setting.filter({ hasText: 'by sea' })).toHaveCount(0)

  await page.evaluate(() => (location.hash = '#/browse?q=penguins'))
  const found = page.getByRole('gridcell', { name: 'The wintering party' })
  await expect(found).toHaveText('The wintering party counted _____ penguins.')

  await page.evaluate(() => (location.hash = '#/study'))
  const show = page.getByRole('button', { name: 'Show answer' })
  await expect(show).toBeFocused()
  await page.keyboard.press('Shift+E')
  const extra = page.getByRole('dialog', { name: 'Extra study' })
  await extra.getByLabel('What', { exact: true }).selectOption('A search')
  await extra.getByLabel('Search', { exact: true }).fill('penguins')
  await expect(extra.getByText('1 card to study.')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(setting).toContainText('by sea')
  await expect(show).toBeVisible()
  const [question, bar] = [await page.locator('h2:has(.setting)').boundingBox(), await show.boundingBox()]
  expect((question?.y ?? 0) + (question?.height ?? 0)).toBeLessThan(bar?.y ?? 0)
  expect(await seriousViolations(page)).toEqual([])
  await page.keyboard.press('Space')
  await expect(setting).toBeVisible()
  await expect(page.locator('.gap')).toBeVisible()
})

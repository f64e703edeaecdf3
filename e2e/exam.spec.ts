import { expect, test } from './fixtures'
import { seriousViolations } from './axe'

test('an exam is entered by keyboard, planned, studied for, and put away', async ({ page }) => {
  test.slow()
  await page.evaluate(() => (location.hash = '#/exam'))
  await expect(page.getByRole('heading', { name: 'No exam yet' })).toBeVisible()
  await page.keyboard.press('n')
  const editor = page.getByRole('dialog', { name: 'New exam' })
  await editor.getByLabel('Name').fill('Seminar on summits')
  await editor.getByLabel('Day', { exact: true }).fill(inDays(14))
  expect(await seriousViolations(page)).toEqual([])
  await editor.getByLabel('Name').press('Enter')

  await expect(page.getByText('Seminar on summits', { exact: false }).first()).toBeVisible()
  const withPlan = page.getByText('recall on the day with this plan')
  await expect(withPlan).toBeVisible()
  expect(share(await withPlan.textContent())).toBeGreaterThan(share(await page.getByText('without further study').textContent()))
  await expect(page.getByRole('heading', { name: 'By topic' })).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])

  await page.getByRole('link', { name: 'Study', exact: true }).last().press('Enter')
  await page.getByRole('button', { name: 'Show answer' }).press('Enter')
  await page.keyboard.press('3')
  await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible()

  await page.reload()
  await page.evaluate(() => (location.hash = '#/exam'))
  await page.getByRole('button', { name: 'Put away' }).press('Enter')
  await expect(page.getByText(/put away/).first()).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('button', { name: 'Put away' })).toBeVisible()
})

/** YYYY-MM-DD, some days from today. */
function inDays(days: number): string {
  const day = new Date()
  day.setDate(day.getDate() + days)
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}

/** "94 %recall on …" → 94; a figure not known yet counts as nothing. */
const share = (text: string | null) => Number(/\d+/.exec(text ?? '')?.[0] ?? 0)

import { seriousViolations } from './axe'
import { expect, test } from './fixtures'

test('a unit is added with one key, its cards come once a briefing was read, and both are undone', async ({ page }) => {
  await page.evaluate(() => (location.hash = '#/course'))
  await expect(page.getByRole('heading', { name: 'Reading a summit' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'The limits of partnership' })).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])
  await page.keyboard.press('a')
  await expect(page.getByText(/^Added “Reading a summit”\. Its \d+ cards come as you read its briefings\.$/)).toBeVisible({
    timeout: 30_000,
  })
  expect(await seriousViolations(page)).toEqual([])
  await page.getByRole('link', { name: 'Two-level games' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'The two levels' })).toBeVisible()
  await page.keyboard.press('End')
  await expect(page.getByText(/^Read to the end: \d+ cards joined your new cards\.$/)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('Its cards are in study.')).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])
  await page.evaluate(() => (location.hash = '#/course'))
  const briefing = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: 'Two-level games' }) })
    .last()
  await expect(briefing).toContainText(/\d+ cards in study/)
  await page.keyboard.press('Control+z')
  await expect(briefing).toContainText(/\d+ cards once read/)
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('link', { name: 'Two-level games' })).toBeHidden()
})

test('cards of a briefing can be taken without reading it, or always with the unit', async ({ page }) => {
  await page.evaluate(() => (location.hash = '#/course'))
  await page.getByRole('button', { name: 'Add “Wartime allies”' }).click()
  await page.getByRole('button', { name: 'Take the cards of “Tehran, November 1943” now' }).click()
  await expect(page.getByText(/^\d+ cards joined your new cards\.$/)).toBeVisible({ timeout: 30_000 })
  await page.evaluate(() => (location.hash = '#/settings'))
  await page.getByLabel('Cards of the course').selectOption('When I add its unit')
  await page.evaluate(() => (location.hash = '#/course'))
  await page.getByRole('button', { name: 'Add “Four resets”' }).click()
  await expect(page.getByText(/^Added “Four resets”: \d+ new cards\.$/)).toBeVisible({ timeout: 30_000 })
})

test('each number in a briefing leads to its source, by key and by pointer', async ({ page }) => {
  await page.evaluate(() => (location.hash = '#/course'))
  await page.getByRole('link', { name: 'Helsinki, July 2018' }).click()
  await expect(page.getByText(/as of \d+ \w+ 2026/)).toBeVisible()
  await page.getByRole('button', { name: 'Source 1' }).first().click()
  const sources = page.getByRole('region', { name: 'Sources of this statement' })
  await expect(sources).toContainText('TIME')
  await expect(sources.getByRole('link')).toHaveAttribute('href', /^https:\/\/time\.com/)
  expect(await seriousViolations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(sources).toBeHidden()
  await page.keyboard.press('s')
  await expect(sources).toBeVisible()
  await page.keyboard.press('s')
  await page.keyboard.press('s')
  // the list may still be growing while it is scrolled to; a reader would press again
  await expect(async () => {
    if (await sources.isHidden()) await page.keyboard.press('s')
    const shown = (await sources.getByRole('listitem').first().innerText()).trim()
    await sources.getByRole('button', { name: 'Show in the list' }).click()
    await expect(sources).toBeHidden()
    await expect(page.getByRole('listitem').filter({ hasText: shown.slice(0, 40) })).toBeInViewport({ timeout: 2000 })
  }).toPass({ timeout: 30_000 })
})

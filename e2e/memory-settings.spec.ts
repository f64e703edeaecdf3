import { seriousViolations } from './axe'
import { expect, test } from './fixtures'

test('what a retention costs is worked out, shown in words, plot and table, and worked out again after a change', async ({ page }) => {
  test.slow()
  await page.evaluate(() => (location.hash = '#/settings'))
  await page.getByRole('button', { name: 'Show what it costs' }).press('Enter')
  const words = page.getByText(/^At 90%: about/)
  await expect(words).toContainText('over the next 90 days')
  await expect(words).toContainText('The least work for each card remembered is at')
  await page.getByRole('radio', { name: '365 days' }).check()
  await expect(words).toContainText('over the next 365 days')
  await page.getByText('Table', { exact: true }).first().click()
  await expect(page.getByRole('rowheader', { name: /least work/ })).toHaveCount(1)
  expect(await seriousViolations(page)).toEqual([])
  await page.getByRole('slider', { name: 'Desired retention' }).press('End')
  await expect(page.getByText(/^At 97%: about/)).toBeVisible()
})

test('a fit asks for enough answers first, and easy days are kept', async ({ page }) => {
  await page.evaluate(() => (location.hash = '#/settings'))
  await expect(page.getByText('You have 0 reviews to learn from; 400 are needed.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Fit to my answers' })).toBeDisabled()
  const sunday = page.getByRole('spinbutton', { name: 'Sunday' })
  await sunday.fill('0')
  await sunday.press('Enter')
  await expect(page.getByText('Sunday: 0 % of the usual')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('spinbutton', { name: 'Sunday' })).toHaveValue('0')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('spinbutton', { name: 'Sunday' })).toHaveValue('100')
})

test('the cards of a reading are put into a deck, those kept before and those to come', async ({ page }) => {
  await page.evaluate(() => (location.hash = '#/decks'))
  await expect(page.getByRole('link', { name: 'Study Default' })).toBeVisible()
  await page.keyboard.press('n')
  await page.getByRole('dialog', { name: 'New deck' }).getByLabel('Name').fill('Resets')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'Study Resets' })).toBeVisible()
  await page.evaluate(() => (location.hash = '#/library'))
  await page
    .getByRole('button', { name: /^More about “/ })
    .first()
    .press('Enter')
  await page.getByRole('menuitem', { name: 'Deck for its cards' }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Deck for its cards' })
  await dialog.getByLabel('Deck', { exact: true }).selectOption({ label: 'Resets' })
  expect(await seriousViolations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Choose' }).press('Enter')
  await expect(page.getByText(/Cards of this reading go to Resets; \d+ cards moved there/)).toBeVisible()
  await page.evaluate(() => (location.hash = '#/decks'))
  await expect(
    page
      .getByRole('row', { name: /Resets/ })
      .getByRole('cell')
      .nth(3),
  ).not.toHaveText('0')
})

import { seriousViolations } from './axe'
import { brokenOff, expect, test } from './fixtures'

// A page whose server was stopped notes what it could not read.
test.use({ expectedErrors: brokenOff('status of 400') })

test('a session by keyboard: skip, undo and redo, leech, history, and practice that is there again after a restart', async ({
  app,
  page,
}) => {
  test.slow()
  await page.evaluate(() => (location.hash = '#/study'))
  const question = page.getByRole('heading', { level: 2 }).first()
  const show = page.getByRole('button', { name: 'Show answer' })
  await expect(show).toBeFocused()
  const first = await question.textContent()

  await page.keyboard.press('n')
  await expect(question).not.toHaveText(first ?? '')
  const second = await question.textContent()
  await page.keyboard.press('u')
  await expect(question).toHaveText(first ?? '')
  await page.keyboard.press('Shift+U')
  await expect(question).toHaveText(second ?? '')

  await page.keyboard.press('Space')
  await page.keyboard.press('4')
  await expect(page.getByText('1 answered today')).toBeVisible()
  await page.keyboard.press('u')
  await expect(question).toHaveText(second ?? '')
  await expect(page.getByText('0 answered today')).toBeVisible()
  await page.keyboard.press('Control+Shift+Z')
  await expect(page.getByText('1 answered today')).toBeVisible()

  await page.keyboard.press('l')
  await expect(page.getByText('Marked as a leech.')).toBeVisible()
  await page.keyboard.press('i')
  const dialog = page.getByRole('dialog', { name: 'Card' })
  await expect(dialog.getByText('New, leech')).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  // Practice with what was answered today: the card keeps its day.
  await page.keyboard.press('Shift+E')
  const extra = page.getByRole('dialog', { name: 'Extra study' })
  await extra.getByLabel('What', { exact: true }).selectOption('A search')
  await extra.getByLabel('Search', { exact: true }).fill('rated:1')
  await expect(extra.getByText('1 card to study.')).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByText('practice, leaves the schedule alone')).toBeVisible()
  await expect(question).toHaveText(second ?? '')

  const again = await app.restart()
  await again.evaluate(() => (location.hash = '#/study/extra'))
  await expect(again.getByText('0 of 1')).toBeVisible()
  await again.keyboard.press('Space')
  await again.getByRole('button', { name: 'Good, done with it' }).press('3')
  const done = again.getByRole('heading', { name: 'Extra study is done' })
  await expect(done).toBeVisible()
  // On a busy machine the key may come before the screen listens for it.
  await expect(async () => {
    if (await done.isVisible()) await again.keyboard.press('u')
    await expect(again.getByText('0 of 1')).toBeVisible({ timeout: 3_000 })
  }).toPass()
})

test('a search is completed by keyboard, kept, and found again; the item at hand stands beside the list', async ({ page }) => {
  await page.evaluate(() => (location.hash = '#/browse'))
  const field = page.getByRole('combobox', { name: 'Search items' })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\d+ items$/)
  await page.keyboard.press('/')
  await page.keyboard.type('top')
  await expect(page.getByRole('option', { name: /topic:/ })).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])
  await page.keyboard.press('ArrowDown')
  await expect(field).toHaveAttribute('aria-activedescendant', /option-0/)
  await page.keyboard.press('Enter')
  await page.keyboard.type('fram')
  await page.keyboard.press('Tab')
  await expect(field).toHaveValue('topic:framework')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\d+ items$/)
  await page.keyboard.press('Enter')
  await expect(page.locator('#browse-rows')).toBeFocused()
  await expect(page.getByRole('complementary', { name: 'The item at hand' }).getByText('Framework')).toBeVisible()

  await page.keyboard.press('Control+s')
  await page.getByRole('dialog').getByLabel('Name').fill('Frameworks')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Saved as “Frameworks”.')).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('is:due')
  await page.getByRole('button', { name: 'Saved searches' }).click()
  await page.getByRole('menuitem', { name: 'Frameworks', exact: true }).click()
  await expect(field).toHaveValue('topic:framework')
})

test('a sentence is chosen anew in the reader by keyboard', async ({ page }) => {
  await page.evaluate(() => (location.hash = '#/study'))
  await page.getByRole('button', { name: 'Show answer' }).press('Space')
  await page.keyboard.press('p')
  const bar = page.getByRole('region', { name: 'Choose the passage' })
  const found = bar.getByRole('status')
  await expect(found).not.toHaveText('')
  const before = await found.textContent()
  await page.keyboard.press('ArrowDown')
  await expect(found).not.toHaveText(before ?? '')
  const chosen = (await found.textContent()) ?? ''
  expect(await seriousViolations(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(page.getByText('The item comes from this sentence now.')).toBeVisible()
  await page.getByRole('button', { name: 'Show answer' }).press('Space')
  await page.keyboard.press('s')
  await expect(page.locator('mark')).toHaveText(chosen)
})

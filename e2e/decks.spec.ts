import { seriousViolations } from './axe'
import { expect, test } from './fixtures'

test('a deck is made, filled, given options and studied by itself, by keyboard; undo brings it back', async ({ page }) => {
  test.slow()
  await page.evaluate(() => (location.hash = '#/decks'))
  await expect(page.getByRole('heading', { name: 'Decks', level: 1 })).toBeVisible()
  await page.keyboard.press('n')
  const dialog = page.getByRole('dialog', { name: 'New deck' })
  await dialog.getByLabel('Name').fill('Seminar::Summits')
  await dialog.getByLabel('Name').press('Enter')
  await expect(page.getByRole('link', { name: 'Study Seminar, Summits' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Study Seminar', exact: true })).toBeVisible()

  // All cards of the course go there.
  await page.getByRole('button', { name: 'More about Default' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Merge with another deck' }).press('Enter')
  const merge = page.getByRole('dialog', { name: /Merge “Default”/ })
  await merge.getByLabel('Merge into').selectOption({ label: 'Seminar › Summits' })
  expect(await seriousViolations(page)).toEqual([])
  await merge.getByRole('button', { name: 'Merge' }).press('Enter')
  const row = page.getByRole('row', { name: /Summits/ })
  await expect(row.getByRole('cell').first()).toHaveText('20')

  await page.getByRole('button', { name: 'Options of Summits' }).press('Enter')
  const options = page.getByRole('dialog', { name: 'Options of “Summits”' })
  await options.getByRole('checkbox', { name: /New cards per day/ }).press('Space')
  await options.getByRole('spinbutton', { name: 'New cards per day' }).fill('3')
  expect(await seriousViolations(page)).toEqual([])
  await options.getByRole('spinbutton', { name: 'New cards per day' }).press('Enter')
  await expect(options).toBeHidden()
  await expect(row.getByRole('cell').first()).toHaveText('3')
  await expect(row).toContainText('own new cards per day')
  expect(await seriousViolations(page)).toEqual([])

  await page.getByRole('link', { name: 'Study Seminar', exact: true }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Seminar › Summits')).toBeVisible()
  for (const left of ['2', '1', '0']) {
    await page.keyboard.press('Space')
    await expect(page.getByRole('button', { name: /^Easy, again in/ })).toBeVisible()
    await page.keyboard.press('4')
    if (left !== '0') await expect(page.getByRole('definition').first()).toHaveText(left)
  }
  await expect(page.getByText('Nothing more to study in Summits now')).toBeVisible()

  await page.evaluate(() => (location.hash = '#/decks'))
  await page.getByRole('button', { name: 'More about Seminar' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Remove' }).press('Enter')
  await page.getByRole('dialog', { name: 'Remove “Seminar”' }).getByRole('button', { name: 'Remove' }).press('Enter')
  await expect(page.getByRole('link', { name: 'Study Seminar', exact: true })).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('link', { name: 'Study Seminar, Summits' })).toBeVisible()
})

test.describe('a refusal', () => {
  // The browser itself notes an answer with a failure's status.
  test.use({ expectedErrors: /status of 400/ })

  test('a name that is taken is refused in a sentence, and decks fold', async ({ page }) => {
    await page.evaluate(() => (location.hash = '#/decks'))
    await expect(page.getByRole('link', { name: 'Study Default' })).toBeVisible()
    for (const name of ['A::B', 'a::b']) {
      await page.keyboard.press('n')
      await page.getByRole('dialog', { name: 'New deck' }).getByLabel('Name').fill(name)
      await page.keyboard.press('Enter')
      await expect(page.getByRole('dialog', { name: 'New deck' })).toBeHidden()
    }
    await expect(page.getByText('There is a deck “a::b” already.')).toBeVisible()
    await page.getByRole('button', { name: 'Decks in A' }).press('Enter')
    await expect(page.getByRole('link', { name: 'Study A, B' })).toBeHidden()
    await page.reload()
    await expect(page.getByRole('link', { name: 'Study A', exact: true })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Study A, B' })).toBeHidden()
  })
})

import { expect, test } from './fixtures'

/** Far more than it takes: a second or two on an idle machine, and the tests' machine may be busy. */
const A_MINUTE = 60_000

test('somebody who starts the app for the first time has answered a card within a minute, without reading any help', async ({ page }) => {
  // From the first page on an empty data folder, as a person would see it, to the second card.
  const started = Date.now()
  await expect(page.getByRole('heading', { name: 'Remember what you read' })).toBeVisible()
  await page.getByRole('link', { name: /^Review the first cards/ }).click()
  const first = page.getByRole('heading', { name: 'In which city did Donald Trump and Vladimir Putin first meet as presidents?' })
  await expect(first).toBeVisible()
  await page.getByRole('button', { name: /^Show answer/ }).click()
  await page.getByRole('button', { name: /^Good, again in/ }).click()
  await expect(first).toBeHidden()
  expect(Date.now() - started).toBeLessThan(A_MINUTE)

  // Today goes on from there.
  await page.evaluate(() => (location.hash = '#/today'))
  await expect(page.getByText('cards to study')).toBeVisible()
  await expect(page.getByRole('link', { name: /^Read next: / })).toBeVisible()
})

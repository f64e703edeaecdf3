import type { Page } from '@playwright/test'
import { seriousViolations } from './axe'
import { brokenOff, expect, test } from './fixtures'

test.use({ expectedErrors: brokenOff() })

test('a quiz is sat by keyboard alone, survives a reload at its question, and is marked', async ({ page }) => {
  test.slow()
  await page.evaluate(() => (location.hash = '#/quiz'))
  await page.getByRole('button', { name: /^Ten quick ones/ }).press('Enter')
  await expect(page.getByText('Question 1 of 10')).toBeVisible()
  await answer(page)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Question 2 of 10')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Question 1, (right|wrong)$/ })).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])

  await page.reload()
  await expect(page.getByText('Question 2 of 10')).toBeVisible()
  for (let question = 2; question <= 10; question++) {
    await expect(page.getByText(`Question ${question} of 10`)).toBeVisible()
    await answer(page)
    await page.keyboard.press('Enter')
  }
  await expect(page.getByText(/^\d+ of 10 right/)).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Practise what I missed' }).press('Enter')
  await expect(page.getByText(/^Question 1 of/)).toBeVisible()
  await page.evaluate(() => (location.hash = '#/quiz'))
  await expect(page.getByText(/0 of \d+ answered/)).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])
})

/** Answers as one does with the hands on the keys: words where the field has the focus, else the third option. */
async function answer(page: Page): Promise<void> {
  await expect(page.locator('#typed:focus, #quiz-question:focus')).toBeVisible()
  if (await page.locator('#typed').isVisible()) {
    await page.keyboard.type('no idea')
    await page.keyboard.press('Enter')
  } else await page.keyboard.press('c')
  await expect(page.getByRole('region', { name: 'Answer' })).toBeVisible()
  await expect(page.locator('#quiz-next')).toBeFocused()
}

test('a quiz whose app was killed goes on at the same question with every answer kept', async ({ app, page }) => {
  test.slow()
  await page.evaluate(() => (location.hash = '#/quiz'))
  await page.getByRole('button', { name: /^Ten quick ones/ }).press('Enter')
  for (let question = 1; question <= 3; question++) {
    await expect(page.getByText(`Question ${question} of 10`)).toBeVisible()
    await answer(page)
    await page.keyboard.press('Enter')
  }
  await expect(page.getByText('Question 4 of 10')).toBeVisible()
  const stem = await page.locator('#quiz-question').textContent()

  const after = await app.crashAndRestart()
  await after.evaluate(() => (location.hash = '#/quiz'))
  await expect(after.getByText(/3 of 10 answered/)).toBeVisible()
  await after.getByRole('link', { name: 'Ten quick ones' }).press('Enter')
  await expect(after.getByText('Question 4 of 10')).toBeVisible()
  expect(await after.locator('#quiz-question').textContent()).toBe(stem)
})

test('steps are put in order and terms matched by keyboard', async ({ page }) => {
  test.slow()
  await page.evaluate(() => (location.hash = '#/course'))
  await page.getByRole('button', { name: 'Add “Reading a summit”' }).press('Enter')
  await expect(page.getByText(/^Added “Reading a summit”/)).toBeVisible()
  await page.evaluate(() => (location.hash = '#/quiz'))
  await page.getByRole('button', { name: /^Match and put in order/ }).press('Enter')
  const of = Number((await page.getByText(/^Question 1 of \d+$/).textContent())?.split(' ').at(-1))
  const seen = new Set<string>()
  for (let question = 1; question <= of && seen.size < 2; question++) {
    await expect(page.getByText(`Question ${question} of ${of}`)).toBeVisible()
    await expect(page.locator('#quiz-question')).toBeFocused()
    const selects = page.getByLabel(/^Goes with /)
    if ((await selects.count()) > 0) {
      if (!seen.has('matching')) expect(await seriousViolations(page)).toEqual([])
      seen.add('matching')
      for (let pair = 0; pair < (await selects.count()); pair++) await selects.nth(pair).selectOption({ index: 1 + pair })
    } else {
      if (!seen.has('ordering')) expect(await seriousViolations(page)).toEqual([])
      seen.add('ordering')
      const step = await page
        .getByRole('button', { name: /^Move down: / })
        .first()
        .getAttribute('aria-label')
      await page.getByRole('button', { name: step ?? '' }).press('Enter')
      await expect(page.getByRole('button', { name: step ?? '' })).toBeFocused()
    }
    await page.getByRole('button', { name: 'Check' }).press('Enter')
    await expect(page.getByRole('region', { name: 'Answer' })).toBeVisible()
    await page.keyboard.press('Enter')
  }
  expect(seen).toEqual(new Set(['matching', 'ordering']))
})

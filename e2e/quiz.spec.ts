import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './fixtures'

test('a quiz is sat by keyboard alone, survives a reload at its question, and is marked', async ({ page }) => {
  test.slow()
  await page.evaluate(() => (location.hash = '#/quiz'))
  await page.getByRole('button', { name: /^Ten quick ones/ }).press('Enter')
  await expect(page.getByText('Question 1 of 10')).toBeVisible()
  await page.keyboard.press('x')
  await expect(page.getByRole('region', { name: 'Answer' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Question 2 of 10')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Question 1, wrong' })).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])

  await page.reload()
  await expect(page.getByText('Question 2 of 10')).toBeVisible()
  for (let question = 2; question <= 10; question++) {
    await expect(page.getByText(`Question ${question} of 10`)).toBeVisible()
    await page.getByRole('button', { name: /^I don’t know/ }).press('Enter')
    await expect(page.getByRole('region', { name: 'Answer' })).toBeVisible()
    await page.locator('#quiz-next').press('Enter')
  }
  await expect(page.getByText('0 of 10 right')).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Practise what I missed' }).press('Enter')
  await expect(page.getByText('Question 1 of 10')).toBeVisible()
  await page.evaluate(() => (location.hash = '#/quiz'))
  await expect(page.getByText('0 of 10 answered')).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])
})

async function seriousViolations(page: import('@playwright/test').Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)
}

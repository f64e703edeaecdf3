import { seriousViolations } from './axe'
import { dropReading, fixture } from './drop-reading'
import { expect, test } from './fixtures'

test('a framework is held against a meeting by keyboard: verdicts, a passage as evidence, the cycle, a card, and a note beside the briefing', async ({
  page,
}) => {
  test.slow()
  await page.evaluate(() => (location.hash = '#/atlas/frameworks?on=limits-of-partnership'))
  await expect(page.getByRole('heading', { name: 'Its cycle' })).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])
  await page.getByLabel('Case', { exact: true }).selectOption({ label: 'Hamburg 2017' })
  const judgements = page.getByRole('group', { name: /^every post-Soviet US president/ })
  await judgements.getByRole('button', { name: 'fits' }).focus()
  await page.keyboard.press('f')
  await expect(judgements.getByRole('button', { name: 'fits' })).toHaveAttribute('aria-pressed', 'true')

  await page.getByRole('button', { name: 'Pick a passage' }).press('Enter')
  const passages = page.getByRole('list', { name: 'Passages' })
  await passages.getByRole('button').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: /^Evidence: every post-Soviet/ })).toHaveValue(/Donald Trump and Vladimir Putin met/)
  await expect(page.getByRole('link', { name: 'In its place' })).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])

  const stages = page.getByRole('list', { name: 'Stages of the cycle' })
  await stages.getByRole('button').first().focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('d')
  await expect(stages.getByRole('button', { name: /^2\. .*, does not; then high hopes/ })).toBeFocused()
  expect(await seriousViolations(page)).toEqual([])

  await page.getByRole('button', { name: 'Make an essay card' }).press('Enter')
  await expect(page.getByText(/^Made an essay card/)).toBeVisible()
  await page.reload()
  await expect(judgements.getByRole('button', { name: 'fits' })).toHaveAttribute('aria-pressed', 'true')

  // The note stands beside the briefing, and leads back.
  await page.getByRole('button', { name: 'Facts', exact: true }).press('Enter')
  await page.getByRole('link', { name: 'Read the briefing' }).press('Enter')
  const note = page.getByRole('group').filter({ hasText: 'Limits of partnership' })
  await expect(page.getByText('1 fits, 7 not judged')).toBeVisible()
  await page.getByText('1 fits, 7 not judged').press('Enter')
  await expect(note.getByRole('link', { name: 'Go on with it' })).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])
  await note.getByRole('link', { name: 'Go on with it' }).press('Enter')

  const rivals = page.getByRole('region', { name: 'limits of partnership and status-seeking' })
  await expect(rivals).toContainText('lack of ties')
  await rivals.getByRole('link', { name: 'status-seeking' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'status-seeking', level: 2 })).toBeVisible()
  await expect(page.getByLabel('Case', { exact: true })).toHaveValue('hamburg-2017')
})

test('a sentence of one’s own reading goes from the reader to the lens with one key', async ({ page }) => {
  test.slow()
  await dropReading(page, fixture('reykjavik.txt'))
  await expect(page.getByRole('navigation', { name: 'In the atlas' })).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])
  await page.getByRole('region', { name: 'Text' }).focus()
  await page.keyboard.press('v')
  await expect(page.getByRole('list', { name: 'Passages' }).getByRole('button').first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Kept as evidence.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(page.getByRole('link', { name: 'In its place' })).toHaveCount(0)
})

import { join } from 'node:path'
import { root } from './app-under-test'
import { seriousViolations } from './axe'
import { dropReading } from './drop-reading'
import { expect, test } from './fixtures'

// They import, draft and look with axe: on a busy machine a minute is short.
test.describe.configure({ timeout: 150_000 })

test('a flaw is mended by one key while a card is written, and put back', async ({ page }) => {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('c')
  const dialog = page.getByRole('dialog', { name: 'New card' })
  const question = dialog.getByRole('textbox', { name: 'Question' })
  await page.keyboard.press('Alt+3')
  await question.fill('How long did Trump and Putin meet in Hamburg in July 2017?')
  for (const [at, option] of ['135 minutes', '30 minutes', 'none of the above'].entries())
    await dialog.getByRole('textbox', { name: `Option ${at + 1}`, exact: true }).fill(option)
  await expect(dialog.getByRole('button', { name: 'Take the combined option out' })).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])
  await page.keyboard.press('Control+.')
  await expect(dialog.getByRole('textbox', { name: 'Option 1', exact: true })).toHaveValue('30 minutes')
  await expect(dialog.getByRole('textbox', { name: 'Option 2', exact: true })).toHaveValue('135 minutes')
  await expect(dialog.getByRole('radio', { name: 'Option 2 is right' })).toBeChecked()
  await expect(dialog.getByText('No rule of good questions speaks against it.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Put it back' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Option 3', exact: true })).toHaveValue('none of the above')
})

test('in the inbox a flaw is mended by f, and by a key while the draft is edited', async ({ page }) => {
  await dropReading(page, join(root, 'e2e/readings/reykjavik.txt'))
  await expect(page.getByText('Höfdi House in Reykjavik, Iceland.')).toBeVisible()
  await page.keyboard.press('i')
  const draft = page.getByRole('article', { name: 'The chosen draft' })
  await expect(draft.getByRole('heading', { level: 2 })).toBeVisible()

  // A hand that forgot the question mark.
  await page.keyboard.press('e')
  const question = draft.getByRole('textbox', { name: 'Question' })
  const asked = await question.inputValue()
  await question.fill(`${asked.replace(/[?.]$/, '')}??`)
  await expect(draft.getByRole('button', { name: 'Put the marks right' })).toBeVisible()
  await page.keyboard.press('Control+.')
  await expect(question).toHaveValue(asked)
  await draft.getByRole('button', { name: 'Put it back' }).click()
  await expect(question).toHaveValue(/\?\?$/)
  await question.focus()
  await page.keyboard.press('Control+Enter')

  await expect(question).toBeHidden()
  await page.keyboard.press('f')
  await expect(page.getByText('Mended: Put the marks right.')).toBeVisible()
  await expect(draft.getByRole('button', { name: 'Put the marks right' })).toBeHidden()
  await page.keyboard.press('u')
  await expect(draft.getByRole('button', { name: 'Put the marks right' })).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])
})

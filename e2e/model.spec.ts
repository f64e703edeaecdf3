import { join } from 'node:path'
import { fakeModel, hangs, says, type FakeModel } from '../src/main/backend/items/drafter/model/fake-model'
import { root } from './app-under-test'
import { seriousViolations } from './axe'
import { dropReading } from './drop-reading'
import { expect, test } from './fixtures'

// They import, draft and look with axe: on a busy machine a minute is short.
test.describe.configure({ timeout: 150_000 })

const GOOD = {
  ...{
    kind: 'qa',
    topic: 'quantity',
    question: 'On which day of 1987 was the Intermediate-Range Nuclear Forces Treaty signed in Washington?',
  },
  ...{ answer: '8 December 1987', quote: 'which was signed in Washington on 8 December 1987' },
}
const INVENTED = {
  ...GOOD,
  question: 'What did Reagan and Gorbachev drink in 1986?',
  answer: 'tea',
  quote: 'They drank tea from the same cup in 1986.',
}

let model: FakeModel
test.beforeEach(async () => {
  const answer = says(JSON.stringify({ items: [GOOD, INVENTED] }))
  // The first question is the trial, the second the reading; then it is silent.
  model = await fakeModel((response, nth) => (nth < 2 ? answer : hangs)(response, nth))
})
test.afterEach(() => model.close())

test('a model is set up, tried, and drafts beside the engine; a silent one is stopped', async ({ page }) => {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.evaluate(() => (location.hash = '#/settings'))
  const toggle = page.getByRole('switch', { name: 'Draft with a language model as well' })
  await expect(toggle).not.toBeChecked()
  await toggle.click()
  const address = page.getByRole('textbox', { name: 'Address' })
  await address.fill(model.address)
  await address.press('Tab')
  await page.getByRole('button', { name: 'Look for models' }).click()
  await expect(page.getByText('2 models are there.')).toBeVisible()
  await expect(page.getByRole('combobox', { name: 'Model' })).toHaveValue('llama3.2:3b')
  await page.getByRole('button', { name: 'Try it' }).click()
  // What it answers is about another text than the one it was tried on.
  await expect(
    page.getByText(/The model made no card that can be used\. 2 cards were not taken: 2 quoted what is not in the text/),
  ).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])

  await dropReading(page, join(root, 'e2e/readings/reykjavik.txt'))
  await expect(page.getByText('Höfdi House in Reykjavik, Iceland.')).toBeVisible()
  const bar = page.getByRole('button', { name: 'Draft with the model' })
  await bar.click()
  await expect(page.getByText(/The model made 1 draft\. 1 card more was not taken/)).toBeVisible()
  await page.keyboard.press('i')
  await page.getByRole('option', { name: /On which day of 1987/ }).click()
  await expect(page.getByRole('article', { name: 'The chosen draft' }).getByText('From the model')).toBeVisible()
  await expect(page.getByRole('article', { name: 'The chosen draft' }).locator('mark')).toContainText('8 December 1987')

  await page.goBack()
  await bar.click()
  await page.getByRole('button', { name: 'Stop the model' }).click()
  await expect(page.getByRole('region', { name: 'Drafting with the model' })).toBeHidden()
})

test.describe('far from home', () => {
  // The browser notes the refused call on its console.
  test.use({ expectedErrors: /status of 400/ })

  test('an address outside one’s own network is asked nothing without a yes', async ({ page }) => {
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.evaluate(() => (location.hash = '#/settings'))
    await page.getByRole('switch', { name: 'Draft with a language model as well' }).click()
    await page.getByRole('textbox', { name: 'Address' }).fill('http://models.test')
    await page.getByRole('textbox', { name: 'Address' }).press('Tab')
    await page.getByRole('button', { name: 'Look for models' }).click()
    const question = page.getByRole('alertdialog').or(page.getByRole('dialog'))
    await expect(question).toContainText('models.test may lie outside your own network')
    await question.getByRole('button', { name: 'Cancel' }).click()
    await expect(page.getByText(/may lie outside your own network/)).toBeVisible()
  })
})

import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { root } from './app-under-test'
import { seriousViolations } from './axe'
import { dropReading } from './drop-reading'
import { expect, test } from './fixtures'

// They import, draft and look with axe: on a busy machine a minute is short.
test.describe.configure({ timeout: 150_000 })

const dialog = (page: Page) => page.getByRole('dialog', { name: 'New card' })
const said = (page: Page) => dialog(page).locator('footer').getByRole('status')

async function openByKey(page: Page) {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('c')
  await expect(dialog(page)).toBeVisible()
}

/** Chooses the words in the reader as a person would with the mouse. */
async function select(page: Page, words: string) {
  await page.evaluate((sought) => {
    const pane = document.querySelector('[role="region"][aria-label="Text"]')
    const texts = document.createTreeWalker(pane as Element, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const at = node.nodeValue?.indexOf(sought) ?? -1
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + sought.length)
      getSelection()?.removeAllRanges()
      getSelection()?.addRange(range)
      pane?.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }))
      return
    }
    throw new Error(`“${sought}” is not in the text`)
  }, words)
}

test('a card is written by keyboard alone, warned of its double, filed, and taken back', async ({ page }) => {
  await openByKey(page)
  await expect(dialog(page).getByRole('textbox', { name: 'Question' })).toBeFocused()
  await page.keyboard.type('Did the INF Treaty abolish intermediate-range missiles?')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Yes')
  // The rules speak while one types.
  await expect(dialog(page).getByText('A yes-or-no or true-or-false question can be guessed.')).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])

  await dialog(page).getByRole('textbox', { name: 'Question' }).focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Which treaty of 1987 abolished intermediate-range missiles?')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('the INF Treaty')
  await expect(dialog(page).getByText('No rule of good questions speaks against it.')).toBeVisible()
  await dialog(page).getByLabel('Deck').fill('Arms control::INF')
  await dialog(page).getByLabel('Tags').fill('treaties exam')
  await page.keyboard.press('Control+Enter')
  await expect(said(page)).toHaveText('Added 1 card.')

  // The fields are empty for the next one, which is a double.
  await expect(dialog(page).getByRole('textbox', { name: 'Question' })).toBeFocused()
  await page.keyboard.type('Which treaty abolished the intermediate-range missiles in 1987?')
  await page.keyboard.press('Tab')
  await page.keyboard.type('INF Treaty')
  await expect(dialog(page).getByRole('region', { name: 'Items like this one' })).toContainText('Which treaty of 1987 abolished')

  // What is half written is still there after closing.
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()
  await page.keyboard.press('c')
  await expect(dialog(page).getByRole('textbox', { name: 'Question' })).toHaveValue(/^Which treaty abolished the/)
  await dialog(page).getByRole('button', { name: 'Clear' }).click()
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()

  // Browse knows it, and undo takes the card with its deck and tags.
  await page.evaluate(() => (location.hash = '#/browse?q=is:own%20deck:"Arms control"%20tag:exam'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 item')
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Undid: Add 1 card')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible()
  await page.keyboard.press('Control+Shift+z')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('1 item')
})

test('a sentence pasted in Anki’s notation makes one card a gap', async ({ page }) => {
  await openByKey(page)
  await dialog(page)
    .getByRole('textbox', { name: 'Question' })
    .fill('{{c1::Reagan}} and {{c2::Gorbachev}} signed the INF Treaty in {{c3::1987::year}}.')
  const made = dialog(page).getByRole('group', { name: 'The cards it makes' })
  await expect(made.getByRole('listitem')).toHaveCount(3)
  await expect(dialog(page).getByRole('radio', { name: 'Gap' })).toBeChecked()
  await page.keyboard.press('Control+Enter')
  await expect(said(page)).toHaveText('Added 3 cards.')
  await dialog(page).getByRole('button', { name: 'Show own cards' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('3 items')

  // A gap is made by key as well.
  await page.locator('#browse-rows').focus()
  await page.keyboard.press('c')
  await dialog(page).getByRole('textbox', { name: 'Sentence' }).fill('SALT I was signed in Moscow.')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await page.keyboard.press('Control+Shift+C')
  await expect(dialog(page).getByRole('textbox', { name: 'Sentence' })).toHaveValue(/\{\{c1::.*Moscow/)
})

test('Study asks an own card, says that it has no source, and mends it in place', async ({ page }) => {
  await openByKey(page)
  await dialog(page).getByRole('textbox', { name: 'Question' }).fill('Which treaty of 1987 abolished intermediate-range missiles')
  await dialog(page).getByRole('textbox', { name: 'Answer' }).fill('the INF Treaty')
  await page.keyboard.press('Control+Enter')
  await expect(said(page)).toHaveText('Added 1 card.')
  await page.keyboard.press('Escape')

  // All other cards rest, so that it is its turn.
  await page.evaluate(() => (location.hash = '#/browse?q=-is:own'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\d+ items$/)
  await page.locator('#browse-rows').focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('s')
  await expect(page.getByText(/^Suspended \d+ items\.$/)).toBeVisible()

  await page.evaluate(() => (location.hash = '#/study'))
  await expect(page.getByRole('region', { name: 'Card' }).getByRole('heading', { level: 2 })).toHaveText(/^Which treaty of 1987/)
  await page.keyboard.press('Space')
  await page.keyboard.press('s')
  await expect(page.getByText('A card of your own; it comes from no reading.')).toBeVisible()
  await page.keyboard.press('e')
  await expect(page.getByRole('button', { name: 'Put the marks right' })).toBeVisible()
  await page.keyboard.press('Control+.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('region', { name: 'Card' }).getByRole('heading', { level: 2 })).toHaveText(/missiles\?$/)
})

test('every kind can be made', async ({ page }) => {
  await openByKey(page)
  const fill = (name: string, value: string) => dialog(page).getByRole('textbox', { name, exact: true }).fill(value)
  await page.keyboard.press('Alt+3')
  await fill('Question', 'Where was the INF Treaty signed?')
  await fill('Option 1', 'Washington')
  await fill('Option 2', 'Geneva')
  await fill('Option 3', 'Vienna')
  await fill('Why option 2 is wrong', 'SALT was negotiated there.')
  await page.keyboard.press('Control+Enter')
  await expect(said(page)).toHaveText('Added 1 card.')
  await page.keyboard.press('Alt+4')
  await fill('Question', 'Match each leader with a summit.')
  await fill('Left side of pair 1', 'Nixon')
  await fill('Right side of pair 1', 'Moscow')
  await page.keyboard.press('Control+Enter')
  await expect(said(page)).toHaveText('Matching needs at least two pairs.')
  await fill('Left side of pair 2', 'Ford')
  await fill('Right side of pair 2', 'Vladivostok')
  await page.keyboard.press('Control+Enter')
  await expect(said(page)).toHaveText('Added 1 card.')
  await page.keyboard.press('Alt+5')
  await fill('Question', 'Put the summits in order.')
  await fill('In order', 'Geneva\nReykjavik\nWashington')
  await page.keyboard.press('Control+Enter')
  await expect(said(page)).toHaveText('Added 1 card.')
  await page.keyboard.press('Alt+6')
  await fill('Question', 'Judge the claim that Reykjavik failed.')
  await fill('Model answer', 'It prepared the INF Treaty.')
  await fill('Rubric', 'Names the INF Treaty\nNames SDI')
  await page.keyboard.press('Control+Enter')
  await expect(said(page)).toHaveText('Added 1 card.')
  await dialog(page).getByRole('button', { name: 'Show own cards' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('4 items')
})

test('words chosen in the reader become the gap, their sentence the source', async ({ page }) => {
  await dropReading(page, join(root, 'e2e/readings/reykjavik.txt'))
  await expect(page.getByText('Höfdi House in Reykjavik, Iceland.')).toBeVisible()

  await select(page, 'Iceland')
  await page.getByRole('button', { name: 'Make a card' }).click()
  await expect(dialog(page).getByRole('textbox', { name: 'Sentence' })).toHaveValue(/Höfdi House in Reykjavik, \{\{c1::Iceland\}\}\./)
  await expect(dialog(page).getByRole('region', { name: 'Source' }).locator('mark')).toContainText('Höfdi House in Reykjavik, Iceland.')
  expect(await seriousViolations(page)).toEqual([])
  // The same words answer a question just as well.
  await page.keyboard.press('Alt+1')
  await expect(dialog(page).getByRole('textbox', { name: 'Answer' })).toHaveValue('Iceland')
  await dialog(page).getByRole('textbox', { name: 'Question' }).fill('In which country is Höfdi House?')
  await page.keyboard.press('Control+Enter')
  await expect(dialog(page)).toBeHidden()
  await expect(page.getByText('Added 1 card from this reading.')).toBeVisible()
  await expect(page.locator('[data-items]', { hasText: 'Iceland' }).first()).toBeVisible()

  // Without a pointer: the sentence being read, and from there the next.
  await page.keyboard.press('c')
  const mark = dialog(page).getByRole('region', { name: 'Source' }).locator('mark')
  const first = await mark.textContent()
  await dialog(page).getByRole('button', { name: 'The sentence after' }).click()
  await expect(mark).not.toHaveText(first ?? '')
  await dialog(page).getByRole('button', { name: 'Without a source' }).click()
  await expect(dialog(page).getByRole('region', { name: 'Source' })).toBeHidden()
})

import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { root } from './app-under-test'
import { dropFile, dropReading } from './drop-reading'
import { brokenOff, expect, test } from './fixtures'

// The browser's page goes on calling while the app is down.
test.use({ expectedErrors: brokenOff() })

const READING = join(root, 'e2e/readings/reykjavik.txt')
const TITLE = 'Two days at Höfdi House'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const drafts = (page: Page) => page.getByRole('listbox', { name: 'Drafts, best first' })
const stem = (page: Page) => page.getByRole('region', { name: 'Card' }).getByRole('heading', { level: 2 })
const answered = (page: Page, count: number) => expect(page.getByText(`${count} answered today`)).toBeVisible()

async function answerOne(page: Page, rating: '1' | '2' | '3' | '4') {
  const before = await stem(page).textContent()
  await page.keyboard.press('Space')
  await expect(page.getByRole('button', { name: /^Good, again in/ })).toBeVisible()
  await page.keyboard.press(rating)
  return before
}

test('a reading becomes cards that are still scheduled after the app was closed', async ({ app, page }) => {
  await expect(heading(page)).toBeVisible()
  await dropReading(page, READING)

  // It opens in the reader, without the comment form.
  await expect(page.getByRole('heading', { name: TITLE }).first()).toBeVisible()
  await expect(page.getByText('Höfdi House in Reykjavik, Iceland.')).toBeVisible()
  await expect(page.getByText('Leave a Reply')).toBeHidden()

  // The inbox shows each draft beside its sentence; keep, drop, undo and keep those at the top by key.
  await page.keyboard.press('i')
  await expect(drafts(page).getByRole('option').first()).toBeVisible()
  const drafted = Number.parseInt((await heading(page).textContent()) ?? '')
  expect(drafted).toBeGreaterThan(8)
  await expect(page.getByRole('article', { name: 'The chosen draft' }).locator('mark').first()).toBeVisible()
  await page.keyboard.press('k')
  await expect(heading(page)).toHaveText(new RegExp(`^${drafted - 1} draft`))
  await page.keyboard.press('d')
  await expect(heading(page)).toHaveText(new RegExp(`^${drafted - 2} draft`))
  await page.keyboard.press('u')
  await expect(heading(page)).toHaveText(new RegExp(`^${drafted - 1} draft`))
  await page.keyboard.press('Shift+K')
  const kept = page.getByText(/^Kept \d+ drafts?\. They are in study now\./)
  await expect(kept).toBeVisible()
  const many = Number(/\d+/.exec((await kept.textContent()) ?? ''))
  expect(many).toBeLessThanOrEqual(12)
  await expect(heading(page)).toHaveText(many === drafted - 1 ? 'Inbox' : new RegExp(`^${drafted - 1 - many} draft`))
  await page.keyboard.press('u')
  await expect(heading(page)).toHaveText(new RegExp(`^${drafted - 1} draft`))
  await page.getByRole('button', { name: /^Keep top \d+/ }).click()
  await expect(heading(page)).toHaveText(many === drafted - 1 ? 'Inbox' : new RegExp(`^${drafted - 1 - many} draft`))

  // Study by keyboard.
  await page.evaluate(() => (location.hash = '#/study'))
  await expect(stem(page)).toBeVisible()
  await answerOne(page, '3')
  await answered(page, 1)
  const second = await answerOne(page, '4')
  await answered(page, 2)
  await page.keyboard.press('u')
  await expect(stem(page)).toHaveText(second ?? '')
  await answered(page, 1)
  await answerOne(page, '1')
  await answered(page, 2)

  // Closed and opened again: the answers, the library and the place in it are there.
  const again = await app.restart()
  await again.evaluate(() => (location.hash = '#/study'))
  await answered(again, 2)
  await again.evaluate(() => (location.hash = '#/library'))
  await expect(again.getByText(TITLE).first()).toBeVisible()
})

test('the same file dropped twice is recognised', async ({ page }) => {
  await expect(heading(page)).toBeVisible()
  await dropReading(page, READING)
  await expect(page.getByText('Höfdi House in Reykjavik, Iceland.')).toBeVisible()
  await page.evaluate(() => (location.hash = '#/library'))
  await dropFile(page, READING, 'another name.txt')
  await expect(page.getByText(/already/i).first()).toBeVisible()
  await page.evaluate(() => (location.hash = '#/library'))
  await expect(page.getByRole('main').getByRole('link', { name: TITLE })).toHaveCount(1)
})

test('a file that is no reading gets a clear sentence', async ({ page }) => {
  await expect(heading(page)).toBeVisible()
  await dropFile(page, join(root, 'src/renderer/public/icon.svg'), 'map.pdf')
  await expect(page.getByRole('region', { name: 'Imports' }).getByRole('alert')).toContainText(/PDF/)
})

test('a power cut in the middle of a review session loses no answered card', async ({ app, page }) => {
  await page.evaluate(() => (location.hash = '#/study'))
  for (let count = 1; count <= 4; count++) {
    await expect(stem(page)).toBeVisible()
    await answerOne(page, '3')
    await answered(page, count)
  }
  const again = await app.crashAndRestart()
  await again.evaluate(() => (location.hash = '#/study'))
  await answered(again, 4)
})

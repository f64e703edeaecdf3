import { existsSync, statSync } from 'node:fs'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { AppUnderTest } from './app-under-test'
import { seriousViolations } from './axe'
import { brokenOff, expect, test } from './fixtures'

// A file that is no quiz is refused, which the browser's console tells as well.
test.use({ expectedErrors: brokenOff('quiz/openFile') })

/** A unit of frameworks and one of meetings, so that every kind of question can be asked. */
async function addUnits(page: Page) {
  await page.evaluate(() => (location.hash = '#/course'))
  for (const unit of ['Reading a summit', 'Ending the Cold War']) {
    await page.getByRole('button', { name: `Add “${unit}”` }).press('Enter')
    await expect(page.getByText(new RegExp(`^Added “${unit}”`))).toBeVisible()
  }
  await page.evaluate(() => (location.hash = '#/quiz'))
}

test('an essay is written by keyboard, survives a kill half-written, and is held against its rubric', async ({ app, page }) => {
  test.slow()
  await addUnits(page)
  await page.getByRole('button', { name: /^Essay questions/ }).press('Enter')
  await expect(page.locator('#typed')).toBeFocused()
  await page.keyboard.type('Preparation matters more than the drama of the encounter.')
  expect(await seriousViolations(page)).toEqual([])
  // Kept once the hands rest.
  await page.waitForTimeout(2000)

  const after = await app.crashAndRestart()
  await after.evaluate(() => (location.hash = '#/quiz'))
  await after.getByRole('link', { name: 'Essay questions' }).press('Enter')
  await expect(after.locator('#typed')).toHaveValue('Preparation matters more than the drama of the encounter.')
  await after.getByRole('button', { name: 'Show the rubric' }).press('Enter')
  await expect(after.getByText('Not marked yet.')).toBeVisible()
  await after.getByRole('checkbox').first().press('Space')
  await expect(after.getByText(/^1 of \d points/)).toBeVisible()
  expect(await seriousViolations(after)).toEqual([])
  await after.keyboard.press('Control+Enter')
  await after.getByRole('button', { name: 'Hand in' }).press('Enter')
  await expect(after.getByText(/of 3 right, 0\.\d+ points/)).toBeVisible()
  expect(await seriousViolations(after)).toEqual([])
})

test('how sure one is is asked before each answer, and plotted against what was right', async ({ page }) => {
  test.slow()
  await page.evaluate(() => (location.hash = '#/quiz'))
  await page.getByRole('button', { name: /^Your own/ }).press('Enter')
  await page.getByRole('switch', { name: 'Ask how sure I am' }).press('Space')
  await page.getByRole('checkbox', { name: 'Multiple choice' }).press('Space')
  await page
    .getByRole('textbox', { name: 'Questions', exact: true })
    .or(page.getByRole('spinbutton', { name: 'Questions' }))
    .fill('4')
  expect(await seriousViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Begin', exact: true }).press('Enter')
  for (let question = 1; question <= 4; question++) {
    await expect(page.getByText(`Question ${question} of 4`)).toBeVisible()
    await expect(page.getByText('How sure are you that you know this?')).toBeVisible()
    await expect(page.getByText('I don’t know')).toBeVisible()
    await page.keyboard.press(String(question))
    await expect(page.getByText('How sure are you that you know this?')).toBeHidden()
    await page.keyboard.press('a')
    await expect(page.locator('#quiz-next')).toBeFocused()
    await page.keyboard.press('Enter')
  }
  await expect(page.getByRole('heading', { name: 'How well you judged yourself' })).toBeVisible()
  await expect(page.getByText(/^On average you were .* sure and right in/)).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])
})

test('Match is played by keyboard and by clicks, and the time is kept', async ({ page }) => {
  test.slow()
  await addUnits(page)
  await page.getByRole('link', { name: /^Match The quick game/ }).press('Enter')
  await page.getByRole('button', { name: 'Play', exact: true }).press('Enter')
  await expect(page.locator('#tile-0')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('#tile-1')).toBeFocused()
  expect(await seriousViolations(page)).toEqual([])
  // The first tile against the others by keyboard, until its partner is found.
  const first = page.locator('#tile-0')
  for (let other = 1; (await first.getAttribute('aria-disabled')) !== 'true'; other++) {
    await first.press('Enter')
    await page.locator(`#tile-${other}`).press('Enter')
  }
  // The rest by clicks, each with each, which would take minutes from out here.
  await page.evaluate(async () => {
    const tiles = () => [...document.querySelectorAll<HTMLButtonElement>('[id^=tile-]')]
    for (const { id: one } of tiles())
      for (const { id: other } of tiles()) {
        const [first, second] = [one, other].map((id) => document.getElementById(id))
        if (one >= other || !first || !second || [first, second].some((tile) => tile.ariaDisabled === 'true')) continue
        first.click()
        second.click()
        await new Promise((resolve) => setTimeout(resolve))
      }
  })
  await expect(page.getByText(/s, your best time$/)).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])
  await page.keyboard.press('r')
  await expect(page.locator('#tile-0')).toBeFocused()
})

/** What a button saves: through the system's dialog, which answers at once here, or as a download. */
async function saved(app: AppUnderTest, page: Page, button: string): Promise<{ path: string; bytes: Buffer }> {
  const folder = await mkdtemp(join(tmpdir(), 'aide-memoire-saved-'))
  if (!app.electron) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).press('Enter')])
    const path = join(folder, download.suggestedFilename())
    await download.saveAs(path)
    return { path, bytes: await readFile(path) }
  }
  await app.electron.evaluate(({ dialog }, folder) => {
    dialog.showSaveDialog = ((_window: unknown, options: { defaultPath: string }) =>
      Promise.resolve({ canceled: false, filePath: `${folder}/${options.defaultPath}` })) as never
  }, folder)
  await page.getByRole('button', { name: button }).press('Enter')
  const names: Record<string, string> = { 'Save as PDF': '.pdf', 'For Moodle (GIFT)': '.gift', 'Quiz file': '-quiz.json' }
  const path = join(folder, `finals${names[button] ?? '-qti.zip'}`)
  await expect.poll(() => existsSync(path) && statSync(path).size > 0).toBe(true)
  return { path, bytes: await readFile(path) }
}

test('a quiz is saved for a course system and as a file, and the file is opened and sat', async ({ app, page }) => {
  test.slow()
  await page.evaluate(() => (location.hash = '#/quiz'))
  await page.getByRole('button', { name: /^Your own/ }).press('Enter')
  await page.getByRole('button', { name: 'Print or share' }).press('Enter')
  await page.getByLabel('Title').fill('Finals')
  await page.getByLabel('Made by').fill('Dr Example')
  await expect(page.getByRole('heading', { name: 'Answer key: Finals' })).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])

  expect((await saved(app, page, 'For Moodle (GIFT)')).bytes.toString()).toContain('$CATEGORY: Finals')
  const qti = await saved(app, page, 'For Canvas and others (QTI)')
  expect(qti.bytes.subarray(0, 2).toString()).toBe('PK')
  expect(qti.bytes.includes('imsmanifest.xml')).toBe(true)
  if (app.electron) {
    const { bytes } = await saved(app, page, 'Save as PDF')
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect(bytes.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThanOrEqual(2)
  }
  const file = await saved(app, page, 'Quiz file')
  expect(file.bytes.toString()).toContain('"author": "Dr Example"')

  await page.evaluate(() => (location.hash = '#/quiz'))
  await page.locator('input[type=file][accept*=json]').setInputFiles(file.path)
  await expect(page.getByText('Question 1 of 10')).toBeVisible()
  await page.evaluate(() => (location.hash = '#/quiz'))
  await expect(page.getByText(/, by Dr Example$/)).toBeVisible()

  await page
    .locator('input[type=file][accept*=json]')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{}') })
  await expect(page.getByText('This file is no quiz of Aide-mémoire.')).toBeVisible()
})

test('on paper nothing but the quiz and its key is seen', async ({ page }) => {
  await page.evaluate(() => (location.hash = '#/quiz'))
  await page.getByRole('button', { name: /^Your own/ }).press('Enter')
  await page.getByRole('button', { name: 'Print or share' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Answer key: My quiz' })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { name: 'Answer key: My quiz' })).toBeVisible()
  await expect(page.getByRole('navigation').first()).toBeHidden()
  await expect(page.getByRole('button', { name: 'Quiz file' })).toBeHidden()
  const page2 = await page.locator('section.key').evaluate((key) => getComputedStyle(key).breakBefore)
  expect(page2).toBe('page')
})

test('how quizzes work on the cards is explained and switched on the quiz screen', async ({ page }) => {
  test.slow()
  await page.evaluate(() => (location.hash = '#/quiz'))
  await page.getByText('How quizzes work on your cards').click()
  await expect(page.getByRole('switch', { name: 'Bring cards forward' })).toBeChecked()
  await page.getByRole('switch', { name: 'Count answers as reviews' }).press('Space')
  await expect(page.getByRole('switch', { name: 'Count answers as reviews' })).toBeChecked()
  expect(await seriousViolations(page)).toEqual([])
})

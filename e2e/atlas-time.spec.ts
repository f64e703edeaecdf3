import { seriousViolations } from './axe'
import { dropReading, fixture } from './drop-reading'
import { expect, test } from './fixtures'

test('meetings are gone through in time and on the map by keyboard, each moving the other, and two are compared', async ({ page }) => {
  test.slow()
  await page.evaluate(() => (location.hash = '#/atlas'))
  const axis = page.getByRole('slider', { name: 'Meetings in time' })
  await axis.focus()
  await expect(axis).toHaveAttribute('aria-valuetext', /Tehran 1943/)
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('heading', { name: 'Yalta (Crimea) Conference' })).toBeVisible()
  const places = page.getByRole('list', { name: 'Places' })
  await expect(places.getByRole('button', { pressed: true })).toHaveAccessibleName(/Yalta/)
  expect(await seriousViolations(page)).toEqual([])

  // The years in sight decide what the map shows.
  await expect(places.getByRole('button', { name: /Anchorage/ })).toBeVisible()
  await page.keyboard.press('+')
  await page.keyboard.press('+')
  await expect(places.getByRole('button', { name: /Anchorage/ })).toHaveCount(0)
  await page.keyboard.press('0')

  // On the map: from place to place, and a place picked there moves the axis.
  await places.getByRole('button', { pressed: true }).focus()
  await page.keyboard.press('Home')
  await expect(places.getByRole('button', { name: /Anchorage/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(axis).toHaveAttribute('aria-valuetext', /Anchorage 2025/)
  await page.keyboard.press('+')
  await page.keyboard.press('Shift+ArrowLeft')
  await page.getByRole('button', { name: 'The whole world' }).press('Enter')
  await expect(page.getByRole('button', { name: 'The whole world' })).toBeDisabled()
  await axis.focus()
  await page.keyboard.press('c')
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('region', { name: 'Geneva 2021 and Anchorage 2025' }).last()).toBeVisible()
  await axis.focus()
  await page.keyboard.press('c')
  await page.keyboard.press('End')

  await page.getByLabel('Compare with').selectOption({ label: 'Helsinki 2018' })
  const table = page.getByRole('region', { name: 'Anchorage 2025 and Helsinki 2018' }).last().getByRole('table')
  await expect(table.getByRole('rowheader', { name: /^Who/ })).toContainText('at both')
  await expect(table.getByRole('rowheader', { name: 'Contested' })).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])
})

test('what one’s own readings tell of stands on the axis and the map, beside the course where it is the same meeting', async ({ page }) => {
  test.slow()
  await dropReading(page, fixture('essay-china.txt'))
  await dropReading(page, fixture('yalta-lecture.txt'))
  await page.evaluate(() => (location.hash = '#/atlas/timeline?on=yalta-1945'))
  await expect(page.getByRole('heading', { name: 'The same meeting in your readings' })).toBeVisible()
  const beijing = page.getByRole('list', { name: 'Places' }).getByRole('button', { name: /^Beijing: .*from your readings/ })
  await beijing.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('From your readings')).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])
  await page.getByRole('link', { name: 'The week that changed the triangle' }).press('Enter')
  await expect(page.getByRole('region', { name: 'Text' }).locator('[data-arrived]')).toContainText('Beijing')
})

test('terms and treaties of the axis show their sources, the day of the last check and a way to report an error', async ({ page }) => {
  await page.evaluate(() => (location.hash = '#/atlas'))
  await page.getByText('Leaders and treaties as tables').press('Enter')
  const presidents = page.getByRole('region', { name: 'Presidents of the United States' })
  await presidents.getByText(/^\d sources, last checked on/).press('Enter')
  await expect(presidents.getByText('Library of Congress')).toBeVisible()

  const treaty = page.getByRole('region', { name: 'Treaties', exact: true }).getByRole('row', { name: /^SALT II Treaty/ })
  await treaty.getByText(/^\d sources?, last checked on/).press('Enter')
  await expect(treaty.getByText('Arms Control Association')).toBeVisible()
  expect(await seriousViolations(page)).toEqual([])
  await treaty.getByRole('button', { name: 'Report an error…' }).press('Enter')
  const report = page.getByRole('dialog').getByRole('textbox', { name: 'Report' })
  await expect(report).toHaveValue(/SALT II Treaty, signed 1979-06-18[\s\S]*armscontrol\.org/)
  await page.keyboard.press('Escape')

  // A bar on the axis leads to its line.
  await page.getByRole('button', { name: 'Treaties', exact: true }).press('Enter')
  await page.getByTitle(/^Helsinki Final Act: signed 1 August 1975, a political document/).click({ position: { x: 3, y: 3 } })
  await expect(page.getByRole('row', { name: /^Helsinki Final Act/ }).getByText(/^\d source/)).toBeFocused()
})

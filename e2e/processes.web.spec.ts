import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from './app-under-test'
import { expect, test } from './fixtures'

const start = (...args: string[]) => {
  const node = process.env['AIDE_MEMOIRE_TEST_NODE'] ?? process.execPath
  const { status, stderr } = spawnSync(node, [join(root, 'out/main/web.js'), ...args], { encoding: 'utf8', timeout: 30_000 })
  return { status, stderr }
}

test('a second server on the same data says so in a sentence, and ends', async ({ directory, app }) => {
  const { status, stderr } = start('--data', directory, '--port', '0')
  expect(status).toBe(1)
  expect(stderr).not.toMatch(/^\s+at /m)
  expect(stderr.trim().split('\n').length).toBeLessThanOrEqual(2)
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('a port that is taken is said to be', async ({ app, directory }) => {
  const { status, stderr } = start('--data', join(directory, 'another'), '--port', new URL(app.origin).port)
  expect(status).toBe(1)
  expect(stderr).toContain('is taken by another program')
})

test('arguments that mean nothing are answered with the usage, and status 2', async () => {
  expect(start('--prot', '1')).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage:') })
  expect(start('--port', 'http')).toMatchObject({ status: 2, stderr: expect.stringContaining('http is not a port') })
})

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readRendererFile } from './renderer-files'

const folder = mkdtempSync(join(tmpdir(), 'renderer-files-'))
const root = join(folder, 'renderer')
mkdirSync(join(root, 'assets'), { recursive: true })
writeFileSync(join(root, 'index.html'), '<p>page')
writeFileSync(join(root, 'assets/app.js'), 'code')
writeFileSync(join(root, 'notes.pdf'), 'of no known kind')
writeFileSync(join(folder, 'secret.js'), 'secret')
mkdirSync(join(folder, 'renderer-2'))
writeFileSync(join(folder, 'renderer-2/app.js'), 'next door')
symlinkSync(join(folder, 'secret.js'), join(root, 'link.js'))
afterAll(() => rmSync(folder, { recursive: true }))

test('serves the page, and its parts with their kind', async () => {
  const page = await readRendererFile(root, '/')
  expect(new TextDecoder().decode(page?.bytes)).toBe('<p>page')
  expect(page?.headers).toMatchObject({ 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' })
  const code = await readRendererFile(root, '/assets/app.js')
  expect(code?.headers).toMatchObject({
    'Content-Type': 'text/javascript; charset=utf-8',
    'Cache-Control': expect.stringContaining('immutable'),
  })
})

test.each([
  '/../secret.js',
  '/..%2fsecret.js',
  '/%2e%2e/secret.js',
  '/assets/../../secret.js',
  '/..%5csecret.js',
  '/../renderer-2/app.js',
  '/link.js',
  '/%00',
  '/%zz',
  '/assets',
  '/nothing.js',
  '/notes.pdf',
  '//etc/passwd',
])('%s leads to nothing', async (pathname) => {
  expect(await readRendererFile(root, pathname)).toBeNull()
})

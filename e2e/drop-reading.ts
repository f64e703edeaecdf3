import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Page } from '@playwright/test'
import { root } from './app-under-test'

/** Readings of our own which the engine's tests use too. */
export const fixture = (name: string): string => join(root, 'src/main/backend/items/fixtures', name)

/** Drops a file on the window as a person would. */
export async function dropFile(page: Page, path: string, name = basename(path)): Promise<void> {
  const text = await readFile(path, 'utf8')
  const files = await page.evaluateHandle(
    ([content, name]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([content as string], name as string, { type: 'text/plain' }))
      return transfer
    },
    [text, name],
  )
  for (const event of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('body', event, { dataTransfer: files })
}

/** Drops a reading, and waits until it is open in the reader. */
export async function dropReading(page: Page, path: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  const before = page.url()
  await dropFile(page, path)
  await page.waitForURL((url) => url.hash.startsWith('#/reader/') && url.href !== before)
}

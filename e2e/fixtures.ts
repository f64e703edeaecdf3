import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type Page } from '@playwright/test'
import type { AppUnderTest } from './app-under-test'
import { startDesktop } from './desktop'
import { startInBrowser } from './in-browser'

export { expect } from '@playwright/test'

/** What the page says on the console when the process behind it is killed: a request refused, one that was not answered, a stream broken off. */
const BROKEN_OFF = 'ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_INCOMPLETE_CHUNKED_ENCODING'
/** For tests that kill it: that, and what else they expect. */
export const brokenOff = (...others: readonly string[]): RegExp => new RegExp([BROKEN_OFF, ...others].join('|'))

export interface Options {
  target: 'electron' | 'web'
  /** What the page may say on the console, or throw, without failing the test. */
  expectedErrors: RegExp | undefined
}

interface Fixtures extends Options {
  /** A data folder of the test's own. */
  directory: string
  app: AppUnderTest
  /** The app's page as it was started; after `app.restart()` use what that returns. */
  page: Page
}

/** Each test gets the app on a fresh data folder, in the Electron window or in the browser. An error in the page fails the test. */
export const test = base.extend<Fixtures>({
  target: ['web', { option: true }],
  expectedErrors: [undefined, { option: true }],

  // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs
  directory: async ({}, use) => {
    const directory = await mkdtemp(join(tmpdir(), 'aide-memoire-e2e-'))
    await use(directory)
    await rm(directory, { recursive: true, force: true, maxRetries: 5 })
  },

  // Not `context`: that would open a browser for the desktop's tests too.
  app: async ({ target, directory, playwright, expectedErrors }, use, testInfo) => {
    const why = process.env['AIDE_MEMOIRE_TEST_NO_ELECTRON']
    if (target === 'electron' && why) {
      if (process.env['CI']) throw new Error(why)
      testInfo.skip(true, why)
    }
    const errors: string[] = []
    const watch = (page: Page) => {
      page.on('pageerror', (error) => errors.push(String(error.stack ?? error)))
      page.on('console', (message) => message.type() === 'error' && errors.push(`${message.text()} ${message.location().url}`))
    }
    const app = target === 'electron' ? await startDesktop({ directory, watch }) : await startInBrowser({ directory, watch, playwright })
    try {
      await use(app)
    } finally {
      await app.close()
      if (testInfo.status !== testInfo.expectedStatus)
        await testInfo.attach('output of the app', { body: app.output(), contentType: 'text/plain' })
    }
    const unexpected = errors.filter((error) => !expectedErrors?.test(error))
    if (unexpected.length > 0) throw new Error(`The page met errors:\n${unexpected.join('\n')}`)
  },

  page: async ({ app }, use) => use(app.page),
})

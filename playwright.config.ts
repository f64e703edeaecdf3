import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'
import type { Options } from './e2e/fixtures'

/** A Chromium of the machine's, where there is one; else Playwright's own. */
const chromium = [process.env['CHROME_PATH'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
)

export default defineConfig<Options>({
  testDir: 'e2e',
  globalSetup: './e2e/global-setup.mjs',
  outputDir: 'test-results',
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { screenshot: 'only-on-failure', launchOptions: { executablePath: chromium } },
  // The same specs in the real Electron window and in a browser. A spec for one of them alone is named so.
  projects: [
    { name: 'electron', use: { target: 'electron' }, testIgnore: '**/*.web.spec.ts' },
    { name: 'web', use: { target: 'web' }, testIgnore: '**/*.electron.spec.ts' },
  ],
})

import { defineConfig } from '@playwright/test'
import type { Options } from './e2e/fixtures'

export default defineConfig<Options>({
  testDir: 'e2e',
  globalSetup: './e2e/global-setup.mjs',
  outputDir: 'test-results/e2e',
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  // on a loaded machine a reading may be drafted while a test already presses keys: what is broken fails twice
  retries: process.env['CI'] ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { screenshot: 'only-on-failure' },
  // The same specs in the real Electron window and in a browser. A spec for one of them alone is named so.
  projects: [
    { name: 'electron', use: { target: 'electron' }, testIgnore: '**/*.web.spec.ts' },
    { name: 'web', use: { target: 'web' }, testIgnore: '**/*.electron.spec.ts' },
  ],
})

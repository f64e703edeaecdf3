import { expect, test } from 'vitest'
import { endToEndCounts, unitCounts } from './reports.mjs'

test('unit tests that failed are named with their file, and a file that broke before its first test by itself', () => {
  const report = {
    numPassedTests: 7,
    numFailedTests: 1,
    testResults: [
      {
        name: '/app/src/a.test.ts',
        status: 'failed',
        assertionResults: [
          { status: 'passed', fullName: 'adds' },
          { status: 'failed', fullName: 'takes away' },
        ],
      },
      { name: '/app/src/b.test.ts', status: 'failed', assertionResults: [] },
      { name: '/app/src/c.test.ts', status: 'passed', assertionResults: [{ status: 'passed', fullName: 'counts' }] },
      { name: '/app/src/d.test.ts', status: 'passed', assertionResults: [] },
    ],
  }
  expect(unitCounts(report, '/app')).toEqual({ passed: 7, failed: 1, names: ['src/a.test.ts: takes away', 'src/b.test.ts'] })
})

test('end-to-end tests that failed are named with where they ran, also in suites of suites, and those that passed at last are not', () => {
  const spec = (title: string, electron: string, browser: string) => ({
    title,
    file: 'inbox.spec.ts',
    tests: [
      { projectName: 'electron', status: electron },
      { projectName: 'browser', status: browser },
    ],
  })
  const report = {
    stats: { expected: 4, flaky: 1, unexpected: 1 },
    suites: [
      {
        specs: [spec('keeps a draft', 'expected', 'flaky')],
        suites: [
          { suites: [{ specs: [spec('drops a draft', 'expected', 'unexpected')] }] },
          { specs: [spec('edits', 'expected', 'expected')] },
        ],
      },
    ],
  }
  expect(endToEndCounts(report)).toEqual({ passed: 5, failed: 1, names: ['[browser] inbox.spec.ts: drops a draft'] })
})

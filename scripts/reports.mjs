import { relative } from 'node:path'

/** What a report of Vitest counts, with the names of the tests that failed; a file that broke before its first test goes by its own name. */
export function unitCounts({ numPassedTests, numFailedTests, testResults }, root) {
  const names = testResults.flatMap(({ name, status, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed').map((test) => `${relative(root, name)}: ${test.fullName}`)
    return failed.length > 0 || status !== 'failed' ? failed : [relative(root, name)]
  })
  return { passed: numPassedTests, failed: numFailedTests, names }
}

/** The same of a report of Playwright, whose suites hold suites. A test that passed when it was tried again is no failure. */
export function endToEndCounts({ stats, suites }) {
  const specsOf = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsOf)]
  const names = suites
    .flatMap(specsOf)
    .flatMap(({ file, title, tests }) =>
      tests.filter(({ status }) => status === 'unexpected').map(({ projectName }) => `[${projectName}] ${file}: ${title}`),
    )
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, names }
}

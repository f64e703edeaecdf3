// npm test: sets the machine up, then runs every check, and ends with one line that counts them.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { endToEndCounts, unitCounts } from './reports.mjs'
import { ensureBuild, ensureDependencies, npm, root, run, runScript } from './setup.mjs'
import { ensureSystemPackages } from './system-packages.mjs'

const reports = join(root, 'test-results')
const unitReport = join(reports, 'vitest.json')
const e2eReport = join(reports, 'playwright.json')

/** Milliseconds after which a step that hangs is ended. Twice what the longest takes on two shared cores. */
const LIMIT = 25 * 60_000

const NOTHING = { passed: 0, failed: 0, names: [] }

/** Ctrl+C ends the step under way, and then the whole. */
let interrupted = false
process.on('SIGINT', () => (interrupted = true))

await runScript(async () => {
  ensureSystemPackages()
  await ensureDependencies()
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports)

  const counts = [
    await step('types', () => quietly('types')),
    await step('lint', () => quietly('lint')),
    await step('format', () => quietly('format:check')),
    await step('layers', () => quietly('layers')),
    await step('unit', () => aloud('unit', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`), countUnit),
    await step('build', () => ensureBuild().then(() => true)),
    await step('end to end', () => aloud('e2e'), countEndToEnd),
  ]
  const passed = sum(counts.map((count) => count.passed))
  const failed = sum(counts.map((count) => count.failed))
  // said once more where a long log ends, which is what is kept of it
  const names = counts.flatMap((count) => count.names)
  if (names.length > 0) console.log(`\nFailed:\n${names.map((name) => `  ${name}`).join('\n')}`)
  console.log(`\n${passed} passed, ${failed} failed`)
  return failed > 0 ? 1 : 0
})

/** Runs one named step and says how long it took. A step that fails without a failed test to show for it counts as one failure. */
async function step(name, check, count = () => NOTHING) {
  console.log(`\n▸ ${name}`)
  const began = performance.now()
  const succeeded = await check().catch((error) => {
    console.error(error.message)
    return false
  })
  if (interrupted) process.exit(130)
  const { passed, failed, names } = readCount(count)
  console.log(`${succeeded ? '✓' : '✗'} ${name}, ${((performance.now() - began) / 1000).toFixed(1)} s`)
  return { passed, failed: succeeded ? failed : Math.max(failed, 1), names: succeeded || failed > 0 ? names : [name] }
}

/** Runs a script of package.json and shows what it printed only if it failed. */
async function quietly(script) {
  const [command, args] = npm('run', '--silent', script)
  try {
    await promisify(execFile)(command, args, { cwd: root, maxBuffer: 64 * 1024 * 1024 })
    return true
  } catch ({ stdout, stderr }) {
    console.log(`${stdout}${stderr}`)
    return false
  }
}

/** Runs a script of package.json and lets it speak. */
async function aloud(script, ...options) {
  const [command, args] = npm('run', '--silent', script, '--', ...options)
  const status = await run(command, args, { limit: LIMIT })
  if (typeof status === 'string' && !interrupted) console.error(`${script} was ended by ${status}: it may take ${LIMIT / 60_000} minutes.`)
  return status === 0
}

function countUnit() {
  return unitCounts(JSON.parse(readFileSync(unitReport, 'utf8')), root)
}

function countEndToEnd() {
  return endToEndCounts(JSON.parse(readFileSync(e2eReport, 'utf8')))
}

/** A report that was never written counts nothing: its step has failed then. */
function readCount(count) {
  try {
    return count()
  } catch {
    return NOTHING
  }
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0)
}

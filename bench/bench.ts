import { fork } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { measure, type Figures } from './measure'
import { seed } from './seed'

/** `npm run bench`: how fast everything is on small and on large stores, in one table. Each store is measured in a process of its own. */
const SIZES = [1000, 10_000, 100_000]

interface Column extends Figures {
  storeSize: number
}

async function main(): Promise<void> {
  const columns: Column[] = []
  for (const cards of SIZES) {
    const directory = mkdtempSync(join(tmpdir(), 'aide-memoire-bench-'))
    try {
      console.error(`Seeding ${cards.toLocaleString('en')} cards and ${(10 * cards).toLocaleString('en')} reviews…`)
      seed(directory, cards)
      console.error('Measuring…')
      const storeSize = statSync(join(directory, 'aide-memoire.db')).size
      columns.push({ ...(await measureInProcess(directory)), storeSize })
    } finally {
      rmSync(directory, { recursive: true, force: true })
    }
  }
  console.log(`Node ${process.version}, ${availableParallelism()} cores. Median of 5 where no quantile is named.\n`)
  for (const line of tableOf(columns)) console.log(line)
}

function measureInProcess(directory: string): Promise<Figures> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), [directory, String(Date.now())], { execArgv: [] })
    child.once('message', (figures) => resolve(figures as Figures))
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`The measuring process ended with ${code}.`)))
  })
}

const whole = (value: number) => Math.round(value).toLocaleString('en')
const tenths = (value: number) => value.toFixed(1)
const megabytes = (value: number) => tenths(value / 2 ** 20)

const ROWS: [name: string, value: (column: Column) => number, format: (value: number) => string][] = [
  ['process start → first card, ms', (column) => column.firstCard, whole],
  ['answer → next card p50, ms', (column) => column.answerP50, tenths],
  ['answer → next card p99, ms', (column) => column.answerP99, tenths],
  ['search in the library p95, ms', (column) => column.searchP95, tenths],
  ['Today, ms', (column) => column.overview, tenths],
  ['Browse, first page, ms', (column) => column.browseFirst, tenths],
  ['Browse, later page p95, ms', (column) => column.browseLater, tenths],
  ['Browse, a dozen searches p95, ms', (column) => column.browseSearchP95, tenths],
  ['Progress over 30 days, ms', (column) => column.progressMonth, whole],
  ['Progress over 90 days, ms', (column) => column.progressQuarter, whole],
  ['Progress over 365 days, ms', (column) => column.progressYear, whole],
  ['statistics, ms', (column) => column.stats, tenths],
  ['import, words/s', (column) => column.importWords, whole],
  ['drafting, words/s', (column) => column.draftWords, whole],
  ['memory (RSS), MB', (column) => column.rss, megabytes],
  ['data file, MB', (column) => column.storeSize, megabytes],
]

function tableOf(columns: Column[]): string[] {
  const head = ['', ...SIZES.map((cards) => `${whole(cards)} cards`), 'growth']
  const rows = ROWS.map(([name, value, format]) => {
    const values = columns.map(value)
    const growth = (values.at(-1) ?? 0) / (values[0] ?? 1)
    return [name, ...values.map(format), `× ${growth.toFixed(growth < 10 ? 1 : 0)}`]
  })
  const lines = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  return lines.map((line) =>
    line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('   '),
  )
}

const [, , asked, started] = process.argv
if (asked) process.send?.(await measure(asked, Number(started)))
else await main()

import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { openStore, type Store } from '../store'
import { insertItems } from '../store/items'
import { itemOf } from '../store/fixtures'
import { writeSettings } from '../store/settings'
import { createStudy } from '.'

const START = '2026-03-02T09:00:00Z'
const ROUNDS = 4

test(
  'kill -9 in the middle of a session loses no answer that was acknowledged, and leaves no half of one',
  { timeout: 90_000 },
  async () => {
    const directory = mkdtempSync(join(tmpdir(), 'aide-memoire-killed-'))
    const file = join(directory, 'aide-memoire.db')
    const program = await bundled('src/main/backend/study/fixtures/answering-process.ts')
    storeOfCards(file, 40).close()

    const acknowledged: string[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const start = new Date(Date.parse(START) + round * 365 * 86_400_000).toISOString()
      acknowledged.push(...(await answersUntilKilled(program, [file, start], 15 + 12 * round)))
    }

    expect(acknowledged.length).toBeGreaterThan(ROUNDS * 15)
    const store = open(file)
    expect(store.db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(store.db.pragma('synchronous', { simple: true })).toBe(FULL)
    // The n-th answer of a card is in the file when it has n reviews or more.
    const reviews = new Map(
      all<{ card: string; reviews: number }>(store, 'SELECT card_id AS card, count(*) AS reviews FROM review GROUP BY card_id').map(
        (row) => [row.card, row.reviews],
      ),
    )
    const lost = acknowledged.filter((line) => {
      const [card = '', times] = line.split(' ')
      return (reviews.get(card) ?? 0) < Number(times)
    })
    expect(lost).toEqual([])
    // A review and the card it changed are written together.
    expect(all(store, 'SELECT id FROM card WHERE reps <> (SELECT count(*) FROM review WHERE card_id = card.id)')).toEqual([])
    store.close()
    rmSync(directory, { recursive: true })
  },
)

/** SQLite's number for synchronous = FULL: what is committed is on disk even when the power fails. */
const FULL = 2

/** Runs the program until it has said so many lines, kills it without warning, and returns every whole line it said. */
function answersUntilKilled(program: string, parameters: string[], lines: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...parameters], { stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (said.split('\n').length > lines) child.kill('SIGKILL')
    })
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve(said.split('\n').slice(0, -1))
      else reject(new Error(`The answering process ended by itself with ${code ?? signal}`))
    })
  })
}

/** Bundles a file of ours, so that a plain Node can run it. It must stand in the project for packages to be found. */
async function bundled(entry: string): Promise<string> {
  const outDir = 'out/test'
  mkdirSync(outDir, { recursive: true })
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: entry, outDir, emptyOutDir: false, target: 'node22', rollupOptions: { output: { entryFileNames: '[name].js' } } },
  })
  return `${outDir}/answering-process.js`
}

function storeOfCards(file: string, cards: number): Store {
  const store = open(file)
  writeSettings(store, { timeZone: 'UTC', newPerDay: cards })
  const ids = Array.from({ length: cards }, (_, index) => `item-${index}`)
  store.operation('Keep items', () => {
    insertItems(
      store,
      ids.map((id) => itemOf(id, { status: 'active' })),
    )
    createStudy(store).createCards(ids)
  })
  return store
}

function open(file: string): Store {
  let count = 0
  return openStore({ file, now: () => new Date(START), newId: () => `id-${++count}` })
}

const all = <Row>(store: Store, sql: string): Row[] => store.prepare<[], Row>(sql).all()

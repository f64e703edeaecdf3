// Drafts the readings in ../shared/texts and our own fixtures in process, scores them against gold facts and prints one table.
//   npm run eval [-- NAME…] [--list] [--items] [--no-history]
import { execFileSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { writeItems } from '../src/main/backend/items'
import { findFacts, loadLexicon } from '../src/main/backend/knowledge'
import { readDocument } from '../src/main/backend/library'
import type { ItemDraft } from '../src/shared/item'
import { textsWithGold } from './gold'

const SHARED = '../shared'
const HISTORY = 'bench/eval-history.jsonl'

const flags = new Set(process.argv.slice(2).filter((argument) => argument.startsWith('--')))
const only = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
const startedAt = new Date()

interface Row {
  text: string
  words: number
  items: number
  coverage: number
  onGold: number
  duplicates: number
  answerInStem: number
  per1000: number
  wordsPerSecond: number
  flaws: string
}

// All of them are in the fits, so that only texts written later measure what a new reading gets.
const texts = textsWithGold().filter(({ path }) => only.length === 0 || only.some((name) => path.includes(name)))

const scorer = `${SHARED}/gold/score.mjs`
if (!existsSync(scorer)) {
  console.log(`eval: ${scorer} is not there, so that nothing can be scored.`)
  process.exit(0)
}

const folder = mkdtempSync(join(tmpdir(), 'aide-memoire-eval-'))
const loading = performance.now()
const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))
const lexiconMillis = performance.now() - loading
const rows: Row[] = []
for (const text of texts) {
  if (existsSync(text.path)) rows.push(await evaluate(text))
  else console.log(`eval: skipped ${text.path}, which is not there.`)
}
rmSync(folder, { recursive: true })
console.table(Object.fromEntries(rows.map(({ text, ...figures }) => [text, figures])))
console.log(`Lexicon read in ${Math.round(lexiconMillis)} ms. Words per second are of a second, warm run.`)
if (only.length === 0 && !flags.has('--no-history')) remember()

async function evaluate({ path, gold }: { path: string; gold: string }): Promise<Row> {
  const bytes = new Uint8Array(readFileSync(path))
  const draft = async () => {
    let id = 0
    const started = performance.now()
    const document = readDocument({ name: basename(path), bytes })
    const facts = await findFacts(document, { lexicon, newId: () => `fact-${id++}` })
    const items = await writeItems(facts, document, { lexicon })
    return { document, facts, items, millis: performance.now() - started }
  }
  await draft()
  const { document, facts, items, millis } = await draft()
  const file = join(folder, `${basename(path)}.json`)
  writeFileSync(
    file,
    JSON.stringify({
      document: { title: document.title, words: document.words, text: document.text },
      facts,
      items: items.map((item, n) => ({ ...item, id: String(n), status: 'draft' })),
      millis,
    }),
  )
  const score = JSON.parse(execFileSync(process.execPath, [scorer, file, gold, '--list'], { encoding: 'utf8' })) as Record<
    string,
    number
  > & { missed: string[] }
  const broken = items.filter((item) => item.anchor.exact !== document.text.slice(item.anchor.start, item.anchor.end)).length
  if (broken > 0) console.log(`eval: ${broken} items of ${path} have an anchor that is not the text.`)
  if (flags.has('--list')) console.log(`${basename(path)} misses ${score.missed.join(' ') || 'nothing'}`)
  if (flags.has('--items')) printItems(basename(path), items)
  return {
    text: basename(path),
    words: document.words,
    items: items.length,
    coverage: score.coverage ?? 0,
    onGold: score.onGold ?? 0,
    duplicates: score.duplicates ?? 0,
    answerInStem: score.answerInStem ?? 0,
    per1000: Math.round((1000 * items.length) / document.words),
    wordsPerSecond: Math.round((1000 * document.words) / millis),
    flaws: flawsOf(items),
  }
}

function flawsOf(items: readonly ItemDraft[]): string {
  const counts = new Map<string, number>()
  for (const flaw of items.flatMap((item) => item.flaws)) counts.set(flaw, (counts.get(flaw) ?? 0) + 1)
  return [...counts]
    .sort((a, b) => Number(a[0]) - Number(b[0]))
    .map(([rule, count]) => `${rule}: ${count}`)
    .join(', ')
}

/** The items as a student would meet them, best first. */
function printItems(name: string, items: readonly ItemDraft[]): void {
  console.log(`\n${name}`)
  for (const [n, item] of items.entries()) {
    const flaws = item.flaws.length > 0 ? `  [flaws ${item.flaws.join(', ')}]` : ''
    console.log(`${String(n + 1).padStart(4)}. ${item.stem}${flaws}`)
    if (item.options) console.log(`      ${item.options.map((option, i) => `${'abc'[i] ?? '?'}) ${option}`).join('   ')}`)
    console.log(`      → ${answerOf(item)}   (${item.topic}, ${item.kind}, ${item.score.toFixed(2)})`)
  }
}

function answerOf({ key, pairs, sequence }: ItemDraft): string {
  return key || (pairs?.map(({ left, right }) => `${left} – ${right}`).join('; ') ?? sequence?.join(' → ') ?? '')
}

/** One line a run, so that a change in quality can be found by date and commit. */
function remember(): void {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim()
  const scores = Object.fromEntries(
    rows.map(({ text, coverage, onGold, items, wordsPerSecond }) => [text, { coverage, onGold, items, wordsPerSecond }]),
  )
  appendFileSync(HISTORY, `${JSON.stringify({ date: startedAt.toISOString(), commit, scores })}\n`)
}

// How fast a book is drafted, in how much memory, and how soon a cancel can be heard.
//   npm run bench:drafting [-- WORDS]
import { readdirSync, readFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { writeItems } from '../src/main/backend/items'
import { findFacts, loadLexicon } from '../src/main/backend/knowledge'
import { readDocument } from '../src/main/backend/library'

const FIXTURES = 'src/main/backend/items/fixtures'
const BOOK_WORDS = Number(process.argv[2] ?? 300_000)
const WARM_UP_WORDS = 10_000
/** What the names of a chapter end in when its text comes again. */
const ENDINGS = ['', 'ov', 'ia', 'sen', 'ham', 'ski', 'ard', 'ez', 'berg', 'ton', 'ley']

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))
const chapters = readdirSync(FIXTURES)
  .filter((name) => /(?<!\.items)\.(?:txt|md)$/.test(name))
  .map((name) => readFileSync(`${FIXTURES}/${name}`, 'utf8'))

/** A book of all our own texts, one after the other; a text that comes again has other names and years. */
function bookOf(words: number): string {
  const parts: string[] = []
  for (let n = 0, count = 0; count < words; n++) {
    const chapter = retold(chapters[n % chapters.length] ?? '', Math.floor(n / chapters.length))
    parts.push(`Chapter ${n + 1}\n\n${chapter}`)
    count += chapter.split(/\s+/).length
  }
  return parts.join('\n\n')
}

function retold(text: string, round: number): string {
  const ending = ENDINGS[round % ENDINGS.length] ?? ''
  const names = new Set(text.match(/(?<=\p{Ll},? )\p{Lu}\p{Ll}{4,}(?!\p{L})/gu))
  return text
    .replace(/(?<!\p{L})\p{Lu}\p{Ll}{4,}(?!\p{L})/gu, (word) => (names.has(word) ? word + ending : word))
    .replace(
      /\b(1[89]|20)(\d\d)\b/g,
      (_, century: string, year: string) => century + String((Number(year) + 3 * round) % 100).padStart(2, '0'),
    )
}

async function draft(text: string) {
  let id = 0
  const document = readDocument({ name: 'book.txt', bytes: new TextEncoder().encode(text) })
  const facts = await findFacts(document, { lexicon, newId: () => String(id++) })
  const items = await writeItems(facts, document, { lexicon })
  return { words: document.words, items: items.length }
}

await draft(bookOf(WARM_UP_WORDS))
const book = bookOf(BOOK_WORDS)
let peak = 0
const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 100)
const pauses = monitorEventLoopDelay({ resolution: 10 })
pauses.enable()
const started = performance.now()
const before = process.cpuUsage()
const { words, items } = await draft(book)
const seconds = (performance.now() - started) / 1000
const { user, system } = process.cpuUsage(before)
clearInterval(watch)
pauses.disable()

// A cancel is heard at the next pause, so that the longest stretch without one is the longest that anybody waits.
console.table({
  words: words,
  items: items,
  'words per second, warm': Math.round(words / seconds),
  // which a busy machine changes little; what collects garbage beside the work is in it
  'words per second of processor time': Math.round((1e6 * words) / (user + system)),
  'peak memory (RSS), MB': Math.round(peak / 1e6),
  'longest wait for a cancel, ms': Math.round(pauses.max / 1e6),
  'half of the waits, ms': Math.round(pauses.percentile(50) / 1e6),
})

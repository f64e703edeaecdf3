// How fast a book is drafted, in how much memory, and how soon a cancel can be heard.
//   npm run bench:drafting [-- WORDS]
import { readdirSync, readFileSync } from 'node:fs'
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

/** A sentence that cannot be read is passed over, as in the app. */
let faults = 0
const onFault = (): void => void faults++

async function draft(text: string, onPause: (at: string) => void = () => {}) {
  let id = 0
  const document = readDocument({ name: 'book.txt', bytes: new TextEncoder().encode(text) })
  const at = (stage: string) => (done: number, total: number) => onPause(`${stage} ${done}/${total}`)
  onPause('reading')
  const facts = await findFacts(document, { lexicon, newId: () => String(id++), onProgress: at('facts'), onFault })
  const items = await writeItems(facts, document, { lexicon, onProgress: at('items'), onFault })
  return { words: document.words, items: items.length }
}

/** Hears of every pause, and keeps for how long the processor had been busy since the one before. */
function stretches() {
  const reading: number[] = []
  const drafting: { millis: number; at: string }[] = []
  let last = process.cpuUsage()
  return {
    reading,
    drafting,
    onPause(at: string) {
      const { user, system } = process.cpuUsage(last)
      last = process.cpuUsage()
      const millis = (user + system) / 1000
      if (at === 'reading') reading.push(millis)
      else drafting.push({ millis, at })
    },
  }
}

await draft(bookOf(WARM_UP_WORDS))
const book = bookOf(BOOK_WORDS)
let peak = 0
const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 100)
const pauses = stretches()
const started = performance.now()
const before = process.cpuUsage()
const { words, items } = await draft(book, pauses.onPause)
const seconds = (performance.now() - started) / 1000
const { user, system } = process.cpuUsage(before)
clearInterval(watch)
const waits = pauses.drafting.sort((one, other) => one.millis - other.millis)
const longest = waits.at(-1)

// A cancel is heard at the next pause, so that the longest stretch without one is the longest that anybody waits.
console.table({
  words: words,
  items: items,
  'sentences passed over': faults,
  'words per second, warm': Math.round(words / seconds),
  // which a busy machine changes little; what collects garbage beside the work is in it
  'words per second of processor time': Math.round((1e6 * words) / (user + system)),
  'peak memory (RSS), MB': Math.round(peak / 1e6),
  'reading the file, ms of processor time': Math.round(pauses.reading[0] ?? 0),
  'longest wait for a cancel, ms of processor time': Math.round(longest?.millis ?? 0),
  'at its end': longest?.at,
  'half of the waits, ms': Math.round(waits[Math.floor(waits.length / 2)]?.millis ?? 0),
})

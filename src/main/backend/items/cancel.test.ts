import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findFacts, loadLexicon } from '../knowledge'
import { readDocument } from '../library'
import { writeItems } from '.'

const FIXTURES = 'src/main/backend/items/fixtures'
const TEXTS = [
  'geneva-1985.txt',
  'nato-enlargement-debate.txt',
  'sanctions-theory.txt',
  'oslo-blog.txt',
  'yalta-lecture.txt',
  'minsk-oped.txt',
]
const BOOK_WORDS = 40_000
/** What the longest stretch without a pause may take of the processor, in a book of this length. */
const LONGEST_MILLIS = 500

// where two share a core each takes longer by it: what is too long is so three times
test(
  'prevents a cancel in the middle of a book from waiting: there is a pause every half second',
  { retry: 2, timeout: 120_000 },
  async () => {
    const chapters = TEXTS.map((name) => readFileSync(`${FIXTURES}/${name}`, 'utf8'))
    const parts: string[] = []
    for (let n = 0, count = 0; count < BOOK_WORDS; n++) {
      const chapter = chapters[n % chapters.length] ?? ''
      parts.push(`Chapter ${n + 1}\n\n${chapter}`)
      count += chapter.split(/\s+/).length
    }
    const document = readDocument({ name: 'book.txt', bytes: new TextEncoder().encode(parts.join('\n\n')) })
    const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))
    const stretches: number[] = []
    let last = process.cpuUsage()
    const onProgress = (): void => {
      const { user, system } = process.cpuUsage(last)
      stretches.push((user + system) / 1000)
      last = process.cpuUsage()
    }
    let id = 0
    const facts = await findFacts(document, { lexicon, newId: () => String(id++), onProgress })
    await writeItems(facts, document, { lexicon, onProgress })
    onProgress()
    expect(stretches.length).toBeGreaterThan(100)
    expect(Math.max(...stretches)).toBeLessThan(LONGEST_MILLIS)

    const controller = new AbortController()
    const writing = writeItems(facts, document, {
      lexicon,
      signal: controller.signal,
      onProgress: (done, total) => done > total / 2 && controller.abort(),
    })
    await expect(writing).rejects.toMatchObject({ code: 'CANCELLED' })
  },
)

import { createRouterClient, type RouterClient } from '@orpc/server'
import { join } from 'node:path'
import { createBackend } from '../src/main/backend/backend'
import type { Router } from '../src/main/backend/router'
import { randomFrom, readingOf } from './reading'
import { measureLists, type ListFigures } from './lists'
import { NOW } from './seed'
import { quantile, repeated, timed } from './timing'

/** Figures of one store; milliseconds unless the name says otherwise. */
export interface Figures extends ListFigures {
  firstCard: number
  answerP50: number
  answerP99: number
  searchP95: number
  overview: number
  stats: number
  importWords: number
  draftWords: number
  rss: number
}

const ANSWERS = 600
const SEARCHES = 200
const READING_WORDS = 5000

/** Opens the seeded store and does with it, through the router, what a person would. `started` is when the process was asked for. */
export async function measure(directory: string, started: number): Promise<Figures> {
  let time = NOW.getTime()
  const backend = await createBackend({
    directory,
    resources: join(process.cwd(), 'resources'),
    version: 'bench',
    now: () => new Date(time),
    course: false,
  })
  const api = createRouterClient(backend.router)
  let state = await api.study.state()
  const firstCard = Date.now() - started
  if (!state.card) throw new Error('The seeded store has nothing to study.')

  const random = randomFrom(1)
  const answers: number[] = []
  for (let n = 0; n < ANSWERS && state.card; n++) {
    const { id: cardId, reps } = state.card.card
    const rating = random() < 0.1 ? 'Again' : 'Good'
    time += 5000
    answers.push(
      await timed(async () => {
        state = (await api.study.answer({ cardId, rating, millis: 5000, shown: reps })).next
      }),
    )
  }
  const searches = await repeated(SEARCHES, () =>
    api.library.search({ query: QUERIES[Math.floor(random() * QUERIES.length)] ?? '', limit: 20 }),
  )
  const overview = await repeated(5, () => api.today.overview())
  const stats = await repeated(5, () => api.progress.stats())
  const lists = await measureLists(api)
  const drafting = await wordsPerSecond((file) => api.library.draftFile(file), 100)
  const importing = await wordsPerSecond((file) => drain(api, file), 200)
  const { rss } = process.memoryUsage()
  await backend.close()
  return {
    firstCard,
    answerP50: quantile(answers, 0.5),
    answerP99: quantile(answers, 0.99),
    searchP95: quantile(searches, 0.95),
    overview: quantile(overview, 0.5),
    stats: quantile(stats, 0.5),
    ...lists,
    importWords: importing,
    draftWords: drafting,
    rss,
  }
}

const QUERIES = [
  'Hamburg',
  'arms control',
  'inspectors',
  'Merkel sanctions',
  'isolation',
  'limited partnership',
  'Helsinki 1997',
  'gas',
  'businesslike',
  'Reykjavik',
]

/** Of three readings of our own, the first one not counted: it also pays for loading the language model. */
async function wordsPerSecond(work: (file: { name: string; content: Blob }) => Promise<unknown>, seed: number): Promise<number> {
  let words = 0
  let millis = 0
  for (const n of [0, 1, 2]) {
    const reading = readingOf(READING_WORDS, seed + n)
    const took = await timed(() => work({ name: `bench-${seed + n}.md`, content: new Blob([reading.text]) }))
    if (n === 0) continue
    words += reading.words
    millis += took
  }
  return (1000 * words) / millis
}

async function drain(api: RouterClient<Router>, file: { name: string; content: Blob }): Promise<void> {
  for await (const _ of await api.library.importFile(file));
}

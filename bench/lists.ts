import type { RouterClient } from '@orpc/server'
import type { Router } from '../src/main/backend/router'
import { quantile, repeated, timed } from './timing'

export interface ListFigures {
  browseFirst: number
  browseLater: number
  browseSearchP95: number
  progressMonth: number
  progressQuarter: number
  progressYear: number
}

/** A dozen searches of the search language: words, figures of memory, history, decks, tags, readings, brackets and minus. */
const SEARCHES = [
  'inspectors',
  '"arms control" is:due',
  'is:leech',
  'deck:"Course 2"',
  'tag:exam -is:suspended',
  'topic:concession or topic:cause',
  'prop:lapses>4',
  'prop:r<0.9 prop:stability>30',
  'rated:7:1',
  'added:30',
  'doc:"12" (flag:red or is:new)',
  'flaw:7',
]

/** Browse and Progress on the seeded store, through the router, as their screens ask for them. */
export async function measureLists(api: RouterClient<Router>): Promise<ListFigures> {
  const page = (query: string, offset = 0, sort: 'added' | 'due' = 'added') => api.browse.page({ query, sort, offset, limit: 100 })
  // A search of its own before each, so that what is measured is not found already.
  const firstPages: number[] = []
  for (let n = 0; n < 5; n++) {
    await page('is:leech')
    firstPages.push(await timed(() => page('')))
  }
  const { total } = await page('')
  const later: number[] = []
  for (let n = 1; n <= 50; n++) later.push(await timed(() => page('', Math.floor((n * total) / 51))))

  const searches: number[] = []
  for (let round = 0; round < 5; round++) for (const query of SEARCHES) searches.push(await timed(() => page(query)))

  const progress = async (period: 'month' | 'quarter' | 'year') =>
    quantile(await repeated(5, () => api.progress.report({ period, deck: null })), 0.5)
  return {
    browseFirst: quantile(firstPages, 0.5),
    browseLater: quantile(later, 0.95),
    browseSearchP95: quantile(searches, 0.95),
    progressMonth: await progress('month'),
    progressQuarter: await progress('quarter'),
    progressYear: await progress('year'),
  }
}

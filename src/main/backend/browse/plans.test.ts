import { expect, test } from 'vitest'
import { SORTS } from '../../../shared/browse-words'
import { progressReport } from '../progress'
import type { Store } from '../store'
import { rehearse } from '../study/fixtures/rehearsal'
import { search } from './search'

/** Searches that must not read through the wide rows of items and cards: with a hundred thousand of them that takes ten times as long. */
const COVERED = [
  ...['', 'is:due', 'is:leech', 'is:new -is:suspended', 'deck:"Arms control"', 'prop:lapses>4', 'prop:r<0.9 prop:stability>30', 'flag:red'],
  ...['rated:7:1', 'topic:concession or topic:cause', 'kind:cloze', 'tag:exam', 'added:30', 'edited:3', 'doc:"12"', 'flaw:7', 'tag:none'],
]

test.each(COVERED)('the search “%s” is answered from indexes', (query) => {
  const { store } = rehearse()
  const plans = plansOf(store, (listened) => search(listened, { query, sort: 'added', descending: true }))
  expect(plans.some((step) => /\b(item|card|review)\b/.test(step))).toBe(true)
  expect(plans.filter(readsThroughRows)).toEqual([])
})

test('the figures of Progress are answered from indexes', () => {
  const { store } = rehearse()
  const plans = plansOf(store, (listened) => progressReport(listened, { period: 'year', deck: null }))
  expect(plans.some((step) => step.includes('COVERING INDEX review_at'))).toBe(true)
  expect(plans.filter(readsThroughRows)).toEqual([])
})

test('the first rows of a long list are those of the whole list, in every order', () => {
  const { store, study, cards, keep, goTo } = rehearse({ items: 700 })
  for (const [index, cardId] of cards.entries())
    if (index % 3 === 0) study.answer({ cardId, rating: index % 2 === 0 ? 'Easy' : 'Good', millis: 900 })
  goTo('2026-03-05T09:00:00Z')
  keep('A late one?')
  store.db.exec(`DELETE FROM card WHERE position % 5 = 0`)
  // Few enough to be put in order at once, and so many that they are not.
  for (const few of [0, 100_000])
    for (const sort of SORTS)
      for (const descending of [true, false]) {
        const { head, all, total } = search(store, { query: '', sort, descending }, few)
        expect(total).toBe(701)
        expect(new Set(all()).size).toBe(701)
        expect(all().slice(0, head.length)).toEqual(head)
        expect(head.length).toBeGreaterThanOrEqual(500)
      }
})

const readsThroughRows = (step: string) => /^SCAN (item|card|review|c|i|r)\b(?!.*COVERING INDEX)/.test(step)

/** How SQLite would go about everything that is asked of it meanwhile. */
function plansOf(store: Store, work: (listened: Store) => unknown): string[] {
  const statements: string[] = []
  const prepare = (sql: string) => {
    statements.push(sql)
    return store.db.prepare(sql)
  }
  work(Object.create(store, { db: { value: { prepare } }, prepare: { value: prepare } }) as Store)
  return statements.flatMap((sql) => {
    const names = [...new Set([...sql.matchAll(/@(\w+)/g)].map(([, name]) => name as string))]
    const marks = sql.split('?').length - 1
    const explain = store.db.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    const rows =
      names.length > 0 ? explain.all(Object.fromEntries(names.map((name) => [name, null]))) : explain.all(...Array<null>(marks).fill(null))
    return rows.map(({ detail }) => detail)
  })
}

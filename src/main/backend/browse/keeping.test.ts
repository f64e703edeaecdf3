import { expect, test } from 'vitest'
import { rehearse } from '../study/fixtures/rehearsal'
import { createBrowse } from '.'

function desk() {
  const rehearsal = rehearse({ items: 2 })
  return { ...rehearsal, browse: createBrowse({ store: rehearsal.store, createCards: rehearsal.study.createCards, check: () => [] }) }
}
const ALL = { query: '', sort: 'added', descending: false } as const

test('the items chosen are told as a table, in the order of the search, safe from spreadsheets that run formulas', () => {
  const { browse, keep, study, cards } = desk()
  keep('=SUM("A1", 2)\nand more')
  study.answer({ cardId: cards[0] as string, rating: 'Easy', millis: 900 })
  const { csv, items } = browse.csv({ ...ALL, which: { query: '' } })
  const lines = csv.split('\r\n')
  expect(items).toBe(3)
  expect(lines[0]).toMatch(/^question,answer,kind,topic,/)
  expect(lines[1]).toMatch(/^Question 1\?,Hamburg,qa,meeting,active,,Default,,,Review,2026-03-\d\d,\d+,/)
  expect(lines[2]).toContain('New,,,,,,,2026-03-02')
  expect(lines[3]).toMatch(/^"'=SUM\(""A1"", 2\)\nand more",/)
  const [first] = browse.ids({ ...ALL, offset: 0, limit: 1 })
  expect(browse.csv({ ...ALL, which: { ids: [first as string] } }).items).toBe(1)
})

test('a table keeps a question whole, with its setting in brackets', () => {
  const { browse, keep } = desk()
  keep('[Suez › Sèvres: Eden fell ill.] He _____.')
  expect(browse.csv({ ...ALL, query: 'eden', which: { query: 'eden' } }).csv.split('\r\n')[1]).toMatch(
    /^\[Suez › Sèvres: Eden fell ill\.\] He _____\.,/,
  )
})

test('a search is kept under a name, once; forgetting it is undone', () => {
  const { browse, store } = desk()
  browse.save({ name: 'Leeches', query: 'is:leech' })
  browse.save({ name: 'Due soon', query: 'prop:due<=3' })
  expect(browse.save({ name: 'leeches', query: 'is:leech -is:suspended' })).toEqual([
    { name: 'Due soon', query: 'prop:due<=3' },
    { name: 'leeches', query: 'is:leech -is:suspended' },
  ])
  expect(() => browse.save({ name: 'Wrong', query: 'prop:' })).toThrow('needs a value')
  expect(browse.forget('LEECHES')).toHaveLength(1)
  store.undo()
  expect(browse.saved()).toHaveLength(2)
})

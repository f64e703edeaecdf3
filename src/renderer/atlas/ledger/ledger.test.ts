import { expect, test } from 'vitest'
import type { Atlas, AtlasMeeting } from '../../../shared/atlas-contract'
import { balanceInWords, balanceOf } from './balance'
import { ledgerCsv } from './csv'
import { entriesOf, giversOf, isOf } from './entry'
import { accountOf, fateOf } from './fate'
import { grouped } from './groups'
import { LedgerState } from './ledger.svelte'

const yalta = {
  id: 'yalta-1945',
  name: 'Yalta Conference',
  start: '1945-02-04',
  place: { city: 'Yalta' },
  concessions: [
    { by: 'US and UK', to: 'USSR', issue: 'borders', what: 'backed the "Kurils"', later: 'kept: in 1945', src: 1 },
    { by: 'USSR', to: 'US', issue: 'human rights and democracy', what: 'accepted elections', later: 'broken: in 1947' },
    { by: 'USSR', to: 'US', issue: 'arms control', what: 'offered cuts, at once', later: 'kept in part: INF' },
  ],
  sources: [{ n: 1, title: 'Protocol', publisher: 'Archive', url: 'https://example.org/1', year: 1945 }],
} as unknown as AtlasMeeting
const told = { documentId: 'd', documentTitle: 'A lecture', words: '=Stalin promised.', at: 7 }
const own = {
  id: 'own',
  who: 'Joseph Stalin',
  by: 'USSR',
  to: 'US',
  what: '=promised',
  condition: 'if asked',
  later: null,
  issue: null,
  meeting: 'yalta-1945',
  ...told,
}
const atlas = {
  meetings: [yalta],
  own: {
    meetings: [],
    statements: [],
    accounts: [],
    concessions: [own, { ...own, id: 'other', by: null, who: 'the council', meeting: null }],
  },
} as unknown as Atlas

test('what became of a concession is read from the word it begins with', () => {
  expect(['kept: a', 'broken: b', 'reversed in 2019', 'lapsed', 'kept in part', 'unsettled: c'].map(fateOf)).toEqual([
    'kept',
    'broken',
    'reversed',
    'lapsed',
    'open',
    'open',
  ])
  expect(accountOf('kept: in 1945')).toBe('in 1945')
})

test('the user’s own readings stand in the ledger beside the course, at the meeting they are about', () => {
  const entries = entriesOf(atlas)
  expect(entries.map(({ where, by, who }) => [where, by, who])).toEqual([
    ['Yalta 1945', 'US and UK', null],
    ['Yalta 1945', 'USSR', null],
    ['Yalta 1945', 'USSR', null],
    ['Yalta 1945', 'USSR', 'Joseph Stalin'],
    ['A lecture', 'the council', null],
  ])
  expect(giversOf(entries)[0]).toBe('USSR')
  expect(isOf('US and UK', 'UK')).toBe(true)
  expect(isOf('USSR', 'US')).toBe(false)
})

test('the balance counts what each side gave, and says so in words', () => {
  expect(balanceInWords(balanceOf(entriesOf(atlas)))).toBe('US 1, Moscow 3, others 1')
})

test('lines are grouped by meeting, by side and by issue, and none is lost', () => {
  const entries = entriesOf(atlas)
  expect(grouped(entries, 'meeting').map(({ name, entries: of }) => [name, of.length])).toEqual([
    ['Yalta 1945', 4],
    ['A lecture', 1],
  ])
  expect(grouped(entries, 'side').map(({ name }) => name)).toEqual(['Given by USSR', 'Given by US', 'Given by UK', 'Given by the council'])
  expect(grouped(entries, 'issue').flatMap(({ entries: of }) => of)).toHaveLength(entries.length)
})

test('filters narrow the ledger, and all of them can be put back at once', () => {
  const ledger = new LedgerState(() => atlas)
  ledger.origin = 'readings'
  expect(ledger.shown).toHaveLength(2)
  ledger.words = 'joseph'
  expect(ledger.shown).toHaveLength(1)
  ledger.showAll()
  ledger.fate = 'broken'
  expect(ledger.shown.map(({ what }) => what)).toEqual(['accepted elections'])
  expect(ledger.filtered).toBe(true)
})

test('the table for other programs keeps commas and quotes in their cells, and runs no formula', () => {
  const [, kurils, , cuts, stalin] = ledgerCsv(entriesOf(atlas)).split('\r\n')
  expect(kurils).toBe(
    'Yalta Conference,1945-02-04,US and UK,,USSR,borders,"backed the ""Kurils""",,Kept,kept: in 1945,"Archive, “Protocol” (1945)",https://example.org/1',
  )
  expect(cuts).toContain('"offered cuts, at once"')
  expect(stalin).toContain(",'=promised,")
})

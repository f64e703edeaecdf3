import { beforeAll, expect, test } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import { readFileSync } from 'node:fs'
import type { Atlas } from '../../../../shared/atlas-contract'
import { importDocument } from '../../items/import'
import { loadLexicon } from '../../knowledge/lexicon'
import { sure } from '../../knowledge/sure'
import { openStore, type Store } from '../../store'
import { listDocuments, readDocumentBody } from '../../store/documents'
import { createAtlas } from '..'
import { concessionsIn } from './concessions'
import { issueOf } from './issue'
import { sameMeeting } from './same-meeting'
import type { Told } from './tellings'

const newId = () => uuidv7()
const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))
const READINGS = ['reykjavik', 'yalta-lecture', 'essay-china']
let store: Store
let own: Atlas['own']
let titles: Map<string, string>

beforeAll(async () => {
  store = openStore({ file: ':memory:', now: () => new Date('2026-11-26T10:00:00Z'), newId })
  for (const name of READINGS) {
    const bytes = readFileSync(`src/main/backend/items/fixtures/${name}.txt`)
    const options = { store, lexicon, newId, signal: undefined, backUp: () => Promise.resolve() }
    for await (const event of importDocument({ name: `${name}.txt`, bytes }, options)) void event
  }
  own = createAtlas({ store, resources: 'resources', lexicon, newId }).view().own
  titles = new Map(listDocuments(store).map(({ id, source }) => [id, source]))
  return () => store.close()
})

test('a meeting which the course knows too is recognised by its people and days, or by its place and days', () => {
  expect(own.meetings.find(({ sameAs }) => sameAs === 'reykjavik-1986')).toMatchObject({
    people: ['Ronald Reagan', 'Mikhail Gorbachev'],
    start: '1986-10-11',
    place: 'Reykjavik',
  })
  expect(own.meetings.find(({ sameAs }) => sameAs === 'yalta-1945')).toMatchObject({ start: '1945-02-04', place: 'Livadia Palace' })
})

test('a meeting which only a reading tells of has its place where the lexicon knows it', () => {
  const beijing = own.meetings.find(({ start }) => start === '1972-02-21')
  expect(beijing).toMatchObject({ place: 'Beijing', sameAs: null })
  expect(beijing?.title).toContain('Richard Nixon')
})

test('a battle with a date is no meeting', () => {
  expect(own.meetings.filter(({ start }) => start === '1969-03')).toEqual([])
})

test('every telling is a sentence of its reading, at its place', () => {
  const all = [...own.meetings.flatMap(({ tellings }) => tellings), ...own.concessions, ...own.statements, ...own.accounts]
  expect(new Set(all.map(({ documentId }) => titles.get(documentId)))).toEqual(new Set(READINGS.map((name) => `${name}.txt`)))
  for (const { documentId, words, at } of all) expect(readDocumentBody(store, documentId).text.slice(at, at + words.length)).toBe(words)
})

test('a concession names its giver and his side, its issue, and the meeting its reading is about', () => {
  expect(own.concessions.find(({ who }) => who === 'Joseph Stalin')).toMatchObject({
    by: 'USSR',
    issue: 'wars and troops',
    meeting: 'yalta-1945',
    what: expect.stringMatching(/^promised to come in/) as unknown,
  })
  expect(own.concessions.map(({ who }) => who)).not.toContain('he')
})

const slot = (text: string, entity?: string) => [{ text, start: 0, end: 0, ...(entity && { entity }) }]
const gave = (slots: Told['slots']): Told => ({
  ...{ id: 'f', topic: 'concession', form: 'predication', documentId: 'd', documentTitle: 'A lecture', words: '', at: 0 },
  slots: { subject: slot('Begin', 'Menachem Begin'), ...slots },
})
const line = (slots: Told['slots']) => concessionsIn([gave(slots)], lexicon, new Map())[0]

/** The slots of what the tree of a sentence tells: the verb, and what stands with it, each as "role: words". */
function tells(finite: string, ...parts: string[]) {
  const split = parts.map((part) => part.split(': ') as [string, string])
  return {
    finite: slot(finite),
    role: split.map(([role]) => sure(slot(`${role} follows tight closed plain thing whole named`)[0])),
    words: split.map(([, words]) => sure(slot(words)[0])),
    core: split.map(([, words]) => sure(slot(words)[0])),
  }
}

test('a concession names its receiver, its condition and what came of it, where its sentence does', () => {
  expect(line(tells('agreed', 'to: to return the whole of Sinai to Egypt in return for a treaty'))).toMatchObject({
    by: 'Israel',
    to: 'Egypt',
    what: 'agreed to return the whole of Sinai to Egypt',
    condition: 'in return for a treaty',
    later: null,
  })
  expect(
    line(
      tells(
        'promised',
        'receiver: Anwar Sadat',
        'object: a freeze',
        'condition: if talks went on',
        'contrast: while the letter never came',
      ),
    ),
  ).toMatchObject({
    to: 'Egypt',
    what: 'promised Anwar Sadat a freeze',
    condition: 'if talks went on',
    later: 'while the letter never came',
  })
  expect(line(tells('offered', 'object: three'))?.to).toBeNull()
})

test('what was not given, and what only “it” stands for, is no line of the ledger', () => {
  expect(line(tells('did not accept', 'date: until May'))).toBeUndefined()
  expect(line(tells('was never withdrawn'))).toBeUndefined()
  expect(line(tells('conceded', 'that: that it had been a mistake'))).toBeUndefined()
  const open = { ...tells('returned', 'object: it'), role: slot('object follows tight open plain thing whole named') }
  expect(line(open)).toBeUndefined()
})

test('a reading is about the meeting that its title names, whatever it tells of first', async () => {
  const fresh = openStore({ file: ':memory:', now: () => new Date('2026-11-26T10:00:00Z'), newId })
  const options = { store: fresh, lexicon, newId, signal: undefined, backUp: () => Promise.resolve() }
  const bytes = readFileSync('src/main/backend/items/fixtures/geneva-1985.txt')
  for await (const event of importDocument({ name: 'geneva-1985.txt', bytes }, options)) void event
  const { own: of } = createAtlas({ store: fresh, resources: 'resources', lexicon, newId }).view()
  expect(new Set(of.statements.map(({ meeting }) => meeting))).toEqual(new Set(['geneva-1985']))
  fresh.close()
})

test('statements have their speakers, and contradictory accounts stand side by side with their question', () => {
  const saidByGorbachev = own.statements.filter(({ who }) => who === 'Mikhail Gorbachev').map(({ said }) => said)
  expect(saidByGorbachev.some((said) => said.includes('not a failure but a breakthrough'))).toBe(true)
  const [accounts] = own.accounts
  expect(accounts?.question).toMatch(/^whether Gorbachev insisted on the word/)
  expect(accounts?.accounts.map(({ by }) => by)).toEqual(['George Shultz', 'Soviet officials'])
})

test('what is removed from the library leaves the atlas', () => {
  const [id] = [...titles].find(([, source]) => source === 'reykjavik.txt') ?? ['']
  store.operation('Remove', () => store.db.prepare('UPDATE document SET removed_at = 1 WHERE id = ?').run(id))
  const { own: left } = createAtlas({ store, resources: 'resources', lexicon, newId }).view()
  expect(left.meetings.some(({ sameAs }) => sameAs === 'reykjavik-1986')).toBe(false)
  store.undo()
})

const place = (name: string, lat: number, lon: number) => ({ name, country: '', lat, lon })
const vienna = {
  id: 'vienna-1979',
  start: '1979-06-15',
  end: '1979-06-18',
  place: { city: 'Vienna', country: 'Austria', lat: 48.21, lon: 16.37 },
  participants: ['Jimmy Carter', 'Leonid Brezhnev', 'Cyrus Vance'].map((name) => ({ name, office: '', side: '' })),
}
test.each([
  ['month and two who were there', { people: ['Jimmy Carter', 'Leonid Brezhnev'], start: '1979-06', place: 'Vienna' }, true],
  ['month and place alone', { people: [], start: '1979-06', place: 'Vienna' }, true],
  ['month and place, but others', { people: ['Bruno Kreisky'], start: '1979-06', place: 'Vienna' }, false],
  ['the same two a month later', { people: ['Jimmy Carter', 'Leonid Brezhnev'], start: '1979-07', place: 'Vienna' }, false],
  ['the same two elsewhere', { people: ['Jimmy Carter', 'Leonid Brezhnev'], start: '1979-06', place: 'Geneva' }, false],
  ['a year alone', { people: ['Jimmy Carter', 'Leonid Brezhnev'], start: '1979', place: null }, false],
])('a meeting is the same by %s: %o', (_, told, same) => {
  const places = [place('Vienna', 48.21, 16.37), place('Geneva', 46.2, 6.15)]
  expect(sameMeeting({ end: null, ...told }, vienna, places)).toBe(same)
})

test('“the two leaders” of a reading whose title names a meeting are those who met there', () => {
  const told = { people: [], start: '1979-06-15', end: '1979-06-18', place: null }
  expect([sameMeeting(told, vienna, []), sameMeeting(told, vienna, [], 'vienna-1979')]).toEqual([false, true])
})

test.each([
  ['He agreed to cut strategic missiles by half.', 'arms control'],
  ['They accepted the new frontier on the Oder.', 'borders'],
  ['The president lifted the grain embargo.', 'economics'],
  ['She smiled and agreed.', null],
])('the issue of “%s” is %s', (sentence, issue) => {
  expect(issueOf(sentence)).toBe(issue)
})

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDocument } from '../../../library'
import { loadLexicon } from '../..'
import { analyse } from '../../analysis'
import { readingOf, type Reading } from '../../extractors/reading'
import { atOnce } from '../../steps'
import { counted } from '../candidate'
import { fromMatters } from '../names'
import { titleLines } from '../title-lines'
import { likeliest } from './choice'
import { featuresOf, textOf } from './features'
import { proposing, type Proposal } from './proposals'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

const LEAGUE =
  'The Narva League was made by three small dukedoms that had nothing in common but a fear of their old master. Kurland was rich and Estonia was not. The first treaty was signed on 14 August 1620. The Narva League never had an army of its own. Its council met twice a year in Riga, and every duke could stop what the others wished. In 1633 the league founded a bank. Merchants laughed at the bank, and the bank failed. The Narva League was asked for help once, in 1638, and gave none. By then its members looked to other masters. The league was dissolved without a vote.'

function readingNamed(title: string, text: string): { reading: Reading; titles: string[]; all: Proposal[] } {
  const reading = readingOf(atOnce(analyse(readDocument({ title, text }), lexicon)), () => '')
  const titles = titleLines(reading)
  return { reading, titles, all: atOnce(proposing(reading, reading.sentences, titles)) }
}

test('what stands in front of a joint of the title is proposed, spelt as the text spells it', () => {
  const { all } = readingNamed('The Narva League and the Limits of Regional Alliance', LEAGUE)
  expect(all.map(({ name }) => name)).toEqual(expect.arrayContaining(['Narva League', 'limits of regional alliance']))
})

test('what the text comes back to by its name is its topic, not the general words of its title', () => {
  const { reading, titles, all } = readingNamed('The Narva League and the Limits of Regional Alliance', LEAGUE)
  const features = atOnce(featuresOf(all, textOf(reading, reading.sentences, titles), reading))
  expect(likeliest(all, features)?.name).toBe('Narva League')
})

test('neither a bare “treaty” nor a publisher is proposed', () => {
  const { all } = readingNamed(
    'The treaty',
    `${LEAGUE} It was printed by Northgate University Press. Northgate University Press printed it twice.`,
  )
  expect(all.map(({ name }) => name)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(?:the )?treaty$|Press$/i)]))
})

test('what is to be done with a thing, and that its story is told, is no part of its name; where the title says how it ended, that is not what it is about', () => {
  const named = (title: string): string[] => readingNamed(title, LEAGUE).all.map(({ name }) => name)
  expect(named('Rebuilding the Narva League')).toContain('Narva League')
  expect(named('The Narva League Story, 1620–1638')).toContain('Narva League')
  const { all } = readingNamed('The Dukes: From Fear to the Riga Treaty', LEAGUE)
  expect(all.find(({ name }) => name === 'Riga Treaty')?.by.has('title behind')).toBe(false)
})

test('the matter over a place is called as its text calls it', () => {
  const text =
    'The Narva conflict is old. Narva has two bridges. Both shores want Narva, and neither can hold Narva. The Narva conflict began with a toll. Nobody in Narva was asked. The Riga dispute was settled.'
  expect(fromMatters(text).map(({ name }) => name)).toEqual(['Narva conflict'])
})

test('prevents the forerunner of a congress, which our list knows, from standing over one that the title names', () => {
  const proposed = (name: string, ...sources: string[]): Proposal => ({
    ...{ name, year: null, event: true },
    by: new Map(sources.map((source) => [source, 1])),
  })
  const forerunner = proposed('Congress of Troppau', 'occasion', 'opened')
  const titled = proposed('Congress of Laibach', 'rules', 'event', 'title', 'title whole')
  expect(likeliest([forerunner, titled], [])).toBe(titled)
})

test('of a long reading our list of occasions is believed only where readers would not choose another by far, and most of its years are the event’s', () => {
  const proposed = (name: string, year: string | null, ...sources: string[]): Proposal => ({
    ...{ name, year, event: true },
    by: new Map(sources.map((source) => [source, 1])),
  })
  const listed = proposed('Oil embargo', '1973', 'rules', 'occasion')
  const other = proposed('oil and power', null, 'title')
  const titled = proposed('Oil embargo', '1973', 'rules', 'occasion', 'title behind')
  const chosen = (seen: { sentences: number; years?: number; 'years near'?: number }, odds: number, first = listed) =>
    likeliest([first, other], [seen, { ...seen, liked: 1 }], { start: 0, trees: [['liked', 0.5, 0, odds]] })
  const [short, long] = [{ sentences: 12 }, { sentences: 60 }]
  expect(chosen(short, 3)).toBe(listed)
  expect(chosen(long, 1)).toBe(listed)
  expect(chosen(long, 3)).toBe(other)
  expect(chosen({ ...long, years: 0.5, 'years near': 0.2 }, 1)).toBe(other)
  expect(chosen({ ...long, years: 0.5, 'years near': 0.2 }, 1, titled)).toBe(titled)
  expect(chosen({ ...long, years: 0.5, 'years near': 0.8 }, 1)).toBe(listed)
})

test('what two states did through the years, above all others, is about their relations', () => {
  const told = (third: string) =>
    `It began well. Germany sent engineers to Turkey in 1898. Turkey gave Germany a railway. Germany asked for more. ${third} complained in 1903. Turkey kept silent. Germany sent officers. Turkey paid Germany late. By 1914 Turkey was bound to Germany.`
  const names = (text: string): string[] => readingNamed('From Engineers to Allies', text).all.map(({ name }) => name)
  expect(names(told('Nobody'))).toContain('German–Turkish relations')
  const three = `${told('Russia')} Russia wrote to Turkey. Russia warned Germany. Russia armed. Russia waited.`
  expect(names(three)).not.toContain('German–Turkish relations')
})

test('prevents “others” from being what a text is about', () => {
  const { all } = readingNamed('Bargaining Under the Eyes of Others', LEAGUE)
  expect(all.map(({ name }) => name.toLowerCase())).not.toContain('others')
})

test.each([
  ['Why They Joined the Narva League', /^they /i],
  ['What the Narva League Requires', /requires$/i],
  ['Home > Alliances > Narva League', / > /],
])('prevents a piece of a sentence or of a menu from being proposed: %s', (title, piece) => {
  const names = readingNamed(title, LEAGUE).all.map(({ name }) => name)
  expect(names).toContain('Narva League')
  expect(names.filter((name) => !name.startsWith('“'))).not.toEqual(expect.arrayContaining([expect.stringMatching(piece)]))
})

test('prevents names that only the title has from losing their capitals', () => {
  const names = readingNamed('Enlarging NATO, Reassuring the Chudskoye Officers', LEAGUE).all.map(({ name }) => name)
  expect(names).toContain('enlarging NATO')
  expect(names.join()).toContain('Chudskoye officers')
})

test('prevents a title in capitals, where it is quoted whole, from losing its names', () => {
  const names = readingNamed('THE NARVA WAY AND ITS DISCONTENTS', LEAGUE).all.map(({ name }) => name)
  expect(names).toContain('“The Narva way and its discontents”')
})

test('prevents a topic without words from being counted for ever', () => expect(counted('the Narva League', '')).toBe(0))

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { ISSUES } from '../../../shared/fact-sheets'
import { readSheets } from './sheets'

const { meetings, frameworks, places, rivalries, terms, holders, treaties } = readSheets('resources')

test('each place has one name and one position, within a degree of any other with its GeoNames entry', () => {
  const names = places.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  for (const { name, geonames, lat, lon } of places) {
    const town = places.find((other) => other.geonames === geonames)
    if (geonames && town) expect([name, Math.hypot(town.lat - lat, town.lon - lon) < 1]).toEqual([name, true])
  }
})

test('the town of every meeting is among the places, where the meeting says it is', () => {
  for (const { id, place } of meetings) {
    const found = places.find(({ name }) => place.city === name || place.city.startsWith(`${name},`))
    expect([id, found && Math.hypot(found.lat - place.lat, found.lon - place.lon) < 0.2]).toEqual([id, true])
  }
})

test('every place of the lexicon is on the map', () => {
  const lexicon = parse(readFileSync('resources/facts/actors.yaml', 'utf8')) as { places: { name: string }[] }
  const known = new Set(places.map(({ name }) => name))
  expect(lexicon.places.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([])
})

test('every pair of rivals has its question and an answer from each', () => {
  const pair = (one: string, other: string) => [one, other].sort().join(' | ')
  const named = new Set(frameworks.flatMap(({ id, rivals }) => rivals.map((rival) => pair(id, rival.id))))
  const answered = rivalries.map(({ positions }) => Object.keys(positions))
  expect(answered.filter((ids) => ids.length !== 2)).toEqual([])
  expect(answered.map(([one = '', other = '']) => pair(one, other)).toSorted()).toEqual([...named].sort())
})

test('every issue of the closed list has concessions', () => {
  const issues = new Set(meetings.flatMap(({ concessions }) => concessions.map(({ issue }) => issue)))
  expect(ISSUES.filter((issue) => !issues.has(issue))).toEqual([])
})

test('every leader and every treaty on the axis has its sources, and every document that binds in politics alone never comes into force', () => {
  for (const { name, signed, inForce, ended, political, sources } of treaties) {
    expect([name, sources.length > 0]).toEqual([name, true])
    expect([name, signed >= '1943', inForce === null || inForce >= signed, ended === null || ended >= (inForce ?? signed)]).toEqual([
      name,
      ...[true, true, true],
    ])
    if (political) expect([name, inForce]).toEqual([name, null])
  }
  const sides = new Set(terms.map(({ side }) => side))
  expect(holders.map(({ side }) => side).sort()).toEqual([...sides].sort())
})

test('every treaty between Washington and Moscow since the first meeting is listed', () => {
  const known = parse(readFileSync('resources/facts/actors.yaml', 'utf8')) as {
    treaties: { name: string; signed?: string; parties: string }[]
  }
  const between = known.treaties.filter(
    ({ signed, parties }) => (signed ?? '') >= '1943' && /\bUS\b/.test(parties) && /USSR|Russia/.test(parties),
  )
  const listed = new Set(treaties.map(({ name }) => name))
  expect(between.length).toBeGreaterThan(35)
  expect(between.map(({ name }) => name).filter((name) => !listed.has(name))).toEqual([])
})

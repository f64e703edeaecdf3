import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readFacts } from './facts'

const { meetings, frameworks } = readFacts('resources')
const { people } = parse(readFileSync('resources/facts/actors.yaml', 'utf8')) as { people: { name: string; aliases?: string[] }[] }

test('each entry has an id of its own', () => {
  const ids = [...meetings, ...frameworks].map(({ id }) => id)
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
})

describe.each(meetings)('$id', (meeting) => {
  test('ends no earlier than it begins, and its agreements fall near it', () => {
    expect(meeting.end >= meeting.start).toBe(true)
    for (const { date } of meeting.agreements) expect(Math.abs(days(date, meeting.start))).toBeLessThan(40)
  })

  test('every number of a source is that of a source', () => {
    const numbers = meeting.sources.map(({ n }) => n)
    expect(new Set(numbers).size).toBe(numbers.length)
    const cited = [
      ...meeting.agreements.map(({ src }) => src),
      ...meeting.concessions.map(({ src }) => src),
      ...meeting.quotes.map(({ source }) => source),
      ...meeting.disputed.flatMap(({ accounts }) => accounts.map(({ src }) => src)),
    ].filter((n) => n !== undefined)
    expect(cited.filter((n) => !numbers.includes(n))).toEqual([])
  })

  test('quotations are short', () => {
    for (const { words } of meeting.quotes) expect(words.split(/\s+/).length).toBeLessThanOrEqual(25)
  })

  test('leaders are people whom the lexicon knows', () => {
    const known = new Set(people.flatMap(({ name, aliases = [] }) => [name, ...aliases]))
    const leaders = meeting.participants.filter(({ office }) => /^(President of|General Secretary|First Secretary)/.test(office))
    expect(leaders.map(({ name }) => name).filter((name) => !known.has(name))).toEqual([])
  })
})

test.each(frameworks)('$id names rivals and neighbours that exist', ({ id, rivals, often_confused_with }) => {
  const others = frameworks.map((framework) => framework.id).filter((other) => other !== id)
  expect([...rivals.map((rival) => rival.id), ...often_confused_with].filter((other) => !others.includes(other))).toEqual([])
})

test.each(frameworks.filter(({ cycle }) => cycle))('$id has an arrow from each stage of its cycle', ({ cycle, stages }) => {
  expect(cycle).toHaveLength(stages.length)
})

const days = (one: string, other: string) => (Date.parse(one) - Date.parse(other)) / 86_400_000

import { expect, test } from 'vitest'
import type { Atlas } from '../../../shared/atlas-contract'
import { compared } from './comparison'
import { daysInWords, encountersOf } from './encounter'
import { TimeAndPlace } from './time-and-place.svelte'

const places = [
  { name: 'Geneva', country: 'Switzerland', lat: 46.2, lon: 6.15 },
  { name: 'Camp David', country: 'United States', lat: 39.65, lon: -77.46 },
  { name: 'Beijing', country: 'China', lat: 39.9, lon: 116.41 },
]
const meeting = (id: string, city: string, start: string, names: string[]) => ({
  id,
  name: `${city} Summit`,
  start,
  end: start,
  duration: 'one day',
  occasion: 'summit',
  place: { city, country: '', lat: 0, lon: 0 },
  participants: names.map((name) => ({ name, office: '', side: '' })),
  issues: ['arms'],
  agreements: [],
  concessions: [],
  disputed: [],
  significance: 'It mattered.',
})
const own = (id: string, start: string, place: string | null, sameAs: string | null, people: string[] = []) => ({
  id,
  title: 'They meet',
  people,
  start,
  end: null,
  place,
  sameAs,
  tellings: [{ documentId: 'd', documentTitle: 'A reading', words: 'They met.', at: 0 }],
})
const atlas = {
  places,
  meetings: [
    meeting('geneva-1985', 'Geneva', '1985-11-19', ['Reagan', 'Gorbachev', 'Shultz']),
    meeting('camp-david-1959', 'Camp David, Maryland', '1959-09-25', ['Eisenhower', 'Khrushchev']),
  ],
  own: {
    meetings: [
      own('told', '1985-11', 'Geneva', 'geneva-1985'),
      own('beijing', '1972-02-21', 'Beijing', null, ['Richard Nixon', 'Mao Zedong']),
      own('somewhere', '1990', null, null, ['A. One', 'B. Two']),
    ],
    concessions: [],
    statements: [],
    accounts: [],
  },
  terms: [],
  treaties: [],
} as unknown as Atlas

test('what a reading tells of a meeting of the course stands with it; the others stand by themselves, in the order of time', () => {
  const encounters = encountersOf(atlas)
  expect(encounters.map(({ label }) => label)).toEqual(['Camp David 1959', 'Beijing 1972', 'Geneva 1985', 'One–Two 1990'])
  expect(encounters.map(({ place }) => place?.name)).toEqual(['Camp David', 'Beijing', 'Geneva', undefined])
  expect(encounters[2]?.own?.id).toBe('told')
})

test('a date is said as exactly as its source says it', () => {
  expect(daysInWords('1986-10-11', '1986-10-12')).toBe('11 October 1986 to 12 October 1986')
  expect(daysInWords('1986-10', '1986-10')).toBe('October 1986')
  expect(daysInWords('1986', '1986')).toBe('1986')
})

test('two meetings are compared row by row, with what they have in common marked', () => {
  const [camp, , geneva] = encountersOf(atlas)
  if (!camp || !geneva) throw new Error('missing')
  const rows = compared(camp, geneva)
  expect(rows.map(({ about }) => about)).toEqual(['When', 'Where', 'Format', 'Who', 'Issues', 'Why it matters', 'In your readings'])
  expect(rows.find(({ about }) => about === 'Issues')).toMatchObject({ shared: '1 at both' })
  expect(rows.find(({ about }) => about === 'In your readings')?.sides.map(({ length }) => length)).toEqual([0, 1])
})

test('the map shows the years in sight, and picking a meeting out of sight brings its years', () => {
  const time = new TimeAndPlace(
    () => atlas,
    () => 'geneva-1985',
  )
  expect(time.picked?.id).toBe('geneva-1985')
  time.zoomTo(2)
  expect(time.inSight.map(({ id }) => id)).not.toContain('camp-david-1959')
  time.step(-Infinity)
  expect(time.picked?.id).toBe('camp-david-1959')
  expect(time.inSight.map(({ id }) => id)).toContain('camp-david-1959')
  expect(time.here.map(({ id }) => id)).toEqual(['camp-david-1959'])
  time.compare(time.find('beijing'))
  expect(time.rival?.label).toBe('Beijing 1972')
  time.pick(time.rival)
  expect(time.rival).toBeUndefined()
})

test('a meeting that is held is compared with whichever is gone to next, until it is let go', () => {
  const time = new TimeAndPlace(
    () => atlas,
    () => 'geneva-1985',
  )
  time.hold()
  expect(time.rival).toBeUndefined()
  time.step(-1)
  expect([time.picked?.label, time.rival?.label]).toEqual(['Beijing 1972', 'Geneva 1985'])
  time.step(-1)
  expect([time.picked?.label, time.rival?.label]).toEqual(['Camp David 1959', 'Geneva 1985'])
  time.hold()
  expect(time.rival).toBeUndefined()
})

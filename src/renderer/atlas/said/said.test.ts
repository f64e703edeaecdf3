import { expect, test } from 'vitest'
import type { Atlas } from '../../../shared/atlas-contract'
import { questionsOf } from './questions'
import { saidReport } from './report'
import { SaidState } from './said.svelte'
import { speakerOf, speakersOf } from './speakers'

const meeting = (id: string, city: string, start: string, disputed: unknown[], quotes: unknown[] = []) => ({
  ...{ id, start, disputed, quotes },
  name: `${city} meeting`,
  place: { city },
  sources: [{ n: 1, publisher: 'Archive', year: 1990, title: 'Record', url: null }],
})
const told = { documentId: 'd', documentTitle: 'An essay', words: 'They said so.', at: 3 }
const atlas = {
  meetings: [
    meeting('reykjavik-1986', 'Reykjavik', '1986-10-11', [
      {
        question: 'Who was to blame?',
        accounts: [
          { by: 'Mikhail Gorbachev', says: 'SDI', src: 1 },
          { by: 'George Shultz, that night', says: 'one word' },
        ],
      },
    ]),
    meeting(
      'hamburg-2017',
      'Hamburg',
      '2017-07-07',
      [
        {
          question: 'How long?',
          accounts: [
            { by: 'TIME', says: 'two hours' },
            { by: 'RIA Novosti and Sputnik', says: 'more' },
          ],
        },
      ],
      [{ speaker: 'George Shultz', words: 'Deeply disappointing', source: 1 }],
    ),
  ],
  own: {
    ...{ meetings: [], concessions: [] },
    accounts: [
      {
        id: 'a',
        question: 'whether he insisted',
        accounts: [
          { by: 'George Shultz', says: 'yes' },
          { by: 'others', says: 'no' },
        ],
        meeting: 'reykjavik-1986',
        ...told,
      },
    ],
    statements: [{ id: 's', who: 'George Shultz', said: 'he was disappointed', meeting: null, ...told }],
  },
} as unknown as Atlas

test('contradictory accounts stand side by side, the latest meeting first, those of a reading beside the course’s', () => {
  const questions = questionsOf(atlas)
  expect(questions.map(({ question, where }) => [question, where])).toEqual([
    ['How long?', 'Hamburg 2017'],
    ['Whether he insisted?', 'Reykjavik 1986'],
    ['Who was to blame?', 'Reykjavik 1986'],
  ])
  expect(questions[2]?.accounts[0]).toEqual({ by: 'Mikhail Gorbachev', says: 'SDI', source: 'Archive (1990)' })
})

test('a speaker has one place, whenever and wherever he speaks', () => {
  expect(['Marco Rubio, later', 'Franklin D. Roosevelt (to the press)', 'RIA Novosti and Sputnik'].map(speakerOf)).toEqual([
    'Marco Rubio',
    'Franklin D. Roosevelt',
    'RIA Novosti and Sputnik',
  ])
  const [shultz] = speakersOf(atlas)
  expect(shultz?.name).toBe('George Shultz')
  expect(shultz?.said.map(({ words }) => words)).toEqual(['yes', 'one word', 'Deeply disappointing', 'he was disappointed'])
})

test('words narrow both orders, and the keys go through what is shown', () => {
  const view = new SaidState(() => atlas)
  view.words = 'shultz'
  expect(view.entries.map(({ id }) => id)).toEqual(['a', 'reykjavik-1986 Who was to blame?'])
  view.mode = 'speaker'
  expect(view.entries).toHaveLength(4)
  view.step(-1)
  expect(view.current).toBe(0)
  view.step(99)
  expect(view.current).toBe(3)
})

test('a report on a statement names who said it where, and the source it rests on', () => {
  const said = speakersOf(atlas).find(({ name }) => name === 'Mikhail Gorbachev')?.said[0]
  if (!said?.meeting) throw new Error('missing')
  expect(saidReport('Mikhail Gorbachev', said, said.meeting)).toEqual({
    subject: 'Mikhail Gorbachev: “SDI” (Reykjavik meeting)',
    sources: ['Archive, “Record” (1990)'],
  })
})

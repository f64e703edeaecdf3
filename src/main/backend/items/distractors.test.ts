import { describe, expect, test } from 'vitest'
import type { Fact } from '../../../shared/fact'
import { chooseDistractors, orderOptions, type DistractorRequest } from './distractors'
import { checkItem } from './rules'
import { lexicon, libraryOf } from './rules/cases'

const sentences = [
  'Trump and Putin first met in Hamburg on 7 July 2017, with Tillerson and Sergei Lavrov.',
  'They met again in Helsinki on 16 July 2018, with Pompeo and Yuri Ushakov.',
  'The Hamburg talk had been planned for thirty minutes and lasted more than two hours.',
  'In Da Nang, on 11 November 2017, Dmitry Peskov announced a statement on Syria.',
]
const text = sentences.join(' ')
let at = 0
const passages = sentences.map((sentence) => {
  const start = at
  at += sentence.length + 1
  return { start, end: start + sentence.length, block: 0 }
})
const anchorOf = (n: number) => ({
  ...passages[n],
  start: passages[n]?.start ?? 0,
  end: passages[n]?.end ?? 0,
  exact: sentences[n] ?? '',
  prefix: '',
  suffix: '',
})
const factOn = (n: number, slots: Record<string, string> = {}, id = `f${n}`): Fact => ({
  ...{ id, topic: 'meeting', form: 'meeting', confidence: 1, anchor: anchorOf(n) },
  slots: Object.fromEntries(Object.entries(slots).map(([name, words]) => [name, [{ start: 0, end: 1, text: words }]])),
})
const choose = (stem: string, key: string, more: Partial<DistractorRequest> = {}) =>
  chooseDistractors({ stem, key, topic: 'meeting', fact: factOn(0), document: { text, passages }, lexicon, ...more })

const cases: [stem: string, key: string, fact: number][] = [
  ['On which day did Trump and Putin first meet?', '7 July 2017', 0],
  ['In which city did Trump and Putin first meet?', 'Hamburg', 0],
  ['Which Russian minister came along when Trump first met Putin in 2017?', 'Sergei Lavrov', 0],
  ['How long did the first talk of Trump and Putin last?', 'more than two hours', 2],
  ['How long was the first talk of Trump and Putin meant to be?', 'thirty minutes', 2],
]

test.each(cases)('%s', (stem, key, n) => {
  const distractors = choose(stem, key, { fact: factOn(n) })
  expect(distractors).toHaveLength(2)
  for (const { reason } of distractors) expect(reason).toMatch(/^\p{Lu}.*[.”]$/u)
  const options = orderOptions([key, ...distractors.map((distractor) => distractor.text)], stem)
  expect(
    checkItem(
      { kind: 'mcq', topic: 'meeting', stem, key, accepted: [], options, anchor: anchorOf(n) },
      { text, passages, others: [], lexicon },
    ),
  ).toEqual([])
})

test('takes what the document holds first, and says where it belongs', () => {
  expect(choose('On which day did Trump and Putin first meet?', '7 July 2017')).toEqual([
    {
      text: '11 November 2017',
      reason: 'That date belongs to something else: “In Da Nang, on 11 November 2017, Dmitry Peskov announced a statement on Syria.”',
    },
    {
      text: '16 July 2018',
      reason: 'That date belongs to something else: “They met again in Helsinki on 16 July 2018, with Pompeo and Yuri Ushakov.”',
    },
  ])
  expect(choose('Which Russian came along to Hamburg in 2017?', 'Sergei Lavrov').map((one) => one.text)).toEqual([
    'Yuri Ushakov',
    'Dmitry Peskov',
  ])
})

test('writes a date as the key is written', () => {
  expect(choose('When did Trump and Putin first meet?', 'July 7, 2017').map((one) => one.text)).toEqual([
    'November 11, 2017',
    'July 16, 2018',
  ])
})

test('prevents a date that stands beside the answer, and one a day away, from being wrong', () => {
  const text = 'On 15 September 2021 (16 September 2021 in Canberra) the leaders announced a pact. Its terms were settled on 13 March 2023.'
  const fact = { ...factOn(0), anchor: { start: 0, end: 78, exact: text.slice(0, 78), prefix: '', suffix: '' } }
  const passages = [{ start: 0, end: text.length, block: 0 }]
  const wrong = choose('When did the leaders announce a pact?', '15 September 2021', { fact, document: { text, passages } })
  const days = wrong.map((one) => Date.parse(one.text) / 86_400_000 - Date.parse('15 September 2021') / 86_400_000)
  expect(wrong[0]?.text).toBe('13 March 2023')
  expect(days.every((apart) => Math.abs(apart) > 2)).toBe(true)
})

test('prevents a date of another year where the question tells the year', () => {
  const stem = 'When did Trump and Putin first meet in 2017?'
  for (const { text } of choose(stem, '7 July 2017')) expect(text).toContain('2017')
})

describe('without a document to help', () => {
  const bare = (stem: string, key: string) => {
    const document = { text: `${stem} ${key}.`, passages: [{ start: 0, end: stem.length + key.length + 2, block: 0 }] }
    const { fact: _, ...request } = { fact: undefined, stem, key, topic: 'meeting' as const, document, lexicon }
    return chooseDistractors(request).map((one) => one.text)
  }

  test.each([
    ['In which year was the treaty signed?', '1987'],
    ['In which month did the ministers meet?', 'December 1987'],
    ['How long did the summit last?', 'three days'],
    ['How many concessions did the readout hold?', 'three concessions'],
    ['What share of seats fell to the party?', '40 per cent'],
    ['Who was Secretary of State?', 'Rex Tillerson'],
    ['Who spoke for Moscow?', 'Lavrov'],
    ['Which treaty banned missiles of middle range?', 'INF Treaty'],
    ['Which state stayed neutral?', 'Finland'],
    ['Which alliance grew eastwards?', 'NATO'],
    ['In which city was the accord signed?', 'Geneva'],
  ])('%s %s', (stem, key) => {
    const distractors = bare(stem, key)
    expect(distractors).toHaveLength(2)
    expect(distractors).not.toContain(key)
  })

  test('gives none for a phrase rather than bad ones', () => expect(bare('What did Congress demand?', 'a public hearing')).toEqual([]))
})

test('fills a phrase from the same slot of other facts', () => {
  const facts = [
    factOn(0, { gave: 'a limited ceasefire in Syria' }, 'a'),
    factOn(1, { gave: 'a working group on cyber threats' }, 'b'),
    factOn(2, { gave: 'a mutual pledge of restraint' }, 'c'),
    factOn(3, { gave: 'nothing' }, 'd'),
  ]
  const distractors = choose('What did Washington grant first?', 'a limited ceasefire in Syria', {
    fact: facts[0] as Fact,
    facts,
    asks: 'gave',
  })
  expect(distractors.map((one) => one.text)).toEqual(['a working group on cyber threats', 'a mutual pledge of restraint'])
})

test('takes no part of a free statement for an option', () => {
  const facts = [
    factOn(0, { complement: 'a limited ceasefire in Syria' }, 'a'),
    factOn(1, { complement: 'a stunning victory at home' }, 'b'),
    factOn(2, { complement: 'a working group on gas' }, 'c'),
  ]
  expect(
    choose('What did Washington grant?', 'a limited ceasefire in Syria', { fact: facts[0] as Fact, facts, asks: 'complement' }),
  ).toEqual([])
})

test('prevents what other sentences have in their gaps from being somebody', () => {
  const gap = (id: string, words: string, person: boolean): Fact => ({
    ...factOn(0, { gap: words, ...(person ? { person: words } : {}) }, id),
    form: 'gap',
  })
  const facts = [gap('a', 'Redwan Hussien', true), gap('b', 'Heavy weapons', false), gap('c', 'Olusegun Obasanjo', true)]
  const wrong = choose('Who signed for the government?', 'Redwan Hussien', {
    fact: gap('a', 'Redwan Hussien', true),
    asks: 'speaker',
    facts,
  })
  expect(wrong.map((one) => one.text)).toEqual(['Olusegun Obasanjo'])
})

test('members of one list stand beside each other, not beside another list’s', () => {
  const member = (n: number, text: string, list: string) => factOn(n, { member: text, list }, text)
  const facts = [
    member(0, 'thin economic ties', 'limits'),
    member(1, 'unequal power at home', 'limits'),
    member(2, 'two leaders alone', 'limits'),
    member(3, 'great hopes at first', 'stages'),
  ]
  const distractors = choose('What is the first of the limits?', 'thin economic ties', { fact: facts[0] as Fact, facts, asks: 'member' })
  expect(distractors.map((one) => one.text)).toEqual(['unequal power at home', 'two leaders alone'])
})

test('a surname that two share is the one whose full name the reading gives', () => {
  const document = {
    text: 'George W. Bush took office in 2001. Bush looked Putin in the eye.',
    passages: [{ start: 0, end: 35, block: 0 }],
  }
  const request = { stem: 'Who looked Putin in the eye?', key: 'Bush', topic: 'meeting' as const, document, lexicon }
  expect(['Obama', 'Clinton']).toContain(chooseDistractors(request)[0]?.text)
})

test('never takes whom the question names, nor a namesake', () => {
  const texts = choose('Who denied that Tillerson had left Trump alone in 2017?', 'Pompeo', { topic: 'attribution' }).map((one) => one.text)
  for (const name of ['Tillerson', 'Trump', 'Melania Trump']) expect(texts).not.toContain(name)
})

test('never takes what a sentence of the library makes true', () => {
  const library = libraryOf('Dmitry Peskov came along to Hamburg in 2017 as a Russian official.')
  expect(choose('Which Russian came along to Hamburg in 2017?', 'Sergei Lavrov', { library }).map((one) => one.text)).not.toContain(
    'Dmitry Peskov',
  )
})

test('never takes the key in other words', () => {
  expect(choose('How long was the first talk meant to be?', '30 minutes', { fact: factOn(2) }).map((one) => one.text)).not.toContain(
    'thirty minutes',
  )
  expect(choose('In which city did they first meet?', 'Hamburg', { accepted: ['Helsinki'] }).map((one) => one.text)).not.toContain(
    'Helsinki',
  )
})

describe('order of options', () => {
  test('values ascend', () => {
    expect(orderOptions(['16 July 2018', '7 July 2017', '11 November 2017'], 'x')).toEqual([
      '7 July 2017',
      '11 November 2017',
      '16 July 2018',
    ])
    expect(orderOptions(['more than two hours', 'thirty minutes', 'one hour'], 'x')).toEqual([
      'thirty minutes',
      'one hour',
      'more than two hours',
    ])
  })
  test('the same question always shows the same order, however its options came', () => {
    expect(orderOptions(['Helsinki', 'Hamburg', 'Geneva'], 'Where?')).toEqual(orderOptions(['Geneva', 'Hamburg', 'Helsinki'], 'Where?'))
  })
  test('the key stands in each place equally often', () => {
    const places = [0, 0, 0]
    for (let n = 0; n < 6000; n++) {
      const place = orderOptions(['Hamburg', 'Helsinki', 'Geneva'], `Where did meeting ${n} take place?`).indexOf('Hamburg')
      places[place] = (places[place] ?? 0) + 1
    }
    for (const times of places) expect(Math.abs(times - 2000)).toBeLessThan(150)
  })
})

test('prevents a phrase or a place from standing beside somebody who is asked for', () => {
  const others = ['Stalin’s lackey', 'Bevin and Bidault', 'Da Nang', 'Marek Hlasko', 'Iwan Sorokin'].map((name, n) =>
    factOn(3, { speaker: name }, `o${n}`),
  )
  const fact = factOn(3, { speaker: 'Jonas Petrik' })
  const found = choose('Who announced a statement on Syria?', 'Jonas Petrik', { fact, asks: 'speaker', facts: [fact, ...others] })
  expect(found.map((one) => one.text)).toEqual(['Marek Hlasko', 'Iwan Sorokin'])
})

test('prevents a whole book from being read for each name that might stand beside somebody who is asked for', () => {
  // 1.2 million letters; the names are of places, so that none is taken and all are looked at
  const towns = Array.from(
    { length: 400 },
    (_, n) => `Mar${'abcdefghij'[n % 10]}${'klmnoprstu'[Math.floor(n / 10) % 10]}${'aeio'[n % 4]} Vesk`,
  )
  const book = `${text} ${'The talks went on for another day and nobody gave way on any of the points. '.repeat(15_000)} ${towns.map((town) => `They met in ${town}.`).join(' ')}`
  const fact = factOn(3, { speaker: 'Jonas Petrik' })
  const facts = [fact, ...towns.map((town, n) => factOn(3, { speaker: town }, `o${n}`))]
  const document = { text: book, passages: [...passages] }
  const before = process.cpuUsage()
  const found = choose('Who announced a statement on Syria?', 'Jonas Petrik', { fact, asks: 'speaker', facts, document })
  const { user, system } = process.cpuUsage(before)
  expect(found).toEqual([])
  expect((user + system) / 1000).toBeLessThan(1000)
})

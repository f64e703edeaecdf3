import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { writeItems } from '..'
import { findFacts, loadLexicon } from '../../knowledge'
import { readDocument } from '../../library'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

async function sets(text: string) {
  let id = 0
  const document = readDocument({ text })
  const items = await writeItems(await findFacts(document, { lexicon, newId: () => String(id++) }), document, { lexicon })
  return items.filter(({ kind }) => kind === 'ordering' || kind === 'matching')
}

const EVENTS =
  'Egypt received the first Soviet arms in September 1955. Anthony Eden resigned in London on 9 January 1957. ' +
  'Gamal Abdel Nasser nationalised the Suez Canal Company on 26 July 1956. Lester Pearson received the Nobel Peace Prize in October 1957.'

test('dated events become one question of order, told without their dates', async () => {
  const [order] = await sets(EVENTS)
  expect(order?.stem).toBe('Suez crisis: put these events of 1955–1957 in order, earliest first.')
  expect(order?.sequence).toEqual([
    'Egypt received the first Soviet arms',
    'Gamal Abdel Nasser nationalised the Suez Canal Company',
    'Anthony Eden resigned in London',
    'Lester Pearson received the Nobel Peace Prize',
  ])
  expect(order?.rationale).toContain('Suez Canal Company: 26 July 1956')
  expect(order?.flaws).toEqual([])
})

test('prevents an event told before another from standing in the pluperfect, and one that shows its date or took years', async () => {
  const text =
    'Egypt had already begun to arm, and the Sudan had become independent in January 1956. Gamal Abdel Nasser nationalised the Suez Canal Company on 26 July 1956. ' +
    'Fifty Egyptian officers died in Gaza between 1955 and 1957. Anthony Eden resigned in London on 9 January 1957. Lester Pearson received the Nobel Peace Prize in October 1957.'
  const [order] = await sets(text)
  expect(order?.sequence).toEqual([
    'The Sudan became independent',
    'Gamal Abdel Nasser nationalised the Suez Canal Company',
    'Anthony Eden resigned in London',
    'Lester Pearson received the Nobel Peace Prize',
  ])
})

test('prevents an order of events whose dates do not tell which came first', async () => {
  const text =
    'Egypt received the first Soviet arms in 1956. Gamal Abdel Nasser nationalised the Suez Canal Company on 26 July 1956. Anthony Eden resigned in London in 1956.'
  expect(await sets(text)).toEqual([])
})

test('three terms and their meanings become one question of matching', async () => {
  const text =
    'Balancing refers to joining the weaker side against a threat. Bandwagoning refers to siding with the stronger power. Hedging means keeping a way open to both camps.'
  const [match] = await sets(text)
  expect(match?.kind).toBe('matching')
  expect(match?.pairs).toEqual([
    { left: 'Balancing', right: 'joining the weaker side against a threat' },
    { left: 'Bandwagoning', right: 'siding with the stronger power' },
    { left: 'Hedging', right: 'keeping a way open to both camps' },
  ])
})

test('prevents one speaker with two claims from standing twice in a match', async () => {
  const text =
    'George Shultz said that the talks had ended in failure. George Shultz said that the Soviet offer was a trap. ' +
    'Margaret Thatcher said that nuclear weapons kept the peace. Robert Jervis argued that misperception drives conflict between states.'
  const [match] = await sets(text)
  expect(match?.pairs?.map(({ left }) => left)).toEqual(['George Shultz', 'Margaret Thatcher', 'Robert Jervis'])
})

test('prevents what is said in a scrap, by an office or in half of a sentence from standing in a match', async () => {
  const text =
    'George Shultz said that the talks had ended in failure. “The very first meeting of both presidents,” said Dmitry Peskov. ' +
    'The President said that the treaty would be signed soon. Margaret Thatcher said that nuclear weapons kept the peace. ' +
    'Robert Jervis argued that misperception drives conflict between states.'
  const [match] = await sets(text)
  expect(match?.pairs?.map(({ left }) => left)).toEqual(['George Shultz', 'Margaret Thatcher', 'Robert Jervis'])
})

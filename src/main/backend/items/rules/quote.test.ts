import { describe, expect, test } from 'vitest'
import type { Fact } from '../../../../shared/fact'
import { checkItem } from '.'
import { contextOf, flawsOf, itemOf } from './cases'

describe('rule 1: quote matches the text', () => {
  const from = 'The two presidents met in Hamburg on 7 July 2017.'
  const item = itemOf({ stem: 'In which city did the first Trump–Putin meeting take place in July 2017?', key: 'Hamburg', from })

  test('passes where the text stands as quoted', () => expect(checkItem(item, contextOf(from))).toEqual([]))
  test('fails by one character', () => {
    expect(checkItem({ ...item, anchor: { ...item.anchor, start: 1 } }, contextOf(from))).toEqual(['1'])
    expect(checkItem(item, contextOf(from.replace('Hamburg', 'Homburg')))).toEqual(['1'])
  })
  test('leaves an item without a document alone', () => expect(checkItem(item, { ...contextOf(from), text: null })).toEqual([]))
})

describe('rule 2: the answer follows from the source', () => {
  const follows = (from: string, key: string, fact?: Fact) =>
    !flawsOf({ stem: 'What did Putin and Trump see differently in 2017?', key, from }, fact ? { fact } : {}).includes('2')

  test.each([
    ['Tillerson declined to address the media.', 'addressing the media'],
    ['The session lasted more than two hours.', 'over 2 hours'],
    ['The scheduled thirty-minute chat ran on.', '30 minutes'],
    ['They were to talk for half an hour.', '30 minutes'],
    ['They met on July 7, 2017, in Hamburg.', '7 July 2017'],
    ['They met on 2017-07-07 in Hamburg.', 'July 7, 2017'],
    ['It ended more than seventy years of democracy promotion.', '70 years'],
    ['Lavrov said that Trump had accepted the assurances.', 'Sergei Lavrov'],
    ['The U.S. will not pursue the matter.', 'the United States'],
    ['Russian officials played the meeting down.', 'Russia'],
    ['NATO expanded eastwards.', 'North Atlantic Treaty Organization'],
    ['They agreed to restrain themselves on interference.', 'an agreement on restraint'],
    ['Putin’s assurances were accepted.', "Putin's assurances"],
    ['Selective agreements do not generate self-sustaining cooperation.', 'self-sustaining cooperation'],
  ])('%s → %s', (from, key) => expect(follows(from, key)).toBe(true))

  test.each([
    ['They met on July 7, 2017, in Hamburg.', '8 July 2017'],
    ['They met on July 7, 2017, in Hamburg.', 'Helsinki'],
    ['The session lasted more than two hours.', 'three hours'],
    ['Lavrov said that Trump had accepted the assurances.', 'Rex Tillerson'],
    ['Selective agreements do not generate cooperation.', 'nuclear deterrence'],
  ])('%s ↛ %s', (from, key) => expect(follows(from, key)).toBe(false))

  test('what the extractor resolved counts as said', () => {
    const from = 'The session lasted more than two hours.'
    const slot = {
      start: 0,
      end: 11,
      text: 'The session',
      entity: 'Hamburg meeting',
      date: { value: '2017-07-07', precision: 'day' as const },
    }
    const fact: Fact = {
      id: 'f',
      topic: 'meeting',
      form: 'duration',
      slots: { meeting: [slot] },
      anchor: itemOf({ stem: '', key: '', from }).anchor,
      confidence: 1,
    }
    expect(follows(from, 'Hamburg meeting', fact)).toBe(true)
    expect(follows(from, '7 July 2017', fact)).toBe(true)
    expect(follows(from, '7 July 2017')).toBe(false)
  })

  test('holds every pair and every member to the source', () => {
    const from = 'Lavrov said Trump accepted the denial; Tillerson said he did not.'
    const pairs = [{ left: 'Lavrov', right: 'Trump accepted the denial' }]
    expect(flawsOf({ kind: 'matching', stem: 'Match the speakers of Hamburg with their accounts.', key: '', pairs, from })).toEqual([])
    expect(
      flawsOf({
        kind: 'matching',
        stem: 'Match the speakers of Hamburg with their accounts.',
        key: '',
        pairs: [...pairs, { left: 'Volker', right: 'gas' }],
        from,
      }),
    ).toContain('2')
    const sequence = ['election meddling', 'internal affairs', 'Syria']
    const readout = 'The readout took election meddling first, then internal affairs, then Syria.'
    expect(
      flawsOf({ kind: 'ordering', stem: 'Put the points of the Hamburg readout in order.', key: '', sequence, from: readout }),
    ).toEqual([])
    expect(
      flawsOf({ kind: 'ordering', stem: 'Put the points of the Hamburg readout in order.', key: '', sequence: ['trade'], from: readout }),
    ).toContain('2')
  })
})

import { expect, it } from 'vitest'
import { endOfReading, withAddresses } from './sources'

const text = `${'x'.repeat(100)}\nSources\nhttps://example.org/a`
const section = (title: string, start: number, end: number, level = 2) => ({ title, start, end, level })

it('prevents a list of sources from counting as unread text', () => {
  expect(endOfReading({ text, sections: [section('Title', 0, text.length, 1), section('Sources', 101, text.length)] })).toBe(101)
  expect(endOfReading({ text, sections: [section('Notes:', 90, 101), section('References', 101, text.length)] })).toBe(90)
})

it.each([
  ['a section of that name in the middle', [section('Sources', 10, 50), section('After it', 50, text.length)]],
  ['a text that is called so', [section('Notes', 0, text.length, 1)]],
  ['another last section', [section('Sources of conflict', 50, text.length)]],
])('%s is read like any other', (_, sections) => expect(endOfReading({ text, sections })).toBe(text.length))

it('finds the addresses without the stop that follows, and loses nothing', () => {
  const words = 'See https://example.org/a?b=c#d (and http://example.com/x). End'
  expect(withAddresses(words).flatMap(({ address }) => address ?? [])).toEqual(['https://example.org/a?b=c#d', 'http://example.com/x'])
  expect(
    withAddresses(words)
      .map((stretch) => stretch.text)
      .join(''),
  ).toBe(words)
  expect(withAddresses('none')).toEqual([{ text: 'none' }])
})

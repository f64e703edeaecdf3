import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDocument } from '../library'
import { loadLexicon } from '.'
import { analyse } from './analysis'
import { atOnce } from './steps'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

const people = (text: string): string[] => [
  ...new Set(
    atOnce(analyse(readDocument({ text }), lexicon)).sentences.flatMap(({ mentions }) =>
      mentions.flatMap(({ kind, name }) => (kind === 'person' ? [name] : [])),
    ),
  ),
]

test.each([
  ['after his full name', 'The peace won Theodore Roosevelt a prize. Roosevelt cabled that Taft was right.'],
  ['before his full name', 'Japan asked Roosevelt to invite both sides. It won Theodore Roosevelt a prize. Roosevelt was content.'],
])('prevents “Roosevelt” from being Franklin in a text that names Theodore: %s', (_, text) => {
  expect(people(text)).toContain('Theodore Roosevelt')
  expect(people(text)).not.toContain('Franklin D. Roosevelt')
})

test('a surname alone is whom our list knows by it', () => {
  expect(people('Roosevelt met Churchill at Yalta. Roosevelt was tired.')).toEqual(['Franklin D. Roosevelt', 'Winston Churchill'])
})

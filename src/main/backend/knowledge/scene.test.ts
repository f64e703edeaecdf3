import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findFacts, loadLexicon } from '.'
import { readDocument } from '../library'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

/** What is told before the sentence that has these words. */
async function before(text: string, words: string): Promise<string | undefined> {
  let id = 0
  const document = readDocument({ name: 'text.txt', bytes: new TextEncoder().encode(text) })
  const facts = await findFacts(document, { lexicon, newId: () => `f${id++}` })
  return facts.find(({ anchor }) => anchor.exact.includes(words))?.slots['document:before']?.[0]?.text
}

test('a question is set behind the sentence before it, with its pronouns resolved', async () => {
  const text =
    'Nikita Khrushchev spoke for an hour in Vienna. He offered John Kennedy a treaty on Berlin and named a deadline. The deadline worried the American president because his allies had not been asked.'
  expect(await before(text, 'worried')).toBe('Khrushchev offered John Kennedy a treaty on Berlin and named a deadline.')
})

test('a sentence that goes on from others itself is no scene, nor is one of another paragraph', async () => {
  const leaning =
    'Therefore neither side trusted the words of the other in public. Kennedy rejected the offer in Vienna in June 1961 because Berlin was at stake.'
  expect(await before(leaning, 'rejected')).toBeUndefined()
  const apart =
    'Nikita Khrushchev offered John Kennedy a treaty on Berlin in Vienna.\n\nKennedy rejected the offer in June 1961 because Berlin was at stake.'
  expect(await before(apart, 'rejected')).toBeUndefined()
})

test('prevents a scene lost for a word that joins it to what came before', async () => {
  const text =
    'Nikita Khrushchev spoke for an hour in Vienna. But John Kennedy had brought a plan for Berlin with him. The plan worried the Soviet leader because his allies had not been asked.'
  expect(await before(text, 'worried')).toBe('John Kennedy had brought a plan for Berlin with him.')
})

test('a sentence that goes on from others itself comes behind the one it goes on from', async () => {
  const text =
    'Nikita Khrushchev offered John Kennedy a treaty on the city of Berlin. No such offer had been made in public by a Soviet leader before. The answer worried the Soviet leader because it was late.'
  expect(await before(text, 'worried')).toBe(
    'Nikita Khrushchev offered John Kennedy a treaty on the city of Berlin. No such offer had been made in public by a Soviet leader before.',
  )
})

test('a short sentence is no scene by itself, but behind the one before it', async () => {
  const text =
    'Nikita Khrushchev offered John Kennedy a treaty on the city of Berlin. Nobody had foreseen that. To Washington it meant that the Western garrisons would have to leave the city.'
  expect(await before(text, 'garrisons')).toBe(
    'Nikita Khrushchev offered John Kennedy a treaty on the city of Berlin. Nobody had foreseen that.',
  )
})

test('what a pronoun means may stand two sentences before', async () => {
  let id = 0
  const text =
    'Nikita Khrushchev offered John Kennedy two papers on the city of Berlin. Nobody had foreseen that. To Washington they meant that the Western garrisons would have to leave the city.'
  const document = readDocument({ name: 'text.txt', bytes: new TextEncoder().encode(text) })
  const facts = await findFacts(document, { lexicon, newId: () => `f${id++}` })
  const gap = facts.find(({ form, anchor }) => form === 'gap' && anchor.exact.includes('garrisons'))
  expect(gap?.slots.scene?.[0]?.text).toContain('two papers')
})

/** All that a gap on the sentence that has these words can be set behind. */
async function scenes(text: string, words: string): Promise<string[]> {
  let id = 0
  const document = readDocument({ name: 'text.txt', bytes: new TextEncoder().encode(text) })
  const facts = await findFacts(document, { lexicon, newId: () => `f${id++}` })
  const gap = facts.find(({ form, anchor }) => form === 'gap' && anchor.exact.includes(words))
  return (gap?.slots.scene ?? []).map((slot) => slot.text)
}

test('a long scene can be told without the clause that hangs on it', async () => {
  const text =
    'The envoys of the islands accepted the terms of the merchants, under which a toll is paid once a year. They also gave up the demand for sixteen seats in the assembly.'
  expect(await scenes(text, 'sixteen')).toContain('The envoys of the islands accepted the terms of the merchants.')
})

test('prevents the loss of a second deed, which “it” may mean', async () => {
  const text =
    'The President walked round the table of the hall and told the marshal of a new weapon. It was for this reason that the marshal recalled two divisions from Tarvis.'
  expect(await scenes(text, 'recalled')).not.toContain('The President walked round the table of the hall.')
})

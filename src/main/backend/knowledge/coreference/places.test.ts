import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDocument } from '../../library'
import { analyse } from '../analysis'
import { coreferenceOf } from '../coreference'
import { loadLexicon } from '../lexicon'

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

/** The last sentence with what its words point to. */
function told(text: string): string {
  const steps = analyse(readDocument({ text, title: 'x' }), lexicon)
  let step = steps.next()
  while (!step.done) step = steps.next()
  const last = step.value.sentences.at(-1)
  return last ? coreferenceOf(step.value).resolve(last, { from: 0, to: last.tokens.length }).text : ''
}

test.each([
  ['The army pushed north to the small town of Menongue. Castro sent his best units to save the town.', 'to save Menongue'],
  ['All hung upon Brčko, a town on the Sava. Both sides wanted the town.', 'wanted Brčko'],
  ['Moscow moved against Crimea in the spring. A treaty gave the peninsula to Russia.', 'gave Crimea to Russia'],
  ['Planes flew over Cuba. Missiles reached the island before the blockade.', 'reached Cuba'],
  ['The UN had declared Srebrenica a "safe area". In July Bosnian Serb forces overran the town.', 'overran Srebrenica'],
])('a place is said by its name: %s', (text, words) => {
  expect(told(text)).toContain(words)
})

test.each([
  ['two towns could be meant', 'They took the town of Menongue and the town of Cuito. Castro sent units to save the town.'],
  ['the sentence has named it itself', 'Planes flew over Cuba. Missiles reached Cuba before the blockade, and on the island they stayed.'],
  ['two islands could be meant', 'Planes flew over Cuba and Cyprus. Missiles reached the island before the blockade.'],
  ['it is told by something of its own', 'They took the town of Menongue. Castro sent units to the town on the coast of the south.'],
])('no name where %s', (_why, text) => {
  expect(told(text)).toMatch(/the (?:town|island)/)
})

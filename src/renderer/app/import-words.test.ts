import { expect, it } from 'vitest'
import { resultWords } from './import-words'

const told = { title: 'Hamburg', outcome: 'new' as const, drafted: 42, reanchored: 0, drifted: 0 }

it.each([
  ['a new reading', [told], 'Drafted 42 items from “Hamburg”.'],
  ['a single item', [{ ...told, drafted: 1 }], 'Drafted 1 item from “Hamburg”.'],
  ['nothing to ask', [{ ...told, drafted: 0 }], '“Hamburg” is in your library. Nothing in it could be drafted.'],
  [
    'the same words in another layout',
    [{ ...told, outcome: 'same' as const, drafted: 0, sameWords: true }],
    'This looks like a reading you have already: “Hamburg”.',
  ],
  ['the same file again', [{ ...told, outcome: 'same' as const, drafted: 0 }], '“Hamburg” is in your library already.'],
  [
    'a changed file',
    [{ ...told, outcome: 'changed' as const, drafted: 3, reanchored: 20, drifted: 1 }],
    '“Hamburg” was updated. 20 items moved along with the text; 1 item lost the sentence they came from. Drafted 3 items.',
  ],
  ['several', [told, { ...told, drafted: 8 }], 'Imported 2 readings and drafted 50 items.'],
  ['none', [], ''],
])('tells of %s', (_, results, words) => {
  expect(resultWords(results)).toBe(words)
})

import { expect, it } from 'vitest'
import { modelResultWords } from './model-words'

const result = { drafted: 0, refused: { quote: 0, form: 0, rules: 0, double: 0 }, parts: 3, failures: [], millis: 1 }

it('says what was made', () => expect(modelResultWords({ ...result, drafted: 4 })).toBe('The model made 4 drafts.'))
it('says why cards were not taken', () =>
  expect(modelResultWords({ ...result, drafted: 1, refused: { quote: 2, form: 0, rules: 1, double: 0 } })).toBe(
    'The model made 1 draft. 3 cards more were not taken: 2 quoted what is not in the text, 1 broke the rules of good questions.',
  ))
it('does not speak of more where there was nothing', () =>
  expect(modelResultWords({ ...result, refused: { quote: 1, form: 0, rules: 0, double: 0 } })).toBe(
    'The model made no card that can be used. 1 card was not taken: 1 quoted what is not in the text.',
  ))
it('says what failed', () =>
  expect(modelResultWords({ ...result, failures: ['The model’s answer broke off.'] })).toBe(
    'The model made no card that can be used. 1 part of 3 failed: The model’s answer broke off.',
  ))

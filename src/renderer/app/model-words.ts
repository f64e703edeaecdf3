import type { ModelResult } from '../../shared/model-contract'
import { countInWords } from './format'

/** What became of the model's cards, in one or two sentences. */
export function modelResultWords({ drafted, refused, failures, parts }: ModelResult): string {
  const turnedAway = [
    [refused.quote, 'quoted what is not in the text'],
    [refused.rules, 'broke the rules of good questions'],
    [refused.form, 'could not be read'],
    [refused.double, 'asked what is asked already'],
  ].flatMap(([count, words]) => (count === 0 ? [] : [`${count} ${words}`]))
  const all = refused.quote + refused.rules + refused.form + refused.double
  const made = drafted === 0 ? 'The model made no card that can be used.' : `The model made ${countInWords(drafted, 'draft')}.`
  const away =
    all === 0
      ? ''
      : ` ${countInWords(all, 'card')}${drafted > 0 ? ' more' : ''} ${all === 1 ? 'was' : 'were'} not taken: ${turnedAway.join(', ')}.`
  const failed = failures.length === 0 ? '' : ` ${countInWords(failures.length, 'part')} of ${parts} failed: ${failures[0] ?? ''}`
  return made + away + failed
}

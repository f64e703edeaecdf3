import { AppError } from '../../../shared/errors'
import type { ItemContent } from '../../../shared/item'
import { askedIn } from '../../../shared/setting'
import { GAP } from '../../../shared/words'

/** Throws INPUT_INVALID for content that nobody could be asked. */
export function refuseUnaskable({ kind, stem, key, options, pairs, sequence }: ItemContent): void {
  const refuse = (sentence: string, hint: string): never => {
    throw new AppError('INPUT_INVALID', sentence, hint)
  }
  if (stem.trim() === '') refuse('The question is empty.', 'Write what should be asked.')
  if (kind === 'matching') {
    if ((pairs ?? []).length < 2) refuse('Matching needs at least two pairs.', 'Add a pair.')
    return
  }
  if (kind === 'ordering') {
    if ((sequence ?? []).length < 2) refuse('An order needs at least two steps.', 'Write one step to a line.')
    return
  }
  if (key.trim() === '') refuse('The answer is empty.', 'Write the answer to the question.')
  if (kind === 'cloze' && !askedIn(stem).includes(GAP)) refuse('The sentence has no gap.', `Mark the gap with ${GAP}.`)
  if (kind === 'mcq' && !options?.includes(key)) refuse('The right answer is not among the options.', 'Add it to the options.')
  if (kind === 'mcq' && new Set(options).size < 2) refuse('There is only one option.', 'Add at least one wrong option.')
}

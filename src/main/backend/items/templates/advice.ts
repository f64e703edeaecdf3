import { GAP } from '../../../../shared/words'
import { capitalise } from '../english/words'
import { plainSeed, slotText, type Template } from './seed'

/** "The author’s advice: tie every tranche of relief to _____."; "France should apply one rule to _____", where he writes as one of its people. */
export const adviceSeeds: Template = (fact) => {
  const front = slotText(fact, 'front')
  const said = slotText(fact, 'said')
  const whose = slotText(fact, 'addressee')
  const stem = whose
    ? `${capitalise(whose)} should ${front} ${GAP}.`
    : front.startsWith('the author')
      ? `${capitalise(front)} ${GAP}.`
      : `The author’s advice: ${front} ${GAP}.`
  return [{ ...plainSeed(fact, 'advice', stem, said, [], 0.74), kind: 'cloze' }]
}

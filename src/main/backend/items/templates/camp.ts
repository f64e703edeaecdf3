import { GAP } from '../../../../shared/words'
import { capitalise } from '../english/words'
import { plainSeed, slotText, type Template } from './seed'

/** "One school of historians holds that _____." */
export const campSeeds: Template = (fact) => {
  const stem = `${capitalise(slotText(fact, 'speaker'))} ${slotText(fact, 'verb')} that ${GAP}.`
  return [{ ...plainSeed(fact, 'that', stem, slotText(fact, 'said'), [], 0.8), kind: 'cloze' }]
}

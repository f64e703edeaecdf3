import { GAP } from '../../../../shared/words'
import { capitalise } from '../english/words'
import { plainSeed, slotText, type Template } from './seed'

/** "The author’s advice: tie every tranche of relief to _____." */
export const adviceSeeds: Template = (fact) => {
  const front = slotText(fact, 'front')
  const said = slotText(fact, 'said')
  const isOrder = !front.startsWith('the author')
  // of "tie every tranche of relief to a step" the last part is asked for, of "give Congress a vote" all
  const [, object = '', rest = ''] =
    (isOrder ? /^((?:\S+ ){2,7}?(?:to|into|with|for|from|by|on|in)) (\S+ \S+ .+)$/ : /^((?:\S+ ){1,6}?to) (.+)$/).exec(said) ?? []
  const before = [front, object].filter(Boolean).join(' ')
  const stem = isOrder ? `The author’s advice: ${before} ${GAP}.` : `${capitalise(before)} ${GAP}.`
  return [{ ...plainSeed(fact, 'advice', stem, rest || said, [said], 0.74), kind: 'cloze' }]
}

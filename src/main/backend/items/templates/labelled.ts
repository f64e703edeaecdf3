import { countWords, withoutArticle } from '../english/words'
import { plainSeed, slotText, type Template } from './seed'

const LONGEST_STEM = 30

/** "Why did Oslo fail? Which answer says that neither side kept its obligations?" */
export const labelledSeeds: Template = (fact) => {
  const asked = slotText(fact, 'asked')
  const label = slotText(fact, 'label').replace(/\s*\([^)]*\)/, '')
  const kind = slotText(fact, 'kind')
  const question = `Which ${kind} ${kind === 'mechanism' ? 'means' : 'says'} that ${slotText(fact, 'said')}?`
  const stem = asked ? `${asked} ${question}` : question
  return countWords(stem) > LONGEST_STEM ? [] : [plainSeed(fact, 'label', stem, label, [withoutArticle(label)], 0.78)]
}

import { surnameOf } from '../../knowledge/lexicon'
import { plainSeed, slotsNamed, slotText, type Template } from './seed'

/** Whose a school of thought is. */
export const keyAuthorSeeds: Template = (fact) => {
  const [author] = slotsNamed(fact, 'author')
  const name = author?.entity ?? author?.text ?? ''
  const stem = `Who is the key ${slotText(fact, 'noun')} of ${slotText(fact, 'school')}?`
  return [plainSeed(fact, 'author', stem, name, [surnameOf(name)], 0.85)]
}

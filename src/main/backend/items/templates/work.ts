import { surnameOf } from '../../knowledge/lexicon'
import { plainSeed, slotsNamed, slotText, type Template } from './seed'

/** Who wrote a work; when it came out. */
export const workSeeds: Template = (fact) => {
  const [author] = slotsNamed(fact, 'author')
  const name = author?.entity ?? author?.text ?? ''
  const title = slotText(fact, 'title')
  const year = slotText(fact, 'year')
  return [
    plainSeed(fact, 'author', `Who wrote “${title}” (${year})?`, name, [surnameOf(name)], 0.84),
    plainSeed(fact, 'year', `In which year did ${name} publish “${title}”?`, year, [], 0.6),
  ]
}

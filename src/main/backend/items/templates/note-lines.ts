import { language } from '../../knowledge/language'
import { surnameOf } from '../../knowledge/lexicon'
import { countWords, withoutArticle } from '../english/words'
import { plainSeed, slotText, type Template } from './seed'

const LONGEST_KEY = 18

/** What spoke for and against what could be done. */
export const sideSeeds: Template = (fact) => {
  const thing = slotText(fact, 'thing')
  const reason = slotText(fact, 'reason')
  const claim = slotText(fact, 'claim')
  const stem = claim
    ? `Which argument speaks for the view that ${claim}?`
    : `What spoke ${slotText(fact, 'side')} ${/s$/.test(thing) || /^\p{Ll}+ing\b/u.test(thing) ? thing : `the ${thing}`}?`
  return countWords(reason) > LONGEST_KEY ? [] : [plainSeed(fact, 'reason', stem, reason, [reason.replace(/^it /, '')], 0.82)]
}

/** What a number stands for in somebody's scheme, and which number it has. */
export const numberedSeeds: Template = (fact) => {
  const name = slotText(fact, 'name')
  const author = slotText(fact, 'author')
  const said = slotText(fact, 'said')
  return [plainSeed(fact, 'said', `What is ${author ? `${author}’s ` : ''}${name}?`, said, [withoutArticle(said)], 0.84)]
}

/** What somebody said, under his name in the notes. */
export const sayingSeeds: Template = (fact) => {
  const speaker = slotText(fact, 'speaker')
  const base = slotText(fact, 'base')
  const said = slotText(fact, 'said')
  const year = slotText(fact, 'year')
  const seeds = [plainSeed(fact, 'said', `What did ${speaker} ${base}${year ? ` in ${year}` : ''}?`, said, [], 0.76)]
  const past = language().past(base)
  if (/^(?:that |he |she |it |they )/.test(said) && !/foretell|demand|propose/.test(base))
    seeds.push(plainSeed(fact, 'speaker', `Who ${past}${year ? ` in ${year}` : ''} that ${said}?`, speaker, [surnameOf(speaker)], 0.82))
  return seeds
}

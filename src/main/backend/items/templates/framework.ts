import { surnameOf } from '../../knowledge/lexicon'
import { shorten } from '../english/shorten'
import { countWords, withoutArticle } from '../english/words'
import { plainSeed, slotText, slotsNamed, type Template } from './seed'
import { statementSeeds } from './statement'

/** Who made a framework, and what it is called. */
export const frameworkSeeds: Template = (fact, context) => {
  if (fact.form !== 'author') return statementSeeds(fact, context, 0.68)
  const [author] = slotsNamed(fact, 'author')
  const term = slotText(fact, 'term').replace(/^[“"]|[”"]$/g, '')
  const verb = slotText(fact, 'verb')
  const name = author?.entity ?? author?.text ?? ''
  const [year] = slotsNamed(fact, 'year')
  const quoted = `“${term.replace(/^the /i, '')}”`
  return [
    ...(year
      ? [
          plainSeed(
            fact,
            'year',
            `In which year did ${name} ${verb === 'coined' ? 'coin the term' : 'put forward'} ${quoted}?`,
            year.text,
            [],
            0.74,
          ),
        ]
      : []),
    plainSeed(
      fact,
      'author',
      `Who ${verb} the ${verb === 'coined' ? 'term ' : ''}${quoted}?`,
      name,
      [surnameOf(name), author?.text ?? ''],
      0.95,
    ),
    plainSeed(
      fact,
      'term',
      `Which concept did ${name} ${verb === 'theorised' ? 'theorise' : verb === 'coined' ? 'coin' : 'develop'}?`,
      term,
      [withoutArticle(term), `the “${term}”`],
      0.78,
    ),
  ]
}

/** Words of a clause that is still given whole. */
const LONGEST_CLAUSE = 16

const LONGEST_KEY = 12

/** What a term means, and which term means it. */
export const definitionSeeds: Template = (fact, context) => {
  if (fact.form !== 'meaning') return statementSeeds(fact, context, 0.68)
  const term = slotText(fact, 'term')
    .replace(/^(?:the|an?) /i, '')
    .replace(/^[“"]|[”"]$/g, '')
  const told = slotText(fact, 'meaning')
  const meaning = countWords(told) > LONGEST_KEY ? told.replace(/\s*\([^)]*\)/g, '') : told
  // a clause cut short says something else
  const key = fact.slots.clause && countWords(meaning) <= LONGEST_CLAUSE ? meaning : shorten(meaning, 12)
  const whole = countWords(meaning) <= LONGEST_KEY || fact.slots.clause !== undefined
  const seeds = [plainSeed(fact, 'meaning', `What is meant by “${term}”?`, key, [meaning, withoutArticle(meaning)], whole ? 0.92 : 0.72)]
  if (countWords(meaning) <= 24 && !fact.slots.clause)
    seeds.push(
      plainSeed(
        fact,
        'term',
        /^(?:an?|the|any|all|how to|those|when) |^\p{L}+ing /iu.test(meaning)
          ? `Which term stands for ${meaning.replace(/^how to /, 'the question of how to ')}?`
          : `Which term is explained as “${meaning.replace(/[“”]/g, '')}”?`,
        term,
        [`the “${term}”`],
        // what is too long to be the answer makes the better question
        whole ? 0.72 : 0.88,
      ),
    )
  return seeds
}

import { surnameOf } from '../../knowledge/lexicon'
import { withoutArticle } from '../english/words'
import { plainSeed, slotText, slotsNamed, type Template } from './seed'

/** “May 2020” is more than a year. */
const askedFor = (time: string): string => (/^\d{4}$/.test(time) ? 'In which year' : 'When')

/** Who made a framework, and what it is called. */
export const frameworkSeeds: Template = (fact) => {
  if (fact.form !== 'author') return []
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
            `${askedFor(year.text)} did ${name} ${verb === 'coined' ? 'coin the term' : verb === 'used' ? 'speak of the' : 'put forward'} ${quoted}?`,
            year.text,
            [],
            0.74,
          ),
        ]
      : []),
    plainSeed(
      fact,
      'author',
      `Who ${verb} the ${verb === 'coined' || verb === 'used' ? 'term ' : / /.test(term) ? '' : 'idea of '}${quoted}?`,
      name,
      [surnameOf(name), author?.text ?? ''],
      0.95,
    ),
    plainSeed(
      fact,
      'term',
      `Which concept did ${name} ${verb === 'theorised' ? 'theorise' : verb === 'coined' || verb === 'used' ? 'coin' : 'develop'}?`,
      term,
      [withoutArticle(term), `the “${term}”`],
      0.78,
    ),
  ]
}

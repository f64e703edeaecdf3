import { surnameOf } from '../../knowledge/lexicon'
import { invert } from '../english/verbs'
import { countWords, withoutArticle } from '../english/words'
import { plainSeed, slotsNamed, slotText, slotWords, type Template } from './seed'

const LONGEST_STEM = 30

const LONGEST_EVENT = 16

/** "3 February 2021 – treaty extended": what happened then. */
export const entrySeeds: Template = (fact) => {
  const [when] = slotsNamed(fact, 'when')
  const told = slotText(fact, 'happened').replace(/\s*\([^)]*\)/g, '')
  // "July 2020 – | April 2021: …": the day was half of a stretch
  if (!when || /^\p{L}{3,9}\.? \d{4}:/u.test(told)) return []
  // what stands behind a semicolon or a dash is a second thing
  // a name is told by what stands behind its dash, if that can be learnt with it
  const [short = told] = told.split(countWords(told) > LONGEST_KEY ? /, (?!and\b|or\b)|; | – / : /; | – (?=.*=)/)
  if (countWords(short) > LONGEST_EVENT || countWords(short) < 2) return []
  const on = when.date?.precision === 'day' ? 'on' : 'in'
  return [
    plainSeed(
      fact,
      'happened',
      `What happened ${on} ${when.text}?`,
      short,
      [told, withoutArticle(short)],
      when.date?.precision === 'year' ? 0.6 : 0.7,
    ),
  ]
}

const LONGEST_KEY = 12

/** "Kleiboer: concept too vague": who holds it, and what somebody holds. */
export const positionSeeds: Template = (fact) => {
  const [speaker] = slotsNamed(fact, 'speaker')
  // "Robert Keohane's After Hegemony": who argues is its author
  const name = (speaker?.entity ?? speaker?.text ?? '').replace(/[’']s \p{Lu}.*$/u, '')
  const said = slotText(fact, 'said')
  const work = slotText(fact, 'work')
  const critical = fact.slots.critical !== undefined
  const several = / (?:and|&) /.test(name)
  const seeds = []
  const inWork = /\d{4}/.test(work) ? ` (${work})` : ''
  if (slotText(fact, 'shape') === 'clause' && countWords(said) <= LONGEST_STEM - 6)
    seeds.push(plainSeed(fact, 'speaker', `Who ${critical ? 'objects' : 'argues'} that ${said}?`, name, [surnameOf(name)], 0.78))
  const shape = slotText(fact, 'shape')
  if (shape === 'phrase' && !critical && countWords(said) <= LONGEST_STEM - 8)
    seeds.push(
      plainSeed(fact, 'speaker', `Whose view is this: “${said.replace(/["“]([^"“”]+)["”]/g, '‘$1’')}”?`, name, [surnameOf(name)], 0.74),
    )
  const column = slotText(fact, 'column')
  if (column)
    return [
      plainSeed(fact, 'said', `What is the ${column} of ${name}${inWork}?`, said, [withoutArticle(said)], 0.8),
      plainSeed(fact, 'speaker', `Whose ${column} is this: “${said}”?`, name, [surnameOf(name)], 0.76),
    ]
  const asked = slotText(fact, 'asked')
  if (asked)
    return [
      plainSeed(
        fact,
        'said',
        `What is the answer of ${name}${inWork} to the question “${asked.replace(/\?$/, '')}”?`,
        said,
        [said.replace(/^(?:yes|no|partly)[,;:]? /i, '')],
        0.78,
      ),
    ]
  if (shape === 'deed') return [plainSeed(fact, 'speaker', `Who ${said}?`, name, [surnameOf(name)], 0.76)]
  if (shape === 'phrase' && !critical && countWords(said) <= LONGEST_EVENT)
    seeds.push(plainSeed(fact, 'said', `What ${several ? 'do' : 'does'} ${name}${inWork} stress?`, said, [withoutArticle(said)], 0.72))
  if (countWords(said) <= LONGEST_EVENT && (critical || shape === 'clause'))
    seeds.push(
      plainSeed(
        fact,
        'said',
        critical ? `What is the objection of ${name}${inWork}?` : `What ${several ? 'do' : 'does'} ${name}${inWork} argue?`,
        said,
        [],
        critical || inWork ? 0.7 : 0.56,
      ),
    )
  return seeds
}

/** "Turning point: …": what it was. */
export const fieldSeeds: Template = (fact) => {
  const field = slotText(fact, 'field')
  const value = slotText(fact, 'value')
  const several = /(?:actors|mediators)$/i.test(field)
  const be = slotText(fact, 'tense') === 'past' ? (several ? 'were' : 'was') : several ? 'are' : 'is'
  return [
    plainSeed(
      fact,
      'value',
      `${/^mediator|actor/i.test(field) ? 'Who' : 'What'} ${be} the ${field} ${slotText(fact, 'about')}?`,
      value,
      [withoutArticle(value)],
      0.72,
    ),
  ]
}

/** A question in the notes' own words. */
export const exchangeSeeds: Template = (fact) => {
  const asked = slotText(fact, 'asked')
  const answer = slotText(fact, 'answer')
  return countWords(asked) > LONGEST_STEM ? [] : [plainSeed(fact, 'handout', asked, answer, [withoutArticle(answer)], 0.9)]
}

/** "A gives this <-> B gives that": for what it was given. */
export const swapSeeds: Template = (fact, context) => {
  const parts = invert(slotText(fact, 'verb'), slotText(fact, 'base'))
  const given = slotText(fact, 'given')
  if (!parts) return []
  const stem = `In exchange for what ${parts.front} ${slotText(fact, 'subject')} ${parts.rest} ${slotText(fact, 'complement')}?`
  return countWords(stem) > LONGEST_STEM
    ? []
    : [plainSeed(fact, 'given', stem, given, [withoutArticle(given), slotWords(fact, 'given', context.text)], 0.86)]
}

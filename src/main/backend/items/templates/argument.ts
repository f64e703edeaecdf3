import { labelAsPhrase } from '../../knowledge/coreference'
import { balance } from '../english/balance'
import { shorten } from '../english/shorten'
import { capitalise, contentOf, countWords, withoutArticle } from '../english/words'
import { plainSeed, slotText, type Template } from './seed'

/** Points for and against. */
export const argumentSeeds: Template = (fact) => {
  switch (fact.form) {
    case 'label': {
      const under = slotText(fact, 'under').replace(/\s*\([^)]*\)/g, '')
      const role = slotText(fact, 'role')
      const label = slotText(fact, 'label')
      const gist = shorten(slotText(fact, 'gist'), 14)
      const words = contentOf(gist)
      const named = new Set(contentOf(label).map((w) => w.slice(0, 6)))
      if (words.length < 3 || words.some((w) => named.has(w.slice(0, 6)))) return []
      const plain = /^(?:pros|cons|advantages?|disadvantages?|benefits?|drawbacks?)(?: and \w+)?$/i.test(under)
      // "Which point in the list concerns …?" asks for a place on a page
      if (!plain) return []
      return [
        plainSeed(
          fact,
          'label',
          `Which ${role} concerns ${gist}?`,
          label.replace(/\s*\([^)]*\)/, ''),
          [labelAsPhrase(label), withoutArticle(label)],
          role === 'point' ? 0.5 : role === 'takeaway' ? 0.6 : 0.7,
        ),
      ]
    }
    case 'weighed':
      return [
        plainSeed(
          fact,
          'winner',
          `What is said to have weighed more heavily than ${shorten(slotText(fact, 'loser'), 12)}?`,
          slotText(fact, 'winner'),
          [],
          0.85,
        ),
      ]
    default:
      return []
  }
}

/** Lists of which a text has one. */
const TELLING = /\b(?:recommendations|lessons|implications|risks|criticisms|assumptions|causes|consequences|conditions|aims)$/

const ORDERED = /\b(?:stages?|phases?|steps?|rounds?|waves?|periods?|baskets?|levels?|acts?|generations?)\b/
const LONGEST_MEMBER = 16

/** A member of an announced list, by its place in it. */
export const memberSeeds: Template = (fact) => {
  const list = slotText(fact, 'list')
  const ordinal = slotText(fact, 'ordinal')
  const member = slotText(fact, 'member')
  // a clause cut short says something else; "the three claims" alone could be anybody’s
  if (countWords(member) > LONGEST_MEMBER || (countWords(list) <= 3 && !/\p{Lu}/u.test(list) && !TELLING.test(list))) return []
  const seed = plainSeed(
    fact,
    'member',
    `What is the ${ordinal} of ${list}?`,
    // whole: "would issue an ultimatum calling on both sides" to do what?
    capitalise(balance(member)),
    [member, withoutArticle(member)],
    0.88,
  )
  // which is the third of three roles, only who has the page before him can tell; of stages everybody
  return [ORDERED.test(list) ? seed : { ...seed, doubtful: true }]
}

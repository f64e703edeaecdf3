import type { Analysis, Sentence } from '../../analysis'
import type { Token } from '../../tokens'
import { sure } from '../../sure'
import { isNumeral } from '../somebody'
import { classOf } from './features'
import type { Referent } from './referents'

/** True where number and kind allow a pronoun to mean somebody or something: he is a person, it is one thing, they are several. */
export function canMean({ lexicon }: Analysis, word: Token, { kind, plural, mention, sentence, head, phrase }: Referent): boolean {
  const own = classOf(word)
  switch (own) {
    case 'he':
    case 'she': {
      if (plural) return false
      if (own === 'she' && (kind === 'state' || SHIP.test(sure(sentence.tokens[head]).lower))) return true
      if (kind === 'thing') return isDoer(sure(sentence.tokens[head]))
      if (kind !== 'person' && kind !== 'somebody' && kind !== 'unknown') return false
      // "the Central Committee", "in Sverdlovsk": no person
      if (kind === 'unknown' && (mention?.where || sure(sentence.tokens[phrase.from]).lower === 'the')) return false
      const entity = mention ? lexicon.byAlias.get(mention.name.toLowerCase()) : undefined
      return entity?.kind !== 'person' || (entity.she ?? false) === (own === 'she')
    }
    case 'it':
      if (
        ACTS.test(word.head?.lemma ?? '') &&
        word.label === 'nsubj' &&
        kind === 'thing' &&
        /^an?$/.test(sure(sentence.tokens[phrase.from]).lower)
      )
        return false
      // "A group of experts completed a draft. It was signed in Cairo": nobody is signed
      if (isSigned(word) && /^(?:state|place|body|organisation)$/.test(kind)) return false
      // "Frederick III has a rival": who reigns is no thing
      if (mention && sentence.tokens.slice(mention.from, mention.to).some(isNumeral)) return false
      return !plural && kind !== 'person' && kind !== 'somebody' && kind !== 'several'
    case 'they':
      return plural || kind === 'several' || (/^(?:state|organisation|body)$/.test(kind) && !isJoined(sentence, head))
    default:
      return false
  }
}

/** Of "Sweden and Norway" neither alone is "they". */
const isJoined = ({ tokens }: Sentence, head: number): boolean =>
  sure(tokens[head]).label === 'conj' || tokens.some((t) => t.label === 'conj' && t.head === tokens[head])

/** "A coercer names his demand": whoever does something may be a person. */
const isDoer = ({ label, tag, lower }: Token): boolean => label === 'nsubj' && tag === 'NN' && /(?:er|or|ist|ant|ent|man|ee)$/.test(lower)

/** What is done to a text only. */
export const isSigned = ({ label, head }: Token): boolean => label === 'nsubjpass' && /^(?:sign|ratify|initial)$/.test(head?.lemma ?? '')

/** What only somebody does. */
const ACTS =
  /^(?:recommend|refuse|decide|want|threaten|sign|reject|vote|warn|announce|hope|fear|believe|urge|pledge|undertake|invite|appoint|invade|attack|occupy|retaliate|negotiate|concede|deny|complain|protest|object)$/

export const SHIP =
  /^(?:ship|trawler|vessel|boat|gunboat|frigate|submarine|cruiser|destroyer|freighter|yacht|battleship|warship|tanker|steamer|liner|three-decker|decker)s?$/

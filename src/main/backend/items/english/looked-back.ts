import { tokensOfText } from '../../knowledge/tokens'
import { baseForm } from '../../knowledge/verbs'
import type { VerbParts } from './verbs'

/** "had … meanwhile bound": what only the sentence before gives a sense. */
const JOINS = /^(?:meanwhile|already|earlier|previously|also|then|now) /

/** "When had Chinese and Soviet troops fought?" → "when did they fight?": by itself a question of a day looks back at nothing. `plural` of what something was done to. */
export function toldPlainly<T extends VerbParts>(parts: T, plural?: boolean): T {
  if (parts.front !== 'had') return parts
  const rest = parts.rest.replace(JOINS, '')
  const [first = '', ...behind] = rest.split(' ')
  // "had been signed", and not "had been fighting"
  if (first === 'been')
    return plural !== undefined && isParticiple(behind) ? { ...parts, front: plural ? 'were' : 'was', rest: behind.join(' ') } : parts
  // "had just fought", "had not come": what stands in front of the verb changes what is asked
  const verb = isParticiple(rest.split(' ')) ? tokensOfText(`They had ${rest}.`)[2] : undefined
  return verb?.lower === first ? { ...parts, front: 'did', rest: [baseForm(verb), ...behind].join(' ') } : parts
}

const isParticiple = (words: string[]): boolean => tokensOfText(`They had ${words.join(' ')}.`)[2]?.tag === 'VBN'

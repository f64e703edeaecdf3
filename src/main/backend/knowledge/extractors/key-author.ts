import { sure } from '../sure'
import type { Extractor } from './reading'

const LABEL = /^(?:(?:key|main|leading|central|chief) )?(author|thinker|scholar|proponent|exponent|figure|theorist)s?$/i
const NO_TOPIC = /^(?:overview|introduction|background|summary|notes?|readings?|authors?|key \w+)$/i

/** "Key author: Joseph Grieco." under a heading that names a school: whose it is. */
export const keyAuthor: Extractor = (reading, sentence) => {
  const { label, sections, mentions } = sentence
  const noun = label && LABEL.exec(label.text)?.[1]
  const school = sections[0]?.title.replace(/[:.]$/, '')
  const people = mentions.filter((m) => m.kind === 'person' || m.kind === 'unknown')
  if (!label || !noun || !school || NO_TOPIC.test(school) || school.split(' ').length > 5 || people.length !== 1) return []
  const [person] = people
  const slots = {
    author: [{ ...reading.slot(sure(person).start, sure(person).end), entity: sure(person).name }],
    noun: [reading.slot(label.start, label.end, noun.toLowerCase())],
    school: [reading.slot(label.start, label.end, /^\p{Lu}\p{Ll}+(?: \p{Ll}+)*$/u.test(school) ? school.toLowerCase() : school)],
  }
  return [reading.fact('framework', 'key-author', slots, sentence, 0.9)]
}

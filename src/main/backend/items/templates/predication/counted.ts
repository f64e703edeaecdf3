import type { Seed } from '../seed'
import { made } from './answer'
import { ask } from './compose'
import type { Part, Parts } from './parts'

/** "about 110,000 settlers": the number, what it counts, and the number with "about" before it. */
export interface Counted {
  number: string
  noun: string
  whole: string
}

const DIGITS = String.raw`\d[\d,.]*`
const WORDS = String.raw`(?:half )?(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}{3,5}teen|\p{L}{3,5}ty|dozens?)`
const COUNTED = new RegExp(
  String.raw`^((?:about|around|some|nearly|almost|(?:well |just )?over|more than|at least|up to|only|roughly|fewer than|less than) )?` +
    String.raw`((?:${DIGITS}|${WORDS})(?:[- ](?:hundred|thousand|million|billion|odd|dozen|and|${WORDS}))*) (.+)$`,
  'iu',
)

/** Null where nobody would ask how many: of one or two, of what is no number, and of two things of which only the first is counted. */
export function countedIn(phrase: string): Counted | null {
  const [, about = '', number, noun] = COUNTED.exec(phrase) ?? []
  if (number === undefined || noun === undefined || /^(?:an?|one|two)$/i.test(number)) return null
  if (/^(?:per ?cent|to|or|and)\b/i.test(noun) || TWO_THINGS.test(noun)) return null
  return { number, noun, whole: `${about}${number}` }
}

/** "three presidencies and a siege", "2,500 soldiers and a deadline": both were survived, and both inherited. */
const TWO_THINGS = /s,? and\b/

/** "how many sites did the protocol allow?" */
export function askHowMany(p: Parts, part: Part, key: string): Seed[] {
  const counted = part.counted ? countedIn(key) : null
  const stem = counted && ask(p, `how many ${counted.noun}`, part)
  return counted && stem ? [made(p, part, stem, counted.whole, [counted.number, key], 0.12)] : []
}

import { MONTHS } from '../../../../shared/months'
import type { Framework, Meeting } from '../facts'

const LEADING = new Set(['US', 'USSR', 'Russia', 'UK'])
const SIDES: Record<string, string> = {
  US: 'the United States',
  USSR: 'the Soviet Union',
  UK: 'Britain',
  EU: 'the European Union',
}

/** "the Soviet Union", "the United States and Britain"; a side without a longer name keeps its own. */
export const sideNamed = (side: string): string => side.replace(/\b(?:US|USSR|UK|EU)\b/g, (short) => SIDES[short] ?? short)

/** "linkage", of "linkage (Nixon-Kissinger)". */
export const plainName = (name: string): string => name.replace(/\s*\([^)]*\)/g, '')

/** "the Moscow summit of 1972". */
export function meetingNamed({ name, start }: Meeting): string {
  const words = plainName(name).replace(/\b(?:Summit)\b/, 'summit')
  return `the ${words} of ${start.slice(0, 4)}`
}

/** One person for each of the great powers, the one named first. */
export function leadersOf({ participants }: Pick<Meeting, 'participants'>): string[] {
  const leaders = new Map<string, string>()
  for (const { name, side } of participants) if (LEADING.has(side) && !leaders.has(side)) leaders.set(side, name)
  return [...leaders.values()]
}

export const spoken = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`

export const frameworkNamed = ({ name }: Pick<Framework, 'name'>): string => plainName(name)

/** "the security dilemma", "two-level games": a framework's name as the subject of a sentence. */
export const inASentence = (framework: Pick<Framework, 'name'>): string => {
  const name = frameworkNamed(framework)
  return DEFINITE.test(name) ? `the ${name}` : name
}

const DEFINITE = /^(?:limits|security dilemma|balance|democratic peace|spiral model|reset policy)/

/** "July 2017" */
export const monthNamed = (date: string): string => `${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''} ${date.slice(0, 4)}`

/** "22 to 30 May 1972", "28 November to 1 December 1943", "7 July 2017" */
export function daysNamed(start: string, end: string): string {
  const day = (date: string) => String(Number(date.slice(8)))
  if (start === end) return `${day(start)} ${monthNamed(start)}`
  if (start.slice(0, 7) === end.slice(0, 7)) return `${day(start)} to ${day(end)} ${monthNamed(end)}`
  return `${day(start)} ${MONTHS[Number(start.slice(5, 7)) - 1] ?? ''} to ${day(end)} ${monthNamed(end)}`
}

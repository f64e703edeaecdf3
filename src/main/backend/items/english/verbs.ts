import { sure } from '../../knowledge/sure'
/** Auxiliaries that change places with the subject in a question. */
const AUXILIARY = new Set('is are was were has have had will would can could may might must shall should do does did cannot'.split(' '))

export interface VerbParts {
  /** "did", "will", "has": what goes before the subject in a question. */
  front: string
  /** What stays behind the subject: "not pursue", "been", "agree". */
  rest: string
}

/** Takes a verb group apart for a question: "agreed" → did + agree, "may not sign" → may + not sign. `base` is the base form of its first word. */
export function invert(verb: string, base: string): VerbParts | null {
  const words = verb.split(' ')
  const first = sure(words[0]).toLowerCase()
  if (!/^[a-z-]+$/i.test(first)) return null
  if (AUXILIARY.has(first) && (words.length > 1 || base === 'be')) {
    if (first === 'cannot') return { front: 'can', rest: ['not', ...words.slice(1)].join(' ') }
    return { front: first, rest: words.slice(1).join(' ') }
  }
  if (first === 'ought') return { front: 'ought', rest: words.slice(1).join(' ') }
  const rest = [base, ...words.slice(1)].join(' ')
  if (first === base) return { front: 'do', rest }
  return { front: /s$/.test(first) && !/(?:ss|us)$/.test(first) ? 'does' : 'did', rest }
}

/** The verb group after "what" or "who", which take the singular: "create" → "creates", "are seen" → "is seen". */
export function singular(verb: string, base: string): string {
  const [first = '', ...rest] = verb.split(' ')
  const turned: Record<string, string> = { are: 'is', were: 'was', have: 'has', do: 'does' }
  const lower = first.toLowerCase()
  const one = turned[lower] ?? (lower === base && !AUXILIARY.has(lower) ? thirdPerson(base) : lower)
  return [one, ...rest].join(' ')
}

/** "carry" → "carries". */
export function thirdPerson(base: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`
  return `${base}s`
}

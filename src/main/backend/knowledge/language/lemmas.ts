import type { Weights } from './weights'

const BE = new Set(['am', 'is', 'are', 'was', 'were', 'been', 'being', "'s", "'re", "'m", '’s', '’re', '’m'])
const SPECIAL = new Map(
  Object.entries({
    has: 'have',
    had: 'have',
    having: 'have',
    does: 'do',
    did: 'do',
    done: 'do',
    doing: 'do',
    "'ve": 'have',
    '’ve': 'have',
    "n't": 'not',
    'n’t': 'not',
    ca: 'can',
    wo: 'will',
    "'ll": 'will',
    '’ll': 'will',
  }),
)
/** Endings of verb forms and what stands in their place in the base form, likeliest first. */
const VERB_ENDINGS: [string, string][] = [
  ['s', ''],
  ['ies', 'y'],
  ['es', 'e'],
  ['es', ''],
  ['ied', 'y'],
  ['ed', 'e'],
  ['ed', ''],
  ['ing', 'e'],
  ['ing', ''],
]

/** Returns what gives the base form of a word, in lower case, from its Penn Treebank tag. */
export function lemmasOf({ irregular, verbs }: Weights): (lower: string, tag: string, auxiliary: boolean) => string {
  const known = new Set(verbs)
  const verbForms = new Map(Object.entries(irregular.verb))
  const nounForms = new Map(Object.entries(irregular.noun))
  const verb = (word: string): string => {
    const form = verbForms.get(word)
    if (form) return form
    const candidates = VERB_ENDINGS.flatMap(([ending, base]) => (word.endsWith(ending) ? [word.slice(0, -ending.length) + base] : []))
    const undoubled = /^(.+([bdfgklmnprtvz]))\2(?:ed|ing)$/.exec(word)?.[1]
    return candidates.find((c) => known.has(c)) ?? (undoubled && known.has(undoubled) ? undoubled : guess(word))
  }
  return (lower, tag, auxiliary) => {
    const special = SPECIAL.get(lower)
    if (BE.has(lower) && (auxiliary || tag.startsWith('VB'))) return 'be'
    if (special && (auxiliary || tag.startsWith('V') || tag === 'MD' || tag === 'RB')) return special
    if (/^VB[DGNZ]$/.test(tag)) return verb(lower)
    if (tag === 'NNS') return nounForms.get(lower) ?? singular(lower)
    return lower
  }
}

/** The base form of a verb that no list holds: "bandwagoning" → "bandwagon". */
function guess(word: string): string {
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2)
  if (/ie[sd]$/.test(word)) return `${word.slice(0, -3)}y`
  if (/[^s]s$/.test(word)) return word.slice(0, -1)
  const stem = /^(.*)(?:ed|ing)$/.exec(word)?.[1]
  if (!stem) return word
  return /(?:[cvsuz]|[^aeiou]g|[aiu]t|[aeiu]d|[^aeiou]l|is|iz)$/.test(stem) ? `${stem}e` : stem
}

function singular(word: string): string {
  if (/men$/.test(word)) return `${word.slice(0, -3)}man`
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2)
  if (/(?:ss|us|is)$/.test(word) || !/s$/.test(word)) return word
  return word.slice(0, -1)
}

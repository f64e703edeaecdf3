import { CONDITIONS, PROPERTIES, SEARCH_KEYS, type SearchKey } from '../../shared/browse-words'
import { RULES } from '../../shared/rules'
import { FLAGS, ITEM_KINDS, TOPICS } from '../../shared/words'

export interface Names {
  decks: readonly string[]
  tags: readonly string[]
  readings: readonly string[]
}

export interface Completion {
  /** The word as it would stand. */
  shown: string
  /** The whole search with it. */
  query: string
  /** What it means, where that does not go without saying. */
  about: string
}

const MOST = 8

/** What the search could go on with: keys for a word begun, values after a key. With `asked`, keys also where no word was begun. */
export function completions(query: string, names: Names, asked = false): Completion[] {
  const [word = ''] = /(?:[^\s()"]|"[^"]*(?:"|$))*$/u.exec(query) ?? []
  const minus = word.startsWith('-') ? '-' : ''
  const begun = word.slice(minus.length)
  const before = query.slice(0, query.length - word.length) + minus
  const [, key, typed = ''] = /^([a-z]+):"?([^"]*)$/su.exec(begun) ?? []
  if (key !== undefined && key in SEARCH_KEYS)
    return valuesOf(key as SearchKey, names, typed)
      .filter(([value, about]) => value !== typed && (has(value, typed) || (typed.length > 2 && has(about, typed))))
      .slice(0, MOST)
      .map(([value, about]) => ({ about, shown: `${key}:${quoted(value)}` }))
      .map((one) => ({ ...one, query: before + one.shown }))
  if (begun === '' && !asked) return []
  return Object.entries(SEARCH_KEYS)
    .filter(([name]) => name.startsWith(begun.toLowerCase()))
    .map(([name, about]) => ({ about, shown: `${name}:`, query: `${before}${name}:` }))
}

const has = (text: string, typed: string) => text.toLowerCase().includes(typed.toLowerCase())
const quoted = (value: string) => (/[\s()]/u.test(value) ? `"${value.replaceAll('"', '\\"')}"` : value)

type Value = readonly [value: string, about: string]
const plain = (values: readonly string[]): Value[] => values.map((value) => [value, ''])

function valuesOf(key: SearchKey, { decks, tags, readings }: Names, typed: string): readonly Value[] {
  switch (key) {
    case 'deck':
      return plain(decks)
    case 'tag':
      return [...plain(tags), ['none', 'without any tag']]
    case 'doc':
      return plain(readings)
    case 'is':
      return CONDITIONS.map((condition) => [condition, CONDITION_WORDS[condition] ?? ''])
    case 'topic':
      return plain(TOPICS)
    case 'kind':
      return plain(ITEM_KINDS)
    case 'flag':
      return plain(FLAGS)
    case 'prop':
      return figuresFor(typed)
    case 'rated':
      return [
        ['1', 'answered today'],
        ['7', 'answered in the last 7 days'],
        ['1:1', 'Again today'],
        ['7:1', 'Again in the last 7 days'],
        ['30:2', 'Hard in the last 30 days'],
        ['30:4', 'Easy in the last 30 days'],
      ]
    case 'added':
    case 'edited':
      return [
        ['1', 'today'],
        ['7', 'in the last 7 days'],
        ['30', 'in the last 30 days'],
      ]
    case 'flaw':
      return RULES.map(({ id, name }) => [id, name])
  }
}

/** First the figure, then how it compares: `prop:la` → `prop:lapses>`, `prop:lapses` → every sign, `prop:lapses>` → figures that are often asked for. */
function figuresFor(typed: string): readonly Value[] {
  const [, name = '', sign = ''] = /^([a-z]*)([<>=!]*)/u.exec(typed) ?? []
  const known = PROPERTIES.find((property) => property === name)
  if (!known) return PROPERTIES.map((property) => [property, PROPERTY_WORDS[property]])
  if (!(sign in SIGNS)) return Object.entries(SIGNS).map(([one, words]) => [`${known}${one}`, words])
  return USUAL[known].map((figure) => [`${known}${sign}${figure}`, ''])
}

const SIGNS: Record<string, string> = {
  '>': 'more than',
  '<': 'less than',
  '>=': 'at least',
  '<=': 'at most',
  '=': 'exactly',
  '!=': 'anything but',
}

const PROPERTY_WORDS: Record<(typeof PROPERTIES)[number], string> = {
  stability: 'days until recall falls to 90%',
  difficulty: 'from 1 to 10',
  reps: 'how often it was answered',
  lapses: 'how often it was forgotten',
  due: 'days from today until it is due; below 0 when it is late',
  ivl: 'days from the last answer to the next',
  r: 'chance of recall now, from 0 to 1',
}

const USUAL: Record<(typeof PROPERTIES)[number], readonly string[]> = {
  stability: ['7', '21', '90'],
  difficulty: ['5', '7', '9'],
  reps: ['1', '5', '10'],
  lapses: ['1', '3', '7'],
  due: ['0', '3', '7', '-1'],
  ivl: ['7', '21', '90'],
  r: ['0.7', '0.8', '0.9'],
}

const CONDITION_WORDS: Partial<Record<string, string>> = {
  new: 'never answered',
  learn: 'in its learning steps',
  review: 'past its learning steps',
  due: 'to be studied today',
  active: 'in study',
  buried: 'put away until tomorrow',
  leech: 'forgotten again and again',
  draft: 'waiting in the inbox',
  drifted: 'its sentence was lost when the reading changed',
}

import { CONDITIONS, PROPERTIES, SEARCH_KEYS, type SearchKey } from '../../shared/browse-words'
import { FLAGS, ITEM_KINDS, TOPICS } from '../../shared/words'

export interface Names {
  decks: readonly string[]
  tags: readonly string[]
  readings: readonly string[]
}

const MOST = 8

/** What the search could go on with, as whole searches: keys for a word begun, values after a key. */
export function completions(query: string, names: Names): { shown: string; query: string }[] {
  const [word = ''] = /(?:[^\s()"]|"[^"]*(?:"|$))*$/u.exec(query) ?? []
  const minus = word.startsWith('-') ? '-' : ''
  const begun = word.slice(minus.length)
  const before = query.slice(0, query.length - word.length) + minus
  const [, key, typed = ''] = /^([a-z]+):"?([^"]*)$/su.exec(begun) ?? []
  if (key !== undefined && key in SEARCH_KEYS)
    return valuesOf(key as SearchKey, names)
      .filter((value) => value.toLowerCase().includes(typed.toLowerCase()) && value !== typed)
      .slice(0, MOST)
      .map((value) => `${key}:${quoted(value)}`)
      .map((shown) => ({ shown, query: before + shown }))
  if (begun === '' && query !== '') return []
  return Object.keys(SEARCH_KEYS)
    .filter((name) => name.startsWith(begun.toLowerCase()) && begun !== '')
    .map((name) => ({ shown: `${name}:`, query: `${before}${name}:` }))
}

const quoted = (value: string) => (/[\s()]/u.test(value) ? `"${value.replaceAll('"', '\\"')}"` : value)

function valuesOf(key: SearchKey, { decks, tags, readings }: Names): readonly string[] {
  switch (key) {
    case 'deck':
      return decks
    case 'tag':
      return [...tags, 'none']
    case 'doc':
      return readings
    case 'is':
      return CONDITIONS
    case 'topic':
      return TOPICS
    case 'kind':
      return ITEM_KINDS
    case 'flag':
      return FLAGS
    case 'prop':
      return PROPERTIES.map((name) => `${name}>`)
    case 'rated':
    case 'added':
    case 'edited':
      return ['1', '7', '30']
    case 'flaw':
      return []
  }
}

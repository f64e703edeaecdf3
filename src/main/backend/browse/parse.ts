import { AppError } from '../../../shared/errors'
import { SEARCH_KEYS, type SearchKey } from '../../../shared/browse-words'

/** What a search asks for. `at` is the character, counted from 0, where a term begins. */
export type Search =
  | { type: 'all' }
  | { type: 'and' | 'or'; parts: Search[] }
  | { type: 'not'; part: Search }
  | { type: 'text'; value: string; phrase: boolean; at: number }
  | { type: 'term'; key: SearchKey; value: string; at: number }

interface Token {
  type: '(' | ')' | '-' | 'or' | 'word'
  at: number
  /** As typed, without quotes; `\*` and `\_` keep their backslash. */
  value: string
  /** 'all': quoted from its first character. */
  quoted: 'all' | 'some' | 'none'
}

/**
 * Reads a search as in Anki: words side by side must all be there, `or` lets one of two do, `-` takes away, brackets group, quotes hold
 * words together, `*` stands for any letters and `_` for one; a backslash makes the next character ordinary. Throws INPUT_INVALID.
 */
export function parseSearch(text: string): Search {
  const tokens = tokensOf(text)
  let next = 0

  function either(): Search {
    const parts = [all()]
    while (tokens[next]?.type === 'or') {
      next += 1
      parts.push(all())
    }
    return parts.length === 1 ? (parts[0] as Search) : { type: 'or', parts }
  }

  function all(): Search {
    const parts: Search[] = []
    for (let token = tokens[next]; token && token.type !== 'or' && token.type !== ')'; token = tokens[next]) parts.push(one())
    if (parts.length === 0) throw missing(tokens[next], text.length)
    return parts.length === 1 ? (parts[0] as Search) : { type: 'and', parts }
  }

  function one(): Search {
    const token = tokens[next++]
    if (!token) throw missing(undefined, text.length)
    if (token.type === '-') return { type: 'not', part: one() }
    if (token.type === '(') {
      const inner = either()
      if (tokens[next]?.type !== ')') throw wrong(token.at, 'This bracket is never closed.', 'Add “)” where the group ends.')
      next += 1
      return inner
    }
    if (token.type !== 'word') throw missing(token, text.length)
    return termOf(token)
  }

  if (tokens.length === 0) return { type: 'all' }
  const search = either()
  const left = tokens[next]
  if (left) throw wrong(left.at, 'This bracket closes nothing.', 'Take it away, or open one before it.')
  return search
}

function termOf({ value, at, quoted }: Token): Search {
  const [, name = '', rest = ''] = /^([a-z]+):(.*)$/su.exec(value) ?? []
  if (name in SEARCH_KEYS) {
    if (rest === '') throw wrong(at, `“${name}:” needs a value after it.`, `It finds items ${SEARCH_KEYS[name as SearchKey]}.`)
    return { type: 'term', key: name as SearchKey, value: rest, at }
  }
  if (name && rest && quoted !== 'all')
    throw wrong(
      at,
      `There is no search “${name}:”.`,
      `Use ${Object.keys(SEARCH_KEYS).join(', ')}; or put the words in quotes to look for them.`,
    )
  return { type: 'text', value, phrase: quoted !== 'none', at }
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const letter = text.charAt(at)
    if (/\s/u.test(letter)) at += 1
    else if (letter === '(' || letter === ')') tokens.push({ type: letter, at: at++, value: letter, quoted: 'none' })
    else if (letter === '-' && at + 1 < text.length && !/\s/u.test(text.charAt(at + 1)))
      tokens.push({ type: '-', at: at++, value: letter, quoted: 'none' })
    else {
      const word = wordAt(text, at)
      if (word.quoted === 'none' && /^or$/iu.test(word.value)) word.type = 'or'
      // “and” is what standing side by side means already.
      const isAnd = word.quoted === 'none' && /^and$/iu.test(word.value)
      if (!isAnd && word.value !== '') tokens.push(word)
      at = word.end
    }
  }
  return tokens
}

function wordAt(text: string, start: number): Token & { end: number } {
  let value = ''
  let quoted: Token['quoted'] = 'none'
  let opened: number | undefined
  let at = start
  for (; at < text.length; at += 1) {
    const letter = text.charAt(at)
    if (letter === '\\' && at + 1 < text.length) {
      const escaped = text.charAt(++at)
      value += '*_\\'.includes(escaped) ? `\\${escaped}` : escaped
    } else if (letter === '"') {
      if (quoted === 'none') quoted = at === start ? 'all' : 'some'
      opened = opened === undefined ? at : undefined
    } else if (opened === undefined && /[\s()]/u.test(letter)) break
    else value += letter
  }
  if (opened !== undefined) throw wrong(opened, 'This quotation mark is never closed.', 'Add a second one where the words end.')
  return { type: 'word', at: start, value, quoted, end: at }
}

const missing = (token: Token | undefined, end: number) =>
  token === undefined
    ? wrong(end, 'Something is missing at the end.', 'Write what to look for, or take the last “or” away.')
    : wrong(token.at, `Something is missing before “${token.value}”.`, 'Write what to look for there, or take it away.')

/** A search that cannot be read: the sentence says at which character, counted from 1. */
export const wrong = (at: number, sentence: string, hint: string) =>
  new AppError('INPUT_INVALID', `At character ${at + 1}: ${sentence}`, hint)

// What readers said that pointing words of our own texts mean (bench/pointing.jsonl), and when two tellings of it agree.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { loadLexicon } from '../src/main/backend/knowledge'
import { analyse, type Analysis } from '../src/main/backend/knowledge/analysis'
import { readDocument } from '../src/main/backend/library'
import { pathOf } from './texts'

export interface Mark {
  text: string
  start: number
  words: string
  /** null: nothing, or what needs no help. */
  meaning: string | null
  sure: boolean
}

const lexicon = loadLexicon(readFileSync('resources/facts/actors.yaml', 'utf8'))

export const readMarks = (): Mark[] =>
  readFileSync('bench/pointing.jsonl', 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => withoutMark(JSON.parse(line) as Mark))

/** "that it": of the two the pronoun was meant. */
function withoutMark(mark: Mark): Mark {
  const [, that, word] = /^(that )(he|him|his|she|her|it|its|they|them|their|such|those|these)$/i.exec(mark.words) ?? []
  return that && word ? { ...mark, start: mark.start + that.length, words: word } : mark
}

export function analysisOf(text: string): Analysis {
  const path = pathOf(text)
  const document = readDocument({ name: basename(path), bytes: new Uint8Array(readFileSync(path)) })
  const steps = analyse(document, lexicon)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/** True where two tell of the same: they share a name, or where they have none the noun that they are about. */
export function agree(meaning: string, told: string): boolean {
  if (isShort(meaning, told) || isShort(told, meaning) || isCapital(meaning, told) || isCapital(told, meaning)) return true
  const [one, other] = [headOf(meaning), headOf(told)]
  const [names, others] = [namesIn(one), namesIn(other)]
  if (isJoined(one) && names.length > 1) return names.filter((name) => others.some((word) => isSame(word, name))).length > 1
  if (names.some((name) => others.some((word) => isSame(word, name)))) return true
  const [noun, otherNoun] = [one, other].map((words) => words.split(' ').at(-1)?.toLowerCase() ?? '')
  return noun !== undefined && otherNoun !== undefined && isSame(noun, otherNoun)
}

/** "the DUP" and "the Democratic Unionist Party" */
const isShort = (long: string, short: string): boolean => {
  const initials = (long.match(/(?<![\p{L}])\p{Lu}(?=\p{Ll})/gu) ?? []).join('')
  return initials.length > 1 && (/\p{Lu}{2,}/u.exec(short)?.[0] ?? '') === initials
}

/** "Pyongyang" and "North Korea" */
const isCapital = (state: string, capital: string): boolean =>
  lexicon.byAlias.get(state.replace(/^the /, '').toLowerCase())?.capital === capital.replace(/['’]s$/, '')

/** "the treaty of August 1939" is about a treaty. */
const headOf = (words: string): string =>
  words
    .replace(/['’]s$|['’]$/, '')
    .replace(/,? (?:of|between|for|in|on|with|that|who|which|to|at|from|by|against|over|under|about|as|made|set|signed)\b.*$/, '')
    .replace(/[.,;:“”"()]/g, '')

const isJoined = (words: string): boolean => / and |, /.test(words)

const namesIn = (words: string): string[] =>
  (words.match(/[\p{L}\p{N}]+/gu) ?? [])
    .filter((word) => /^[\p{Lu}\p{N}]/u.test(word) && !/^(?:The|A|An)$/.test(word))
    .map((word) => word.toLowerCase())

/** "Soviets" and "Soviet", "Germans" and "Germany". */
const isSame = (one: string, other: string): boolean => {
  if (one === other) return true
  const length = Math.min(one.length, other.length)
  return length >= 5 && one.slice(0, Math.max(5, length - 1)) === other.slice(0, Math.max(5, length - 1))
}

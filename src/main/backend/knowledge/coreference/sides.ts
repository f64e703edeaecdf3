import { sure } from '../sure'
import type { Lexicon } from '../lexicon'
import type { Analysis, Sentence } from '../analysis'
import { withArticle } from '../pair'
import { clean } from './words'

/**
 * The two states of a text that says "both sides" and joins no pair again and again: those which it names far more often than any other, the first of them first.
 * Null where a third is as much in it.
 */
export function leadingStates(analysis: Analysis): Leading | null {
  const known = leading.get(analysis.sentences)
  if (known !== undefined) return known
  const counts = new Map<string, number>()
  const called = new Map<string, string>()
  for (const sentence of analysis.sentences)
    for (const mention of sentence.mentions) {
      const state = mention.kind === 'state' ? mention.name : statesByCapital(analysis.lexicon).get(mention.name)
      if (!state) continue
      counts.set(state, (counts.get(state) ?? 0) + 1)
      // "Britain", and not "British"
      const isName = mention.kind === 'state' && mention.to - mention.from <= 2 && /^NNP/.test(sure(sentence.tokens[mention.to - 1]).tag)
      if (isName && !isAdjective(analysis, mention.name, analysis.words(sentence, mention)) && !called.has(state))
        called.set(state, analysis.words(sentence, mention))
    }
  const [first, second, third] = [...counts].sort(([, one], [, other]) => other - one)
  const lead = first && second && 2 * second[1] >= first[1] && second[1] >= OFTEN && second[1] >= 2 * (third?.[1] ?? 0)
  const pair = lead
    ? {
        states: [first[0], second[0]],
        words: [first[0], second[0]].map((name) => withArticle(clean(called.get(name) ?? name))).join(' and '),
      }
    : null
  leading.set(analysis.sentences, pair)
  return pair
}

const isAdjective = ({ lexicon }: Analysis, name: string, words: string): boolean =>
  lexicon.byAlias.get(name.toLowerCase())?.adjective?.toLowerCase() === words.toLowerCase()

interface Leading {
  states: readonly string[]
  /** "Britain and China" */
  words: string
}

const leading = new WeakMap<Analysis['sentences'], Leading | null>()
const OFTEN = 4

/**
 * "The three powers" → "Britain, France and Italy": the one set of so many states that a text names in a row; null where it names two. With `before`, a sentence's index, null
 * where it names them only later: "the three agreed" are whoever met, and not the states whose people were moved in the end.
 */
export function statesInARow(analysis: Analysis, count: number, before = Infinity): string | null {
  const rows = inRows.get(analysis.sentences) ?? allRows(analysis)
  inRows.set(analysis.sentences, rows)
  const [only, other] = [...(rows.get(count)?.values() ?? [])]
  return only && !other && only.first <= before ? only.words : null
}

/** By their length, the states of each row in order, with its words and the first sentence that has it; read out of the whole text once. */
type Rows = ReadonlyMap<number, ReadonlyMap<string, { words: string; first: number }>>

const inRows = new WeakMap<Analysis['sentences'], Rows>()

function allRows(analysis: Analysis): Rows {
  const rows = new Map<number, Map<string, { words: string; first: number }>>()
  for (const sentence of analysis.sentences)
    for (const row of rowsIn(analysis, sentence)) {
      if (row.length < 2) continue
      const states = row.map(({ state }) => state).sort()
      const ofCount = rows.get(row.length) ?? new Map<string, { words: string; first: number }>()
      const first = ofCount.get(states.join())?.first ?? sentence.index
      rows.set(row.length, ofCount.set(states.join(), { words: inWords(row.map(({ words }) => words)), first }))
    }
  return rows
}

interface Member {
  state: string
  isKnown: boolean
  /** As the text has it: "Britain". */
  words: string
  from: number
  to: number
}

/** "Britain, France and Italy": states with nothing but commas and one "and" between. */
function rowsIn(analysis: Analysis, sentence: Sentence): Member[][] {
  const rows: Member[][] = []
  for (const member of membersIn(analysis, sentence)) {
    const row = rows.at(-1)
    const joint = sentence.tokens.slice(row?.at(-1)?.to ?? 0, member.from).map(({ lower }) => lower)
    if (row && /^(?:,|and|, and)(?: the)?$/.test(joint.join(' '))) row.push(member)
    else rows.push([member])
  }
  // "Saudi Arabia, Bahrain and Egypt": one that no list knows is of their kind
  return rows.filter((row) => 2 * row.filter(({ isKnown }) => isKnown).length > row.length)
}

/** The states of a sentence, and whatever it names that may be one; not "Soviet troops" or "Egypt’s ports". */
const membersIn = (analysis: Analysis, sentence: Sentence): Member[] =>
  sentence.mentions.flatMap((mention) => {
    const { tokens } = sentence
    const { kind, name, from, to } = mention
    const state = kind === 'state' || kind === 'unknown' ? name : statesByCapital(analysis.lexicon).get(name)
    if (kind === 'person' || !state || !/^NNP/.test(sure(tokens[to - 1]).tag) || /^(?:NN|POS)/.test(tokens[to]?.tag ?? '')) return []
    const words = clean(analysis.words(sentence, mention))
    return [{ state, isKnown: kind !== 'unknown', words: tokens[from - 1]?.lower === 'the' ? `the ${words}` : words, from, to }]
  })

const inWords = (names: readonly string[]): string => `${names.slice(0, -1).join(', ')} and ${sure(names.at(-1))}`

const byCapital = new WeakMap<Lexicon, ReadonlyMap<string, string>>()

export function statesByCapital(lexicon: Lexicon): ReadonlyMap<string, string> {
  const known = byCapital.get(lexicon)
  if (known) return known
  const states = new Map<string, string>()
  for (const { kind, name, capital } of lexicon.entities)
    if (kind === 'state' && capital !== undefined && !states.has(capital)) states.set(capital, name)
  byCapital.set(lexicon, states)
  return states
}

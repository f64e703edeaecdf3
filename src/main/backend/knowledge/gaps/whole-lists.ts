import { indices } from '../indices'
import type { Reading } from '../extractors/reading'
import { sure } from '../sure'
import type { Token } from '../tokens'
import { treeOf, type Phrase, type Tree } from '../tree'
import { isFinite } from '../verbs'
import { targetAt, type Target } from './target'
import type { Unit } from './unit'

const SURETY = 0.05
const LEAST_MEMBERS = 3
const MOST_MEMBERS = 6
const LONGEST_MEMBER = 9
/** Tokens of a list that can be learnt as one answer. */
const LONGEST_LIST = 25
const SHORTEST_LIST = 6

/**
 * "provided for a ceasefire, a force of observers and free elections", "agreed upon the outline: an Assembly of all, a Council of eleven and a court": all that a list of noun phrases comes to.
 * The commas and the "and" say where its members are; the parser, which is seldom sure how a long list hangs together, only says where the first of them begins.
 */
export function wholeLists(reading: Reading, unit: Unit): Target[] {
  const { tokens } = unit.sentence
  return tokens.flatMap((token, and) => {
    if (and <= unit.from || and >= unit.to - 1 || !/^(?:and|or)$/.test(token.lower)) return []
    const list = listAt(tokens, unit, and)
    if (!list || list.to - list.from > LONGEST_LIST || list.to - list.from < SHORTEST_LIST) return []
    return targetAt(reading, unit, 'point', sure(tokens[list.from]).start, sure(tokens[list.to - 1]).end).map((one) => ({
      ...one,
      surety: SURETY,
      listed: true as const,
    }))
  })
}

/** The list whose last member stands behind an "and"; null where it is none. */
function listAt(tokens: readonly Token[], unit: Phrase, and: number): Phrase | null {
  const last = { from: and + 1, to: endOf(tokens, unit, and + 1) }
  const after = tokens[last.to]
  // "…, and the conflicts in Syria": it goes on
  if (!isMember(tokens, last) || (after && last.to < unit.to && /^(?:and|or)$/.test(tokens[last.to + 1]?.lower ?? ''))) return null
  const members: Phrase[] = [last]
  let to = tokens[and - 1]?.text === ',' ? and - 1 : and
  for (let comma = to - 1; comma > unit.from; comma--) {
    const { text } = sure(tokens[comma])
    if (/^[;:–—()]$/.test(text) || to - comma > LONGEST_MEMBER + 1) break
    if (text !== ',') continue
    const member = { from: comma + 1, to }
    if (!isMember(tokens, member)) break
    members.unshift(member)
    to = comma
  }
  const beside = members[members.length - 2]
  if (!beside || joinsNouns(tokens, beside, last)) return null
  const from = firstStart(tokens, unit, to, sure(members[0]))
  if (from < 0 || members.length + 1 < LEAST_MEMBERS || members.length + 1 > MOST_MEMBERS) return null
  return isMember(tokens, { from, to }) ? { from, to: last.to } : null
}

/** Up to the mark or the verb behind which something else is said. */
function endOf(tokens: readonly Token[], unit: Phrase, from: number): number {
  let to = from
  while (to < unit.to && !/^[,;:–—.]$/.test(sure(tokens[to]).text)) to++
  return to
}

/** A noun phrase, with what hangs on it; no clause ("the eastern half being …", "signed late in May"), no owner of a noun told before ("Ankara's"), no share ("the bishop three"). */
function isMember(tokens: readonly Token[], { from, to }: Phrase): boolean {
  const words = tokens.slice(from, to)
  const [first] = words
  const last = words.at(-1)
  if (
    !first ||
    !last ||
    words.length > LONGEST_MEMBER ||
    !/^(?:DT|PDT|NN|JJ|CD)/.test(first.tag) ||
    /^(?:this|these|those|that|any|another)$/.test(first.lower)
  )
    return false
  if (
    words.some(
      (t, n) =>
        /^(?:[“”"()[\]]|as)$/.test(t.text) ||
        /^(?:PRP|W|MD|EX|VBG)/.test(t.tag) ||
        isFinite(t) ||
        (t.tag === 'CC' && !joinsAdjectives(words, n)),
    )
  )
    return false
  return !/^(?:POS|CD)$/.test(last.tag) && words.some((t) => /^NN/.test(t.tag))
}

/** "an Economic | and | Social Council" */
const joinsAdjectives = (words: readonly Token[], at: number): boolean =>
  [words[at - 1], words[at + 1]].every((t) => /^(?:JJ|NNP)$/.test(t?.tag ?? '')) && /^NN/.test(words[at + 2]?.tag ?? '')

/** Without a comma in front of "and" it may join two nouns of the last member but one: "movement, a federal arrangement for Czechs and Slovaks". */
const joinsNouns = (tokens: readonly Token[], before: Phrase, last: Phrase): boolean =>
  tokens[before.to]?.text !== ',' &&
  tokens.slice(before.from, before.to).some((t) => t.pos === 'ADP') &&
  sure(tokens[before.from]).tag.slice(0, 2) !== sure(tokens[last.from]).tag.slice(0, 2)

/** Where the first member begins: with the noun which the second is joined to, or else right behind the verb, the preposition or the colon in front. */
function firstStart(tokens: readonly Token[], unit: Phrase, to: number, second: Phrase): number {
  const tree = treeOf(tokens)
  const joined = indices(second.from, second.to).find((i) => tree.label(i) === 'conj' && tree.head(i) < to)
  const noun = joined === undefined ? -1 : tree.head(joined)
  const start = noun >= unit.from && /^NN/.test(sure(tokens[noun]).tag) ? phraseStart(tree, noun) : -1
  if (start >= 0 && isMember(tokens, { from: start, to })) return start
  let from = to
  while (from > unit.from && /^(?:DT|PDT|NN|JJ|CD|VBN|POS|RB|IN)/.test(sure(tokens[from - 1]).tag)) from--
  // "concessions on the conduct of | elections, the nature of diplomacy …": nobody knows which noun the others go with
  while (from < to && /^(?:IN|RB)/.test(sure(tokens[from]).tag)) from++
  const isOpen = tokens.slice(from, to).some((t) => t.pos === 'ADP') && tokens[from - 1]?.text !== ':'
  const before = tokens[from - 1]
  return before && !isOpen && (before.text === ':' || before.pos === 'ADP' || before.tag.startsWith('VB')) ? from : -1
}

const phraseStart = (tree: Tree, noun: number): number =>
  Math.min(
    noun,
    ...tree
      .childrenBy(noun, 'det', 'predet', 'amod', 'compound', 'poss', 'nummod', 'nmod', 'quantmod')
      .filter((c) => c < noun)
      .map((c) => tree.span(c).from),
  )

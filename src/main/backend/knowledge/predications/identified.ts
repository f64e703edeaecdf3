import { sure } from '../sure'
import type { Phrase } from '../clauses'
import type { Token } from '../tokens'

/**
 * True if a reader without the text can tell which things a phrase means: names; nouns without an article, which speak of all of their kind; nouns that something in the
 * phrase tells from others, as in "the letter to Nixon", "the nuclear balance", "the spiral model". "The letter" alone was told of before. `skip` holds words that
 * something else will replace.
 */
export function isIdentified(tokens: readonly Token[], phrase: Phrase, skip: readonly Phrase[] = []): boolean {
  for (let i = phrase.from; i < phrase.to; i++) {
    if (skip.some(({ from, to }) => from <= i && i < to)) continue
    const token = sure(tokens[i])
    if (leans(tokens, i)) return false
    if (token.tag === 'CD' && token.label === 'nummod' && isBareCount(tokens, phrase, i)) return false
    if (!/^(?:the|this|that|these|those|both)$/.test(token.lower) || !/^(?:det|predet|amod)$/.test(token.label)) continue
    const noun = token.head ? tokens.indexOf(token.head) : -1
    if (noun < 0 || noun >= phrase.to || depthOf(tokens, phrase, noun) > 1) continue
    if (!isTold(tokens, phrase, noun, token.lower !== 'the')) return false
  }
  return true
}

/** How many prepositions and clauses lie between a noun and the head of the phrase: what stands deep in it need not be known to all. */
function depthOf(tokens: readonly Token[], phrase: Phrase, noun: number): number {
  const inside = tokens.slice(phrase.from, phrase.to)
  let depth = 0
  for (let at = tokens[noun]; at?.head && inside.includes(at.head); at = at.head) if (/^(?:prep|relcl|acl|advcl)$/.test(at.label)) depth++
  return depth
}

/** "another", "the other", "the latter", "a related view": more than, or one of, what was told before. */
function leans(tokens: readonly Token[], i: number): boolean {
  const { lower, tag } = sure(tokens[i])
  const before = tokens[i - 1]?.lower ?? ''
  const after = tokens[i + 1]?.lower ?? ''
  if (/^(?:NNP|RB)/.test(tag)) return false
  if (/^(?:another|latter|ones)$/.test(lower) || (lower === 'former' && tag === 'NN')) return true
  if (lower === 'one') return /^(?:NN|PRP)/.test(tag) && before !== 'any' && after !== 'another'
  if (/^others?$/.test(lower))
    return (
      before !== 'each' &&
      !/^(?:than|minds?)$/.test(after) &&
      (lower === 'others' || /^(?:the|two|three|many|several|its|their)$/.test(before))
    )
  if (lower === 'such') return after !== 'as'
  return /^(?:related|similar|further|opposite)$/.test(lower) && /^(?:an?|the)$/.test(before)
}

/** Nouns of which everybody knows which one is meant. */
const ONLY_ONE =
  /^(?:world|west|east|north|south|globe|public|press|media|past|future|present|economy|military|environment|sea|sky|sun|rich|poor|weak|strong|powerful|middle|state|individual|mind|brain|ages?|time|times|century|law|people|masses|nuclear|international)$/
/** Adjectives which tell apart only for who knows what was told before. */
const TELLS_NOTHING =
  /^(?:same|other|first|second|third|fourth|fifth|last|next|whole|entire|new|old|previous|following|final|only|very|real|true|disputed|private|present|current|original|resulting|earlier|later|own|main|great|big|small|long|short|good|bad|certain|initial|early|late|key|chief|full|remaining|more|most|agreed|actual|proper|right|wrong|usual|opposite|ultimate|eventual|additional|partial|special|general|total|overall|additional|crucial|essential|substantial|critical|specific|basic)$/

function isTold(tokens: readonly Token[], phrase: Phrase, noun: number, points: boolean): boolean {
  const head = sure(tokens[noun])
  const below = tokens.flatMap((t, i) => (t.head === head && i >= phrase.from && i < phrase.to ? [i] : []))
  if (below.some((c) => c > noun && /^(?:prep|relcl|acl|appos|nummod)$/.test(sure(tokens[c]).label))) return true
  if (/^NNP/.test(head.tag))
    return !OFFICE.test(head.lower) || below.some((c) => /^(?:compound|amod|nmod|poss)$/.test(sure(tokens[c]).label))
  if (points) return false
  if (ONLY_ONE.test(head.lower)) return true
  return below.some((c) => {
    const { label, lower, tag, text } = sure(tokens[c])
    if (label === 'compound' || label === 'nmod' || label === 'poss') return true
    if (label !== 'amod' || TELLS_NOTHING.test(lower) || tag === 'JJS') return false
    return (
      tag === 'JJR' ||
      /^\p{Lu}/u.test(text) ||
      /(?:al|ic|an|ese|ish|ary|ive|ear|ern|ed|ing|less|ous|ible|able|ful|y)$/.test(lower) ||
      lower.includes('-')
    )
  })
}

const OFFICE =
  /^(?:president|secretary|minister|chancellor|ambassador|premier|general|king|queen|emperor|congress|party|agreement|treaty|act|conference|summit|council|department)$/

/** "two mechanisms": which two, only the text before says. */
function isBareCount(tokens: readonly Token[], phrase: Phrase, number: number): boolean {
  const noun = sure(tokens[number]).head
  if (!noun || !/^NNS$/.test(noun.tag) || phrase.from !== number || !/^(?:two|three|four|five|six|seven)$/.test(sure(tokens[number]).lower))
    return false
  return !tokens.some((t, i) => t.head === noun && i !== number && i >= phrase.from && i < phrase.to && !/^(?:det|punct|cc)$/.test(t.label))
}

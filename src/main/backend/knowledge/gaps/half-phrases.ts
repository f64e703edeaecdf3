import { isMonthName } from '../../../../shared/months'
import { sure } from '../sure'
import type { Token } from '../tokens'
import type { Phrase, Tree } from '../tree'
import { topsOf } from './left-hanging'
import type { Target } from './target'

/** True for an answer that is half of a phrase, or takes two halves together: a word in front belongs to it, or it holds what belongs to the words around it. */
export function isHalf(tree: Tree, kind: Target['kind'], gap: Phrase): boolean {
  const [top] = topsOf(tree, gap)
  if (top === undefined) return true
  return (
    tree.tokens.slice(gap.from, gap.to).some(({ text }) => text === '!') ||
    isMixed(tree, gap, top) ||
    lacksSecond(tree.tokens, gap) ||
    lacksNoun(tree, gap) ||
    isInPhrase(tree.tokens, gap) ||
    isCleft(tree.tokens, gap) ||
    lacksVerb(tree.tokens, gap) ||
    leavesDegree(tree, gap) ||
    isVote(tree.tokens, gap) ||
    isSmallClause(tree.tokens, gap) ||
    isHowLong(tree, gap, top) ||
    isDatedParticiple(tree.tokens, gap, top) ||
    isOpenList(tree, gap) ||
    (kind === 'complement' && takesClauseAlong(tree, gap))
  )
}

/** "accepted | by the king but amended by the porte": what was done by one and, with a verb of its own, what was done by another. */
const isMixed = (tree: Tree, gap: Phrase, first: number): boolean => {
  const isVerb = (at: number): boolean => sure(tree.tokens[at]).pos === 'VERB'
  return !isVerb(first) && topsOf(tree, gap).some((top) => tree.label(top) === 'conj' && isVerb(top) && tree.head(top) < gap.from)
}

/** "too | late", "at | least an opponent", "that | city and Vienna", "so | new, that …" */
function leavesDegree(tree: Tree, { from, to }: Phrase): boolean {
  const { tokens } = tree
  const before = tokens[from - 1]?.lower ?? ''
  const head = from > 0 ? tree.head(from - 1) : -1
  const hangsInside = head >= from && head < to
  if (hangsInside && /^(?:so|too|as|that|this|those|these)$/.test(before) && /^(?:advmod|det)$/.test(tree.label(from - 1))) return true
  if (before === 'at' && /^(?:least|most|once|last|first|best|worst)$/.test(sure(tokens[from]).lower)) return true
  if (before === 'the' && /^(?:less|more)$/.test(sure(tokens[from]).lower)) return true
  return tokens[to]?.text === ',' && tokens[to + 1]?.lower === 'that' && tokens.slice(from, to).some((t) => t.lower === 'so')
}

/** "war between | Japan, his ally |, and Russia": of two the first. */
const lacksSecond = (tokens: readonly Token[], { from, to }: Phrase): boolean =>
  tokens[from - 1]?.lower === 'between' && tokens[to]?.text === ',' && !tokens.slice(from, to).some((t) => /^(?:and|or)$/.test(t.lower))

/** "not | a changeless Kingdom but a competitive |, expanding state": an adjective or an article whose noun stays behind. */
const lacksNoun = (tree: Tree, { from, to }: Phrase): boolean => {
  const last = sure(tree.tokens[to - 1])
  if (last.tag === 'JJ' && /^an?$/.test(tree.tokens[to - 2]?.lower ?? '') && to - from > 2 && tree.tokens[to]?.text === ',') return true
  const head = tree.head(to - 1)
  return (last.pos === 'ADJ' || last.tag === 'VBN') && tree.label(to - 1) === 'amod' && head >= to && head >= from
}

/** "in | order that a balance …", "for | the first time to sit", "from | the start", "let it | be known", "gave him to | understand", "kept | saying": a fixed phrase is cut. */
function isInPhrase(tokens: readonly Token[], { from, to }: Phrase): boolean {
  const words = tokens
    .slice(Math.max(0, from - 2), Math.min(to, from + 3))
    .map((t) => t.lower)
    .join(' ')
  const before = tokens
    .slice(Math.max(0, from - 2), from)
    .map((t) => t.lower)
    .join(' ')
  const inside = words.slice(before.length).trim()
  return FIXED.some(([front, back]) => front.test(before) && back.test(inside))
}
const FIXED: readonly (readonly [RegExp, RegExp])[] = [
  [/\bin$/, /^(?:order (?:that|to)|return for|exchange for|place of|spite of|favou?r of|front of|addition to|terms of|accordance with)\b/],
  [
    /\bfor$/,
    /^(?:the (?:first|second|third|last) time|the moment|the time being|some time|a (?:time|while)|granted|fear (?:of|that)|want of|lack of)\b/,
  ],
  [/\bfrom$/, /^the (?:start|outset|beginning)(?! of)\b/],
  [/\bat$/, /^(?:the (?:time|moment|outset|expense)|odds|stake|war|peace)\b/],
  [/\blet it$|\bit$/, /^be (?:known|understood|said)\b/],
  [/\bto$/, /^understand that\b/],
  [/\b(?:keep|keeps|kept)$/, /^\p{Ll}+ing\b/u],
]

/** "it was | Hoare who exchanged notes |", "it was on | Russia's suggestion that a conference was called |": what is singled out, together with what it is singled out for. */
const isCleft = (tokens: readonly Token[], { from, to }: Phrase): boolean =>
  tokens.some(
    (t, i) =>
      i >= Math.max(0, from - 3) &&
      i < from - 1 &&
      t.lower === 'it' &&
      /^(?:is|was)$/.test(tokens[i + 1]?.lower ?? '') &&
      (from === i + 2 || tokens[i + 2]?.pos === 'ADP'),
  ) && tokens.slice(from + 1, to).some((t) => t.lower === 'who' || (t.lower === 'that' && t.label !== 'det'))

/** "a forum in which the neighbours |, and China above all, would share": a relative clause that ends before its verb. */
function lacksVerb(tokens: readonly Token[], { from, to }: Phrase): boolean {
  const relative = tokens.findLastIndex((t, i) => i > from && i < to && t.lower === 'which')
  return relative > 0 && !tokens.slice(relative, to).some((t) => /^(?:VB.?|MD|TO)$/.test(t.tag))
}

/** "by | 64 votes | to 4" */
const isVote = (tokens: readonly Token[], { from, to }: Phrase): boolean =>
  tokens[to]?.lower === 'to' && /^(?:CD)$/.test(tokens[to + 1]?.tag ?? '') && tokens.slice(from, to).some((t) => t.tag === 'CD')

/** "declared | it void", "seen | it coming": the pronoun is the object of the verb in front. */
const isSmallClause = (tokens: readonly Token[], { from, to }: Phrase): boolean =>
  /^(?:it|him|her|them)$/.test(sure(tokens[from]).lower) && !tokens.slice(from, to).some((t) => /^(?:VB[DZP]|MD)$/.test(t.tag))

/** "praised for | decades as a remedy", "preparing for | months to invade": for how long, with what was done. */
function isHowLong({ tokens }: Tree, { from, to }: Phrase, top: number): boolean {
  return tokens[from - 1]?.lower === 'for' && top === from && to > from + 1 && TIMES.test(sure(tokens[top]).lower)
}
const TIMES = /^(?:seconds|minutes|hours|days|weeks|months|years|decades|centuries)$/

/** "was | signed in the capital on 15 August 2005": the day has a gap of its own, and what else is told is that it was done. */
function isDatedParticiple(tokens: readonly Token[], { from, to }: Phrase, top: number): boolean {
  if (sure(tokens[top]).tag !== 'VBN' || top !== from || !/^(?:be|have)$/.test(tokens[from - 1]?.lemma ?? '')) return false
  return tokens.slice(from, to).some((t) => /^(?:1[4-9]|20)\d\d$/.test(t.text) || isMonthName(t.text))
}

/** "repaired under | fire, truces for the harvest, truces for schools", "the role of | the party and the alliance with Moscow": the list is one of what stands before the preposition. */
function isOpenList(tree: Tree, { from, to }: Phrase): boolean {
  const { tokens } = tree
  const link = from - 1
  if (tokens[link]?.pos !== 'ADP' || !/^(?:NN|VBN)/.test(tokens[tree.head(link)]?.tag ?? '')) return false
  const words = tokens.slice(from, to)
  const and = words.findLastIndex((t) => /^(?:and|or)$/.test(t.lower))
  const commas = words.filter((t) => t.text === ',').length
  // all members alike are members of one list: "of Britain, France and Spain"
  if (words.filter((t) => t.tag.startsWith('NN')).every((t) => t.tag.startsWith('NNP'))) return false
  if (and < 0) return commas > 1
  const second = words.slice(and + 1)
  return second[0]?.lower === 'the' && second.some((t) => t.pos === 'ADP') && !words.slice(0, and).some((t) => t.pos === 'ADP')
}

/** "concluded | a year later that the shelling had opened the war": the words in front of "that" go with the verb before the gap. */
function takesClauseAlong(tree: Tree, { from, to }: Phrase): boolean {
  const that = tree.tokens.findIndex((t, i) => i > from && i < to && t.lower === 'that' && t.label === 'mark')
  if (that < 0) return false
  const clause = tree.head(that)
  return tree.label(clause) === 'ccomp' && !sure(tree.tokens[tree.head(clause)] ?? tree.tokens[from]).tag.startsWith('NN')
}

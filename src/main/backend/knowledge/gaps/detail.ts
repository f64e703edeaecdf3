import { sure } from '../sure'
import type { Token } from '../tokens'
import { treeOf, type Tree } from '../tree'
import type { Target } from './target'
import type { Unit } from './unit'

/** True for what a sentence tells by the way: with it left out, all that the sentence is there to say still stands in full. */
export function isDetail(unit: Unit, target: Target, before: string, after: string): boolean {
  const tree = treeOf(unit.sentence.tokens)
  switch (target.kind) {
    case 'date':
      return isToldInPassing(tree, target)
    case 'name':
      return isPartOfName(unit, target) || isWhereOnly(tree, unit, target)
    case 'amount':
      return isAge(tree, target, after)
    case 'point':
    case 'complement':
    case 'ending':
      return isRemark(before, target.slot.text)
    default:
      return false
  }
}

/** "the lunch that failed in _____ was the first time …": the day of something that only says which thing is meant, unless on that day it came about. */
function isToldInPassing(tree: Tree, target: Target): boolean {
  const verb = verbAbove(tree, target)
  return verb >= 0 && isInRelativeClause(tree, verb) && !COMES_ABOUT.test(sure(tree.tokens[verb]).lemma)
}

const COMES_ABOUT =
  /^(?:sign|conclude|ratify|initial|meet|open|begin|start|end|found|establish|create|adopt|announce|publish|elect|die|kill|invade|attack|enter|issue|pass|expire|declare|agree|launch|convene|hold|reach|take|come|fall|win|become|join|leave|withdraw|resign|convoke|propose|approve|exchange|set|demand|reject|accept)$/

/** "_____ ended in stalemate", "in Glassboro, _____", "the People's _____": a piece of a name, or where a place lies. */
function isPartOfName({ sentence: { tokens } }: Unit, { from, person }: Target): boolean {
  const [before, last] = [tokens[from - 2], tokens[from - 1]]
  if (!last || !before) return false
  if (last.pos === 'PART' && before.pos === 'PROPN' && sure(tokens[from]).pos === 'PROPN') return COMMON_OWNER.test(before.lower)
  const isPlace = !person || /^(?:in|at|near|from|to)$/.test(tokens[from - 3]?.lower ?? '')
  return isPlace && last.text === ',' && /^\p{Lu}/u.test(before.text) && isPlaceOf(tokens, from)
}

const COMMON_OWNER = /^(?:people|king|queen|peoples|women|workers|men|children|soldiers)$/

/** "Glassboro, New Jersey": right behind the comma, and the same place told more widely. */
const isPlaceOf = (tokens: readonly Token[], from: number): boolean => {
  const end = tokens.findIndex((t, i) => i >= from && t.pos !== 'PROPN')
  return end < 0 || /^[.,;:]$/.test(sure(tokens[end]).text)
}

/** "trenches were dug in _____": a spot that no map of the text's own shows, and nothing but where it was. */
function isWhereOnly(tree: Tree, { sentence }: Unit, target: Target): boolean {
  const mention = sentence.mentions.find((m) => m.from < target.to && m.to > target.from)
  if (!mention) return false
  const top = topOf(tree, target)
  const link = tree.head(top)
  if (tree.label(top) !== 'pobj' || !/^(?:in|at|on|near|through|outside|across|along)$/.test(tree.tokens[link]?.lower ?? '')) return false
  const head = tree.head(link)
  const verb = tree.tokens[head]
  if (!verb || !/^VB/.test(verb.tag) || MEETS.test(verb.lemma)) return false
  // "expecting to be lynched at Le Bourget": a place known to all is still where something happened by the way
  return mention.kind === 'unknown' || /^(?:xcomp|acl)$/.test(verb.label)
}

const MEETS =
  /^(?:meet|sign|open|convene|conclude|hold|gather|negotiate|agree|talk|begin|initial|take|receive|land|fall|defeat|surrender|station|deploy|base|build)$/

/** "Chamberlain was _____ and had hardly flown before". */
const isAge = (tree: Tree, target: Target, after: string): boolean => {
  const top = topOf(tree, target)
  return (
    /^(?:attr|acomp)$/.test(tree.label(top)) &&
    target.to - target.from <= 2 &&
    /^(?:$| and\b|[,.;])/.test(after) &&
    tree.children(tree.head(top)).some((c) => /^nsubj/.test(tree.label(c)) && /^(?:PROPN|PRON)$/.test(sure(tree.tokens[c]).pos))
  )
}

/** ", and that is _____ → no small thing": what the writer thinks of what was just told. */
const isRemark = (before: string, key: string): boolean => REMARK.test(before) || PRAISE.test(key)
const REMARK = /[,;:–—] (?:and |but |for |yet )?(?:that|this) (?:is|was) [^,;]*$/i
const PRAISE =
  /^(?:one of |perhaps |by far )?(?:the|his|her|its|their) (?:most |best |least |\p{L}+est )(?:\p{L}+ ){0,2}(?:parts?|books?|chapters?|study|account|treatment|essay|contribution|history|review|work|pages?|passages?|sections?|thing|point)\b/u

function verbAbove(tree: Tree, target: Target): number {
  for (let at = tree.head(topOf(tree, target)), steps = 0; at >= 0 && steps < 20; at = tree.head(at), steps++)
    if (/^VB/.test(sure(tree.tokens[at]).tag)) return at
  return -1
}

const isInRelativeClause = (tree: Tree, verb: number): boolean => {
  for (let at = verb, steps = 0; at >= 0 && steps < 20; at = tree.head(at), steps++) if (/^(?:relcl|acl)$/.test(tree.label(at))) return true
  return false
}

function topOf(tree: Tree, { from, to }: Target): number {
  for (let i = from; i < to; i++) if (tree.head(i) < from || tree.head(i) >= to) return i
  return from
}

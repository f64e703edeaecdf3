import { sure } from '../sure'
import type { Token } from '../tokens'
import type { Phrase, Tree } from '../tree'
import { isFinite } from '../verbs'
import type { Target } from './target'
import type { Unit } from './unit'

/**
 * "gained | roads across Holstein, a telegraph line |, and the right to a canal", "spent | five years as the guest |, and eventually the prisoner, of the Sultan", "were | James Bruce, a general, and
 * Heinrich Ostermann |, the son of a pastor": of a series the last member, or what is told of it, stays behind.
 */
export function leavesSeries(tree: Tree, unit: Unit, { from, to }: Phrase, kind: Target['kind']): boolean {
  const { tokens } = tree
  const words = tokens.slice(from, to)
  if (leavesLast(tokens, unit, { from, to })) return true
  if (tokens[to]?.text !== ',' || to >= unit.to) return false
  const isSeveral = words.some((t) => /^(?:and|or)$/.test(t.lower))
  const next = tokens.slice(to + 1, Math.min(unit.to, to + 1 + LONGEST_SERIES))
  if (/^(?:and|or)$/.test(next[0]?.lower ?? '')) {
    const comma = next.findIndex((t) => t.text === ',')
    const last = next.slice(1, comma < 0 ? undefined : comma)
    if (kind === 'subject' || last.some((t) => isFinite(t)) || !last.some((t) => /^NN/.test(t.tag))) return false
    if (/^(?:VB|TO|IN|W)/.test(last.find((t) => t.pos !== 'ADV')?.tag ?? 'VB')) return false
    const sharesPreposition = comma > 0 && next[comma + 1]?.tag === 'IN' && words.length > 2
    return sharesPreposition || (!isSeveral && words.some((t, i) => t.text === ',' && /^(?:DT|NN|JJ|PRP\$)/.test(words[i + 1]?.tag ?? '')))
  }
  const beside = next.findIndex((t) => t.label === 'appos')
  const of = beside < 0 ? -1 : tree.head(to + 1 + beside)
  if (beside < 0 || of < from || of >= to || next.slice(0, beside).some((t) => t.pos === 'PUNCT')) return false
  return isSeveral && /^NNP/.test(sure(tokens[of]).tag)
}

const LONGEST_SERIES = 14

/**
 * "no border with Saudi Arabia, Iraq | or Jordan", "explained by exhaustion, by the balance of forces |, and by the fear of revolution", "theories of decision-making | (Allison 1999), of
 * misperception (Lebow 1994), and of failure": what comes behind goes on as the members in the gap do.
 */
function leavesLast(tokens: readonly Token[], unit: Unit, { from, to }: Phrase): boolean {
  const words = tokens.slice(from, to)
  if (to >= unit.to || words.some((t) => /^(?:and|or)$/.test(t.lower))) return false
  const isOne = tokens[to]?.text === '('
  const behind = isOne ? tokens.findIndex((t, i) => i > to && t.text === ')') + 1 : to
  const at = tokens[behind]?.text === ',' ? behind + 1 : behind
  const isJoined = /^(?:and|or)$/.test(tokens[at]?.lower ?? '')
  const next = tokens[isJoined ? at + 1 : at]
  if (behind < to || at >= unit.to || !next) return false
  // "decision-making (…), of misperception (…), and of failure"
  const again = tokens.slice(at + 1, unit.to).some((t, i, all) => t.lower === next.lower && all[i - 1]?.lower === 'and')
  if (isOne) return !isJoined && at > behind && next.pos === 'ADP' && again && words.some((t) => t.lower === next.lower)
  if (!isJoined) return false
  const members = words.filter((_, i) => words[i - 1]?.text === ',')
  // ", | or, after 1948, Jordan"
  if (at === behind) return members.length > 0 && members.every((t) => /^(?:DT|NN|JJ|VB)/.test(t.tag)) && isMember(tokens, at + 1, members)
  return next.pos === 'ADP' && members.some((t) => t.lower === next.lower)
}

/** Behind the "and": a noun, or a verb where the members are verbs. */
function isMember(tokens: readonly Token[], at: number, members: readonly Token[]): boolean {
  if (tokens[at]?.text === ',') return true
  const tag = tokens[at]?.tag ?? ''
  return members.some((t) => t.tag === tag || (/^(?:DT|NN|JJ|PRP\$)/.test(t.tag) && /^(?:DT|NN|JJ|PRP\$)/.test(tag)))
}

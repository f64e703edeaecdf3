import { isListed } from './noun-phrases'
import { sure } from './sure'
import type { Phrase, Tree } from './tree'
import type { VerbGroup } from './verb-groups'
import { isGerund } from './verbs'

/** What follows the complement of a clause. `phrase` begins after the `connector`. */
export interface Tail {
  kind: 'participle' | 'relative' | 'because' | 'contrast' | 'with' | 'without' | 'colon' | 'detail' | 'so' | 'condition' | 'apposition'
  connector: string
  phrase: Phrase
}

/** Where the complement ends, and what is added after it. */
export function tailsOf(tree: Tree, verb: number, group: VerbGroup, end: number): { to: number; tails: Tail[] } {
  const { tokens } = tree
  const starts: { at: number; tail: Tail; edge: number }[] = []
  for (let word = group.to; word < end; word++) {
    const span = tree.span(word)
    if (span.from < group.to || span.to > end) continue
    const tail = tailAt(tree, word, span, group)
    if (tail && (onTop(tree, word, group, verb) || (span.to >= end - 1 && CUTS.test(tail.kind) && follows(tree, span.from))))
      starts.push({ at: span.from, tail, edge: span.to })
  }
  const colon = tokens.findIndex(
    (t, i) => i >= group.to && i < end && (t.text === ':' || t.text === '–' || t.text === '—') && !inBrackets(tree, i),
  )
  if (colon >= 0)
    starts.push({
      at: colon,
      tail: { kind: 'colon', connector: sure(tokens[colon]).text, phrase: { from: colon + 1, to: end } },
      edge: end,
    })
  const without = tokens.findIndex((t, i) => i > group.to && i < end - 1 && t.lower === 'without' && follows(tree, i))
  if (without >= 0)
    starts.push({ at: without, tail: { kind: 'without', connector: 'without', phrase: { from: without + 1, to: end } }, edge: end })
  for (let i = starts.length - 1; i >= 0; i--) if (inQuotation(tree, group.to, sure(starts[i]).at)) starts.splice(i, 1)
  starts.sort((a, b) => a.at - b.at || b.edge - a.edge)
  const tails: Tail[] = []
  let to = end
  for (const { at, tail } of starts) {
    const last = tails.at(-1)
    if (last && at < last.phrase.to) {
      // a tail inside a tail goes with it, unless it gives a reason or a contrast of its own
      if (!/^(?:because|contrast|participle|colon)$/.test(tail.kind) || at <= last.phrase.from + 1) continue
      last.phrase.to = at
    }
    to = Math.min(to, at)
    tails.push(tail)
  }
  const trim = (phrase: Phrase): void => {
    while (phrase.to > phrase.from && /^[,;–—]$/.test(sure(tokens[phrase.to - 1]).text)) phrase.to--
  }
  for (const tail of tails) trim(tail.phrase)
  const complement = { from: group.to, to: Math.max(group.to, to) }
  trim(complement)
  return { to: complement.to, tails: tails.filter(({ phrase }) => phrase.to > phrase.from) }
}

/** These may go even where they belong to a clause inside: "announced that a cease-fire would serve as the basis, without saying …". */
const CUTS = /^(?:contrast|without|with|relative|participle|apposition)$/
const follows = ({ tokens }: Tree, at: number): boolean => tokens[at - 1]?.text === ','

/** What somebody said is not cut short. */
function inQuotation({ tokens }: Tree, from: number, at: number): boolean {
  const before = tokens.slice(from, at)
  return before.filter((t) => t.text === '“').length > before.filter((t) => t.text === '”').length
}

function inBrackets({ tokens }: Tree, at: number): boolean {
  const before = tokens.slice(0, at)
  return before.filter((t) => t.text === '(').length > before.filter((t) => t.text === ')').length
}

/** Not inside a clause that is itself what the verb takes: "said that the talks failed because …". */
function onTop(tree: Tree, word: number, group: VerbGroup, verb: number): boolean {
  for (let at = tree.head(word); at >= 0 && at !== group.head && at !== verb; at = tree.head(at)) {
    if (/^(?:ccomp|relcl|csubj|pcomp|acl)$/.test(tree.label(at))) return false
    if (/^(?:advcl|xcomp)$/.test(tree.label(at)) && tree.label(word) !== 'advcl') return false
  }
  return true
}

function tailAt(tree: Tree, word: number, { from, to }: Phrase, group: VerbGroup): Tail | null {
  const { tokens } = tree
  const label = tree.label(word)
  const comma = tokens[from - 1]?.text === ',' || tokens[from - 1]?.text === '('
  const first = sure(tokens[from])
  const second = tokens[from + 1]?.lower ?? ''
  const tail = (kind: Tail['kind'], length: number): Tail => ({
    kind,
    connector: tokens
      .slice(from, from + length)
      .map((t) => t.lower)
      .join(' '),
    phrase: { from: from + length, to },
  })
  if (comma && /^(?:whereas|although|though)$/.test(first.lower)) return tail('contrast', 1)
  if (comma && first.lower === 'namely') return tail('detail', 0)
  if (label === 'relcl') {
    if (!comma) return null
    if (/^(?:who|which|whose|whom)$/.test(first.lower)) return tail('relative', 1)
    if (second === 'which' || second === 'whom') return tail('relative', 2)
    return first.lower === 'where' || first.lower === 'when' ? tail('detail', 0) : null
  }
  if (label === 'advcl' || label === 'acl') {
    if (/^(?:because|since)$/.test(first.lower) && (first.lower === 'because' || comma)) return tail('because', 1)
    if (/^(?:whereas|although|though)$/.test(first.lower)) return tail('contrast', 1)
    if (first.lower === 'while' && (comma || from > group.to + 1)) return tail('contrast', 1)
    if (first.lower === 'even' && /^(?:as|though|if)$/.test(second)) return tail('contrast', 2)
    if (first.lower === 'unless' || (first.lower === 'if' && from > group.to)) return tail('condition', 1)
    if (comma && /^(?:when|once|provided)$/.test(first.lower)) return tail('condition', 1)
    if (first.lower === 'so' && second === 'that') return tail('so', 2)
    if (comma && first.lower === 'as') return tail('detail', 1)
    const gerund = tokens.slice(from, from + 2).find(isGerund)
    if (comma && gerund && !tree.childrenBy(word, 'nsubj').length) return tail('participle', 0)
    return null
  }
  if (label === 'prep') {
    if (first.lower === 'because' && second === 'of') return tail('because', 2)
    if (/^(?:due|owing|thanks)$/.test(first.lower) && second === 'to') return tail('because', 2)
    if (first.lower === 'rather' && second === 'than') return comma ? tail('contrast', 2) : null
    if (!comma) return null
    if (first.lower === 'unlike') return tail('contrast', 1)
    if (first.lower === 'without') return tail('without', 1)
    if (first.lower === 'with' && tokens.slice(from + 1, to).some((t) => t.tag === 'VBG' || t.tag === 'VBN')) return tail('with', 1)
    if (/^(?:including|such|like|alongside|regardless|notably|particularly|especially|mainly|chiefly)$/.test(first.lower))
      return tail('detail', 0)
    return null
  }
  if (label === 'mark' || label === 'advmod') return null
  // "Gromyko as foreign minister", in a list behind "took part as …", stands beside nothing
  const closed = tokens[to] === undefined || /^[,;:.)–—]$/.test(sure(tokens[to]).text)
  if (comma && closed && label === 'appos' && /^(?:DET|PROPN)$/.test(first.pos) && !isListed(tree, word)) return tail('apposition', 0)
  if (comma && first.lower === 'not' && label !== 'neg') return tail('contrast', 1)
  return null
}

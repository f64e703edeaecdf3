import { sure } from './sure'
import type { Token } from './tokens'

/** A stretch of a sentence's tokens, `to` exclusive. */
export interface Phrase {
  from: number
  to: number
}

/** The tree over a stretch of tokens, by their indices in it. A word whose head lies outside is a root. */
export interface Tree {
  tokens: readonly Token[]
  roots: number[]
  /** In the order of the text. */
  children(word: number): readonly number[]
  /** The children that hang there by one of these labels. */
  childrenBy(word: number, ...labels: string[]): number[]
  label(word: number): string
  head(word: number): number
  /** From the first to the last word below and with this one, without marks at its ends. */
  span(word: number): Phrase
  /** True if `word` is `above` or hangs below it. */
  within(word: number, above: number): boolean
}

/** Several readers ask for the tree of the same sentence, one after the other; trees of sentences long past are not kept. */
const recent = new Map<readonly Token[], Tree>()
const MOST_RECENT = 32

export function treeOf(tokens: readonly Token[]): Tree {
  const known = recent.get(tokens)
  if (known) return known
  if (recent.size >= MOST_RECENT) recent.clear()
  const tree = grow(tokens)
  recent.set(tokens, tree)
  return tree
}

function grow(tokens: readonly Token[]): Tree {
  const places = new Map(tokens.map((token, i) => [token, i]))
  const heads = tokens.map(({ head }) => (head ? (places.get(head) ?? -1) : -1))
  const children: number[][] = tokens.map(() => [])
  for (const [i, head] of heads.entries()) if (head >= 0) sure(children[head]).push(i)
  const spans = spansOf(tokens, heads)
  return {
    tokens,
    roots: heads.flatMap((head, i) => (head < 0 && sure(tokens[i]).pos !== 'PUNCT' ? [i] : [])),
    children: (word) => sure(children[word]),
    childrenBy: (word, ...labels) => sure(children[word]).filter((child) => labels.includes(sure(tokens[child]).label)),
    label: (word) => sure(tokens[word]).label,
    head: (word) => sure(heads[word]),
    span: (word) => sure(spans[word]),
    within(word, above) {
      for (let at = word, steps = 0; at >= 0 && steps <= tokens.length; at = sure(heads[at]), steps++) if (at === above) return true
      return false
    },
  }
}

function spansOf(tokens: readonly Token[], heads: readonly number[]): Phrase[] {
  const spans = tokens.map((_, i) => ({ from: i, to: i + 1 }))
  for (let i = 0; i < tokens.length; i++) {
    if (sure(tokens[i]).pos === 'PUNCT') continue
    for (let at = sure(heads[i]), steps = 0; at >= 0 && steps <= tokens.length; at = sure(heads[at]), steps++) {
      const span = sure(spans[at])
      if (i < span.from) span.from = i
      if (i >= span.to) span.to = i + 1
    }
  }
  const marks = tokens.flatMap(({ text }, i) => (MARK.test(text) ? [i] : []))
  return marks.some((i) => sure(tokens[i]).text !== '’') ? spans.map((span) => withMarks(tokens, marks, span)) : spans
}

const CLOSING: Record<string, string> = { '“': '”', '‘': '’', '"': '"', '(': ')', '[': ']' }

const PAIRS = Object.entries(CLOSING)

const MARK = /^[“”‘’"()[\]]$/

/** Takes in the marks of quotation around a phrase and the bracket that closes inside it. */
function withMarks(tokens: readonly Token[], marks: readonly number[], { from, to }: Phrase): Phrase {
  const before = tokens[from - 1]?.text ?? ''
  const after = tokens[to]?.text ?? ''
  if (CLOSING[before] === after && /^[“‘"]$/.test(before)) return { from: from - 1, to: to + 1 }
  const inside = marks.filter((i) => from <= i && i < to)
  if (inside.length === 0) return { from, to }
  const opens = (mark: string) => inside.filter((i) => sure(tokens[i]).text === mark).length
  for (const [open, close] of PAIRS) {
    if (open === close || opens(open) === opens(close)) continue
    if (opens(open) > opens(close) && after === close) return { from, to: to + 1 }
    if (opens(close) > opens(open) && before === open) return { from: from - 1, to }
  }
  return { from, to }
}

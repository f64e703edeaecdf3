import { firstFrom } from '../first-from'
import type { Analysis } from '../analysis'
import { atOnce, type Steps } from '../steps'

/** In how many sentences of the text a name stands. */
export const timesNamed = (analysis: Analysed, name: string): number => standsIn(analysis, indexed(analysis), name).length

/** True where a name stands in the text. */
export const isNamed = (analysis: Analysed, name: string): boolean => standsIn(analysis, indexed(analysis), name).length > 0

export type Analysed = Pick<Analysis, 'sentences' | 'text' | 'lexicon'>

export const WORD = /[\p{L}\d][\p{L}\d’'-]*/gu

/** Where words stand in a text, by the numbers of its sentences. */
interface Index {
  words: ReadonlyMap<string, readonly number[]>
  years: readonly (readonly [year: number, at: readonly number[]])[]
  /** What was looked for before. */
  names: Map<string, readonly number[]>
}

const known = new WeakMap<Analysed['sentences'], Index>()

/** Of numbers in order those from `from` to before `to`; a word stands in thousands of sentences of a book, and few of a part. */
export const within = (at: readonly number[], from: number, to: number): number[] =>
  at.slice(firstFrom(at, from, itself), firstFrom(at, to, itself))
const itself = (place: number): number => place

/** Where the words of a text stand: a book is read through once for all occasions, which takes a while. */
export const indexed = (analysis: Analysed): Index => known.get(analysis.sentences) ?? atOnce(indexing(analysis))

/** Reads it sentence by sentence. */
export function* indexing({ sentences, text }: Analysed): Steps<Index> {
  const words = new Map<string, number[]>()
  for (const { index: at, start, end } of sentences) {
    for (const [word] of text.slice(start, end).matchAll(WORD)) {
      const form = plain(word)
      for (const each of form.includes('-') ? [form, ...form.split('-')] : [form]) {
        const found = words.get(each)
        if (!found) words.set(each, [at])
        else if (found.at(-1) !== at) found.push(at)
      }
    }
    yield
  }
  const years = [...words].flatMap(([word, at]) => (/^(?:1[5-9]|20)\d\d$/.test(word) ? [[Number(word), at] as const] : []))
  const index = { words, years, names: new Map<string, readonly number[]>() }
  known.set(sentences, index)
  return index
}

export const plain = (word: string): string =>
  word
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .replace(/’/g, "'")

/** The sentences in which a name stands whole. */
export function standsIn({ sentences, text }: Analysed, { words, names }: Index, name: string): readonly number[] {
  const before = names.get(name)
  if (before) return before
  // the rarest word leads to the fewest sentences
  const [rarest = []] = (name.match(WORD) ?? []).map((word) => words.get(plain(word)) ?? []).sort((a, b) => a.length - b.length)
  const found = /^\p{Ll}+$/u.test(name) ? rarest : rarest.filter((at) => stands(sentences, text, at, name))
  names.set(name, found)
  return found
}

const stands = (sentences: Analysed['sentences'], text: string, at: number, name: string): boolean => {
  const sentence = sentences[at]
  return sentence !== undefined && text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ').includes(name)
}

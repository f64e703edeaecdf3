import { sure } from '../sure'
import { hashOf, rowsOf } from './hashes'
import { toShort, type Kernel } from './kernel'
import { maxoutOf } from './maxout'
import type { Weights } from './weights'

/** A word as the model is to see it. */
export interface Word {
  text: string
  /** A space follows. */
  space: boolean
}

export const WIDTH = 96
const MOST_KEPT = 30_000
const FEATURES = ['norm', 'prefix', 'suffix', 'shape', 'space', 'blank'] as const
type Feature = (typeof FEATURES)[number]

export interface Vector {
  exact: Float32Array
  /** The same as the kernel multiplies it. */
  rounded: Int16Array
}

/** Returns what gives a word's vector out of its surroundings: from its spelling, its first and last letters and its shape. */
export function wordVectors(weights: Weights, kernel: Kernel): (word: Word) => Vector {
  const norms = new Map([...weights.hashes('norms')].map((hash, i) => [hash, sure(weights.norms[i])]))
  const symbols = new Map(Object.entries(weights.symbols))
  const marks = new Map(Object.entries(weights.marks))
  const mix = kernel.load(weights, 'mix.W')
  const tables = FEATURES.map((feature) => weights.whole(`embed.${feature}`))
  const columns = mix.columns / FEATURES.length
  const maxout = maxoutOf(weights, kernel, 'mix', mix.scale)
  const input = kernel.shorts(2 * WIDTH)
  const output = kernel.longs(2 * columns)
  const shares = FEATURES.map(() => new Map<string, Int32Array>())
  /** Words before a space, and others. */
  const vectors = [new Map<string, Vector>(), new Map<string, Vector>()] as const
  const total = kernel.longs(columns)
  const exact = kernel.reals(new Float32Array(WIDTH))
  const rounded = kernel.shorts(WIDTH)

  const keyOf = (text: string): bigint => {
    const symbol = symbols.get(text)
    return symbol === undefined ? hashOf(text) : BigInt(symbol)
  }
  /** What one feature adds to a word's vector before the maxout. */
  const shareOf = (feature: Feature, value: string): Int32Array => {
    const at = FEATURES.indexOf(feature)
    const kept = sure(shares[at])
    const found = kept.get(value)
    if (found) return found
    const table = sure(tables[at])
    const key = feature === 'space' || feature === 'blank' ? BigInt(value) : keyOf(value)
    const rows = rowsOf(key, sure(weights.seeds[at])).map((row) => (row % table.rows) * WIDTH)
    for (let i = 0; i < WIDTH; i++) {
      let sum = 0
      for (const row of rows) sum += table.values[row + i] ?? 0
      input.values[i] = toShort(sum * table.scale)
    }
    kernel.multiply(input.at, 2 * WIDTH, 2, mix.at + at * columns * WIDTH * 2, columns, WIDTH, output.at)
    const share = output.values.slice(0, columns)
    // norms are as many as words, whose vectors are kept anyway
    if (feature === 'norm') return share
    if (kept.size > MOST_KEPT) kept.clear()
    kept.set(value, share)
    return share
  }
  const normOf = (text: string): string => norms.get(hashOf(text)) ?? marks.get(text) ?? text.toLowerCase()

  return ({ text, space }) => {
    const kept = vectors[space ? 0 : 1]
    const found = kept.get(text)
    if (found) return found
    const letters = [...text]
    const parts = [
      shareOf('norm', normOf(text)),
      shareOf('prefix', letters[0] ?? ''),
      shareOf('suffix', letters.slice(-3).join('')),
      shareOf('shape', shapeOf(letters)),
      shareOf('space', space ? '1' : '0'),
      shareOf('blank', '0'),
    ]
    for (let i = 0; i < columns; i++) {
      let sum = 0
      for (const part of parts) sum += sure(part[i])
      total.values[i] = sum
    }
    exact.values.fill(0)
    maxout(total.at, 1, exact.at, rounded.at)
    const vector = { exact: exact.values.slice(), rounded: Int16Array.from(exact.values, toShort) }
    if (kept.size > MOST_KEPT) kept.clear()
    kept.set(text, vector)
    return vector
  }
}

const LONGEST_RUN = 4

/** "Xxxxx" for a capitalised word, "dddd" for a year; runs are cut at four. */
function shapeOf(letters: readonly string[]): string {
  if (letters.length >= 100) return 'LONG'
  let shape = ''
  let last = ''
  let run = 0
  for (const letter of letters) {
    const kind = /\p{L}/u.test(letter) ? (/\p{Lu}/u.test(letter) ? 'X' : 'x') : /\p{Nd}/u.test(letter) ? 'd' : letter
    run = kind === last ? run + 1 : 0
    last = kind
    if (run < LONGEST_RUN) shape += kind
  }
  return shape
}

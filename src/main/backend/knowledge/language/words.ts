import { sure } from '../sure'
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
/** What the first layer adds up for each word, from its form and those of its neighbours. */
export const SUMS = 3 * WIDTH
/** So many forms of words are known at a time; what they give to the first layer takes more room, and less time to work out again. */
const MOST_KEPT = 16_384
const MOST_SHARES = 2048
const FEATURES = ['norm', 'prefix', 'suffix', 'shape', 'space', 'blank'] as const
type Feature = (typeof FEATURES)[number]
/** Longer words are cut before they are hashed. */
const LONGEST_WORD = 1000

/** The forms of words, by number from 1 on, with places in the kernel's memory. Numbers and places hold until room is made. */
export interface Forms {
  /** A sentence of so many words begins. True where forms have new numbers from now on. */
  makeRoom(words: number): boolean
  formOf(word: Word): number
  vectorOf(form: number): number
  /** What a form adds to the sums of the word behind it, to its own, and to those of the word before it. */
  sharesOf(form: number): number
  /** The places of what is no word. */
  none: { vector: number; shares: number }
}

/**
 * Returns what knows the forms of words. A form's vector comes out of its spelling, its first and last letters and its shape, and as the first
 * layer only adds up what three neighbouring vectors give, that is worked out once as well.
 */
export function wordForms(weights: Weights, kernel: Kernel): Forms {
  const norms = new Map([...weights.hashes('norms')].map((hash, i) => [hash, sure(weights.norms[i])]))
  const symbols = new Map(Object.entries(weights.symbols))
  const marks = new Map(Object.entries(weights.marks))
  const mix = kernel.load(weights, 'mix.W')
  const tables = FEATURES.map((feature) => weights.whole(`embed.${feature}`))
  const columns = mix.columns / FEATURES.length
  const maxout = maxoutOf(weights, kernel, 'mix', mix.scale)
  const parts = [0, 1, 2].map((part) => kernel.load(weights, 'layer.0.W', part * WIDTH, WIDTH))
  const input = kernel.shorts(WIDTH)
  const output = kernel.longs(columns)
  const hashed = kernel.longs(4)
  const numbers = new Uint32Array(hashed.values.buffer, hashed.at, 4)
  const text = kernel.bytes(3 * LONGEST_WORD)
  const known = FEATURES.map(() => new Map<string, Int32Array>())
  /** Words before a space, and others. */
  const forms = [new Map<string, number>(), new Map<string, number>()] as const
  const total = kernel.longs(columns)
  const exact = kernel.reals(new Float32Array(WIDTH))
  const rounded = kernel.shorts(WIDTH)
  const vectors = kernel.reals(new Float32Array((MOST_KEPT + 1) * WIDTH))
  const vectorOf = (form: number): number => vectors.at + form * WIDTH * 4
  let last = 0
  const sharesKept = kernel.longs((MOST_SHARES + 1) * 3 * SUMS)
  const placeOf = (share: number): number => sharesKept.at + share * 3 * SUMS * 4
  /** By form; 0 for one whose shares are not worked out, or not kept. */
  const shareOfForm = new Int32Array(MOST_KEPT + 1)
  const formOfShare = new Int32Array(MOST_SHARES + 1)
  /** The last sentence that used it; 0 when none did since the search for a free place came by. */
  const usedIn = new Float64Array(MOST_SHARES + 1)
  let sentence = 0
  let at = 0

  const freeShare = (): number => {
    for (;;) {
      at = (at % MOST_SHARES) + 1
      if (usedIn[at] === 0) return at
      if (usedIn[at] !== sentence) usedIn[at] = 0
    }
  }
  const hashOf = (word: string): bigint =>
    BigInt.asUintN(64, kernel.hash(text.at, encoder.encodeInto(word.slice(0, LONGEST_WORD), text.values).written))
  const keyOf = (value: string): bigint => {
    const symbol = symbols.get(value)
    return symbol === undefined ? hashOf(value) : BigInt(symbol)
  }
  /** What one feature adds to a word's vector before the maxout. */
  const shareOf = (feature: Feature, value: string): Int32Array => {
    const at = FEATURES.indexOf(feature)
    const kept = sure(known[at])
    const found = kept.get(value)
    if (found) return found
    const table = sure(tables[at])
    kernel.rows(feature === 'space' || feature === 'blank' ? BigInt(value) : keyOf(value), sure(weights.seeds[at]), hashed.at)
    const rows = Array.from(numbers, (row) => (row % table.rows) * WIDTH)
    for (let i = 0; i < WIDTH; i++) {
      let sum = 0
      for (const row of rows) sum += table.values[row + i] ?? 0
      input.values[i] = toShort(sum * table.scale)
    }
    kernel.multiplyOne(input.at, mix.at + at * columns * WIDTH * 2, columns, WIDTH, output.at)
    const share = output.values.slice()
    // norms are as many as words, whose forms are kept anyway
    if (feature === 'norm') return share
    if (kept.size > MOST_SHARES) kept.clear()
    kept.set(value, share)
    return share
  }
  const normOf = (word: string): string => norms.get(hashOf(word)) ?? marks.get(word) ?? word.toLowerCase()

  const workOut = ({ text: word, space }: Word): number => {
    const letters = [...word]
    const given = [
      shareOf('norm', normOf(word)),
      shareOf('prefix', letters[0] ?? ''),
      shareOf('suffix', letters.slice(-3).join('')),
      shareOf('shape', shapeOf(letters)),
      shareOf('space', space ? '1' : '0'),
      shareOf('blank', '0'),
    ]
    for (let i = 0; i < columns; i++) {
      let sum = 0
      for (const share of given) sum += share[i] ?? 0
      total.values[i] = sum
    }
    exact.values.fill(0)
    maxout(total.at, 1, exact.at, rounded.at)
    vectors.values.set(exact.values, ++last * WIDTH)
    return last
  }

  return {
    none: { vector: vectorOf(0), shares: placeOf(0) },
    makeRoom(words) {
      sentence++
      if (last + words <= MOST_KEPT) return false
      for (const known of forms) known.clear()
      last = 0
      shareOfForm.fill(0)
      usedIn.fill(0)
      return true
    },
    formOf(word) {
      const known = forms[word.space ? 0 : 1]
      let form = known.get(word.text)
      if (form === undefined) known.set(word.text, (form = workOut(word)))
      return form
    },
    vectorOf,
    sharesOf(form) {
      let share = sure(shareOfForm[form])
      if (share === 0) {
        share = freeShare()
        shareOfForm[sure(formOfShare[share])] = 0
        formOfShare[share] = form
        shareOfForm[form] = share
        for (let i = 0; i < WIDTH; i++) rounded.values[i] = toShort(sure(vectors.values[form * WIDTH + i]))
        for (const [n, { at, columns, width }] of parts.entries())
          kernel.multiplyOne(rounded.at, at, columns, width, placeOf(share) + n * SUMS * 4)
      }
      usedIn[share] = sentence
      return placeOf(share)
    },
  }
}

const encoder = new TextEncoder()

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

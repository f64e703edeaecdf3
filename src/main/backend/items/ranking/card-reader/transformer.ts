import { STEPS, type Kernel } from '../../../knowledge/language/kernel'
import type { Tables } from '../../../knowledge/language/weights'

/** Numbers a piece is read as. */
export const WIDTH = 384
/** No more pieces than this are read. */
export const LONGEST = 160
const EPSILON = 1e-12
/** Steps to one of the kernel's 16-bit numbers. */
const UNIT = STEPS

// Here and below nothing is taken from elsewhere that is called for each number: a hundred million times a reading.
const toShort = (value: number): number => Math.max(-32768, Math.min(32767, (value * UNIT + (value < 0 ? -0.5 : 0.5)) | 0))

/**
 * Returns what reads pieces of a text, each with the part it belongs to (0 or 1), in the light of all others: one row of 384 numbers a piece, which holds until the next call.
 * A transformer's encoder (Vaswani et al., "Attention is all you need", 2017; Devlin et al., "BERT", 2019), its weights and what they meet in whole numbers.
 */
export function transformerOf(
  tables: Tables,
  kernel: Kernel,
  { layers, heads }: { layers: number; heads: number },
): (pieces: readonly number[], parts: readonly number[]) => Float32Array {
  const words = tables.whole('pieces')
  const scales = tables.real('pieces.scale')
  const places = tables.real('places')
  const kinds = tables.real('parts')
  const begin = settled(tables, 'start')
  const rounded = kernel.shorts(LONGEST * WIDTH)
  const wide = kernel.shorts(LONGEST * 4 * WIDTH)
  const sums = kernel.longs(LONGEST * 4 * WIDTH)
  const multiplied = multiplierOf(tables, kernel, sums)
  const all = Array.from({ length: layers }, (_, n) => ({
    look: multiplied(`${n}.look`),
    gather: multiplied(`${n}.gather`),
    widen: multiplied(`${n}.widen`),
    narrow: multiplied(`${n}.narrow`),
    gathered: settled(tables, `${n}.gather`),
    narrowed: settled(tables, `${n}.narrow`),
  }))
  const rows = new Float32Array(LONGEST * WIDTH)
  const seen = new Float32Array(LONGEST * 3 * WIDTH)
  const more = new Float32Array(LONGEST * 4 * WIDTH)
  return (pieces, parts) => {
    const length = Math.min(LONGEST, pieces.length)
    for (let piece = 0; piece < length; piece++) {
      const word = pieces[piece] as number
      const scale = scales[word] as number
      const kind = (parts[piece] as number) * WIDTH
      for (let i = 0; i < WIDTH; i++)
        rows[piece * WIDTH + i] =
          (words.values[word * WIDTH + i] as number) * scale + (places[piece * WIDTH + i] as number) + (kinds[kind + i] as number)
    }
    begin(rows, null, length)
    for (const { look, gather, widen, narrow, gathered, narrowed } of all) {
      round(rows, rounded.values, length * WIDTH)
      look(rounded.at, length, seen)
      attend(seen, length, heads, rounded.values)
      gather(rounded.at, length, more)
      gathered(rows, more, length)
      round(rows, rounded.values, length * WIDTH)
      widen(rounded.at, length, more)
      for (let i = 0; i < length * 4 * WIDTH; i++) wide.values[i] = bent(more[i] as number)
      narrow(wide.at, length, more)
      narrowed(rows, more, length)
    }
    return rows
  }
}

function round(from: Float32Array, to: Int16Array, count: number): void {
  for (let i = 0; i < count; i++) to[i] = toShort(from[i] as number)
}

/** Multiplies rows of 16-bit numbers with a table whose rows have each their own scale, and adds its bias. */
function multiplierOf(tables: Tables, kernel: Kernel, sums: { at: number; values: Int32Array }) {
  return (name: string): ((x: number, rows: number, out: Float32Array) => void) => {
    const table = kernel.load(tables, name)
    const scales = tables.real(`${name}.scale`).map((scale) => scale / UNIT)
    const bias = tables.real(`${name}.b`)
    return (x, rows, out) => {
      const { columns, width } = table
      kernel.multiply(x, width * 2, rows + (rows % 2), table.at, columns, width, sums.at)
      for (let row = 0; row < rows; row++)
        for (let i = 0, n = row * columns; i < columns; i++, n++)
          out[n] = (sums.values[n] as number) * (scales[i] as number) + (bias[i] as number)
    }
  }
}

/** Adds to each row what was found, and normalises it to mean 0 and variance 1, with the gain and shift learnt for each number. */
function settled(tables: Tables, name: string): (rows: Float32Array, add: Float32Array | null, count: number) => void {
  const gain = tables.real(`${name}.gain`)
  const shift = tables.real(`${name}.shift`)
  return (rows, add, count) => {
    for (let row = 0; row < count; row++) {
      const from = row * WIDTH
      let mean = 0
      for (let i = from; i < from + WIDTH; i++) {
        if (add) rows[i] = (rows[i] as number) + (add[i] as number)
        mean += rows[i] as number
      }
      mean /= WIDTH
      let spread = 0
      for (let i = from; i < from + WIDTH; i++) spread += ((rows[i] as number) - mean) ** 2
      const factor = 1 / Math.sqrt(spread / WIDTH + EPSILON)
      for (let i = 0; i < WIDTH; i++)
        rows[from + i] = ((rows[from + i] as number) - mean) * factor * (gain[i] as number) + (shift[i] as number)
    }
  }
}

/** What each piece takes from the others, by how well what it looks for meets what they have: rows of 3 × 384 numbers (looked for, had, given) → rows of 384. */
function attend(seen: Float32Array, length: number, heads: number, out: Int16Array): void {
  const size = WIDTH / heads
  const unit = 1 / Math.sqrt(size)
  const shares = new Float32Array(length)
  const taken = new Float32Array(size)
  for (let head = 0; head < heads; head++)
    for (let piece = 0; piece < length; piece++) {
      const own = piece * 3 * WIDTH + head * size
      let most = -Infinity
      for (let other = 0; other < length; other++) {
        const had = other * 3 * WIDTH + WIDTH + head * size
        let sum = 0
        for (let i = 0; i < size; i++) sum += (seen[own + i] as number) * (seen[had + i] as number)
        shares[other] = sum * unit
        if (sum * unit > most) most = sum * unit
      }
      let total = 0
      for (let other = 0; other < length; other++) total += shares[other] = Math.exp((shares[other] as number) - most)
      taken.fill(0)
      for (let other = 0; other < length; other++) {
        const share = (shares[other] as number) / total
        const given = other * 3 * WIDTH + 2 * WIDTH + head * size
        for (let i = 0; i < size; i++) taken[i] = (taken[i] as number) + share * (seen[given + i] as number)
      }
      for (let i = 0; i < size; i++) out[piece * WIDTH + head * size + i] = toShort(taken[i] as number)
    }
}

/** Hendrycks and Gimpel, "Gaussian error linear units", 2016; by its approximation with tanh, from a table. */
const BENT = Int16Array.from({ length: 16 * UNIT }, (_, i) => {
  const x = i / UNIT - 8
  return toShort(0.5 * x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3))))
})
const bent = (x: number): number => (x <= -8 ? 0 : x >= 8 - 1 / UNIT ? toShort(x) : (BENT[Math.round((x + 8) * UNIT)] as number))

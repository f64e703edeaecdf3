import type { Tables } from './weights'

/** Values are kept as 16-bit numbers with this many steps to one. */
export const STEPS = 512

/** What scripts/language/kernel.wat exports; places are byte addresses. */
interface Exports {
  memory: WebAssembly.Memory
  /** `width` in numbers. `rows` even, `columns` a multiple of four, `width` of sixteen; `w` as `load` puts it. */
  multiply(x: number, stride: number, rows: number, w: number, columns: number, width: number, out: number): void
  /** The same with weights of 8 bits, as `loadBytes` puts them; `wide` has room for four of their rows in 16 bits. */
  multiplyBytes(x: number, stride: number, rows: number, w: number, columns: number, width: number, wide: number, out: number): void
  settle(
    sums: number,
    rows: number,
    bias: number,
    gain: number,
    shift: number,
    epsilon: number,
    exact: number,
    rounded: number,
    scratch: number,
  ): void
  gather(addresses: number, bias: number, factor: number, out: number): void
  /** As `multiply`, for one row. */
  multiplyOne(x: number, w: number, columns: number, width: number, out: number): void
  /**
   * The sums of the first layer. `vectors` holds the places of so many vectors, which go to `exact`; `shares` those of what each gives to the sums
   * about it, and of one more on both sides, as `words.ts` keeps them.
   */
  openRows(vectors: number, shares: number, rows: number, exact: number, sums: number): void
  round(sums: number, count: number, bias: number, width: number, unit: number, out: number): void
  /** The first of the largest sums with its bias; `out` gets the largest and the second largest, as 64-bit numbers. `count` even. */
  largest(sums: number, bias: number, count: number, out: number): number
  /** Sums with each column's scale and bias, as 32-bit real numbers. `columns` a multiple of four. */
  scaled(sums: number, rows: number, columns: number, scales: number, bias: number, out: number): void
  /** The same, bent by the Gaussian error linear unit, as 16-bit numbers. */
  bent(sums: number, rows: number, columns: number, scales: number, bias: number, out: number): void
  /** Adds to each row of 384, and brings it to mean 0 and variance 1, then to what was learnt; `rounded` gets 16-bit numbers. */
  normalise(values: number, add: number, rows: number, gain: number, shift: number, epsilon: number, rounded: number): void
  /** Rows of three times 384 (looked for, had, given) → rows of 384 16-bit numbers, by twelve heads; `shares` has room for three numbers more than pieces. */
  attend(seen: number, pieces: number, shares: number, out: number): void
  hash(at: number, length: number): bigint
  /** `out` gets four 32-bit numbers. */
  rows(key: bigint, seed: number, out: number): void
}

type Whole = ReturnType<Tables['whole']>

interface Room<Values> {
  at: number
  values: Values
}

/** The memory that the kernel works on, with room given out once at the start. */
export interface Kernel extends Omit<Exports, 'memory'> {
  /** Room for so many 16-bit numbers. */
  shorts(count: number): Room<Int16Array>
  /** Room for so many 32-bit numbers. */
  longs(count: number): Room<Int32Array>
  reals(values: Float32Array): Room<Float32Array>
  bytes(count: number): Room<Uint8Array>
  /** Room for so many 64-bit numbers. */
  doubles(count: number): Room<Float64Array>
  /** Puts a table of weights there, or of each row the numbers from `from` on, four rows together, eight numbers of each at a time; rows are filled up
   * with zeros to a multiple of four. */
  load(weights: Pick<Tables, 'whole'>, name: string, from?: number, width?: number): Loaded
  /** Puts a table of 8-bit weights there as it is, in the same order. */
  loadBytes(weights: Pick<Tables, 'whole'>, name: string): Loaded
}

interface Loaded {
  at: number
  columns: number
  width: number
  scale: number
}

/** Of 64 kB each, for the rows that are kept; the kernel comes with room for the rest. */
const MORE_PAGES = 104

export function startKernel(wasm: Uint8Array): Kernel {
  const { memory, ...work } = new WebAssembly.Instance(new WebAssembly.Module(wasm.slice())).exports as unknown as Exports
  memory.grow(MORE_PAGES)
  let free = 0
  const room = (bytes: number): number => {
    const at = free
    free += Math.ceil(bytes / 16) * 16
    return at
  }
  const shorts = (count: number): Room<Int16Array> => {
    const at = room(count * 2)
    return { at, values: new Int16Array(memory.buffer, at, count) }
  }
  const bytes = (count: number): Room<Uint8Array> => {
    const at = room(count)
    return { at, values: new Uint8Array(memory.buffer, at, count) }
  }
  /** Puts rows of weights there, of each `width` numbers from `from` on, in the order that the kernel takes them in. */
  const laidOut = ({ values, rows, width: all }: Whole, kept: Uint8Array | Int16Array, from: number, width: number): void => {
    for (let row = 0; row < rows; row++) {
      const at = (row - (row % 4)) * width + 8 * (row % 4)
      for (let k = 0; k < width; k += 8) for (let i = 0; i < 8; i++) kept[at + 4 * k + i] = values[row * all + from + k + i] ?? 0
    }
  }
  const inFours = (rows: number): number => Math.ceil(rows / 4) * 4
  return {
    ...work,
    shorts,
    bytes,
    doubles(count) {
      const at = room(count * 8)
      return { at, values: new Float64Array(memory.buffer, at, count) }
    },
    longs(count) {
      const at = room(count * 4)
      return { at, values: new Int32Array(memory.buffer, at, count) }
    },
    reals(values) {
      const at = room(values.length * 4)
      const kept = new Float32Array(memory.buffer, at, values.length)
      kept.set(values)
      return { at, values: kept }
    },
    load(weights, name, from = 0, part) {
      const table = weights.whole(name)
      const width = part ?? table.width
      const columns = inFours(table.rows)
      const { at, values } = shorts(columns * width)
      laidOut(table, values, from, width)
      return { at, columns, width, scale: table.scale }
    },
    loadBytes(weights, name) {
      const table = weights.whole(name)
      const { width, scale } = table
      const columns = inFours(table.rows)
      const { at, values } = bytes(columns * width)
      laidOut(table, values, 0, width)
      return { at, columns, width, scale }
    },
  }
}

export const toShort = (value: number): number => Math.max(-32768, Math.min(32767, Math.round(value * STEPS)))

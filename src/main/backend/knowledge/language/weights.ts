import { sure } from '../sure'

type Table = Int8Array | Int16Array | Float32Array | BigUint64Array

/** What resources/language/english.bin holds besides its tables; scripts/language/convert.py writes it. */
interface Header {
  source: string
  /** Hash seeds of the six features of a word. */
  seeds: number[]
  tags: string[]
  moves: string[]
  /** Words which are numbered rather than hashed. */
  symbols: Record<string, number>
  /** American spelling and the like; the table "norms" holds the hashes they stand for. */
  norms: string[]
  marks: Record<string, string>
  /** Base forms of verbs. */
  verbs: string[]
  irregular: Record<'verb' | 'noun', Record<string, string>>
  tables: Record<string, { at: number; kind: 'i1' | 'i2' | 'f4' | 'u8'; shape: number[]; scale?: number }>
}

export interface Weights extends Omit<Header, 'tables'> {
  whole(name: string): { values: Int8Array | Int16Array; scale: number; rows: number; width: number }
  real(name: string): Float32Array
  hashes(name: string): BigUint64Array
}

/** Reads the file of weights. Throws on a file that is none. */
export function readWeights(file: Uint8Array): Weights {
  const bytes = file.slice().buffer
  const length = new DataView(bytes).getUint32(0, true)
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 4, length))) as Header
  const start = 4 + length
  const { tables, ...rest } = header
  const read = (name: string): Table => {
    const { at, kind, shape } = sure(tables[name])
    const size = shape.reduce((product, n) => product * n, 1)
    if (kind === 'i1') return new Int8Array(bytes, start + at, size)
    if (kind === 'i2') return new Int16Array(bytes, start + at, size)
    if (kind === 'f4') return new Float32Array(bytes, start + at, size)
    return new BigUint64Array(bytes, start + at, size)
  }
  return {
    ...rest,
    whole(name) {
      const { scale, shape } = sure(tables[name])
      return { values: read(name) as Int8Array | Int16Array, scale: sure(scale), rows: sure(shape[0]), width: sure(shape[1]) }
    },
    real: (name) => read(name) as Float32Array,
    hashes: (name) => read(name) as BigUint64Array,
  }
}

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

/** The tables of a file of weights. */
export interface Tables {
  whole(name: string): { values: Int8Array | Int16Array; scale: number; rows: number; width: number }
  real(name: string): Float32Array
  hashes(name: string): BigUint64Array
  /** Nothing more is asked for: the file goes, unless somebody keeps a table of it. */
  close(): void
}

export type Weights = Omit<Header, 'tables'> & Tables

/** Reads a file of weights. Throws on a file that is none. */
export function readWeights<Head extends object = Omit<Header, 'tables'>>(file: Uint8Array): Head & Tables {
  // tables begin at multiples of eight, and a file of 25 MB is copied only where it does not
  const { buffer, byteOffset } = file.byteOffset % 8 === 0 ? file : file.slice()
  let bytes = buffer
  const length = new DataView(bytes, byteOffset).getUint32(0, true)
  const header = new TextDecoder().decode(new Uint8Array(bytes, byteOffset + 4, length))
  const { tables, ...rest } = JSON.parse(header) as Head & Pick<Header, 'tables'>
  const start = byteOffset + 4 + length
  const read = (name: string): Table => {
    const { at, kind, shape } = sure(tables[name])
    const size = shape.reduce((product, n) => product * n, 1)
    if (kind === 'i1') return new Int8Array(bytes, start + at, size)
    if (kind === 'i2') return new Int16Array(bytes, start + at, size)
    if (kind === 'f4') return new Float32Array(bytes, start + at, size)
    return new BigUint64Array(bytes, start + at, size)
  }
  return {
    ...(rest as unknown as Head),
    whole(name) {
      const { scale, shape } = sure(tables[name])
      return { values: read(name) as Int8Array | Int16Array, scale: sure(scale), rows: sure(shape[0]), width: sure(shape[1]) }
    },
    real: (name) => read(name) as Float32Array,
    hashes: (name) => read(name) as BigUint64Array,
    close: () => void (bytes = new ArrayBuffer(0)),
  }
}

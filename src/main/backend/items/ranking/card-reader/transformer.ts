import { STEPS, type Kernel } from '../../../knowledge/language/kernel'
import type { Tables } from '../../../knowledge/language/weights'

/** Numbers a piece is read as. */
export const WIDTH = 384
/** No more pieces than this are read. */
export const LONGEST = 160
const EPSILON = 1e-12

/**
 * Returns what reads pieces of a text, each with the part it belongs to (0 or 1), in the light of all others: one row of 384 numbers a piece, which holds until the next call.
 * A transformer's encoder (Vaswani et al., "Attention is all you need", 2017; Devlin et al., "BERT", 2019) with Gaussian error linear units (Hendrycks and Gimpel, 2016), its
 * weights and what they meet in whole numbers. All arithmetic is the kernel's.
 */
export function transformerOf(
  tables: Tables,
  kernel: Kernel,
  layers: number,
): (pieces: readonly number[], parts: readonly number[]) => Float32Array {
  // copies, so that the file need not stay
  const words = tables.whole('pieces').values.slice()
  const scales = tables.real('pieces.scale').slice()
  const places = tables.real('places').slice()
  const kinds = tables.real('parts').slice()
  const rounded = kernel.shorts(LONGEST * WIDTH)
  const wide = kernel.shorts(LONGEST * 4 * WIDTH)
  const sums = kernel.longs(LONGEST * 4 * WIDTH)
  const rows = kernel.reals(new Float32Array(LONGEST * WIDTH))
  const nothing = kernel.reals(new Float32Array(LONGEST * WIDTH))
  const found = kernel.reals(new Float32Array(LONGEST * WIDTH))
  const seen = kernel.reals(new Float32Array(LONGEST * 3 * WIDTH))
  const shares = kernel.reals(new Float32Array(LONGEST + 3))
  const wider = kernel.shorts(4 * 4 * WIDTH)

  /** Multiplies rows of 16-bit numbers with a table whose rows have each their own scale, and hands the sums with scale and bias to what finishes them. */
  const multiplied = (name: string, finish: Kernel['scaled']) => {
    const table = kernel.loadBytes(tables, name)
    const scale = kernel.reals(tables.real(`${name}.scale`).map((scale) => scale / STEPS))
    const bias = kernel.reals(tables.real(`${name}.b`))
    return (from: number, pieces: number, out: number): void => {
      // the kernel takes two rows at a time: the last may be anything
      kernel.multiplyBytes(from, table.width * 2, pieces + (pieces % 2), table.at, table.columns, table.width, wider.at, sums.at)
      finish(sums.at, pieces, table.columns, scale.at, bias.at, out)
    }
  }
  /** Adds to each row what was found and normalises it. */
  const settled = (name: string, add: number) => {
    const gain = kernel.reals(tables.real(`${name}.gain`))
    const shift = kernel.reals(tables.real(`${name}.shift`))
    return (pieces: number): void => kernel.normalise(rows.at, add, pieces, gain.at, shift.at, EPSILON, rounded.at)
  }
  const begin = settled('start', nothing.at)
  const all = Array.from({ length: layers }, (_, n) => ({
    look: multiplied(`${n}.look`, kernel.scaled),
    gather: multiplied(`${n}.gather`, kernel.scaled),
    gathered: settled(`${n}.gather`, found.at),
    widen: multiplied(`${n}.widen`, kernel.bent),
    narrow: multiplied(`${n}.narrow`, kernel.scaled),
    narrowed: settled(`${n}.narrow`, found.at),
  }))
  return (pieces, parts) => {
    const length = Math.min(LONGEST, pieces.length)
    for (let piece = 0; piece < length; piece++) {
      const word = pieces[piece] as number
      const scale = scales[word] as number
      const kind = (parts[piece] as number) * WIDTH
      for (let i = 0; i < WIDTH; i++)
        rows.values[piece * WIDTH + i] =
          (words[word * WIDTH + i] as number) * scale + (places[piece * WIDTH + i] as number) + (kinds[kind + i] as number)
    }
    begin(length)
    for (const { look, gather, gathered, widen, narrow, narrowed } of all) {
      look(rounded.at, length, seen.at)
      kernel.attend(seen.at, length, shares.at, rounded.at)
      gather(rounded.at, length, found.at)
      gathered(length)
      widen(rounded.at, length, wide.at)
      narrow(wide.at, length, found.at)
      narrowed(length)
    }
    return rows.values
  }
}

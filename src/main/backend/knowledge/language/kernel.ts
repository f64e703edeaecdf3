import type { Weights } from './weights'

/** Values are kept as 16-bit numbers with this many steps to one. */
export const STEPS = 512

interface Multiply {
  /** Byte addresses; `width` in numbers. `rows` even, `columns` a multiple of four, `width` of eight. */
  (x: number, stride: number, rows: number, w: number, columns: number, width: number, out: number): void
}

/** The memory that the multiplying kernel (scripts/language/kernel.wat) works on, with room given out once at the start. */
export interface Kernel {
  multiply: Multiply
  /** Room for so many 16-bit numbers. */
  shorts(count: number): { at: number; values: Int16Array }
  /** Room for so many 32-bit numbers. */
  longs(count: number): { at: number; values: Int32Array }
  /** Puts a table of weights there; rows are filled up with zeros to a multiple of four. */
  load(weights: Weights, name: string): { at: number; columns: number; width: number; scale: number }
}

export function startKernel(wasm: Uint8Array): Kernel {
  const { memory, multiply } = new WebAssembly.Instance(new WebAssembly.Module(wasm.slice())).exports as unknown as {
    memory: WebAssembly.Memory
    multiply: Multiply
  }
  let free = 0
  const room = (bytes: number): number => {
    const at = free
    free += Math.ceil(bytes / 16) * 16
    return at
  }
  const shorts = (count: number) => {
    const at = room(count * 2)
    return { at, values: new Int16Array(memory.buffer, at, count) }
  }
  return {
    multiply,
    shorts,
    longs(count) {
      const at = room(count * 4)
      return { at, values: new Int32Array(memory.buffer, at, count) }
    },
    load(weights, name) {
      const { values, scale, rows, width } = weights.whole(name)
      const columns = Math.ceil(rows / 4) * 4
      const { at, values: kept } = shorts(columns * width)
      kept.set(values)
      return { at, columns, width, scale }
    },
  }
}

export const toShort = (value: number): number => Math.max(-32768, Math.min(32767, Math.round(value * STEPS)))

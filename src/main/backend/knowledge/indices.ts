/** The numbers from `from` to before `to`. */
export const indices = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n)

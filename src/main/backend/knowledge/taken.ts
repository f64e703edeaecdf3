/** The places of a text in which something was found already. A book has ten thousand dates, which are not held against one another. */
export class Taken {
  readonly #places = new Set<number>()

  /** True where any place from `start` on, to `end` and without it, is taken. */
  has(start: number, end: number): boolean {
    for (let at = start; at < end; at++) if (this.#places.has(at)) return true
    return false
  }

  add(start: number, end: number): void {
    for (let at = start; at < end; at++) this.#places.add(at)
  }
}

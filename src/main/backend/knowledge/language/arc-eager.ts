/**
 * The state of an arc-eager parser: a stack, the words still to come, and the arcs drawn so far. Words that came back from the stack without
 * a head stand before the words to come.
 */
export class State {
  readonly heads: Int32Array
  readonly labels: Int32Array
  readonly #stack: number[] = []
  readonly #returned: number[] = []
  readonly #cannotShift: Uint8Array
  /** Children of each word in the order in which they were attached. */
  readonly #left: number[][]
  readonly #right: number[][]
  #next = 0

  constructor(readonly length: number) {
    this.heads = new Int32Array(length).fill(-1)
    this.labels = new Int32Array(length).fill(-1)
    this.#cannotShift = new Uint8Array(length)
    this.#left = Array.from({ length }, () => [])
    this.#right = Array.from({ length }, () => [])
  }

  get done(): boolean {
    return this.#stack.length === 0 && this.#waiting === 0
  }

  get #waiting(): number {
    return this.length - this.#next + this.#returned.length
  }

  stack(i: number): number {
    return this.#stack[this.#stack.length - 1 - i] ?? -1
  }

  buffer(i: number): number {
    const returned = this.#returned.length
    if (i < returned) return this.#returned[returned - 1 - i] ?? -1
    const at = this.#next + i - returned
    return at < this.length ? at : -1
  }

  lastLeft(word: number): number {
    return this.#left[word]?.at(-1) ?? -1
  }

  lastRight(word: number): number {
    return this.#right[word]?.at(-1) ?? -1
  }

  get canShift(): boolean {
    return this.#stack.length === 0 || (this.#waiting > 1 && this.#cannotShift[this.buffer(0)] === 0)
  }

  /** The last word on the stack waits for what comes: a sentence is one tree. */
  get canReduce(): boolean {
    return this.#stack.length > 1 || (this.#stack.length === 1 && this.#waiting === 0)
  }

  get canAttach(): boolean {
    return this.#stack.length > 0 && this.#waiting > 0
  }

  shift(): void {
    this.#stack.push(this.#returned.pop() ?? this.#next++)
  }

  reduce(): void {
    const word = this.#stack.pop() ?? -1
    if (this.#stack.length === 0 || (this.heads[word] ?? -1) >= 0) return
    this.#cannotShift[word] = 1
    this.#returned.push(word)
  }

  attachLeft(label: number): void {
    const head = this.buffer(0)
    this.#attach(head, this.stack(0), label)
    this.#cannotShift[head] = 0
    this.#stack.pop()
  }

  attachRight(label: number): void {
    this.#attach(this.stack(0), this.buffer(0), label)
    this.shift()
  }

  #attach(head: number, child: number, label: number): void {
    const old = this.heads[child] ?? -1
    if (old >= 0) {
      const siblings = (old > child ? this.#left : this.#right)[old] ?? []
      siblings.splice(siblings.indexOf(child), 1)
    }
    ;(head > child ? this.#left : this.#right)[head]?.push(child)
    this.heads[child] = head
    this.labels[child] = label
  }
}

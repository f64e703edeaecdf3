/**
 * The state of an arc-eager parser: a stack, the words still to come, and the arcs drawn so far. Words that came back from the stack without
 * a head stand before the words to come. One state serves sentence after sentence.
 */
export class State {
  readonly heads: Int32Array
  readonly labels: Int32Array
  /** Where a word has none, -1. */
  readonly lastLeft: Int32Array
  readonly lastRight: Int32Array
  /** The child of the same head, on the same side, that was attached before. */
  readonly #before: Int32Array
  readonly #cannotShift: Uint8Array
  readonly #stack: Int32Array
  #height = 0
  readonly #returned: Int32Array
  #waitingAgain = 0
  #next = 0
  #length = 0

  constructor(longest: number) {
    const numbers = (): Int32Array => new Int32Array(longest)
    this.heads = numbers()
    this.labels = numbers()
    this.lastLeft = numbers()
    this.lastRight = numbers()
    this.#before = numbers()
    this.#stack = numbers()
    this.#returned = numbers()
    this.#cannotShift = new Uint8Array(longest)
  }

  start(length: number): void {
    for (const numbers of [this.heads, this.labels, this.lastLeft, this.lastRight, this.#before]) numbers.fill(-1, 0, length)
    this.#cannotShift.fill(0, 0, length)
    this.#height = 0
    this.#waitingAgain = 0
    this.#next = 0
    this.#length = length
  }

  get done(): boolean {
    return this.#height === 0 && this.#waiting === 0
  }

  get #waiting(): number {
    return this.#length - this.#next + this.#waitingAgain
  }

  stack(i: number): number {
    return i < this.#height ? (this.#stack[this.#height - 1 - i] ?? -1) : -1
  }

  buffer(i: number): number {
    if (i < this.#waitingAgain) return this.#returned[this.#waitingAgain - 1 - i] ?? -1
    const at = this.#next + i - this.#waitingAgain
    return at < this.#length ? at : -1
  }

  get canShift(): boolean {
    return this.#height === 0 || (this.#waiting > 1 && this.#cannotShift[this.buffer(0)] === 0)
  }

  /** The last word on the stack waits for what comes: a sentence is one tree. */
  get canReduce(): boolean {
    return this.#height > 1 || (this.#height === 1 && this.#waiting === 0)
  }

  get canAttach(): boolean {
    return this.#height > 0 && this.#waiting > 0
  }

  shift(): void {
    this.#stack[this.#height++] = this.#waitingAgain > 0 ? (this.#returned[--this.#waitingAgain] ?? -1) : this.#next++
  }

  reduce(): void {
    const word = this.stack(0)
    this.#height--
    if (this.#height === 0 || (this.heads[word] ?? -1) >= 0) return
    this.#cannotShift[word] = 1
    this.#returned[this.#waitingAgain++] = word
  }

  attachLeft(label: number): void {
    const head = this.buffer(0)
    this.#attach(head, this.stack(0), label)
    this.#cannotShift[head] = 0
    this.#height--
  }

  attachRight(label: number): void {
    this.#attach(this.stack(0), this.buffer(0), label)
    this.shift()
  }

  #attach(head: number, child: number, label: number): void {
    const old = this.heads[child] ?? -1
    if (old >= 0) this.#detach(old, child)
    const last = head > child ? this.lastLeft : this.lastRight
    this.#before[child] = last[head] ?? -1
    last[head] = child
    this.heads[child] = head
    this.labels[child] = label
  }

  #detach(head: number, child: number): void {
    const last = head > child ? this.lastLeft : this.lastRight
    const before = this.#before[child] ?? -1
    if (last[head] === child) {
      last[head] = before
      return
    }
    let sibling = last[head] ?? -1
    while (sibling >= 0 && this.#before[sibling] !== child) sibling = this.#before[sibling] ?? -1
    if (sibling >= 0) this.#before[sibling] = before
  }
}

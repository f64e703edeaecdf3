import { sure } from '../../knowledge/sure'

interface Entry<Value> {
  value: Value
  score: number
  /** Of equal scores, what was put back later comes first; what never left keeps its order. */
  turn: number
}

/** Hands out the highest score first: a heap, since taking from the front of a list of 40,000 moves all the others. */
class Queue<Value> {
  readonly #heap: Entry<Value>[]
  #turn = 0

  /** `entries` stand in descending order of their scores. */
  constructor(entries: readonly { value: Value; score: number }[]) {
    this.#heap = entries.map(({ value, score }, n) => ({ value, score, turn: -n - 1 }))
  }

  /** Score of the next value; -Infinity when there is none. */
  get next(): number {
    return this.#heap[0]?.score ?? -Infinity
  }

  take(): Value | undefined {
    const first = this.#heap[0]
    const last = this.#heap.pop()
    if (first === undefined || last === undefined || this.#heap.length === 0) return first?.value
    let at = 0
    for (;;) {
      const left = 2 * at + 1
      if (left >= this.#heap.length) break
      const right = this.#heap[left + 1]
      const child = right && isBefore(right, sure(this.#heap[left])) ? left + 1 : left
      if (!isBefore(sure(this.#heap[child]), last)) break
      this.#heap[at] = sure(this.#heap[child])
      at = child
    }
    this.#heap[at] = last
    return first.value
  }

  putBack(value: Value, score: number): void {
    const entry = { value, score, turn: ++this.#turn }
    let at = this.#heap.length
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (isBefore(sure(this.#heap[parent]), entry)) break
      this.#heap[at] = sure(this.#heap[parent])
      at = parent
    }
    this.#heap[at] = entry
  }
}

const isBefore = <Value>(one: Entry<Value>, other: Entry<Value>): boolean =>
  one.score > other.score || (one.score === other.score && one.turn > other.turn)

/** Values by what each is worth once those before it are counted, best first. `now` may only fall as more are taken: then a value that still leads is the best. */
export function* greedily<Value>(values: readonly Value[], worth: (value: Value) => number, now: (value: Value) => number) {
  const queue = new Queue(values.map((value) => ({ value, score: worth(value) })).sort((a, b) => b.score - a.score))
  for (let head = queue.take(); head !== undefined; head = queue.take()) {
    const score = now(head)
    if (score < queue.next) queue.putBack(head, score)
    else yield { value: head, score }
  }
}

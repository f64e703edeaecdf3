import type { ItemContext } from '../../shared/item'

/** What stands around each draft, read once and kept while the list is. */
export class Surroundings {
  #read: (id: string) => Promise<ItemContext>
  #known = new Map<string, Promise<ItemContext>>()

  constructor(read: (id: string) => Promise<ItemContext>) {
    this.#read = read
  }

  /** A failure is not kept: the next call asks again. */
  of(id: string): Promise<ItemContext> {
    const known = this.#known.get(id)
    if (known) return known
    const reading = this.#read(id)
    this.#known.set(id, reading)
    reading.catch(() => this.forget(id))
    return reading
  }

  forget(id: string): void {
    this.#known.delete(id)
  }

  forgetAll(): void {
    this.#known.clear()
  }
}

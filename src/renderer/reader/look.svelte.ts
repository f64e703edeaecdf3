/** How the reader likes to read; kept by this window's browser, as it is a matter of the screen and not of the library. */
class Look {
  size = $state(stored('size', 1))
  marks = $state(stored('marks', true))
  outline = $state(stored('outline', true))

  larger = () => this.#resize(1)
  smaller = () => this.#resize(-1)

  toggleMarks = () => {
    this.marks = !this.marks
    this.#store()
  }

  toggleOutline = () => {
    this.outline = !this.outline
    this.#store()
  }

  #resize(by: number) {
    const step = SIZES.indexOf(this.size) + by
    this.size = SIZES[Math.min(SIZES.length - 1, Math.max(0, step))] ?? 1
    this.#store()
  }

  #store() {
    localStorage.setItem(KEY, JSON.stringify({ size: this.size, marks: this.marks, outline: this.outline }))
  }
}

const KEY = 'reader-look'

/** Factors of the reading size. */
const SIZES = [0.8, 0.9, 1, 1.1, 1.2, 1.35, 1.5]

function stored<T>(name: string, otherwise: T): T {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')[name]
    return typeof value === typeof otherwise ? (value as T) : otherwise
  } catch {
    return otherwise
  }
}

export const look = new Look()

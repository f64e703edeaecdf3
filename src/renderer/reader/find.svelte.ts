/** Finding words in the open text. */
export class Find {
  open = $state(false)
  query = $state('')
  /** Which of the matches is looked at. */
  at = $state(0)

  #text: () => string
  #folded = $derived.by(() => (this.open ? fold(this.#text()) : ''))
  matches = $derived(this.open ? findAll(this.#folded, this.query) : [])
  current = $derived(this.matches[this.at])

  constructor(text: () => string) {
    this.#text = text
  }

  /** Starts with the first match at or after the place. */
  search(query: string, place: number): void {
    this.query = query
    this.at = Math.max(
      0,
      this.matches.findIndex(({ start }) => start >= place),
    )
  }

  /** Round and round. */
  move(by: number): void {
    const count = this.matches.length
    if (count > 0) this.at = (this.at + by + count) % count
  }
}

/** All places of the words in a folded text, whatever their case and accents. Without words: none. */
export function findAll(folded: string, query: string): { start: number; end: number }[] {
  const words = fold(query.trim())
  if (words === '') return []
  const found: { start: number; end: number }[] = []
  for (let start = folded.indexOf(words); start >= 0 && found.length < MOST; start = folded.indexOf(words, start + words.length))
    found.push({ start, end: start + words.length })
  return found
}

/** Without case and accents, and unit for unit as long as the text, so that offsets stay what they are. */
export const fold = (text: string): string =>
  text.replace(/[^\0-\x7f]|[A-Z]/g, (unit) => unit.normalize('NFD').toLowerCase().charAt(0)).replace(/[‘’]/g, "'")

/** More matches than anybody steps through. */
const MOST = 2000

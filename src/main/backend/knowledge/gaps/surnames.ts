import type { Reading } from '../extractors/reading'

const surnames = new WeakMap<Reading, ReadonlySet<string>>()

/** "Begin gave up Sinai": a word that elsewhere in the text is the last of a name. */
export function isSurname(reading: Reading, word: string): boolean {
  let known = surnames.get(reading)
  if (!known)
    surnames.set(
      reading,
      (known = new Set(
        reading.sentences.flatMap((s) => s.mentions.filter((m) => m.kind === 'person').map((m) => m.name.split(' ').at(-1) ?? '')),
      )),
    )
  return known.has(word)
}

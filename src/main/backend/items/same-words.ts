import { createHash } from 'node:crypto'
import type { Store } from '../store'
import { documentsOfLength } from '../store/documents'

/** Another layout changes line breaks, hyphens and spaces: by no more than this share of the text. */
const LAYOUT = 0.2

/** The reading in the library that says the same, letter for letter, however it is set. */
export function readingWithSameWords(store: Store, text: string): { id: string; title: string; words: number } | undefined {
  const wanted = hashOfLetters(text)
  return documentsOfLength(store, Math.floor(text.length * (1 - LAYOUT)), Math.ceil(text.length * (1 + LAYOUT))).find(
    (other) => hashOfLetters(other.text) === wanted,
  )
}

const hashOfLetters = (text: string): string =>
  createHash('sha256')
    .update(
      text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ''),
    )
    .digest('hex')

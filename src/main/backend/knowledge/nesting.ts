import type { Slot } from '../../../shared/fact'
import type { Sentence } from './analysis'
import type { Reading } from './extractors/reading'
import { sure } from './sure'

/** The list item under which a nested one stands; null for the outer ones. */
export function itemAbove({ document: { blocks }, sentences }: Reading, sentence: Sentence): Sentence | null {
  const levelOf = ({ block }: Sentence): number => blocks[block]?.level ?? 1
  const level = levelOf(sentence)
  if (sentence.kind !== 'list-item' || level < 2) return null
  for (let i = sentence.index - 1; i >= 0; i--) {
    const above = sure(sentences[i])
    if (above.kind !== 'list-item') return null
    if (above.opensBlock && levelOf(above) < level) return above
  }
  return null
}

/** Its label: "plateau = …" under "Mutually hurting stalemate: …". */
export function parentOf(reading: Reading, sentence: Sentence): Slot | null {
  const above = itemAbove(reading, sentence)
  return above?.label ? reading.slot(above.label.start, above.label.end, spokenLabel(above.label.text)) : null
}

/** A label within a sentence, without its abbreviation: "sense of a way out". */
export const spokenLabel = (label: string): string => {
  const plain = label.replace(/\s*\([^)]*\)/g, '')
  return /^\p{Lu}\p{Ll}+(?:[ -]\p{Ll}|$)/u.test(plain) ? plain.charAt(0).toLowerCase() + plain.slice(1) : plain
}

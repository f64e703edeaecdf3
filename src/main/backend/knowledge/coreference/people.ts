import type { Analysis, Sentence } from '../analysis'
import { surnameOf } from '../lexicon'
import { sure } from '../sure'

/** Somebody named as the subject of the sentence before. */
export function subjectPerson(analysis: Analysis, sentence: Sentence): string | null {
  const previous = analysis.sentences[sentence.index - 1]
  const subject = previous && previous.block === sentence.block ? previous.clauses[0]?.subject : undefined
  const found = subject && sure(previous).mentions.find((m) => m.from === subject.from && (m.kind === 'person' || m.kind === 'state'))
  return found ? (found.kind === 'person' ? surnameOf(found.name) : found.name) : null
}

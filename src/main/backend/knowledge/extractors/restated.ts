import { isOrdinalSubject } from './enumerated'
import { isContent } from './content'
import { isPlain } from './plain'
import { explainsLabel } from './roles'
import { isDateRow } from '../notes/entries'
import { slotsOf } from '../statements'
import { topicOfStatement } from './topic-of-statement'
import type { Extractor } from './reading'

/**
 * What a sentence says, clause by clause, read from its words in a row rather than from its tree. A winding sentence whose tree is in doubt still has a subject, a verb and what
 * follows: questions from it are the last resort, and stand at the end of the inbox.
 */
export const restated: Extractor = (reading, sentence) => {
  const text = reading.text.slice(sentence.start, sentence.end)
  if (!isContent(text, sentence) || reading.inPlainList(sentence) || explainsLabel(reading, sentence)) return []
  // the row of a table has no clauses
  if (isDateRow(reading, sentence) && / – [^;]*; /.test(text)) return []
  const announced = reading.announcers.get(sentence.index)
  return reading.statements(sentence).flatMap((s) => {
    if (!isPlain(s) || isOrdinalSubject(s.subject.text)) return []
    if (announced && announced.to > s.clause.complement.from && announced.from < s.clause.complement.to) return []
    const slots = slotsOf(reading, reading.coreference, s)
    return [reading.fact(topicOfStatement(reading, s), 'restated', slots, sentence, s.role === 'main' ? 0.5 : 0.45)]
  })
}

import type { Topic } from '../../../../shared/words'
import { clean } from '../coreference'
import type { Statement } from '../statements'
import { topicOf } from '../topics'
import type { Reading } from './reading'

/** What kind of fact a statement is, where it stands. */
export function topicOfStatement(reading: Reading, s: Statement): Topic {
  const member = s.role === 'main' ? reading.memberOf(s.sentence) : null
  if (member && /concession|commitment|promise|pledge/.test(member.list.noun)) return 'concession'
  return topicOf(s, {
    subject: s.subject.text,
    verb: clean(reading.words(s.sentence, s.clause.verb)),
    complement: s.complement.text,
    leads: s.clause.leads.map((lead) => reading.words(s.sentence, lead)),
  })
}

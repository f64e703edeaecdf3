import type { Fact } from '../../../../shared/fact'
import type { Topic } from '../../../../shared/words'
import { clean } from '../coreference'
import { slotsOf, type Statement } from '../statements'
import { topicOf } from '../topics'
import type { Sentence } from '../analysis'
import { describeList, isOrdinalSubject } from './enumerated'
import { isPlain } from './plain'
import { explainsLabel } from './roles'
import type { Reading } from './reading'

/** Sentences in which a text speaks of itself or of its reader carry nothing to ask. */
const ABOUT_ITSELF =
  /^(?:this|the|our) (?:article|essay|paper|chapter|section|text|piece|book|post|lecture|report|study|handout|reading|unit|module)\b|\b(?:this|the present) (?:article|essay|paper|chapter|section|lecture)\b|\b(?:as (?:we )?(?:noted|discussed|mentioned|seen|argued) (?:above|below|earlier))\b/i
const CLUTTER =
  /\b(?:logged in|leave a reply|post a comment|add comment|comments? \(|subscribe|newsletter|click here|share this|all rights reserved|cookie|sign up|read more|read next|see also|advertisement)\b/i

/** True for a sentence that says something about the world. */
export const isContent = (text: string, sentence: Sentence): boolean =>
  sentence.kind !== 'heading' &&
  !text.startsWith('(') &&
  !ABOUT_ITSELF.test(text) &&
  !CLUTTER.test(text) &&
  sentence.tokens.length >= 5 &&
  !/\?\s*[”"]?$/.test(text)

/** The facts of a sentence's plain statements whose topic is `wanted`; the extractor of each kind calls this for its own. */
export function statementFacts(reading: Reading, sentence: Sentence, wanted: Topic): Fact[] {
  const text = reading.text.slice(sentence.start, sentence.end)
  if (!isContent(text, sentence) || reading.inPlainList(sentence) || explainsLabel(reading, sentence)) return []
  const facts: Fact[] = []
  for (const s of reading.statements(sentence)) {
    if (!isPlain(s) || topicOfStatement(reading, s) !== wanted || isOrdinalSubject(s.subject.text)) continue
    const slots = slotsOf(reading, reading.coreference, s)
    if (sentence.label) slots.label = [reading.slot(sentence.label.start, sentence.label.end, sentence.label.text)]
    const announced = reading.announcers.get(sentence.index)
    if (announced && announced.to > s.clause.complement.from && announced.from < s.clause.complement.to) continue
    const member = s.role === 'main' && s.clause === sentence.clauses[0] ? reading.memberOf(sentence) : null
    const list = member && describeList(reading, member.list)
    if (member && list) {
      slots.ordinal = [reading.slot(sentence.start, sentence.end, member.ordinal)]
      slots.list = [reading.slot(member.list.announcer.start, member.list.announcer.end, list)]
    }
    facts.push(reading.fact(wanted, s.role === 'main' ? 'statement' : 'side-statement', slots, sentence, confidenceOf(s)))
  }
  return facts
}

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

/** Short, fully resolved statements are surer than long ones. */
function confidenceOf(s: Statement): number {
  const open = s.subject.open.length + s.complement.open.length
  const long = s.clause.span.to - s.clause.span.from > 40
  return Math.max(0.2, 0.8 - 0.25 * open - (long ? 0.15 : 0) - (s.role === 'main' ? 0 : 0.05))
}

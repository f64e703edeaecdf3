import { sure } from '../sure'
import type { Fact } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import { clean } from '../coreference'
import { headOf, isPersonNoun } from '../phrases'
import type { Statement } from '../statements'
import type { Extractor, Reading } from './reading'

const QUOTED = /[“"]([^”"“]{3,120}?)[.,]?[”"]/u
const SPEAKS = /^(?:speak|talk|warn|complain|boast|dream|write)$/
const CALLS = /^(?:call|describe|dismiss|characterise|characterize|denounce|hail|praise|label|term|brand|condemn|quote)$/
const CLAIMS = /^(?:say|claim|argue|insist|declare|write|remark|maintain|hold|believe|admit|complain|warn)$/

/** "spoke of “a new era”", "called it “a mistake”", "He said that it was “hollow”": whose words they are. */
export const words: Extractor = (reading, sentence) => {
  if (sentence.kind === 'heading' || !/[“"]/.test(reading.text.slice(sentence.start, sentence.end))) return []
  return reading.statements(sentence).flatMap((s) => wordsOf(reading, sentence, s))
}

function wordsOf(reading: Reading, sentence: Sentence, s: Statement): Fact[] {
  const speaks = SPEAKS.test(s.lemma)
  // "Winston Churchill, who called for a “parley at the summit”"
  const beside = s.role === 'tail' && sentence.tokens[s.clause.span.from]?.lower === 'who'
  if (
    !(s.role === 'main' || beside) ||
    s.clause.verb.passive ||
    s.clause.verb.negated ||
    !(speaks || CALLS.test(s.lemma) || CLAIMS.test(s.lemma))
  )
    return []
  const from = sure(sentence.tokens[s.clause.verb.to - 1]).end
  const after = reading.text.slice(from, sentence.end)
  const quote = QUOTED.exec(after)
  const said = quote?.[1]
  if (!quote || !said) return []
  const between = after.slice(0, quote.index)
  // reported speech with a plain quotation is an utterance already
  if (CLAIMS.test(s.lemma) && !/^ that (?:it|this|they|these|the [\p{L} -]{3,40}) (?:is|are|was|were|had been|would be) $/u.test(between))
    return []
  const calls = s.lemma === 'call' && /^ for (?:an? |the )?$/.test(between)
  if (between.length > 60 || (speaks && !/^ (?:of|about|against) (?:an? |the )?$/.test(between))) return []
  const speaker = speakerOf(reading, sentence, s)
  if (!speaker) return []
  const start = from + quote.index + 1
  const object = CALLS.test(s.lemma) && !calls ? objectOf(reading, sentence, s, start) : null
  const slots = {
    speaker: [speaker],
    said: [reading.slot(start, start + said.length, clean(said))],
    verb: [reading.slot(s.start, s.end, calls ? 'called for' : speaks ? 'spoke of' : s.lemma)],
    ...(object ? { object: [object] } : {}),
  }
  return [reading.fact('attribution', 'words', slots, sentence, 0.88)]
}

/** Somebody with a name: the subject itself, or whom its pronoun stands for. */
function speakerOf(reading: Reading, sentence: Sentence, s: Statement) {
  const { subject } = s.clause
  const { tokens, mentions } = sentence
  const slot = reading.slot(sure(tokens[subject.from]).start, sure(tokens[subject.to - 1]).end, s.subject.text)
  if (s.subject.open.length > 0) return null
  const named = mentions.find(
    (m) => m.from === subject.from && (m.kind === 'person' || m.kind === 'unknown') && tokens[m.to]?.pos !== 'PART',
  )
  if (named) return { ...slot, text: named.name, entity: named.name }
  const role = tokens[headOf(tokens, subject)]
  if (role && isPersonNoun(role)) {
    const apposed = mentions.find((m) => m.kind === 'person' && m.to === subject.to)
    return apposed ? { ...slot, text: apposed.name, entity: apposed.name } : slot
  }
  const meant = reading.sentences
    .slice(Math.max(0, sentence.index - 4), sentence.index)
    .flatMap((x) => x.mentions)
    .findLast((m) => m.kind === 'person' && m.name.endsWith(s.subject.text))
  return meant && /^(?:he|she)$/.test(sure(tokens[subject.from]).lower) ? { ...slot, text: meant.name, entity: meant.name } : null
}

/** What is called so, if it has a name of its own. */
function objectOf(reading: Reading, sentence: Sentence, s: Statement, quote: number) {
  const { tokens } = sentence
  const { complement } = s.clause
  let to = tokens.findIndex((t, i) => i >= complement.from && t.start >= quote - 1)
  if (to < 0) return null
  if (/^(?:as|an?|the)$/.test(tokens[to - 1]?.lower ?? '')) to--
  if (tokens[to - 1]?.lower === 'as') to--
  if (to <= complement.from) return null
  const first = sure(tokens[complement.from])
  const resolved = reading.coreference.resolve(sentence, { from: complement.from, to }, s.clause)
  if (first.pos === 'PRON' || resolved.open.length > 0 || resolved.leansOnSubject || resolved.text.split(' ').length > 10) return null
  return reading.slot(first.start, sure(tokens[to - 1]).end, resolved.text)
}

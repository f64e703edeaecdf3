import { sure } from '../sure'
import type { Fact } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import { language } from '../language'
import { innerStatement } from '../statements'
import type { Utterance } from '../said'
import { speakerSlots, tokensBetween } from './attribution'
import type { Extractor, Reading } from './reading'

/** How far apart, in sentences, two accounts of one thing may stand. */
const REACH = 4
const NEGATION = /\b(?:not|never|no|nothing|none|denied|denies|deny|rejected|n['’]t)\b/i

/** Two accounts of one thing which cannot both be true: same words, one of them negated, by different speakers. */
export const conflict: Extractor = (reading, sentence) => {
  const facts: Fact[] = []
  for (const later of reading.utterances(sentence)) {
    for (let back = 0; back <= REACH; back++) {
      const earlierSentence = reading.sentences[sentence.index - back]
      if (!earlierSentence || earlierSentence.kind === 'heading') break
      const earlier = reading
        .utterances(earlierSentence)
        .find(
          (u) => u.name !== later.name && u.verb.start < later.verb.start && later.verb.start > u.said.end && contradict(reading, u, later),
        )
      if (!earlier) continue
      facts.push(conflictFact(reading, earlier, later))
      break
    }
  }
  return facts.slice(0, 1)
}

function contradict(reading: Reading, a: Utterance, b: Utterance): boolean {
  const denied = (u: Utterance): boolean => NEGATION.test(mainClause(u)) || /^(?:deny|reject|dismiss|contradict)$/.test(u.verb.lemma)
  if (denied(a) === denied(b)) return false
  const words = (u: Utterance): Set<string> => new Set(tokenLemmas(reading, u.sentence, u.said.start, Math.min(u.end, u.sentence.end)))
  const wordsOfA = words(a)
  const shared = [...words(b)].filter((w) => wordsOfA.has(w))
  const verbs = (u: Utterance): string[] =>
    u.sentence.tokens.filter((t) => t.pos === 'VERB' && t.start >= u.said.start && t.end <= u.end).map((t) => t.lemma)
  const sameVerb = verbs(a).some((v) => verbs(b).includes(v))
  return shared.length >= (sameVerb ? 2 : 3)
}

/** The negation has to stand in the claim itself, not in something it mentions. */
const mainClause = (u: Utterance): string =>
  sure(u.said.text.split(/\b(?:that|which|who)\b/)[0])
    .split(' ')
    .slice(0, 8)
    .join(' ')

function tokenLemmas(reading: Reading, sentence: Sentence, start: number, end: number): string[] {
  void reading
  return sentence.tokens
    .filter((t) => t.start >= start && t.end <= end && /NOUN|VERB|PROPN|ADJ/.test(t.pos) && t.lemma.length > 2)
    .map((t) => t.lemma.replace(/s$/, ''))
}

function conflictFact(reading: Reading, a: Utterance, b: Utterance): Fact {
  const between = { start: a.sentence.start, end: Math.max(b.sentence.end, b.end) }
  const near = b.sentence.index - a.sentence.index <= 1 ? between : b.sentence
  const positive = NEGATION.test(mainClause(a)) ? b : a
  const negative = positive === a ? b : a
  const inner = innerStatement(
    reading.coreference,
    negative.sentence,
    tokensBetween(negative.sentence, negative.said.start, negative.said.end),
  )[0]
  const other = innerStatement(
    reading.coreference,
    positive.sentence,
    tokensBetween(positive.sentence, positive.said.start, positive.said.end),
  )[0]
  // "had not insisted on the word": on which word, the other account tells
  const [short, full] = [inner?.complement.text ?? '', other?.complement.text ?? '']
  const disputed = full.startsWith(short) && other?.complement.open.length === 0 ? full : short
  return reading.fact(
    'conflict',
    'contradiction',
    {
      first: sure(speakerSlots(reading, a).speaker),
      second: sure(speakerSlots(reading, b).speaker),
      speaker: [...sure(speakerSlots(reading, a).speaker), ...sure(speakerSlots(reading, b).speaker)],
      affirmed: [{ ...reading.slot(positive.said.start, positive.said.end, positive.said.text), entity: positive.name }],
      denied: [{ ...reading.slot(negative.said.start, negative.said.end, negative.said.text), entity: negative.name }],
      ...(inner && inner.subject.open.length === 0
        ? {
            issue: [
              reading.slot(
                negative.said.start,
                negative.said.end,
                `whether ${inner.subject.text} ${language().past(inner.lemma)} ${disputed}`,
              ),
            ],
          }
        : {}),
    },
    near,
    0.85,
  )
}

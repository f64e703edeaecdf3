import type { Fact } from '../../../../shared/fact'
import { clean } from '../coreference'
import type { Utterance } from '../said'
import { speakerSlots, tokensBetween } from './attribution'
import type { Extractor, Reading } from './reading'
import { sure } from '../sure'

const LONGEST = 15
const ANSWERS = /^(?:reply|retort|counter|answer|object|respond|insist|deny|contend|maintain|add|protest)$/

/** "Moscow said that A. Kyiv said that B.": two sides of one dispute, one sentence behind the other. */
export const reply: Extractor = (reading, sentence) => {
  const previous = reading.sentences[sentence.index - 1]
  if (previous?.block !== sentence.block || sentence.kind === 'heading') return []
  const [a] = reading.utterances(previous).filter((u) => !u.quoted)
  const [b] = reading.utterances(sentence).filter((u) => !u.quoted)
  if (!a || !b || a.name === b.name || !isNamed(a.name) || !isNamed(b.name)) return []
  const [claim, answer] = [claimOf(reading, a), claimOf(reading, b)]
  if (!claim || !answer || !(ANSWERS.test(b.verb.lemma) || sharesWord(a, b))) return []
  return [factOf(reading, a, b, claim, answer)]
}

const isNamed = (name: string): boolean => /^\p{Lu}/u.test(name) || /s$/.test(name)

function factOf(reading: Reading, a: Utterance, b: Utterance, claim: string, answer: string): Fact {
  const slots = {
    first: sure(speakerSlots(reading, a).speaker),
    verb: [reading.slot(a.verb.start, a.verb.end)],
    claim: [reading.slot(a.said.start, a.said.end, claim)],
    second: sure(speakerSlots(reading, b).speaker),
    base: [reading.slot(b.verb.start, b.verb.end, b.verb.lemma)],
    answer: [reading.slot(b.said.start, Math.max(b.said.start + 1, Math.min(b.said.end, b.sentence.end)), answer)],
  }
  return reading.fact('contrast', 'reply', slots, { start: a.sentence.start, end: b.sentence.end }, 0.84)
}

function claimOf(reading: Reading, u: Utterance): string | null {
  const range = tokensBetween(u.sentence, u.said.start, u.said.end)
  const resolved = reading.coreference.resolve(u.sentence, range)
  const said = clean(resolved.text).replace(/^that /, '')
  return resolved.open.length > 0 || said.split(' ').length > LONGEST || said.split(' ').length < 4 ? null : said
}

/** Both speak of one thing. */
function sharesWord(a: Utterance, b: Utterance): boolean {
  const words = ({ sentence, said }: Utterance): Set<string> =>
    new Set(
      sentence.tokens
        .filter((t) => t.start >= said.start && t.end <= said.end && /^(?:NOUN|PROPN|VERB)$/.test(t.pos) && t.lemma.length > 3)
        .map((t) => t.lemma),
    )
  const ofA = words(a)
  return [...words(b)].some((word) => ofA.has(word))
}

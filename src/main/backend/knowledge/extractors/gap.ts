import type { Fact } from '../../../../shared/fact'
import { GAP, type Topic } from '../../../../shared/words'
import { EVENT_NOUNS } from '../coreference'
import { targetsIn, type Target } from '../gaps/targets'
import { unitsOf, withGap, type Unit } from '../gaps/unit'
import { explainsLabel, tellsOfItsLabel } from './roles'
import { isContent } from './content'
import { topicOfStatement } from './topic-of-statement'
import type { Extractor, Reading } from './reading'

/**
 * What a clause says, with the one word or phrase in it that is worth knowing: a date, an amount, a name, a term, somebody's words, or the point it makes.
 * It needs no parse beyond where a clause begins and ends, so that it also reads sentences which are too winding to be turned into a question.
 */
export const gap: Extractor = (reading, sentence) => {
  const text = reading.text.slice(sentence.start, sentence.end)
  if (!isContent(text, sentence) || reading.inPlainList(sentence) || !/[.!;:)”"]\s*$/.test(text)) return []
  if (sentence.label && explainsLabel(reading, sentence) && !tellsOfItsLabel(text, sentence)) return []
  return unitsOf(reading, sentence).flatMap((unit) => targetsIn(reading, unit).flatMap((target) => gapFact(reading, unit, target)))
}

function gapFact(reading: Reading, unit: Unit, target: Target): Fact[] {
  const { sentence } = unit
  const said = withGap(unit, target, GAP)
  if (!said) return []
  const label = sentence.label?.text
  const slots = {
    said: [reading.slot(sentence.start, sentence.end, said)],
    gap: [target.slot],
    kind: [reading.slot(target.slot.start, target.slot.end, target.kind)],
    opens: [reading.slot(target.slot.start, target.slot.end, target.from === unit.from ? 'yes' : 'no')],
    ...(sentence.label ? { labelled: [reading.slot(sentence.label.start, sentence.label.end)] } : {}),
    ...(target.person ? { person: [target.slot] } : {}),
    ...(isNamed(unit, target) ? { named: [target.slot] } : {}),
    ...(label ? { label: [reading.slot(sentence.start, sentence.end, label)] } : {}),
  }
  return [reading.fact(topicOf(reading, unit, target), 'gap', slots, sentence, 0.75)]
}

function topicOf(reading: Reading, unit: Unit, { kind, from }: Target): Topic {
  const { sentence } = unit
  const meets = sentence.tokens.some((t) => EVENT_NOUNS.has(t.lemma) || t.lemma === 'meet')
  if (kind === 'amount') return 'quantity'
  if (kind === 'term') return 'framework'
  if (kind === 'date') return 'meeting'
  if (kind === 'words') return reading.utterances(sentence).length > 0 ? 'attribution' : 'argument'
  if (kind === 'name' && meets) return 'meeting'
  const s = reading.statements(sentence).find((x) => x.clause.span.from <= from && from < x.clause.span.to)
  return s ? topicOfStatement(reading, s) : 'argument'
}

/** A name or a year outside the gap tells what is spoken of. */
const isNamed = ({ sentence: { mentions, tokens }, pieces }: Unit, gap: Target): boolean => {
  const stays = (at: number): boolean => (at < gap.from || at >= gap.to) && pieces.some((piece) => piece.at === at)
  return (
    mentions.some((m) => stays(m.from) && m.name.length > 2) ||
    tokens.some((t, i) => /^\d{4}$/.test(t.text) && stays(i)) ||
    pieces.some(({ at, text }) => text !== tokens[at]?.text && /\p{Lu}/u.test(text) && stays(at))
  )
}

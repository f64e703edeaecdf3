import type { Fact, Slot } from '../../../../shared/fact'
import { GAP, type Topic } from '../../../../shared/words'
import { EVENT_NOUNS } from '../coreference'
import { mostTelling, worthOf, type Gapped } from '../gaps/choice'
import type { Target } from '../gaps/target'
import { isClauseAt } from '../gaps/parts'
import { predicates } from '../gaps/predicates'
import { targetsIn } from '../gaps/targets'
import { bounded } from '../gaps/bounded'
import { narrowed } from '../gaps/narrowed'
import type { Unit } from '../gaps/unit'
import { unitsOf } from '../gaps/units'
import { toldWords, withGap } from '../gaps/with-gap'
import { isWorthAsking } from '../gaps/worth'
import { isForReader } from '../notes/for-reader'
import { isNotes } from '../notes/is-notes'
import { authorOfLabel } from '../notes/positions'
import type { Sentence } from '../analysis'
import { listAbove } from './enumerated'
import { listed } from './listed'
import { explainsLabel, roleOf, tellsOfItsLabel } from './roles'
import { isContent } from './content'
import { topicOfStatement } from './topic-of-statement'
import type { Extractor, Reading } from './reading'

/**
 * What a clause says, with the one word or phrase in it that is worth knowing: a date, an amount, a name, a term, somebody's words, or the point it makes.
 * It needs no parse beyond where a clause begins and ends, so that it also reads sentences which are too winding to be turned into a question.
 */
export const gap: Extractor = (reading, sentence) => {
  const text = reading.text.slice(sentence.start, sentence.end)
  // "asked a practical question: who would pay?" tells what was asked
  if (
    !isContent(text.replace(QUESTION_TOLD, '$1.'), sentence) ||
    isAskedAsList(reading, sentence) ||
    !(/[.!;:)”"]\s*$/.test(text) || QUESTION_TOLD.test(text) || isStatementInNotes(sentence))
  )
    return []
  if (isNotes(reading.document) && isForReader(text.replace(/^\W*NB\b:? ?/, ''))) return []
  // "Welch: …" is asked as what Welch holds
  if (authorOfLabel(reading, sentence)) return []
  if (sentence.label && explainsLabel(reading, sentence) && !tellsOfItsLabel(text, sentence)) return []
  if (!sentence.label && sentence.kind === 'list-item' && !isNotes(reading.document) && !saysSomething(sentence)) return []
  const candidates = unitsOf(reading, sentence).flatMap((unit) => {
    const found = targetsIn(reading, unit).flatMap((target) => gapped(reading, unit, target))
    // "for the first group the agreement _____ → forbade a return": a clause without a point of its own is asked for what it says of its subject
    if (unit.only || found.some(({ worth }) => worth >= WORTHWHILE)) return found
    return [...found, ...predicates(reading, unit, true).flatMap((target) => gapped(reading, unit, target))]
  })
  // what leans can be asked behind the sentences before, and is where nothing else can
  const alone = candidates.filter(({ unit }) => !unit.leaning)
  return mostTelling(alone.length > 0 ? alone : candidates).map((one) => gapFact(reading, one))
}

const WORTHWHILE = 0.42
const QUESTION_TOLD = /(: [^?:]+)\?\s*$/

/** A list is asked for as such; where its announcement says too little for that, and the whole of it is in one sentence, its parts are asked for as those of any other. */
function isAskedAsList(reading: Reading, sentence: Sentence): boolean {
  if (!reading.inPlainList(sentence)) return false
  const list = reading.plainList(sentence)
  return !list || list.members.some((m) => m.sentence !== sentence) || listed(reading, sentence).length > 0
}

/** "an indemnity of 50 million lire, to be paid within five days;": a member of a list without a verb says nothing where the list does not stand around it. */
const saysSomething = ({ tokens }: Sentence): boolean => tokens.some(({ tag }) => /^(?:VB[DZP]|MD)$/.test(tag))

/** A line of notes that is a sentence but for its full stop. */
const isStatementInNotes = ({ kind, tokens }: Sentence): boolean =>
  kind === 'list-item' && tokens.length >= SHORTEST_LINE && !tokens.some(({ text }) => /^[=→←|]$/.test(text)) && isClauseAt(tokens, 0)

const SHORTEST_LINE = 7

function gapped(reading: Reading, unit: Unit, found: Target): Gapped[] {
  for (const target of bounded(reading, unit, narrowed(reading, unit, found))) {
    const said = withGap(unit, target, GAP)
    if (said !== null)
      return isWorthAsking(reading, unit, target, said)
        ? [{ unit, target: told(unit, target), said, worth: worthOf(reading, unit, target, said) }]
        : []
  }
  return []
}

/** "India insisted that _____ → the prisoners had surrendered": an answer names whom it means, as the words around it would. */
function told(unit: Unit, target: Target): Target {
  const text = toldWords(unit, target)
  return text === null ? target : { ...target, slot: { ...target.slot, text } }
}

function gapFact(reading: Reading, { unit, target, said, worth }: Gapped): Fact {
  const { sentence } = unit
  const label = topicLabel(reading, sentence) ?? listAbove(reading, sentence)
  const slots = {
    said: [reading.slot(sentence.start, sentence.end, said)],
    gap: [target.slot],
    kind: [reading.slot(target.slot.start, target.slot.end, target.kind)],
    opens: [reading.slot(target.slot.start, target.slot.end, target.from === unit.from ? 'yes' : 'no')],
    ...(label ? { label: [label] } : {}),
    ...(unit.scenes === undefined ? {} : { scene: unit.scenes.map((scene) => reading.slot(sentence.start, sentence.end, scene)) }),
    ...(unit.leaning ? { leaning: [reading.slot(sentence.start, sentence.end, 'yes')] } : {}),
    ...(target.person ? { person: [target.slot] } : {}),
  }
  return reading.fact(topicOf(reading, unit, target), 'gap', slots, sentence, worth)
}

/** "Centrifuges: of some 19,000 machines, only …": a label that says what of. One that says what to do does not. */
function topicLabel(reading: Reading, sentence: Sentence): Slot | null {
  const { label } = sentence
  return label && label.text.split(' ').length <= LONGEST_LABEL && roleOf(reading, sentence) !== 'recommendation'
    ? reading.slot(label.start, label.end)
    : null
}

const LONGEST_LABEL = 3

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

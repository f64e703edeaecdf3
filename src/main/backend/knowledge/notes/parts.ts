import type { Fact } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import { contextCueOf } from '../context-cue'
import { itemAbove, spokenLabel } from '../nesting'
import { sure } from '../sure'
import { answerIn, bodyOf, headingOf } from './body'
import { rowOf } from './cells'
import { dateIn } from './entries'
import { lineFact, plainly, wordsIn } from './line'

const LONGEST = 20
/** What a line of notes tells of what its section is about: its form, its price, what was new in it. */
const PART =
  /^(?:the )?(?:(?:core|basic|main|key|central|real|final|stated|official|legal|secret|last-minute|short|best) )?(?:deal|bargain|trade|trade-off|form|format|price|procedure|design|result|outcome|crisis|map|method|novelty|purpose|aim|goal|code ?name|code word|cover story|setting|scene|background|trigger|aftermath|verdict|lesson|legacy|answer|short answer|weak (?:spot|point|pt)|weakness|strength|catch|problem|solution|fix|way out|channel|principle|obstacle|sticking point|breakthrough|turning point|puzzle|idea|claim|criticism|risk|danger|cost|benefit|advantage|drawback|alternative|consequence|effect|reaction|motive|reason|cause|condition|demand|offer|concession|guarantee|status|mandate|task|budget|size|staff|seat|members|membership|parties|instrument|tool|strategy|tactic|signal|message|scope|direction|timing|duration|venue|legal basis|name|nickname|slogan|source|sources|stake|stakes)$/iu

/** A word for a part of what the notes are about; it has no meaning to be learnt. */
export const isPart = (label: string): boolean => PART.test(label)

/** "Form: unusual, each side states its views", "Deal: binding targets", "Helped by: looming catastrophe": a part of what the heading or the line above names. */
export function parts(reading: Reading, sentence: Sentence): Fact[] {
  const { label, tokens } = sentence
  const local = localName(reading, sentence)
  if (local) return [local]
  if (!label || tokens.length === 0) return []
  const bare = plainly(label.text)
  if (!isPart(bare) || rowOf(reading, sentence).length > 0 || /→|->|←|⇒|=>/.test(bodyOf(reading, sentence))) return []
  const told = answerIn(bodyIn(reading, sentence), LONGEST)
  if (wordsIn(told) < 1 || told.length < 4 || /[?=]|^(?:and|or|but)\b/.test(told)) return []
  return [lineFact(reading, 'argument', 'part', sentence, { part: spokenLabel(bare), told, of: thingAbove(reading, sentence) }, 0.84)]
}

/** What the line says; "unusual." goes on into the next sentence. */
function bodyIn(reading: Reading, sentence: Sentence): string {
  const body = bodyOf(reading, sentence)
  const next = reading.sentences[sentence.index + 1]
  const whole = wordsIn(body) < 3 && next?.block === sentence.block ? `${body.replace(/[.]$/, '')}: ${bodyOf(reading, next)}` : body
  // "unusual. Each side …": what is unusual, comes next
  return (
    whole
      .replace(/^(\p{Ll}+(?: \p{Ll}+)?)\. (\p{Lu})(?=\p{Ll})/u, (_, one: string, next: string) => `${one}: ${next.toLowerCase()}`)
      // "sovereignty ↔ security": the one for the other
      .replace(/\s*(?:↔|<-+>|⇔)\s*/, ' in exchange for ')
  )
}

/** "Kissinger’s secret trip; cover story = stomach ache": what stands for what, within one line on something else. */
function localName(reading: Reading, sentence: Sentence): Fact | null {
  const [first = '', ...others] = bodyOf(reading, sentence).split(/;\s+/)
  for (const part of others) {
    const [, name, told = ''] = /^(\p{Ll}[\p{Ll} -]{3,24}?) (?:=|:) (.{3,80})$/u.exec(part) ?? []
    const thing = plainly(first)
    if (
      !name ||
      /^(?:the|a|an|all|so|but|and|i\.e)\b/.test(name) ||
      !PART.test(name) ||
      wordsIn(thing) > 8 ||
      wordsIn(thing) < 2 ||
      /[→=?:]/.test(thing)
    )
      continue
    const when = sentence.label ? dateIn(reading, sentence, sentence.label) : null
    if (sentence.label && !when) continue
    return lineFact(
      reading,
      'argument',
      'part',
      sentence,
      { part: name, told: plainly(told), of: when ? `${thing} (${when.text})` : thing },
      0.86,
    )
  }
  return null
}

/** "Kissinger’s trip" above, or what the heading names: "The communiqué". */
function thingAbove(reading: Reading, sentence: Sentence): string | null {
  const above = itemAbove(reading, sentence)
  if (above?.label && !/\d/.test(above.label.text)) return plainly(above.label.text)
  const cue = contextCueOf(reading, sentence)?.name ?? ''
  const heading = headingOf(sentence)
    ?.replace(/,? (?:\d{1,2}(?:[–-]\d{1,2})? )?\p{Lu}\p{Ll}{2,8}\.?(?: ?[–-] ?.*)? \d{4}$/u, '')
    .replace(/, \p{Lu}+\d+$/u, '')
  return heading &&
    !cue.includes(heading) &&
    wordsIn(heading) <= 5 &&
    !/[?!:+&/]|^(?:background|summary|introduction|conclusion|overview|theory|notes|so what|take|what|why|how|who|key|exam|history|results?|comparison)\b/i.test(
      heading,
    )
    ? sure(heading).replace(/^The /, 'the ')
    : null
}

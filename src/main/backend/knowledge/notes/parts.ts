import type { Fact } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import { contextCueOf } from '../context-cue'
import { itemAbove, spokenLabel } from '../nesting'
import { sure } from '../sure'
import { answerIn, bodyOf, headingOf } from './body'
import { rowOf } from './cells'
import { dateIn } from './entries'
import { cueOfLine } from './occasions'
import { kindOfLabel } from './labels'
import { lineFact, plainly, wordsIn } from './line'

const LONGEST = 20
/** What a line of notes tells of what its section is about: its form, its price, what was new in it. */
const PART =
  /^(?!.*\b(?:depends?|is|was|are|were)\b)(?:the )?(?:(?:core|basic|main|key|central|real|final|stated|official|legal|secret|last-minute|short|best) )?(?:(?:[\p{L}-]+ )?(?:criticism|objection|lesson|verdict|hook)|deal|bargain|trade|trade-off|form|format|price|procedure|design|result|outcome|crisis|map|method|novelty|purpose|aim|goal|code ?name|code word|cover story|setting|scene|background|trigger|aftermath|verdict|lesson|legacy|answer|short answer|weak (?:spot|point|pt)|weakness|strength|catch|problem|solution|fix|way out|channel|principle|obstacle|sticking (?:point|pt\.?)|breakthrough|turning point|puzzle|idea|claim|criticism|risk|danger|cost|benefit|advantage|drawback|alternative|consequence|effect|reaction|motive|reason|cause|condition|demand|offer|concession|guarantee|status|mandate|task|budget|size|staff|seat|members|membership|parties|instrument|tool|strategy|tactic|signal|message|scope|direction|timing|duration|venue|legal basis|name|nickname|slogan|source|sources|stake|stakes|fear|hope|worry|concern|interest|basis|cover|low point|high point|grievance|option)s?(?: (?:drawn|learnt|learned|of|for|in|from|behind|at) .{3,30})?$/iu

/** A word for a part of what the notes are about; it has no meaning to be learnt. */
export const isPart = (label: string): boolean => PART.test(label)

/** "Form: unusual, each side states its views", "Deal: binding targets", "Helped by: looming catastrophe": a part of what the heading or the line above names. */
export function parts(reading: Reading, sentence: Sentence): Fact[] {
  const { label, tokens } = sentence
  const local = localName(reading, sentence)
  if (local) return [local]
  if (!label || tokens.length === 0) return []
  const bare = plainly(label.text)
  const stand = standOf(reading, sentence)
  if (stand) return [stand]
  if (!isPart(bare) || rowOf(reading, sentence).length > 0 || /→|->|←|⇒|=>/.test(bodyOf(reading, sentence))) return []
  const told = answerIn(bodyIn(reading, sentence), LONGEST)
  if (wordsIn(told) < 1 || told.length < 4 || /[?=]|^(?:and|or|but)\b/.test(told)) return []
  return [lineFact(reading, 'argument', 'part', sentence, { part: spokenLabel(bare), told, of: thingAbove(reading, sentence) }, 0.84)]
}

const FOLLOWED = /\b(?:follow\p{L}*|after(?:math)?|consequences?|results?|impact|effects?|legacy|reactions?)\b/iu
/** Headings under which a line on a state tells where it stood. */
const STOOD =
  /\b(?:background|positions?|actors?|parties|sides?|interests?|views?|who|players|states|debate|negotiations?|talks|bargaining|preferences)\b/i

/** "Hanoi: felt betrayed; war went on" under "What followed", "US and USSR: no claims made" under "Background": what came of it for a state, where it stood. */
function standOf(reading: Reading, sentence: Sentence): Fact | null {
  const { label } = sentence
  const heading = headingOf(sentence) ?? ''
  const followed = FOLLOWED.test(heading)
  if (!label || sentence.kind !== 'list-item' || kindOfLabel(reading, sentence) !== 'actor' || !(followed || STOOD.test(heading)))
    return null
  const body = bodyOf(reading, sentence)
  const told = answerIn(body, LONGEST)
  if (wordsIn(told) < 3 || /[?=:→←]|->/.test(told) || rowOf(reading, sentence).length > 0) return null
  const actor = plainly(label.text)
    .replace(/ & /g, ' and ')
    .replace(/\b(US|USSR|UK|EU|UN|PRC|ROC|AU)\b/g, 'the $1')
  return lineFact(reading, 'argument', 'stand', sentence, { actor, told, followed: followed ? 'yes' : null }, 0.8)
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
  const cue = (cueOfLine(reading, sentence) ?? contextCueOf(reading, sentence))?.name ?? ''
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

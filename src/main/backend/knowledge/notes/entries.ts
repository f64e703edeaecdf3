import type { Fact, Slot } from '../../../../shared/fact'
import { SHORT_MONTH } from '../../../../shared/months'
import type { Sentence } from '../analysis'
import type { Phrase } from '../clauses'
import { contextCueOf } from '../context-cue'
import { datesIn, writtenForms } from '../dates'
import type { Reading } from '../extractors/reading'
import { language } from '../language'
import { sure } from '../sure'
import { withArticles } from './articles'
import { yearMeant } from '../year-meant'

const LONGEST = 26

/** "3 February 2021 – treaty extended for five years", "29 Oct – paras dropped", the row of a table of dates: what happened on a day set in front. */
export function entries(reading: Reading, sentence: Sentence): Fact[] {
  const { label, tokens } = sentence
  const when = label && dateIn(reading, sentence, label)
  const told = when && eventIn(reading, sentence)
  const first = told && tokens[told.from]
  if (!told || !first) return []
  const resolved = reading.coreference.resolve(sentence, told)
  // "U-2 photographs", "Anglo-French ultimatum": a name keeps its capital
  const named = /^\p{Lu}\S*[\p{Lu}\d-]/u.test(first.text)
  const happened = (named ? resolved.text.charAt(0).toUpperCase() + resolved.text.slice(1) : resolved.text).replace(/[.;]+$/, '')
  if (resolved.open.length > 0 || happened.split(' ').length > LONGEST) return []
  const at = (words: string): Slot => reading.slot(first.start, sentence.end, words)
  const dated = passive(reading, sentence, when, told)
  return [
    reading.fact('meeting', 'entry', { when: [when], happened: [at(happened)] }, sentence, 0.84),
    ...(dated.length > 0 ? dated : active(reading, sentence, when, told)),
  ]
}

/** The date that the words of a label are, with the year of the notes where they have none of their own. */
export function dateIn(
  reading: Reading,
  sentence: Sentence,
  { text, start, end }: { text: string; start: number; end: number },
): Slot | null {
  const [date] = datesIn(text, start)
  if (date) {
    // "17 Sept 1978" is written out
    const words = HAS_SHORT_MONTH.test(date.text) ? (writtenForms(date.date)[0] ?? date.text) : date.text
    return date.text.length < text.trim().length - 4 ? null : { start: date.start, end: date.end, text: words, date: date.date }
  }
  const [, day, short] = /^((?:[0-3]?\d(?:[–-][0-3]?\d)? )?\p{Lu}\p{Ll}+)\.?(?: [’'‘](\d\d))?$/u.exec(text) ?? []
  // a month alone needs its year
  if (!day || (!short && !/\d/.test(day))) return null
  // a chronology in notes is of the year the notes are about, whatever year was told in passing
  const about = [reading.document.title, contextCueOf(reading, sentence)?.year ?? ''].map(
    (words) => /(?<![–-])\b(?:1[5-9]|20)\d\d\b(?![–-])/.exec(words)?.[0],
  )
  const year = short
    ? `19${short}`
    : (yearOfEntryAbove(reading.text.slice(Math.max(0, start - REACH), start)) ?? about[0] ?? about[1] ?? yearMeant(reading, start, text))
  const [full] = year ? datesIn(`${day} ${year}`) : []
  return full ? { start, end, text: writtenForms(full.date)[0] ?? full.text, date: full.date } : null
}

/** "- 9–11 Jul 1971: secret trip" and, a line or two below, "- 15 Jul: on TV". */
function yearOfEntryAbove(before: string): string | undefined {
  return [...before.matchAll(/^[\s*•–-]*(?:[0-3]?\d(?:[–-][0-3]?\d)? )?\p{Lu}\p{Ll}+\.? (\d{4})\b/gmu)].at(-1)?.[1]
}

/** Letters of two lines or three. */
const REACH = 240

export const HAS_SHORT_MONTH = new RegExp(String.raw`\b${SHORT_MONTH}\b`)

/** Columns of a table of dates in which it stands what happened. */
export const HAPPENED = /^(?:event|what happened|happened|development|milestone|action|step|move)s?$/i

/** The row of a table of dates: what its cells say is asked for by the day. */
export const isDateRow = (reading: Reading, sentence: Sentence): boolean =>
  sentence.label !== null && dateIn(reading, sentence, sentence.label) !== null

/** The words of the line up to what came of it; of a table's row those of the cell that tells what happened. */
function eventIn(reading: Reading, sentence: Sentence): Phrase | null {
  const told = lineIn(reading, sentence)
  const arrow = /\s*(?:→|->|=>|⇒)/.exec(reading.text.slice(sentence.start, sentence.end))
  const at = arrow ? sentence.start + arrow.index : Infinity
  const stop = told ? sentence.tokens.findIndex((t, i) => i > told.from && i < told.to && t.start >= at) : -1
  return told && stop > 0 ? { from: told.from, to: stop } : told
}

function lineIn(reading: Reading, { tokens }: Sentence): Phrase | null {
  const [first] = tokens
  if (!first) return null
  const dash = tokens.findIndex((t, i) => i > 0 && i < 4 && /^[–—]$/.test(t.text))
  const column = dash > 0 ? reading.text.slice(first.start, sure(tokens[dash - 1]).end) : ''
  if (dash > 0 && /^\p{Lu}/u.test(column) && tokens.some((t, i) => i > dash && t.text === ';')) {
    if (!HAPPENED.test(column)) return null
    const stop = tokens.findIndex((t, i) => i > dash && t.text === ';')
    return { from: dash + 1, to: stop }
  }
  return { from: 0, to: tokens.length }
}

/** "Nasser nationalises the Canal Co.", "JFK announces a blockade": notes tell the past in the present. */
function active(reading: Reading, sentence: Sentence, when: Slot, told: Phrase): Fact[] {
  const deed = deedIn(reading, sentence, told)
  if (!deed) return []
  const at = (text: string): Slot => reading.slot(sure(sentence.tokens[told.from]).start, sentence.end, text)
  const slots = {
    subject: [at(deed.subject)],
    verb: [at(language().past(deed.base))],
    base: [at(deed.base)],
    complement: [at(articled(deed.base, deed.complement))],
    date: [when],
  }
  return [reading.fact('meeting', 'event-date', slots, sentence, 0.86)]
}

/** "announces visit on TV": what is done to what shows its article beside its verb. */
const articled = (base: string, complement: string): string => withArticles(`They ${base} ${complement}`).slice(`They ${base} `.length)

/** Who did what, told in the present. */
export function deedIn(
  reading: Reading,
  sentence: Sentence,
  { from, to }: Phrase,
): { subject: string; base: string; complement: string } | null {
  const { tokens } = sentence
  const verb = tokens.findIndex((t, i) => i > from && i < to && i < from + 7 && t.tag === 'VBZ' && t.pos === 'VERB')
  const before = tokens.slice(from, verb)
  if (verb < 0 || before.some((t) => /^(?:VERB|AUX|PRON|SCONJ)$/.test(t.pos) || /^[:;–—]$/.test(t.text))) return null
  const stop = tokens.findIndex(
    (t, i) =>
      i > verb &&
      i < to &&
      (/^[,;:(–—→]$|^->$|^\.$/.test(t.text) || (/^(?:and|&)$/.test(t.lower) && /^VB[ZDP]$|^NNS$/.test(tokens[i + 1]?.tag ?? ''))),
  )
  const rest = { from: verb + 1, to: stop < 0 ? to : stop }
  // "has to choose": no deed of a day
  if (rest.to <= rest.from || /^(?:have|be)$/.test(sure(tokens[verb]).lemma)) return null
  const subject = reading.coreference.resolve(sentence, { from, to: verb })
  if (subject.open.length > 0) return null
  return {
    subject: withArticles(subject.text),
    base: sure(tokens[verb]).lemma,
    complement: reading.words(sentence, rest).replace(/[.;]+$/, ''),
  }
}

/** "treaty extended for five years": when it was. */
function passive(reading: Reading, sentence: Sentence, when: Slot, told: Phrase): Fact[] {
  const { tokens } = sentence
  const verb = tokens.findIndex(
    (t, i) => i > told.from && i < told.from + 5 && /^VB[ND]$/.test(t.tag) && /(?:ed|[^aeiou]n|t|d)$/.test(t.lower),
  )
  const noun = tokens[verb - 1]
  if (verb < 1 || !noun || !/^NN/.test(noun.tag) || tokens.slice(told.from, verb).some((t) => /^(?:VERB|AUX|PRON|PUNCT|ADP)$/.test(t.pos)))
    return []
  // what follows is no object: "treaty extended for …", not "Moscow recalled its envoy"
  const next = tokens[verb + 1]
  if (next && !/^(?:ADP|ADV|SCONJ|PUNCT)$/.test(next.pos)) return []
  const plural = /S$/.test(noun.tag)
  const first = sure(tokens[told.from])
  const named = first.pos === 'PROPN' || /^(?:DET|NUM)$/.test(first.pos) || plural
  const words = reading.words(sentence, { from: told.from, to: verb })
  const comma = tokens.findIndex((t, i) => i > verb && (i >= told.to || /^[,;]$/.test(t.text)))
  const rest = reading.words(sentence, { from: verb + 1, to: comma > 0 ? comma : tokens.length }).replace(/[.;]+$/, '')
  const at = (text: string): Slot => reading.slot(first.start, sentence.end, text)
  const slots = {
    subject: [at(named ? words : `the ${words}`)],
    verb: [at(`${plural ? 'were' : 'was'} ${sure(tokens[verb]).lower}`)],
    base: [at('be')],
    complement: [at(rest)],
    date: [when],
  }
  return [reading.fact('meeting', 'event-date', slots, sentence, 0.86)]
}

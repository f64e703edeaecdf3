import { sure } from '../sure'
import type { Fact } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import { announcement } from '../enumerations'
import { datesIn } from '../dates'
import { quantitiesIn } from '../quantities'
import { isContent } from './content'
import type { Token } from '../tokens'
import { isPastForm, MODALS } from '../verbs'
import type { Extractor, Reading } from './reading'

/** Numbers with what they measure: counts, shares, sums, spans of years, time since an event. */
export const quantity: Extractor = (reading, sentence) => {
  const text = reading.text.slice(sentence.start, sentence.end)
  if (!isContent(text, sentence)) return []
  return [
    ...announced(reading, sentence),
    ...since(reading, sentence, text),
    ...years(reading, sentence, text),
    ...counted(reading, sentence, text),
  ]
}

const NUMBER = /^(?:two|three|four|five|six|seven|eight|nine|ten|\d+)$/

/** "named four broad aims": how many, asked of the sentence that announces the list. */
function announced(reading: Reading, sentence: Sentence): Fact[] {
  const found = announcement(sentence)
  const listed = reading.announcers.has(sentence.index)
  if (!found || !listed || !NUMBER.test(found.count) || FEW.test(found.count)) return []
  const { tokens } = sentence
  const verb = tokens.slice(0, found.from).findLastIndex((t) => t.pos === 'VERB')
  if (verb < 0) return []
  const relative = /^(?:which|that|who)$/.test(tokens[verb - 1]?.lower ?? '')
  const s = reading.statements(sentence)[0]
  const subject = relative
    ? lastNoun(reading, sentence, verb - 1)
    : s && s.clause.verb.head === verb && s.subject.open.length === 0
      ? s.subject.text
      : null
  if (!subject) return []
  // "set out a plan in three stages": what stands in between stays in the question
  const between = reading.words(sentence, { from: verb + 1, to: found.from })
  return [
    reading.fact(
      'quantity',
      'count',
      {
        number: [reading.slot(sure(tokens[found.from]).start, sure(tokens[found.from]).end)],
        noun: [reading.slot(sure(tokens[found.from + 1]).start, sure(tokens[found.to - 1]).end)],
        subject: [reading.slot(sure(tokens[0]).start, sure(tokens[verb]).start, subject)],
        base: [reading.slot(sure(tokens[verb]).start, sure(tokens[verb]).end, `${sure(tokens[verb]).lemma} ${between}`.trim())],
        verb: [reading.slot(sure(tokens[verb]).start, sure(tokens[verb]).end)],
        front: [reading.slot(sure(tokens[verb]).start, sure(tokens[verb]).end, frontOf(tokens, verb, subject))],
      },
      sentence,
      0.9,
    ),
  ]
}

/** The auxiliary of the question: "can", "did", "do". */
function frontOf(tokens: readonly Token[], verb: number, subject: string): string {
  const before = tokens[verb - 1]
  if (before && MODALS.has(before.lower)) return before.lower
  if (isPastForm(sure(tokens[verb]))) return 'did'
  return /[^s]s$| and /.test(subject) ? 'do' : 'does'
}

/** The noun phrase a relative pronoun hangs on: "in the minutes of the talks, which". */
function lastNoun(reading: Reading, sentence: Sentence, pronoun: number): string | null {
  const { tokens } = sentence
  let to = pronoun
  if (tokens[to - 1]?.text === ',') to--
  let from = to
  while (from > 0 && /DET|ADJ|NOUN|PROPN|PART/.test(sure(tokens[from - 1]).pos)) from--
  if (tokens[from - 1]?.lower === 'of') {
    from--
    while (from > 0 && /DET|ADJ|NOUN|PROPN|PART/.test(sure(tokens[from - 1]).pos)) from--
  }
  const resolved = reading.coreference.resolve(sentence, { from, to })
  return to > from && resolved.open.length === 0 ? resolved.text : null
}

/** "Two years after the coup, …": how long after. */
function since(reading: Reading, sentence: Sentence, text: string): Fact[] {
  const match =
    /^((?:[\w-]+ ){0,3}(?:days?|weeks?|months?|years?|decades?|hours?)) (after|before|into|since) ((?:the |his |her |their |its )?[^,]{3,60}),/i.exec(
      text,
    )
  if (!match || !quantitiesIn(sure(match[1])).some((q) => q.kind === 'duration')) return []
  const s = reading.statements(sentence).find((x) => x.role === 'main')
  if (!s || s.subject.open.length > 0) return []
  return [
    reading.fact(
      'quantity',
      'interval',
      {
        length: [reading.slot(sentence.start, sentence.start + sure(match[1]).length)],
        relation: [reading.slot(sentence.start, sentence.end, sure(match[2]).toLowerCase())],
        anchorEvent: [
          reading.slot(sentence.start + match[0].indexOf(sure(match[3])), sentence.start + match[0].length - 1, sure(match[3])),
        ],
        subject: [reading.slot(s.start, s.end, s.subject.text)],
        verb: [reading.slot(s.start, s.end, reading.words(sentence, s.clause.verb))],
        base: [reading.slot(s.start, s.end, s.lemma)],
        complement: [reading.slot(s.start, s.end, s.complement.open.length === 0 ? s.complement.text : '')],
      },
      sentence,
      0.6,
    ),
  ]
}

/** "the Cold War (1947–1991)": a span of years in brackets. */
function years(reading: Reading, sentence: Sentence, text: string): Fact[] {
  const match =
    /((?:\p{Lu}[\p{L}.’'-]+|presidency|war|period|era|crisis|negotiations|mandate|tenure|term|conflict|of|the|and)(?: (?:\p{L}[\p{L}.’'-]*)){0,4}?) \((\d{4}\s?[-–]\s?\d{4})\)/u.exec(
      text,
    )
  if (!match) return []
  const at = sentence.start + match.index
  const span = at + match[0].indexOf(sure(match[2]))
  const [date] = datesIn(sure(match[2]), span)
  return [
    reading.fact(
      'quantity',
      'years',
      {
        event: [
          reading.slot(
            at,
            at + sure(match[1]).length,
            sure(match[1])
              .replace(/^(?:of|the|and) /, '')
              .replace(/^(?:period|era) of /, ''),
          ),
        ],
        years: [{ ...reading.slot(span, span + sure(match[2]).length), ...(date ? { date: date.date } : {}) }],
      },
      sentence,
      0.8,
    ),
  ]
}

const FEW = /^(?:two|three|four|[1-4])$/i

/** "the first four rounds of …": a count of things that a statement is about. */
function counted(reading: Reading, sentence: Sentence, text: string): Fact[] {
  const facts: Fact[] = []
  for (const s of reading.statements(sentence)) {
    if (s.role !== 'main' || s.subject.open.length > 0 || s.complement.open.length > 0) continue
    const subject = reading.text.slice(
      sure(sentence.tokens[s.clause.subject.from]).start,
      sure(sentence.tokens[s.clause.subject.to - 1]).end,
    )
    const match =
      /^(?:the |all )?((?:previous|first|last|other|next) )?(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+) ((?:[\w-]+ ){0,2}[\w-]+s)\b(?! (?:sides|leaders|presidents|powers|countries))(.*)$/i.exec(
        subject,
      )
    // that there were two is nothing to learn; which they were is
    if (
      !match ||
      (FEW.test(sure(match[2])) && !/^(?:thirds|quarters|fifths)\b/.test(sure(match[3]))) ||
      /^(?:sides|leaders|presidents|powers|countries|men|superpowers|states|parties)$/.test(sure(match[3]))
    )
      continue
    const start = sure(sentence.tokens[s.clause.subject.from]).start + subject.indexOf(sure(match[2]))
    facts.push(
      reading.fact(
        'quantity',
        'counted',
        {
          number: [reading.slot(start, start + sure(match[2]).length)],
          noun: [reading.slot(start, s.end, `${match[1] ?? ''}${sure(match[3])}${sure(match[4])}`)],
          verb: [reading.slot(s.start, s.end, reading.words(sentence, s.clause.verb))],
          complement: [reading.slot(s.start, s.end, s.complement.text)],
        },
        sentence,
        0.8,
      ),
    )
  }
  void text
  return facts
}

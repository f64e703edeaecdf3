import type { Fact } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import { itemAbove, spokenLabel } from '../nesting'
import { spaced } from '../plain'
import { bodyOf } from './body'
import { lineFact, plainly, wordsIn } from './line'

/** "≠ arbitration (there: award is binding)" under "Mediation": in what the two differ. */
const UNLIKE =
  /^(?:≠|not the same as|unlike|vs\.?) (\p{Ll}[\p{L} -]{2,30}?)(?: \((?:there|here|which|where)?:? ?([^()]{6,80})\)|: (.{6,80}))$/u
/** "CD = text, Oslo = trust, Dayton = muscle" */
const EACH =
  /^(\p{Lu}[\p{L} .-]{1,24}?) = ([^=,;]{3,28}), (\p{Lu}[\p{L} .-]{1,24}?) = ([^=,;]{3,28}), (\p{Lu}[\p{L} .-]{1,24}?) = ([^=,;]{3,28})$/u
/** "Tokyo told only minutes before = “Nixon shock”" */
const CALLED = /^(.{12,110}?) = (?:the |a |an )?(["“]?)([\p{L}][\p{L} -]{4,32})["”]?$/u

/** What is told apart, put in one word each, or given a name in marks of quotation. */
export function differences(reading: Reading, sentence: Sentence): Fact[] {
  if (sentence.kind !== 'list-item') return []
  const { label, start, end } = sentence
  // a long label in front of an equal sign is what is told
  const isTold =
    label !== null &&
    (wordsIn(label.text) >= 4 || EACH.test(spaced(reading.text.slice(start, end)).replace(/^[-•*–]\s+/, ''))) &&
    /^ = /.test(reading.text.slice(label.end, label.end + 3))
  const line = (isTold ? spaced(reading.text.slice(start, end)).replace(/^[-•*–]\s+/, '') : bodyOf(reading, sentence)).replace(/[.;]+$/, '')
  const [, other, inBrackets, behind] = UNLIKE.exec(line) ?? []
  const above = itemAbove(reading, sentence)
  if (other && above?.label)
    return [lineFact(reading, 'contrast', 'differs', sentence, { one: spokenLabel(above.label.text), other, told: inBrackets ?? behind })]
  const each = EACH.exec(spaced(line))?.slice(1)
  if (each) {
    const [one = '', text = '', two = '', trust = '', three = '', muscle = ''] = each
    return [
      lineFact(reading, 'contrast', 'one-word', sentence, { before: `${one} for ${text}, ${two} for ${trust}`, one: three, told: muscle }),
    ]
  }
  const last = line.split(/\s*(?:→|->)\s*/).at(-1) ?? ''
  const [, told = '', mark, name] = CALLED.exec(last) ?? []
  if (!name || !told || wordsIn(name) > 4 || wordsIn(told) < 4 || /[?=:;]/.test(told) || plainly(name) === '') return []
  return mark ? [coinage(reading, sentence, name, plainly(told))] : []
}

function coinage(reading: Reading, sentence: Sentence, term: string, meaning: string): Fact {
  const at = (words: string) => [reading.slot(sentence.start, sentence.end, words)]
  return reading.fact(
    'definition',
    'meaning',
    { term: at(term), meaning: at(meaning), labelled: at(meaning), equated: at(meaning) },
    sentence,
    0.86,
  )
}

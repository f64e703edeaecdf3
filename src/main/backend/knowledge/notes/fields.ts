import type { Fact } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import { sure } from '../sure'
import { spokenLabel } from '../nesting'
import { caseOf } from './case'

/** Labels of a case or a theory that name a field: "Turning point: …", "Outcome: …", "Unit of analysis: …". */
const FIELD =
  /^(?:turning point|outcome|result|trigger|mediators?|(?:main|root|immediate|underlying) cause|key event|(?:main|key|core|central) (?:aim|goal|claim|idea|question|concept|actors?|assumption|variable|weakness|strength|problem|lesson)|aim|goal|venue|unit of analysis|level of analysis|way out|solution|motive|core)$/i
const LONGEST = 14

/** "Turning point: the offensive of November 1989", in the notes on a case or a theory. */
export function fields(reading: Reading, sentence: Sentence): Fact[] {
  const { label, tokens } = sentence
  if (!label || !FIELD.test(label.text) || tokens.length === 0) return []
  const stop = tokens.findIndex((t, i) => i > 0 && (/^[;.]$/.test(t.text) || (t.text === ',' && /^\d/.test(tokens[i + 1]?.text ?? ''))))
  const to = stop < 0 ? tokens.length : stop
  const resolved = reading.coreference.resolve(sentence, { from: 0, to })
  const raw = reading.words(sentence, { from: 0, to })
  const words = resolved.text.toLowerCase() === raw.replace(/[.;,]+$/, '').toLowerCase() ? raw : resolved.text
  const value = words.replace(/\s*\([^)]*\)/g, '').replace(/[.;,]+$/, '')
  const named = caseOf(sentence)
  const about = named ? `in the case of ${named}` : headingOf(sentence)
  if (!about || resolved.open.length > 0 || value.split(' ').length > LONGEST || /[→=?]/.test(value)) return []
  const at = (text: string) => reading.slot(sure(tokens[0]).start, sure(tokens[to - 1]).end, text)
  const slots = {
    field: [reading.slot(label.start, label.end, label.text.charAt(0).toLowerCase() + label.text.slice(1))],
    value: [at(value)],
    tense: [at(named || /\b(?:1[5-9]|20)\d\d\b/.test(value) ? 'past' : 'present')],
    about: [at(about)],
  }
  return [reading.fact(/outcome|result|cause|trigger/i.test(label.text) ? 'cause' : 'framework', 'field', slots, sentence, 0.82)]
}

/** The theory or case that the heading names, in a few words. */
function headingOf(sentence: Sentence): string | null {
  const inner = sentence.sections.find((s) => s.level > 1)?.title.replace(/^\d{1,2}(?:\.\d)*[.)]?\s+/, '')
  return inner &&
    inner.split(' ').length <= 4 &&
    !/[?!:]|^(?:summary|background|overview|key|notes|introduction|conclusion|the core|starting)/i.test(inner)
    ? `in ${spokenLabel(inner)}`
    : null
}

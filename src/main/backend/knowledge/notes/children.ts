import type { Fact } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import { itemAbove } from '../nesting'
import { spaced } from '../plain'
import { sure } from '../sure'
import { answerIn, bodyOf } from './body'
import { dateIn } from './entries'

const LONGEST = 14
/** What a line says of the one above it. */
const CHILD =
  /^(?:trigger|leader|backer|sponsor|occasion|pretext|cause|result|outcome|consequence|effect|aim|goal|demand|slogan|target|cost|price|chair(?:man)?|mediator|host|author|architect|ally|rival|opponent|winner|loser|site|venue|place|length|duration|legal basis|legal form|catch|purpose|method|motive|main weakness|weakness|strength|main point|flaw|limit|condition|deadline|successor|predecessor|founder|key figure|negotiator|American negotiator|Soviet negotiator)s?$/i
const PERSON =
  /^(?:leader|backer|sponsor|chair(?:man)?|mediator|host|author|architect|ally|rival|opponent|winner|loser|successor|predecessor|founder|key figure|negotiator|\p{L}+ negotiator)s?$/iu

/** "leader: Moïse Tshombe" under "11 July: Katanga secedes": a particular of what the line above tells. */
export function children(reading: Reading, sentence: Sentence): Fact[] {
  const { label, tokens } = sentence
  if (!label || tokens.length === 0 || !CHILD.test(label.text)) return []
  const above = itemAbove(reading, sentence)
  const parent = above ? nameOf(reading, above) : null
  if (!parent) return []
  const person = PERSON.test(label.text)
  const body = bodyOf(reading, sentence)
  const told = answerIn(
    person ? (body.replace(/\s*\([^()]*\)/g, '').split(/, (?=\p{Ll}|British|American|Soviet|French|German)/u)[0] ?? body) : body,
    LONGEST,
  )
  if (told.length < 3 || /[?=→]/.test(told) || (person && !/^(?:the )?\p{Lu}/u.test(told))) return []
  const at = (text: string) => reading.slot(sure(tokens[0]).start, sentence.end, text)
  const slots = {
    child: [reading.slot(label.start, label.end, label.text.charAt(0).toLowerCase() + label.text.slice(1))],
    told: [at(told)],
    whole: [at(body.replace(/[.;]+$/, ''))],
    ...(person ? { person: [at('yes')] } : {}),
    parent: [at(parent)],
  }
  return [reading.fact(person ? 'meeting' : 'cause', 'child', slots, sentence, 0.84)]
}

/** "Katanga secedes (11 July 1960)" */
function nameOf(reading: Reading, above: Sentence): string | null {
  const date = above.label ? dateIn(reading, above, above.label) : null
  const body = spaced(reading.text.slice(sure(above.tokens[0] ?? above).start, above.end)).replace(/[.;:]+$/, '')
  if (above.label && !date) return above.label.text.split(' ').length <= 6 ? above.label.text : null
  return body.split(' ').length <= 8 && !/[→=?]/.test(body) ? (date ? `${body} (${date.text})` : body) : null
}

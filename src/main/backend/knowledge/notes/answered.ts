import type { Fact } from '../../../../shared/fact'
import type { Topic } from '../../../../shared/words'
import type { Sentence } from '../analysis'
import { datesIn } from '../dates'
import type { Reading } from '../extractors/reading'
import { sure } from '../sure'
import { answerIn, bodyOf } from './body'
import { eventOf } from './particulars'

const LONGEST = 18
const WHOLE = /^(?:(?:in|on|by|under|with|to|for|from|at) )?(?:who|whom|whose|what|which|why|how|when|where)\b/i
/** What is a person's. */
const OFFICE = /\b(?:mediator|chair(?:man)?|host|leader|president|negotiator|author|sponsor|backer|founder|winner|victim|architect)s?$/i

/** "What did Iran demand? – return of the Shah; an apology", a question beside its answer in a table or a line of notes; "Mediator? – Algeria" is asked in full. */
export function answered(reading: Reading, sentence: Sentence): Fact[] {
  const { label, tokens } = sentence
  if (!label?.text.endsWith('?') || tokens.length === 0) return []
  // "4 Nov 1979: students seize …": the day is beside the point, unless it is asked for
  const told = bodyOf(reading, sentence).replace(DAY, (day) => (/^when\b/i.test(label.text) ? day : ''))
  const answer = answerIn(told, LONGEST)
  const asked = inFull(reading, sentence, label.text.slice(0, -1).trim(), answer)
  if (
    !asked ||
    answer.length < 3 ||
    /[=?]/.test(answer) ||
    /^(?:discuss|explain|debate|see|cf|yes|no|perhaps|maybe|it depends|not really)\b/i.test(answer)
  )
    return []
  const start = sure(tokens[0]).start
  const slots = {
    asked: [reading.slot(label.start, label.end, `${asked.charAt(0).toUpperCase()}${asked.slice(1)}?`)],
    answer: [reading.slot(start, sentence.end, answer)],
    handout: [reading.slot(label.start, label.end, 'yes')],
  }
  const end = reading.sentences.slice(sentence.index, sentence.index + 5).findLast(({ block }) => block === sentence.block)?.end
  return [reading.fact(topicOf(asked), 'exchange', slots, { start: sentence.start, end: end ?? sentence.end }, 0.9)]
}

const DAY = /^(?:[0-3]?\d )?(?:\p{Lu}\p{Ll}{2,8}\.? )?(?:1[5-9]|20)\d\d(?::| [–—]) /u

/** The question as one puts it to somebody who does not see the notes. */
function inFull(reading: Reading, sentence: Sentence, label: string, answer: string): string | null {
  const words = label.split(' ')
  if (WHOLE.test(label)) {
    // "Why 20 Jan 1981?" tells enough, "Why?" does not
    if (words.length < 3 || (words.length < 4 && !/[\p{Lu}\d]/u.test(label.slice(1)))) return null
    const event = /\bit\b/.test(label) ? eventOf(reading, sentence) : null
    return event ? label.replace(/\bit\b/, event) : label
  }
  if (words.length > 5 || /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|must|may|might)\b/i.test(label))
    return null
  const plain = /^\p{Lu}\p{Ll}/u.test(label) && !reading.lexicon.byAlias.has(sure(words[0]).toLowerCase()) ? lowered(label) : label
  const thing = plain.replace(/^the /i, '')
  if (datesIn(thing, 0).length > 0) return null
  const several = /[^s]s$/.test(thing)
  const who = OFFICE.test(thing) && /^(?:the )?\p{Lu}/u.test(answer)
  return `${who ? 'who' : 'what'} ${several ? 'were' : 'was'} the ${thing}`
}

const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)

const topicOf = (asked: string): Topic =>
  /^(?:why|how did)\b/i.test(asked)
    ? 'cause'
    : /^(?:who|where|when)\b/i.test(asked)
      ? 'meeting'
      : /\b(?:demand|offer|promise|pledge|concede|concession|give|gave|want|get|got)\b/i.test(asked)
        ? 'concession'
        : 'argument'

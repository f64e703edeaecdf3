import type { Fact } from '../../../../shared/fact'
import type { Sentence } from '../analysis'
import type { Reading } from '../extractors/reading'
import { itemAbove, spokenLabel } from '../nesting'
import { tokensOfText } from '../tokens'
import { bodyOf } from './body'
import { dateIn } from './entries'
import { lineFact, plainly, wordsIn } from './line'

const ARROW = /\s*(?:→|->|=>|⇒)\s*/
const LONGEST_STEP = 9
const MOST_WORDS = 22
/** A label under which the steps are what is to be learnt. */
const SEQUENCE =
  /^(?:(?:the )?(?:script|sequence|chain|logic|mechanism|plan|steps|procedure|scenario|cycle|spiral|causal chain|escalation|timeline|process|dynamic))$/i

/** "leaked draft → G77 feels tricked → trust gone", "script: Israel attacks → UK issues ultimatum → …": one thing after the other. */
export function chains(reading: Reading, sentence: Sentence): Fact[] {
  const { label } = sentence
  const steps = bodyOf(reading, sentence).split(ARROW).map(plainly)
  if (steps.length < 3 || steps.length > 5 || steps.some((step) => step === '' || wordsIn(step) > LONGEST_STEP || /[=?≠;]/.test(step)))
    return []
  const [first = '', ...others] = steps
  if (label && SEQUENCE.test(label.text)) {
    const told = steps.join('; ')
    return wordsIn(told) > MOST_WORDS
      ? []
      : [
          lineFact(reading, 'framework', 'chain', sentence, {
            label: spokenLabel(label.text),
            of: itemAbove(reading, sentence)?.label?.text,
            told,
          }),
        ]
  }
  const told = others.join(', then ')
  if (!isStart(first) || wordsIn(told) > MOST_WORDS) return []
  const of = label && !dateIn(reading, sentence, label) ? spokenLabel(label.text) : null
  return [lineFact(reading, 'cause', 'chain', sentence, { first, of, told })]
}

/** What a chain can start from: a thing ("leaked draft") or what happened ("Israel attacks"). */
function isStart(words: string): boolean {
  const tokens = tokensOfText(words)
  const [first] = tokens
  if (!first || tokens.some((t) => /^(?:PRON|PUNCT)$/.test(t.pos) && !/^["“”–-]$/.test(t.text))) return false
  if (tokens.some((t, i) => i > 0 && /^(?:VB[DPZ]|MD)$/.test(t.tag) && /^(?:VERB|AUX)$/.test(t.pos))) return true
  const isThing =
    tokens.every(
      (t) => /^(?:NOUN|PROPN|ADJ|ADP|DET|NUM|CCONJ|PUNCT|SYM)$/.test(t.pos) || /^VB[GN]$/.test(t.tag) || (t === first && t.tag === 'VBD'),
    ) && tokens.some((t) => /^(?:NOUN|PROPN)$/.test(t.pos))
  return isThing && !/^(?:ADP|ADV|CCONJ)$/.test(first.pos) && tokens.length > 1
}

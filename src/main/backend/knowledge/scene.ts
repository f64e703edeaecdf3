import type { Sentence } from './analysis'
import type { Reading } from './extractors/reading'
import { sure } from './sure'

/** Words of a sentence that can be read in front of a question. */
const LEAST = 8
const LONGEST = 34
const CONTRASTS = /, (?:however|thus|by contrast|therefore|too|then|in turn|meanwhile)\b/
const LABELLED = /^(?:[-•*–]|\(?\d{1,2}[.)]) /
/** What only the sentence before it explains, and words of the author to the reader. */
const GOES_ON =
  /^(?:then|but|and|so|yet|or|nor|also|therefore|thus|instead|otherwise|however|still|accordingly|consequently|meanwhile|later|similarly|likewise|even|only|again|moreover|furthermore|this|that|these|those|such|neither|either|both|the (?:former|latter|second|third|other|others)|another|others?|some|many|most|few|not|no|one|two|three|first|second|third|finally|in return|as a result|by contrast|in contrast|on the other hand|here|there|it|its|the same|for example|for instance|in other words|that is)\b/i

/**
 * What the text says just before a sentence, as it can be read by itself: the whole sentence before, in the same paragraph, with its pronouns resolved. A question that goes on
 * from it ("why was the difference blurred?") can be answered behind it. Null where it goes on from others itself, or is too long.
 */
export function sceneOf(reading: Reading, sentence: Sentence): string | null {
  const before = reading.sentences[sentence.index - 1]
  if (!before || before.block !== sentence.block || before.kind === 'heading' || before.tokens.length < LEAST) return null
  const { tokens } = before
  const last = sure(tokens.at(-1)).text
  if (!/^[.”"]$/.test(last) || tokens.some(({ text }) => /^[?=→]$/.test(text))) return null
  if (tokens.some((t) => /^(?:i|we|my|our|us|me|you|your)$/.test(t.lower) && t.pos === 'PRON' && t.text !== 'US')) return null
  const whole = { from: 0, to: tokens.length }
  const { text, open, leansOnSubject } = reading.coreference.resolve(before, whole)
  const words = text.split(' ').length
  if (open.length > 0 || leansOnSubject || words > LONGEST || LABELLED.test(text) || GOES_ON.test(text) || CONTRASTS.test(text)) return null
  if ((text.match(/[“”]/g) ?? []).length % 2 === 1 || !before.clauses.length) return null
  const closed = /[.!]”?$/.test(text) ? text : `${text}.`
  return closed.charAt(0).toUpperCase() + closed.slice(1)
}

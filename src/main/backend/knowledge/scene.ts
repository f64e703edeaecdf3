import type { Sentence } from './analysis'
import { branchesIn } from './gaps/branches'
import type { Reading } from './extractors/reading'
import { sure } from './sure'

/** Words of a sentence that can be read in front of a question. */
const LEAST = 8
/** Behind another sentence. */
const SHORT = 4
const LONGEST = 40
const CONTRASTS = /, (?:however|thus|by contrast|therefore|too|then|in turn|meanwhile)\b/
const LABELLED = /^(?:[-•*–]|\(?\d{1,2}[.)]) /
/** What only the sentence before it explains, and words of the author to the reader. */
const GOES_ON =
  /^(?:then|but|and|so|yet|or|nor|also|therefore|thus|instead|otherwise|however|still|accordingly|consequently|meanwhile|later|similarly|likewise|even|only|again|moreover|furthermore|this|that|these|those|such|neither|either|both|the (?:former|latter|second|third|other|others)|another|others?|some|many|most|few|not|no|one|two|three|first|second|third|finally|in return|as a result|by contrast|in contrast|on the other hand|here|there|it|its|the same|for example|for instance|in other words|that is)\b/i

/** Words that join a sentence to the one before it; it says as much without them. */
const JOINED =
  /^(?:(?:and|but|yet|so|or|nor)(?:,| )|(?:thus|therefore|however|moreover|furthermore|accordingly|consequently|meanwhile|similarly|likewise|still|instead|indeed|of course|in fact|to be sure)(?:, | (?=the\b|\p{Lu})))\s*/iu

/** The whole sentence before, of the same paragraph, with its pronouns resolved, as it can be read by itself; null where it goes on from others, or is long. */
export function sceneOf(reading: Reading, sentence: Sentence): string | null {
  const before = reading.sentences[sentence.index - 1]
  return before && isTelling(before, sentence) ? short(resolved(reading, before)) : null
}

/** Where a sentence can end without what hangs on behind its last comma: "Moscow accepted the voting formula | , under which …"; null where nothing hangs on. */
export function mainPart({ tokens }: Sentence): number | null {
  const to = tokens.length - 1
  const at = branchesIn(tokens, { from: 0, to }).find((branch) => branch.to === to)?.from
  return at !== undefined && at >= LEAST ? at : null
}

/** What is cut off there is a second thing that was said or done, which "it" and "both" may mean. */
export const isJoinedAt = ({ tokens }: Sentence, at: number): boolean => tokens.slice(at, at + 2).some(({ pos }) => pos === 'CCONJ')

/** The half of a sentence that ends at a semicolon, in front of a question on the other half. */
export const firstHalfOf = (reading: Reading, sentence: Sentence, to: number): string | null => short(resolved(reading, sentence, 0, to))

/** The main part of the sentence before, behind which a long question still has room. */
export function shortSceneOf(reading: Reading, sentence: Sentence): string | null {
  const before = reading.sentences[sentence.index - 1]
  const to = before && isTelling(before, sentence) ? mainPart(before) : null
  return before && to !== null ? short(resolved(reading, before, 0, to)) : null
}

/**
 * What the text says just before a sentence, the best way first: the sentence before; what stands behind its last semicolon; or, where it goes on from others itself, the two
 * sentences before. A question that goes on from it ("why was the difference blurred?") can be answered behind it.
 */
export function scenesOf(reading: Reading, sentence: Sentence): string[] {
  const before = reading.sentences[sentence.index - 1]
  if (!before || !isTelling(before, sentence, SHORT)) return []
  const alone = before.tokens.length < LEAST ? null : resolved(reading, before)
  const earlier = reading.sentences[sentence.index - 2]
  const first = alone === null && earlier && isTelling(earlier, sentence) ? resolved(reading, earlier) : null
  const both = first === null ? null : `${first} ${closed(reading.words(before, { from: 0, to: before.tokens.length }))}`
  return [short(alone), short(lastPart(reading, before)), short(both)].filter((scene) => scene !== null)
}

const short = (scene: string | null): string | null => (scene !== null && scene.split(' ').length <= LONGEST ? scene : null)

/** A whole statement of the same paragraph, by the author of the text and about its matter. */
function isTelling({ block, kind, tokens, clauses }: Sentence, of: Sentence, least = LEAST): boolean {
  if (block !== of.block || kind === 'heading' || tokens.length < least || clauses.length === 0) return false
  if (!/^[.”"]$/.test(sure(tokens.at(-1)).text) || tokens.some(({ text }) => /^[?=→]$/.test(text))) return false
  return !tokens.some((t) => /^(?:i|we|my|our|us|me|you|your)$/.test(t.lower) && t.pos === 'PRON' && t.text !== 'US')
}

/** The sentence with what its pronouns mean; null where that is not told, or it goes on from others. */
function resolved(reading: Reading, sentence: Sentence, from = 0, to = sentence.tokens.length): string | null {
  const { text, open, leansOnSubject } = reading.coreference.resolve(sentence, { from, to })
  const told = text.replace(JOINED, '')
  if (open.length > 0 || leansOnSubject || LABELLED.test(told) || GOES_ON.test(told) || CONTRASTS.test(told)) return null
  return (told.match(/[“”]/g) ?? []).length % 2 === 1 || (told.match(/"/g) ?? []).length % 2 === 1 ? null : closed(told)
}

/** "The wall rose; Kennedy sent a general": what is said last, where the whole is long. */
function lastPart(reading: Reading, sentence: Sentence): string | null {
  const mark = sentence.tokens.findLastIndex(({ text }) => text === ';')
  const behind = sentence.tokens.slice(mark + 1)
  if (mark < 0 || behind.length < LEAST || !behind.some(({ tag }) => /^(?:VBD|VBZ|VBP|MD)$/.test(tag))) return null
  return resolved(reading, sentence, mark + 1)
}

function closed(text: string): string {
  const whole = /[.!?][”"’]?$/.test(text) ? text : `${text}.`
  return whole.charAt(0).toUpperCase() + whole.slice(1)
}

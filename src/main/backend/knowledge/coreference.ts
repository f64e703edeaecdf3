import { sure } from './sure'
import type { Analysis, Sentence } from './analysis'
import type { Clause, Phrase } from './clauses'
import type { Context, Pointer, Resolved } from './coreference/context'
import { definite } from './coreference/definites'
import { demonstrative } from './coreference/demonstratives'
import { eventNames, nameOfMeeting } from './coreference/meetings'
import { ours, stateSpeaking } from './coreference/ours'
import { namedBefore, pronoun } from './coreference/pronouns'
import { timeMeant } from './coreference/times'
import { clean, insideQuotes, lowerFirst } from './coreference/words'
import { pairOf, type Pair } from './pair'
import type { Token } from './tokens'

export { EVENT_NOUNS } from './coreference/meetings'
export type { Resolved } from './coreference/context'
export { clean, labelAsPhrase, lowerFirst } from './coreference/words'

export interface Coreference {
  pair: Pair | null
  /** The state of which the author says "we"; null where nothing tells, or he speaks for nobody. */
  ours: string | null
  /** The phrase with its pronouns and demonstratives replaced by what they mean. `clause` is where the phrase stands. */
  resolve(sentence: Sentence, phrase: Phrase, clause?: Clause): Resolved
  /** The words of a phrase that point elsewhere, left to right. */
  pointers(sentence: Sentence, phrase: Phrase, clause?: Clause): PointerAt[]
  /** What a pronoun means that its own clause cannot tell, where a sentence before names it for sure; null otherwise. */
  namedBefore(sentence: Sentence, at: number): string | null
  /** "the Reagan–Gorbachev meeting in Geneva" for a bare "the meeting"; null if the document does not tell. */
  meeting(sentence: Sentence, noun: Token): string | null
}

/** A pointing word or phrase at the tokens `from` to `to`. */
export type PointerAt = Pointer & { from: number }

/** `topic` tells what a text is about where a sentence stands; whoever does not know leaves it out. */
export function coreferenceOf(analysis: Analysis, topic: Context['topic'] = () => null, pair = pairOf(analysis)): Coreference {
  const events = eventNames(analysis)
  const context: Context = {
    analysis,
    pair,
    meeting: (sentence, noun) => nameOfMeeting(analysis, events, pair, sentence, noun),
    resolve: (sentence, phrase) => resolve(context, sentence, phrase, undefined),
    topic,
  }
  return {
    pair,
    get ours() {
      return stateSpeaking(analysis)
    },
    meeting: context.meeting,
    resolve: (sentence, phrase, clause) => resolve(context, sentence, phrase, clause),
    namedBefore: (sentence, at) => namedBefore(context, sentence, at),
    pointers: (sentence, phrase, clause) => pointersIn(context, sentence, phrase, clause),
  }
}

function resolve(context: Context, sentence: Sentence, phrase: Phrase, clause: Clause | undefined): Resolved {
  const pointers = pointersIn(context, sentence, phrase, clause)
  const replaced = pointers.flatMap(({ from, to, by }) => (by === null ? [] : [{ from, to, by }]))
  const left = pointers.filter(({ by }) => by === null)
  return {
    text: rewrite(context.analysis, sentence, phrase, replaced),
    open: left.filter(({ leans }) => !leans).map(({ from }) => sure(sentence.tokens[from]).lower),
    leansOnSubject: left.some(({ leans }) => leans),
  }
}

function pointersIn(context: Context, sentence: Sentence, phrase: Phrase, clause: Clause | undefined): PointerAt[] {
  const found: PointerAt[] = []
  for (let i = phrase.from; i < phrase.to; i++) {
    const { lower, pos } = sure(sentence.tokens[i])
    if (pos !== 'PRON' && !POINTING.has(lower)) continue
    const kind = kindOf(lower)
    // "The United States promised to withdraw its forces": named once, it needs no second name
    if (kind && found.some(({ from, by }) => by !== null && kindOf(sure(sentence.tokens[from]).lower) === kind)) continue
    if (isOfSubjectBehind(sentence.tokens, i)) continue
    const pointer = pointerAt(context, sentence, phrase, i, clause)
    if (!pointer) continue
    found.push({ ...pointer, from: i })
    i = Math.max(i, pointer.to - 1)
  }
  return found
}

/** "Without consulting his allies he invited …": the same he, and it is he who is named. */
function isOfSubjectBehind(tokens: readonly Token[], i: number): boolean {
  const word = sure(tokens[i])
  if (!/^(?:his|her|its|their)$/.test(word.lower) || word.tag !== 'PRP$') return false
  const subject = tokens.find(
    (t, k) => k > i && /^(?:he|she|it|they)$/.test(t.lower) && /^nsubj/.test(t.label) && kindOf(t.lower) === kindOf(word.lower),
  )
  const above = new Set<Token>()
  for (let at: Token | null = word; at && !above.has(at); at = at.head) {
    if (at.label.startsWith('nsubj')) return false
    above.add(at)
  }
  return subject?.head !== undefined && subject.head !== null && above.has(subject.head)
}

/** What pointerAt looks at, besides pronouns. */
const POINTING = new Set(
  'he him she his her himself herself it its they them their itself themselves this that these those such the of both either our we us i my you your'.split(
    ' ',
  ),
)

const kindOf = (word: string): string | null =>
  /^(?:he|him|his|she|her)$/.test(word) ? 'person' : /^its?$/.test(word) ? 'thing' : /^(?:they|them|their)$/.test(word) ? 'several' : null

function pointerAt(context: Context, sentence: Sentence, phrase: Phrase, i: number, clause: Clause | undefined): Pointer | null {
  const { tokens } = sentence
  const t = sure(tokens[i])
  // a whole quotation keeps its words; of a clause within one nobody knows who speaks
  if (insideQuotes(tokens, i))
    return t.pos === 'PRON' && !tokens.slice(phrase.from, i).some(({ text }) => /^[“"]$/.test(text)) ? { to: i + 1, by: null } : null
  const time = /^(?:the|that|of)$/.test(t.lower) ? timeMeant(context.analysis, sentence, i) : null
  if (time) return time.to <= phrase.to ? time : null
  if (/^(?:he|him|she|his|her|himself|herself)$/.test(t.lower)) return pronoun(context, sentence, phrase, i, clause)
  if (/^(?:it|its|they|them|their|itself|themselves)$/.test(t.lower) && t.pos === 'PRON')
    return pronoun(context, sentence, phrase, i, clause)
  if (/^(?:this|that|these|those|such)$/.test(t.lower) && t.lower !== 'such') return demonstrative(context, sentence, phrase, i)
  if (t.lower === 'such' && tokens[i + 1]?.lower !== 'as' && i === phrase.from) return demonstrative(context, sentence, phrase, i)
  if (/^(?:the|both|either)$/.test(t.lower) || (t.lower === 'our' && tokens[i + 1]?.lower === 'two'))
    return definite(context, sentence, phrase, i)
  if (/^(?:we|us|our|i|my|you|your)$/.test(t.lower) && t.text !== 'US' && tokens[i - 1]?.pos !== 'PROPN' && t.pos === 'PRON')
    return ours(context.analysis, sentence, i)
  return null
}

function rewrite(analysis: Analysis, sentence: Sentence, phrase: Phrase, replaced: { from: number; to: number; by: string }[]): string {
  const { tokens } = sentence
  if (phrase.to <= phrase.from) return ''
  let text = ''
  let at = sure(tokens[phrase.from]).start
  for (const r of replaced) {
    text += analysis.text.slice(at, sure(tokens[r.from]).start) + r.by
    at = sure(tokens[r.to - 1]).end
  }
  text += analysis.text.slice(at, sure(tokens[phrase.to - 1]).end)
  const first = replaced[0]?.from === phrase.from ? null : sure(tokens[phrase.from])
  const done = clean(text)
  return first ? lowerFirst(done, first, sentence) : done
}
